// {{ notice }}

/// What is wrong with a push URL, in more detail than the ``Cause`` that the service reports.
///
/// The doc comment of each reason says how well its rule is known; programs get it from
/// ``evidence``. Numbers and names are the same in every language, append-only and never reused. A
/// number is the sub_errcode of the usual cause (19 for 19/0), followed by a sequence number of two
/// digits.
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
