// {{ notice }}

/// What is wrong with a push URL, more finely than the ``Cause`` that the service gives.
///
/// The doc comment of each says how well its rule is known; ``evidence`` says it to programs. Numbers
/// and names are the same in every language, append-only and never reused. A number is the sub code of
/// the usual cause (19 for 19/0) and a running number of two digits.
public enum Reason: UInt16, Numbered {
{% set ns = namespace(code="") %}
{% for reason in reasons %}
{% if reason.code != ns.code %}
{% if ns.code != "" %}

{% endif %}
{% set ns.code = reason.code %}
    // {{ reason.code }}
{% endif %}
{{ (reason.doc ~ " " ~ reason.known) | doc("    /// ") }}
    case {{ reason.id | camel }} = {{ reason.number }}
{% endfor %}

    public static let kind = "reason"
}
