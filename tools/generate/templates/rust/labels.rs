// {{ notice }}

use super::Labels;

pub(super) static LABELS: Labels = Labels {
{% for label in labels %}
{% if label.texts | length == 1 %}
    {{ label.key }}: {{ label.texts[0] | quoted }},
{% else %}
    {{ label.key }}: [{{ label.texts[0] | quoted }}, {{ label.texts[1] | quoted }}],
{% endif %}
{% endfor %}
};
