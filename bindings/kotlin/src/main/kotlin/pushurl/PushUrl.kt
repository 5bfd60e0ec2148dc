package pushurl

import pushurl.ffi.Span
import pushurl.ffi.split as splitText

/**
 * A text split into the parts of a push URL, as clients split it: nothing is decoded, `#` opens no fragment, the last segment of the
 * path is the stream.
 *
 * A part is a range of UTF-16 units, as `String` counts: [text]`.substring(range)`. It is empty where something is missing, with the
 * place where it would belong as its `first`.
 */
public class PushUrl private constructor(
    /** The text, with its secret. */
    public val text: String,
    /** The form, by scheme and port; `null` if the scheme is none of a push URL's. */
    public val protocol: Protocol?,
    /** Blanks, control characters and byte-order marks before the URL begins. */
    public val lead: IntRange,
    /** What stands before `://`. */
    public val scheme: IntRange,
    /** What stands before an `@` in front of the host. */
    public val userinfo: IntRange?,
    /** The host to connect to, brackets of an IPv6 address included. */
    public val host: IntRange,
    /** What stands behind the host's `:`. */
    public val port: IntRange?,
    /** The port as a number, 0 to 65535, if it is written as one. */
    public val portNumber: Int?,
    /** What stands between the authority and the first `?`. */
    public val path: IntRange,
    /** What stands behind the first `?`. */
    public val query: IntRange?,
    /** The value of SRT's `streamid`. */
    public val streamid: IntRange?,
    /** The AppName. */
    public val app: IntRange,
    /** The StreamName. */
    public val stream: IntRange,
    /** The domain that the service takes the push for: `txHost=`, `h=` of an SRT URL, or the host. */
    public val pushDomain: IntRange,
    /** The parameters, in order. */
    public val params: List<Param>,
) {
    /** A parameter: the places of its name and of its value, if there is an `=`. */
    @ConsistentCopyVisibility
    public data class Param internal constructor(
        /** What stands before the first `=`. */
        val name: IntRange,
        /** What stands behind it. */
        val value: IntRange?,
    )

    /** With its secrets hidden. */
    override fun toString(): String = mask(text)

    public companion object {
        /** Splits any text. */
        @JvmStatic
        public fun split(text: String): PushUrl {
            val parts = calling { splitText(withoutLoneSurrogates(text)) }
            val places = Places(text)
            return PushUrl(
                text,
                parts.protocol?.let { Protocol.entries[it.ordinal] },
                places.range(parts.lead),
                places.range(parts.scheme),
                parts.userinfo?.let(places::range),
                places.range(parts.host),
                parts.port?.let(places::range),
                parts.portNumber?.toInt(),
                places.range(parts.path),
                parts.query?.let(places::range),
                parts.streamid?.let(places::range),
                places.range(parts.app),
                places.range(parts.stream),
                places.range(parts.pushDomain),
                parts.params.map { Param(places.range(it.name), it.value?.let(places::range)) },
            )
        }
    }
}

internal fun Places.range(span: Span): IntRange = range(span.start.toInt(), span.end.toInt())
