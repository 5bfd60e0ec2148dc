package pushurl

/**
 * Whether to push again (our advice; the service publishes none).
 *
 * The numbers are the same in every language and never change.
 */
public enum class Retry(override val number: Int) : Numbered {
    /** With the same URL, after a pause. */
    AS_IS(1),
    /** After something was changed; as is, it fails again. */
    AFTER_FIX(2),
    /** Not at all: the end was meant. */
    NO(3),
    ;

    override val code: String get() = codeOf(this)

    /** In words; in the language of the device if none is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String = Words.of(lang).retries[ordinal]

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Retry? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `as_is`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Retry? = entries.ofCode(code)
    }
}
