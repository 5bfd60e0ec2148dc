package pushurl

/**
 * Why something does not become part of a policy. It holds no key.
 *
 * The numbers are the same in every language and never change.
 */
public enum class PolicyFault(override val number: Int) : Numbered {
    /** The name is no legal domain. */
    DOMAIN_INVALID(1),
    /** The domain is there already, in some case. */
    DOMAIN_TWICE(2),
    /** The name is empty. */
    NAME_EMPTY(3),
    /** The application is there already. */
    APP_TWICE(4),
    /** The channel is there already. */
    CHANNEL_TWICE(5),
    /** A ban ends before it begins, or when it begins. */
    BAN_ENDS_BEFORE_START(6),
    /** It is neither an IP address nor a network, such as `198.51.100.0/24`. */
    ADDRESS_INVALID(7),
    /** There are two lists of clients: the service takes an allowlist or a blocklist (documented). */
    BOTH_LISTS(8),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): PolicyFault? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `domain_invalid`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): PolicyFault? = entries.ofCode(code)
    }
}
