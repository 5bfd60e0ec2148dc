package pushurl

import pushurl.ffi.Span
import pushurl.ffi.split as splitText

/**
 * A text split into the parts of a push URL, as clients split it: nothing is decoded, `#` does not begin a fragment, and the last
 * segment of the path is the StreamName.
 *
 * A part is a range of UTF-16 units, as `String` counts: [text]`.substring(range)`. If a part is missing, its range is empty and
 * `first` is where it would be.
 */
public class PushUrl private constructor(
    /** The text, including its secret. */
    public val text: String,
    /** The form, by scheme and port; `null` if it is not the scheme of a push URL. */
    public val protocol: Protocol?,
    /** Leading blanks, control characters and byte-order marks. */
    public val lead: IntRange,
    /** The text before `://`. */
    public val scheme: IntRange,
    /** The text before an `@` that precedes the host. */
    public val userinfo: IntRange?,
    /** The host to connect to, including the brackets of an IPv6 address. */
    public val host: IntRange,
    /** The text after the host's `:`. */
    public val port: IntRange?,
    /** The port as a number, 0 to 65535, if it is one. */
    public val portNumber: Int?,
    /** The text between the authority and the first `?`. */
    public val path: IntRange,
    /** The text after the first `?`. */
    public val query: IntRange?,
    /** The value of SRT's `streamid`. */
    public val streamid: IntRange?,
    /** The AppName. */
    public val app: IntRange,
    /** The StreamName. */
    public val stream: IntRange,
    /** The push domain: `txHost=`, `h=` of an SRT URL, or the host. */
    public val pushDomain: IntRange,
    /** The parameters, in order. */
    public val params: List<Param>,
) {
    /** A parameter: the positions of its name, and of its value if there is an `=`. */
    @ConsistentCopyVisibility
    public data class Param internal constructor(
        /** The text before the first `=`. */
        val name: IntRange,
        /** The text after it. */
        val value: IntRange?,
    )

    /** With its secrets masked. */
    override fun toString(): String = mask(text)

    public companion object {
        /** Splits any text; never fails. */
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
