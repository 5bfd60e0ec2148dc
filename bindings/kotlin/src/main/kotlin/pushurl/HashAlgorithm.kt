package pushurl

/**
 * The hash that a domain's `txSecret` is made with.
 *
 * The numbers are the same in every language and never change.
 */
public enum class HashAlgorithm(override val number: Int) : Numbered {
    /** MD5, 32 hex digits: the default of every domain (documented, P/31560). */
    MD5(1),
    /**
     * SHA-256, to be chosen for a domain since 2024 (documented, P/31059). That the message is the same and the
     * result 64 hex digits is inferred: no official vector exists.
     */
    SHA256(2),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): HashAlgorithm? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `md5`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): HashAlgorithm? = entries.ofCode(code)
    }
}
