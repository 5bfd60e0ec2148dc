package pushurl

/**
 * A part of what was to be signed.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Field(override val number: Int) : Numbered {
    /** The push domain. */
    DOMAIN(1),
    /** The host to connect to, if it is not the push domain. */
    HOST(2),
    /** The port. */
    PORT(3),
    /** The AppName. */
    APP(4),
    /** The StreamName. */
    STREAM(5),
    /** One of the extra parameters. */
    PARAM(6),
    /** The expiry. */
    EXPIRY(7),
    /** The URL that the target was read from; the finding's place is in its text. */
    URL(8),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Field? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `domain`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Field? = entries.ofCode(code)
    }
}
