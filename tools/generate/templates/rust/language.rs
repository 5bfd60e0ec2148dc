// {{ notice }}

use super::Messages;
use crate::generated::cause::Cause;
use crate::generated::enums::{Actor, Evidence, Retry};
use crate::generated::reason::Reason;

pub(super) static MESSAGES: Messages = Messages {
    actor,
    retry,
    evidence,
    detail,
    remedy,
    errmsg,
    advice,
    user_message,
    erratum,
};

{% macro enum_messages(function, type, messages) %}
const fn {{ function }}({{ function }}: {{ type }}) -> &'static str {
    match {{ function }} {
{% for id, text in messages | items %}
        {{ type }}::{{ id | pascal }} => {{ text | quoted }},
{% endfor %}
    }
}
{% endmacro %}
{{ enum_messages("actor", "Actor", actor) }}
{{ enum_messages("retry", "Retry", retry) }}
{{ enum_messages("evidence", "Evidence", evidence) }}
{% for part in ["detail", "remedy"] %}
const fn {{ part }}(reason: Reason) -> &'static str {
    match reason {
{% for reason in reasons %}
{% for messages in reason_messages if messages.id == reason.id %}
        Reason::{{ reason.id | pascal }} => {{ messages[part] | quoted }},
{% endfor %}
{% endfor %}
    }
}

{% endfor %}
{% for part in ["errmsg", "advice", "user_message"] %}
const fn {{ part }}(cause: Cause) -> &'static str {
    match cause.number() {
{% for messages in cause_messages if messages.id != "unknown_reason" %}
        {% for cause in causes if cause.messages == messages.id %}{{ " | " if not loop.first }}{{ cause.number }}{% endfor %} => {{ messages[part] | quoted }},
{% endfor %}
{% for messages in cause_messages if messages.id == "unknown_reason" %}
        _ => {{ messages[part] | quoted }},
{% endfor %}
    }
}

{% endfor %}
const fn erratum(cause: Cause) -> Option<(&'static str, &'static str)> {
    match cause.number() {
{% for messages in cause_messages if messages.note %}
        {% for cause in causes if cause.messages == messages.id %}{{ " | " if not loop.first }}{{ cause.number }}{% endfor %} => Some(({{ messages.published | quoted }}, {{ messages.note | quoted }})),
{% endfor %}
        _ => None,
    }
}
{% if older %}

/// The message of the service's older table.
pub(crate) const fn older_errmsg(cause: Cause) -> Option<&'static str> {
    match cause.number() {
{% for id, text in older | items %}
        {% for cause in causes if cause.older == id %}{{ " | " if not loop.first }}{{ cause.number }}{% endfor %} => Some({{ text | quoted }}),
{% endfor %}
        _ => None,
    }
}
{% endif %}
