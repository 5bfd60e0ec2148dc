package pushurl

/**
 * How a stream is pushed, and with it the form of the URL.
 *
 * | variant | form | evidence |
 * | --- | --- | --- |
 * | [RTMP] | `rtmp://domain/App/Stream?txSecret=…&txTime=…` | documented |
 * | [RTMPS] | the same with `rtmps:` | documented; its port is our choice |
 * | [WEBRTC] | the same with `webrtc:` | documented |
 * | [SRT] | `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…` | documented |
 * | [RTMP_OVER_SRT] | the RTMP form with port 3570 | documented |
 * | [RTMP_OVER_QUIC] | the RTMP form with port 443 | conflicting: the documents say 1935, the console prints 443 |
 *
 * The numbers are the same in every language and never change.
 */
public enum class Protocol(override val number: Int) : Numbered {
    /** RTMP over TCP, port 1935, which is left out. */
    RTMP(1),
    /** RTMP over TLS. The port is left out: 443 is the scheme's custom, none is documented. */
    RTMPS(2),
    /** WebRTC; no port is written. */
    WEBRTC(3),
    /** SRT over UDP, port 9000; names and signature stand in the `streamid`. */
    SRT(4),
    /** RTMP carried by SRT over UDP, port 3570. */
    RTMP_OVER_SRT(5),
    /** RTMP carried by QUIC. Signed with `:443`; on port 1935 it can't be told from RTMP. */
    RTMP_OVER_QUIC(6),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Protocol? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `rtmp`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Protocol? = entries.ofCode(code)
    }
}
