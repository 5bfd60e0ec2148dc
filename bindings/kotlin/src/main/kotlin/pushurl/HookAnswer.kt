package pushurl

/**
 * What the customer's own authentication said of a push.
 *
 * The numbers are the same in every language and never change.
 */
public enum class HookAnswer(override val number: Int) : Numbered {
    /** It let the push pass. */
    ACCEPTED(1),
    /** It refused the push: 19/0. */
    REFUSED(2),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): HookAnswer? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `accepted`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): HookAnswer? = entries.ofCode(code)
    }
}
