package pushurl

import pushurl.ffi.langOfTag
import java.util.Locale

/**
 * A language of the service's table, and of all our words.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Lang(override val number: Int) : Numbered {
    /** English. */
    EN(1),
    /** Chinese, simplified. */
    ZH(2),
    /** Japanese. */
    JA(3),
    /** Korean. */
    KO(4),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        @Volatile
        private var ofLocale: Pair<Locale, Lang>? = null

        /**
         * The language of the device, as `Locale.getDefault()` has it at this moment; [EN] where there are no words in it.
         */
        @JvmStatic
        public val device: Lang
            get() {
                val locale = Locale.getDefault()
                val known = ofLocale
                if (known != null && known.first == locale) {
                    return known.second
                }
                val lang = of(listOf(locale.toLanguageTag())) ?: EN
                ofLocale = locale to lang
                return lang
            }

        /**
         * The first of these languages that there are words in, the most wanted first; `null` if there is none. Tags are taken as
         * devices and systems write them: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`.
         */
        @JvmStatic
        public fun of(tags: List<String>): Lang? =
            tags.firstNotNullOfOrNull { ofNumber(calling { langOfTag(withoutLoneSurrogates(it)) }.toInt()) }

        /** The language with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Lang? = entries.ofNumber(number)

        /** The language with this code, such as `ko`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Lang? = entries.ofCode(code)
    }
}
