package pushurl

/**
 * How well a rule is known. Much of the service's behaviour is unpublished.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Evidence(override val number: Int) : Numbered {
    /** The service documents it. */
    DOCUMENTED(1),
    /** It was computed and verified, or seen with real clients and servers. */
    COMPUTED(2),
    /** It follows from several documents together. */
    INFERRED(3),
    /** The service's own documents contradict each other. */
    CONFLICTING(4),
    /** Nothing is published: the choice is this library's. */
    OUR_CHOICE(5),
    ;

    override val code: String get() = codeOf(this)

    /** In words; in the language of the device if none is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String = Words.of(lang).evidence[ordinal]

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Evidence? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `documented`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Evidence? = entries.ofCode(code)
    }
}
