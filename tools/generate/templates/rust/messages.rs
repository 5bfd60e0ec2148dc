// {{ notice }}

//! The messages in every language.

{% for lang in languages %}
{% if lang != "en" %}
#[cfg(feature = "{{ lang }}")]
{% endif %}
mod {{ lang }};
{% endfor %}

use super::cause::Cause;
use super::enums::{Actor, Evidence, Lang, Retry};
use super::reason::Reason;

/// The messages of a language.
pub(crate) struct Messages {
    pub actor: fn(Actor) -> &'static str,
    pub retry: fn(Retry) -> &'static str,
    pub evidence: fn(Evidence) -> &'static str,
    pub detail: fn(Reason) -> &'static str,
    pub remedy: fn(Reason) -> &'static str,
    pub errmsg: fn(Cause) -> &'static str,
    pub advice: fn(Cause) -> &'static str,
    pub user_message: fn(Cause) -> &'static str,
    /// The published text, and a description of its error.
    pub erratum: fn(Cause) -> Option<(&'static str, &'static str)>,
}

/// The messages of a language. English if the language's feature is disabled.
pub(crate) fn of(lang: Lang) -> &'static Messages {
    match lang {
{% for lang in languages if lang != "en" %}
        #[cfg(feature = "{{ lang }}")]
        Lang::{{ lang | pascal }} => &{{ lang }}::MESSAGES,
{% endfor %}
        _ => &en::MESSAGES,
    }
}

pub(crate) use en::older_errmsg;
