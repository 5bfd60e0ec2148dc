package pushurl

/**
 * Who must act on a cause. Grouped by what the errmsg says (inferred).
 *
 * The numbers are the same in every language and never change.
 */
public enum class Actor(override val number: Int) : Numbered {
    /** Nobody: the push client itself stopped. */
    CLIENT(1),
    /** The encoder or muxer must send other content. */
    ENCODER(2),
    /** The network between client and service. */
    NETWORK(3),
    /** The client, which sent no data. */
    DATA_SOURCE(4),
    /** Whoever makes the URL, or holds the key. */
    URL_SIGNER(5),
    /** The account's owner, in the console. */
    ACCOUNT(6),
    /** The customer's own authentication server. */
    HOOK(7),
    /** The operator: it happened by request, by a newer push or by a setting. */
    OPERATOR(8),
    /** The service. */
    SERVICE(9),
    /** Not published. */
    UNKNOWN(10),
    ;

    override val code: String get() = codeOf(this)

    /** In words; in the language of the device if none is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String = Words.of(lang).actors[ordinal]

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Actor? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `client`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Actor? = entries.ofCode(code)
    }
}
