// {{ notice }}

use pushurl::Lang;

{% for lang in languages %}
#[path = "{{ lang }}.rs"]
mod {{ lang }};
{% endfor %}

/// The command's strings in one language.
pub struct Labels {
{% for label in labels %}
    pub {{ label.key }}: {% if label.texts | length == 1 %}&'static str{% else %}[&'static str; 2]{% endif %},
{% endfor %}
}

impl Labels {
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
{% for lang in languages if lang != "en" %}
            Lang::{{ lang | pascal }} => &{{ lang }}::LABELS,
{% endfor %}
            _ => &en::LABELS,
        }
    }
}
