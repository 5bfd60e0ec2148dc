// {{ notice }}

package pushurl

import pushurl.ffi.langOfTag
import java.util.Locale

{% set texts = {"Actor": "actors", "Retry": "retries", "Evidence": "evidence"} %}
{% for enum in enums if enum.rust %}
/**
{{ enum.doc | doc(" * ") }}
 *
 * The numbers are the same in every language and never change.
 */
public enum class {{ enum.name }}(override val number: Int) : Numbered {
{% for variant in enum.variants %}
{{ variant.doc | c_doc("    ") }}
    {{ variant.id | screaming }}({{ variant.number }}),
{% endfor %}
    ;

    override val code: String get() = codeOf(this)

{% if texts[enum.name] is defined %}
    /** The text to show, by default in the language of the device. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String = Words.of(lang).{{ texts[enum.name] }}[ordinal]

{% elif enum.name == "PolicyWarning" %}
    /** The text to show, in English. */
    public val text: String get() = Tables.warning(this)

{% endif %}
    public companion object {
{% if enum.name == "Lang" %}
        @Volatile
        private var ofLocale: Pair<Locale, Lang>? = null

        /**
         * The language of the device, from `Locale.getDefault()`; [EN] if there are no messages in that language.
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
         * The first of these languages that has messages; `null` if none has. Tags are in the formats of devices and operating
         * systems: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`.
         */
        @JvmStatic
        public fun of(tags: List<String>): Lang? =
            tags.firstNotNullOfOrNull { ofNumber(calling { langOfTag(withoutLoneSurrogates(it)) }.toInt()) }

{% endif %}
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): {{ enum.name }}? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `{{ enum.variants[0].id }}`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): {{ enum.name }}? = entries.ofCode(code)
    }
}
{% if not loop.last %}

{% endif %}
{% endfor %}
