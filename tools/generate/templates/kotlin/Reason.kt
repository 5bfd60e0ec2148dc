// {{ notice }}

package pushurl

/**
 * What is wrong with a push URL, in more detail than the [Cause] that the service reports.
 *
 * The doc comment of each reason says how well its rule is known; programs get it from [evidence]. Numbers and names are the
 * same in every language, append-only and never reused. A number is the sub_errcode of the usual cause (19 for 19/0), followed
 * by a sequence number of two digits.
 */
public enum class Reason(override val number: Int) : Numbered {
{% set ns = namespace(code="") %}
{% for reason in reasons %}
{% if reason.code != ns.code %}
{% if ns.code != "" %}

{% endif %}
{% set ns.code = reason.code %}
    // {{ reason.code }}
{% endif %}
{{ (reason.doc ~ " " ~ reason.known) | c_doc("    ") }}
    {{ reason.id | screaming }}({{ reason.number }}),
{% endfor %}
    ;

    override val code: String get() = codeOf(this)

    /** The cause that the service reports; for a warning, the cause that it would report if the push failed. */
    public val cause: Cause get() = Tables.reason(this).cause

    /** Whether the push fails. */
    public val severity: Severity get() = Tables.reason(this).severity

    /** How well the rule is known. */
    public val evidence: Evidence get() = Tables.reason(this).evidence

    /** What is wrong, in a sentence, by default in the language of the device. */
    @JvmOverloads
    public fun detail(lang: Lang = Lang.device): String = Words.of(lang).reason(this).detail

    /** What to do about it, in a sentence, by default in the language of the device. */
    @JvmOverloads
    public fun remedy(lang: Lang = Lang.device): String = Words.of(lang).reason(this).remedy

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Reason? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `hook_refused`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Reason? = entries.ofCode(code)
    }
}
