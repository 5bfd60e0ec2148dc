package pushurl

/**
 * Which of a domain's two keys. Either passes, which is how keys are rotated (documented).
 *
 * The numbers are the same in every language and never change.
 */
public enum class KeyRole(override val number: Int) : Numbered {
    /** The primary key. */
    PRIMARY(1),
    /** The backup key. */
    BACKUP(2),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): KeyRole? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `primary`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): KeyRole? = entries.ofCode(code)
    }
}
