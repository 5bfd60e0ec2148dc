# Prints what include/pushurl.hpp repeats of include/pushurl.h, so that a test can compare: enums with their comments, and causes.
#
#   awk -v part=enums|causes|definitions -f tests/cpp/mirror.awk include/pushurl.h
#
# enums: an enum class of each C enum, the list of all its values, and its names where C has no function for them.
# causes: the named constants within the class Cause. definitions: their values, behind the class.

BEGIN {
    # The C enums, and the C++ name of each. An enum that is missing here is printed under a name that does not compile.
    class["result"] = "ErrorCode"
    class["actor"] = "Actor"
    class["retry"] = "Retry"
    class["severity"] = "Severity"
    class["evidence"] = "Evidence"
    class["lang"] = "Lang"
    class["reason"] = "Reason"
    class["field"] = "Field"
    class["policy_warning"] = "PolicyWarning"
    class["verdict"] = "Verdict"
    class["hash_algorithm"] = "HashAlgorithm"
    class["hook_answer"] = "HookAnswer"
    class["account_status"] = "AccountStatus"
    class["key_role"] = "KeyRole"
    class["protocol"] = "Protocol"
    # The names of these come from C.
    split("result severity evidence reason field verdict protocol", own)
    for (i in own) from_c[own[i]] = 1
    about_errors = "/// Why a call did not do what it is for. It says nothing of a URL: what is wrong with a URL stands in a `Report`.\n" \
        "///\n/// The numbers never change. They come in bands: from 1 the call itself, from 20 keys, from 30 causes, from 40 policies, 60\n" \
        "/// signing."
}

# A comment, with each line as one of C++'s.
/^ *\/\*\*/ { comment = "" ; inside = 1 }
inside {
    line = $0
    sub(/^ *\/\*\* ?/, "", line)
    ended = sub(/ *\*\/$/, "", line)
    sub(/^ *\* ?/, "", line)
    # The table of protocols has the names of another language.
    sub(/^\| variant /, "| value ", line)
    sub(/^\| `Rtmp` /, "| `rtmp` ", line)
    sub(/^\| `Rtmps` /, "| `rtmps` ", line)
    sub(/^\| `Webrtc` /, "| `webrtc` ", line)
    sub(/^\| `Srt` /, "| `srt` ", line)
    sub(/^\| `RtmpOverSrt` /, "| `rtmp_over_srt` ", line)
    sub(/^\| `RtmpOverQuic` /, "| `rtmp_over_quic` ", line)
    gsub(/`pushurl_signer_refusals` says/, "`SignError::refusals` says", line)
    if (line != "" || (comment != "" && !ended)) comment = comment (comment == "" ? "" : "\n") (line == "" ? "///" : "/// " line)
    if (ended) inside = 0
    next
}

/^PUSHURL_ENUM\(/ && !/#define/ {
    match($0, /pushurl_[a-z_0-9]+/)
    noun = substr($0, RSTART + 8, RLENGTH - 8)
    match($0, /uint[0-9]+_t/)
    size = substr($0, RSTART, RLENGTH)
    name = class[noun]
    prefix = "PUSHURL_" toupper(noun) "_"
    head = (noun == "result" ? about_errors : comment) "\nenum class " name " : std::" size " {\n"
    body = all = cases = last_line = ""
    count = 0
    next
}
noun != "" && /^    PUSHURL_/ {
    match($0, /PUSHURL_[A-Z_0-9]+/)
    constant = substr($0, RSTART, RLENGTH)
    value = tolower(substr(constant, length(prefix) + 1))
    if (constant == "PUSHURL_RESULT_OK") next
    text = comment
    gsub(/(^|\n)/, "&    ", text)
    word = value == "operator" ? "operator_" : value
    body = body text "\n    " word " = " constant ",\n"
    # As many on a line as fit.
    next_one = name "::" word ","
    if (all == "" || length(last_line) + 1 + length(next_one) > 120) {
        if (all != "") all = all "\n"
        last_line = "    " next_one
        all = all last_line
    } else {
        all = all " " next_one
        last_line = last_line " " next_one
    }
    cases = cases "    case " name "::" word ":\n        return \"" value "\";\n"
    count++
    next
}
noun != "" && /^};/ {
    if (part == "enums") {
        printf "%s%s};\n\n", head, body
        plural = noun == "result" ? "error_codes" : noun == "retry" ? "retries" : noun == "severity" ? "severities" : \
            noun == "account_status" ? "account_statuses" : noun == "evidence" ? "evidence" : noun "s"
        printf "/// Every value of `%s` that this header knows, in the order of their numbers.\n", name
        printf "inline constexpr std::array<%s, %d> all_%s = {\n%s\n};\n\n", name, count, plural, all
        if (!(noun in from_c)) {
            printf "/// The name in machine-readable output; empty for a number that this header does not know.\n"
            printf "[[nodiscard]] constexpr std::string_view name(%s value) noexcept {\n    switch (value) {\n%s    }\n    return {};\n}\n\n", name, cases
        }
    }
    noun = ""
}

/^#define PUSHURL_CAUSE_/ && $2 != "PUSHURL_CAUSE_NONE" {
    value = tolower(substr($2, length("PUSHURL_CAUSE_") + 1))
    text = comment
    gsub(/(^|\n)/, "&    ", text)
    if (part == "causes") printf "%s\n    static const Cause %s;\n", text, value
    if (part == "definitions") printf "inline constexpr Cause Cause::%s{%s};\n", value, $2
}
