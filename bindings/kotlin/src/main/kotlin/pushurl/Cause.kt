// Generated from spec/ by tools/generate. Do not edit.

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
        /** 0/0: The reason is unknown. */
        @JvmField
        public val UNKNOWN_REASON: Cause = Cause(0)

        /** 1/0: The push client stopped the stream. 2, 3, 4 and 35 have the same message. */
        @JvmField
        public val CLIENT_STOPPED: Cause = Cause(1000)

        /** 8/0: No data arrived for a long time. 20 has the same message. */
        @JvmField
        public val NO_DATA: Cause = Cause(8000)

        /** 18/100: An internal error of the service. */
        @JvmField
        public val INTERNAL_100: Cause = Cause(18100)

        /** 18/101: An internal error of the service. */
        @JvmField
        public val INTERNAL_101: Cause = Cause(18101)

        /** 18/102: An internal error of the service. */
        @JvmField
        public val INTERNAL_102: Cause = Cause(18102)

        /** 18/103: An internal error of the service. */
        @JvmField
        public val INTERNAL_103: Cause = Cause(18103)

        /** 18/104: An internal error of the service. */
        @JvmField
        public val INTERNAL_104: Cause = Cause(18104)

        /** 18/200: No account is found for the URL. */
        @JvmField
        public val NO_ACCOUNT: Cause = Cause(18200)

        /** 18/201: The account's service is shut down. */
        @JvmField
        public val SERVICE_SUSPENDED: Cause = Cause(18201)

        /** 18/202: The account's payment is overdue. */
        @JvmField
        public val SERVICE_OVERDUE: Cause = Cause(18202)

        /** 18/203: The account's service is forcibly suspended. */
        @JvmField
        public val SERVICE_FORCIBLY_SUSPENDED: Cause = Cause(18203)

        /** 18/300: The host is an IP address. */
        @JvmField
        public val HOST_IS_IP: Cause = Cause(18300)

        /** 18/301: The push domain cannot be identified. */
        @JvmField
        public val DOMAIN_UNKNOWN: Cause = Cause(18301)

        /** 18/302: The push domain is invalid. */
        @JvmField
        public val DOMAIN_INVALID: Cause = Cause(18302)

        /** 18/303: The push domain is disabled. */
        @JvmField
        public val DOMAIN_DISABLED: Cause = Cause(18303)

        /** 18/304: The application is disabled. */
        @JvmField
        public val APP_DISABLED: Cause = Cause(18304)

        /** 18/305: The stream is disabled. */
        @JvmField
        public val STREAM_DISABLED: Cause = Cause(18305)

        /** 18/306: In channel mode, there is no such channel. */
        @JvmField
        public val CHANNEL_MISSING: Cause = Cause(18306)

        /** 18/307: In channel mode, the channel is disabled. */
        @JvmField
        public val CHANNEL_DISABLED: Cause = Cause(18307)

        /** 18/308: The StreamName contains characters that are not allowed. */
        @JvmField
        public val STREAM_NAME_INVALID: Cause = Cause(18308)

        /** 18/309: The AppName contains characters that are not allowed. */
        @JvmField
        public val APP_NAME_INVALID: Cause = Cause(18309)

        /** 18/400: The client's address is on the blocklist. */
        @JvmField
        public val CLIENT_BLOCKED: Cause = Cause(18400)

        /** 18/401: The client's address is not on the allowlist. */
        @JvmField
        public val CLIENT_NOT_ALLOWED: Cause = Cause(18401)

        /** 18/500: txTime is missing. */
        @JvmField
        public val TXTIME_MISSING: Cause = Cause(18500)

        /** 18/501: The URL has expired. */
        @JvmField
        public val URL_EXPIRED: Cause = Cause(18501)

        /** 18/502: txSecret is missing. */
        @JvmField
        public val TXSECRET_MISSING: Cause = Cause(18502)

        /** 18/503: txSecret is wrong. */
        @JvmField
        public val AUTH_FAILED: Cause = Cause(18503)

        /** 18/600: Too many pushes are live in total. */
        @JvmField
        public val TOO_MANY_PUSHES: Cause = Cause(18600)

        /** 18/601: Too many pushes of this StreamName are live. */
        @JvmField
        public val TOO_MANY_OF_STREAM: Cause = Cause(18601)

        /** 18/602: A push of higher priority is live. */
        @JvmField
        public val PRIORITY_TOO_LOW: Cause = Cause(18602)

        /** 19/0: The customer's own authentication server refused the push. */
        @JvmField
        public val HOOK_REFUSED: Cause = Cause(19000)

        /** 21/102: A new push replaced this one. */
        @JvmField
        public val STREAM_REPLACED: Cause = Cause(21102)

        /** 21/103: A new push replaced this one, which sent no data. */
        @JvmField
        public val IDLE_STREAM_REPLACED: Cause = Cause(21103)

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
