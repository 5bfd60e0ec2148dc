package pushurl

/**
 * Whether a finding keeps the push from getting through.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Severity(override val number: Int) : Numbered {
    /** The service refuses the push. */
    FAILURE(1),
    /** The push may get through; something is not as it should be. */
    WARNING(2),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Severity? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `failure`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Severity? = entries.ofCode(code)
    }
}
