package pushurl

/**
 * The state of the account (documented: 18/200 to 203).
 *
 * The numbers are the same in every language and never change.
 */
public enum class AccountStatus(override val number: Int) : Numbered {
    /** In service. */
    ACTIVE(1),
    /** There is no account: 18/200. */
    NOT_FOUND(2),
    /** Its service is shut down: 18/201. */
    SHUT_DOWN(3),
    /** It is overdue: 18/202. */
    OVERDUE(4),
    /** Its service is suspended by force: 18/203. */
    SUSPENDED(5),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): AccountStatus? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `active`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): AccountStatus? = entries.ofCode(code)
    }
}
