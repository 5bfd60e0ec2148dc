# Tests the encoder of examples/cpp, which pushes to Debian's nginx with its RTMP module. Sourced by tests/cpp/run.
#
# nginx asks itself by HTTP whether to accept a stream; the access log of these requests shows what it received.

KEY=e12c46f2612d5106e2034781ab261ca3
RTMP_MODULE=/usr/lib/nginx/modules/ngx_rtmp_module.so
server=$work/server

encoder_cases() {
    local flags
    flags=$(pkg-config --cflags --libs libavformat libavcodec libavutil libswscale) || flags=missing
    # shellcheck disable=SC2086
    verdict 'encoder: compiles' compile g++ -std=c++17 $WARNINGS "$root/examples/cpp/encoder.cpp" -I"$root/include" \
        "${link[@]}" $flags -o "$work/encoder" || return
    if ! start_server; then
        verdict 'encoder: nginx starts' false
        return
    fi
    verdict 'encoder: pushes what it signs' pushes_what_it_signs
    verdict 'encoder: pushes a signed URL' pushes_a_signed_url
    verdict 'encoder: ends cleanly when interrupted' ends_when_interrupted
    verdict 'encoder: does not connect with an expired URL' refuses 18/501 'The push URL has expired.' --signed \
        "rtmp://push.example.com/live/cam1?txSecret=$(secret cam1 5C271099)&txTime=5C271099"
    verdict 'encoder: does not connect with a wrong secret' refuses 18/503 secret_mismatch --signed \
        "rtmp://push.example.com/live/cam2?$(query_of cam1)"
    verdict 'encoder: explains a wrongly computed secret' refuses 18/503 secret_signed_app_and_stream --signed \
        "rtmp://push.example.com/live/cam1?$(query_of live/cam1)"
    verdict 'encoder: explains in other languages' refuses 18/300 'txHost' --lang ja-JP --signed "rtmp://192.0.2.1/live/cam1?$(query_of cam1)"
    verdict 'encoder: does not sign an invalid name' refuses stream_illegal_character 'Not signed' 'rtmp://push.example.com/live/cam 1'
    verdict 'encoder: rejects wrong usage' rejects_wrong_usage
    verdict 'encoder: reports a refusal of the server' reports_a_refusal
    verdict 'encoder: reports a closed connection' reports_a_closed_connection
    verdict 'encoder: reports a refused connection' reports_a_refused_connection
    stop_server
}

# --- The server ---

start_server() {
    local attempt
    [ -e "$RTMP_MODULE" ] || {
        echo "$RTMP_MODULE is missing: it is in libnginx-mod-rtmp" >>"$work/shown"
        return 1
    }
    for attempt in 1 2 3 4 5; do
        rtmp_port=$((20000 + RANDOM % 20000))
        http_port=$((rtmp_port + 1))
        rm -rf "$server" && mkdir -p "$server/recorded" "$server/temp"
        configuration >"$server/nginx.conf"
        /usr/sbin/nginx -p "$server" -e "$server/error.log" -c "$server/nginx.conf" >"$server/output" 2>&1 &
        nginx=$!
        # nginx writes this file after it has bound its ports.
        for ((i = 0; i < 100; i++)); do
            [ -s "$server/nginx.pid" ] && return 0
            kill -0 "$nginx" 2>/dev/null || break
            sleep 0.05
        done
    done
    cat "$server/error.log" >>"$work/shown"
    return 1
}

stop_server() {
    kill "$nginx" 2>/dev/null
    wait "$nginx" 2>/dev/null
    return 0
}

configuration() {
    local kind
    cat <<END
load_module $RTMP_MODULE;
daemon off;
master_process off;
pid $server/nginx.pid;
lock_file $server/nginx.lock;
error_log $server/error.log info;
events {}
rtmp {
    access_log off;
    server {
        listen 127.0.0.1:$rtmp_port;
        notify_method get;
        on_publish http://127.0.0.1:$http_port/publish;
        application live { live on; record all; record_path $server/recorded; }
        application shut { live on; deny publish all; }
    }
}
http {
    access_log off;
    log_format asked '\$args';
$(for kind in client_body proxy fastcgi uwsgi scgi; do echo "    ${kind}_temp_path $server/temp/$kind;"; done)
    server {
        listen 127.0.0.1:$http_port;
        location = /publish { access_log $server/asked asked; return 200; }
    }
}
END
}

connections() {
    grep -c 'client connected' "$server/error.log"
}

# --- What to push ---

# secret STREAM TXTIME: computed without the library.
secret() {
    printf '%s%s%s' "$KEY" "$1" "$2" | md5sum | cut -d ' ' -f 1
}

# query_of STREAM: the query of a URL that expires in an hour.
query_of() {
    local txtime
    txtime=$(printf '%X' $(($(date +%s) + 3600)))
    printf 'txSecret=%s&txTime=%s' "$(secret "$1" "$txtime")" "$txtime"
}

# encode STATUS ARGUMENTS…: runs the encoder, whether it exits with this status; its output is in $work/output.
encode() {
    local expected=$1 status=0
    shift
    PUSHURL_KEY=$KEY LANG=C timeout -k 2 60 "$work/encoder" --connect "127.0.0.1:$rtmp_port" "$@" >"$work/output" 2>&1 || status=$?
    cat "$work/output"
    [ "$status" -eq "$expected" ] || {
        echo "exit status $status, not $expected"
        return 1
    }
}

printed() {
    local text
    for text in "$@"; do
        grep -qF -- "$text" "$work/output" || {
            echo "it did not print: $text"
            return 1
        }
    done
}

# The output must not contain a digest.
printed_no_secret() {
    ! grep -qE '[0-9a-fA-F]{31}' "$work/output"
}

# --- The cases ---

pushes_what_it_signs() {
    local asked txtime probed frames
    encode 0 --seconds 3 rtmp://push.example.com/live/cam1 && printed 'accepted: ' 'txSecret=***' 'pushed 3 s' && printed_no_secret || return
    # The server received the names, the push domain, which is not the address of the connection, and the right secret.
    asked=$(tail -n 1 "$server/asked")
    echo "$asked"
    [[ $asked == *'app=live&'* && $asked == *'&name=cam1&'* && $asked == *'tcurl=rtmp://push.example.com/live&'* ]] || return
    txtime=$(sed 's/.*txTime=\([0-9A-F]*\).*/\1/' <<<"$asked")
    [[ $asked == *"txSecret=$(secret cam1 "$txtime")&"* ]] || return
    # It also received video.
    recorded cam1 75
}

# recorded STREAM FRAMES: whether the server recorded H.264 with at least this number of frames, minus a fifth of a second.
recorded() {
    local file probed
    file=$(find "$server/recorded" -name "$1-*.flv" -o -name "$1.flv" | head -n 1)
    for ((i = 0; i < 40; i++)); do
        probed=$(ffprobe -v error -count_frames -select_streams v -of default=nw=1 \
            -show_entries stream=codec_name,width,height,nb_read_frames "$file" 2>&1)
        [ "$(sed -n 's/nb_read_frames=//p' <<<"$probed")" -ge $(($2 - 5)) ] 2>/dev/null && break
        sleep 0.1
    done
    echo "$probed"
    [ "$(sed -n 's/nb_read_frames=//p' <<<"$probed")" -ge $(($2 - 5)) ] &&
        [[ $probed == *codec_name=h264* && $probed == *width=640* && $probed == *height=360* ]]
}

pushes_a_signed_url() {
    encode 0 --seconds 1 --signed "rtmp://push.example.com/live/cam3?$(query_of cam3)" && printed 'pushed 1 s' && printed_no_secret &&
        recorded cam3 25
}

ends_when_interrupted() {
    local encoder status=0
    PUSHURL_KEY=$KEY LANG=C timeout --foreground -k 2 30 "$work/encoder" --connect "127.0.0.1:$rtmp_port" rtmp://push.example.com/live/cam4 \
        >"$work/output" 2>&1 &
    encoder=$!
    wait_for 'connected, pushing' && sleep 0.5
    # SIGTERM, since background jobs ignore SIGINT. timeout forwards it; without --foreground also to the group, so it would arrive twice.
    kill -TERM "$encoder"
    wait "$encoder" || status=$?
    cat "$work/output"
    [ "$status" -eq 0 ] && printed 'pushed '
}

wait_for() {
    for ((i = 0; i < 200; i++)); do
        grep -qF -- "$1" "$work/output" && return 0
        sleep 0.05
    done
    return 1
}

# refuses TEXT TEXT ARGUMENTS…: whether it exits with 1, prints the texts, and does not connect.
refuses() {
    local before text=$1 more=$2
    shift 2
    before=$(connections)
    encode 1 "$@" && printed "$text" "$more" && printed_no_secret && [ "$(connections)" -eq "$before" ]
}

rejects_wrong_usage() {
    local status=0
    env -u PUSHURL_KEY "$work/encoder" rtmp://push.example.com/live/cam1 >"$work/output" 2>&1 || status=$?
    [ "$status" -eq 2 ] && printed 'PUSHURL_KEY is not set' && encode 2 --seconds 0 rtmp://push.example.com/live/cam1 &&
        encode 2 &&
        encode 2 'srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/cam1' && printed 'only pushes by RTMP'
}

reports_a_refusal() {
    local before
    before=$(connections)
    encode 3 --seconds 5 rtmp://push.example.com/shut/cam1 && printed 'accepted: ' && [ "$(connections)" -eq $((before + 1)) ] &&
        { printed 'The server did not accept the push: ' || printed 'The connection was closed after '; }
}

reports_a_closed_connection() {
    local encoder status=0
    PUSHURL_KEY=$KEY LANG=C timeout -k 2 60 "$work/encoder" --connect "127.0.0.1:$rtmp_port" rtmp://push.example.com/live/cam5 \
        >"$work/output" 2>&1 &
    encoder=$!
    wait_for 'connected, pushing' && sleep 0.5
    stop_server
    wait "$encoder" || status=$?
    cat "$work/output"
    [ "$status" -eq 3 ] && printed 'The connection was closed after ' 'RTMP does not report the reason.'
}

# Runs after the server is stopped.
reports_a_refused_connection() {
    encode 3 rtmp://push.example.com/live/cam1 && printed 'The server did not accept the push: Connection refused'
}
