// {{ notice }}

package pushurl

import pushurl.ffi.findCause
import pushurl.ffi.searchCauses

/**
 * A row of the service's table of interruption causes: the pair `errcode/sub_errcode` with its message, such as 18/503. The
 * service shows it to the operator only; a client sees a closed connection.
 *
 * Every value is a row of the service's published table (documented). Two causes are equal if their numbers are equal. Causes are
 * ordered by number, as in the table. In a `when`, compare with the constants:
 *
 * ```
 * when (cause) {
 *     Cause.URL_EXPIRED -> fetchAnotherUrl()
 *     else -> show(cause.advice())
 * }
 * ```
 */
public class Cause internal constructor(
    /** `errcode * 1000 + sub_errcode`: 18/503 is 18503. Never changes. */
    public val number: Int,
) : Comparable<Cause> {
    /** The first number of the pair, 0 to 39. */
    public val errcode: Int get() = number / 1000

    /** The second number of the pair: 0, or three digits for errcodes 18 and 21. */
    public val subErrcode: Int get() = number % 1000

    /** Who must act (inferred from the message). */
    public val actor: Actor get() = Tables.row(this).actor

    /** Whether to push again (our advice; the service publishes none). */
    public val retry: Retry get() = Tables.row(this).retry

    /** The message in the service's older table, which is in English only; `null` if that table has no such row. */
    public val olderErrmsg: String? get() = Tables.row(this).olderErrmsg

    /**
     * The service's message (documented), by default in the language of the device. If the published text has an error, this is
     * the corrected text, and [erratum] describes the error.
     */
    @JvmOverloads
    public fun errmsg(lang: Lang = Lang.device): String = Words.of(lang).cause(this).errmsg

    /** What to do (our advice), by default in the language of the device. */
    @JvmOverloads
    public fun advice(lang: Lang = Lang.device): String = Words.of(lang).cause(this).advice

    /**
     * What an app can tell the person who streams, without terms of the field (our words), by default in the language of the
     * device: "This link has expired. Ask for a new one."
     */
    @JvmOverloads
    public fun userMessage(lang: Lang = Lang.device): String = Words.of(lang).cause(this).userMessage

    /** The error in the published message of a language; `null` if there is none. */
    @JvmOverloads
    public fun erratum(lang: Lang = Lang.device): Erratum? = Words.of(lang).cause(this).erratum

    override fun compareTo(other: Cause): Int = number.compareTo(other.number)

    override fun equals(other: Any?): Boolean = other is Cause && number == other.number

    override fun hashCode(): Int = number

    /** `18/503`. */
    override fun toString(): String = "$errcode/$subErrcode"

    public companion object {
{% for cause in causes if cause.id %}
        /** {{ cause.code }}: {{ cause.doc }} */
        @JvmField
        public val {{ cause.id | screaming }}: Cause = Cause({{ cause.number }})

{% endfor %}
        /** All causes, in the order of the table. */
        @JvmStatic
        public val all: List<Cause> get() = Tables.causes

        /** The cause with these two numbers; `null` if the table has no such row. */
        @JvmStatic
        public fun of(errcode: Int, subErrcode: Int): Cause? =
            if (errcode in 0..999 && subErrcode in 0..999) ofNumber(errcode * 1000 + subErrcode) else null

        /** The cause with this [number]; `null` if the table has no such row. */
        @JvmStatic
        public fun ofNumber(number: Int): Cause? = Tables.causes.getOrNull(Tables.placeOf(number))

        /**
         * Parses `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, and the stop reasons of the service's event list, which end
         * with the number.
         *
         * @throws PushUrlException.CauseUnknown if the table has no such row.
         */
        @JvmStatic
        @Throws(PushUrlException::class)
        public fun parse(text: String): Cause = Tables.cause(calling { findCause(withoutLoneSurrogates(text)) }.toInt())

        /**
         * The causes whose errmsg contains [piece], ignoring case, in the order of the table. Searches all languages and the older
         * English wording. An empty piece finds nothing.
         */
        @JvmStatic
        public fun search(piece: String): List<Cause> =
            calling { searchCauses(withoutLoneSurrogates(piece)) }.map { Tables.cause(it.toInt()) }
    }
}

/** An error in a published message. */
@ConsistentCopyVisibility
public data class Erratum internal constructor(
    /** The message as the service publishes it. */
    val published: String,
    /** What is wrong with it, in the same language. */
    val note: String,
)
