package pushurl

/**
 * What the service would not take, though this library does (documented limits).
 *
 * The numbers are the same in every language and never change.
 */
public enum class PolicyWarning(override val number: Int) : Numbered {
    /** More than 200 addresses on a list. */
    LIST_TOO_LONG(1),
    /** A network that is not a /8, /16 or /24. */
    PREFIX_UNUSUAL(2),
    /** An IPv6 address. */
    IPV6(3),
    /** A ban of more than 90 days. */
    BAN_TOO_LONG(4),
    ;

    override val code: String get() = codeOf(this)

    /** In English. */
    public val text: String get() = Tables.warning(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): PolicyWarning? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `list_too_long`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): PolicyWarning? = entries.ofCode(code)
    }
}
