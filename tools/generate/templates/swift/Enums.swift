// {{ notice }}

{% set names = {"Protocol": "PushProtocol"} %}
{% set outer = {"Actor": "Cause", "Retry": "Cause", "Field": "Refused"} %}
{% for enum in enums if enum.rust %}
{% set name = names[enum.name] if names[enum.name] is defined else enum.name %}
{% set indent = "    " if outer[enum.name] is defined else "" %}
{% if outer[enum.name] is defined %}
extension {{ outer[enum.name] }} {
{% endif %}
{{ enum.doc | doc(indent ~ "/// ") }}
{{ indent }}///
{{ indent }}/// The numbers are the same in every language and never change.
{{ indent }}public enum {{ name }}: UInt8, Numbered {
{% for variant in enum.variants %}
{{ variant.doc | doc(indent ~ "    /// ") }}
{{ indent }}    case {% if variant.id == "operator" %}`operator`{% else %}{{ variant.id | camel }}{% endif %} = {{ variant.number }}
{% endfor %}

{{ indent }}    public static let kind = "{{ enum.name | snake }}"
{{ indent }}}
{% if outer[enum.name] is defined %}
}
{% endif %}
{% if not loop.last %}

{% endif %}
{% endfor %}
