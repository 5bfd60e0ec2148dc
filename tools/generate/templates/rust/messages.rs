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
    /// The published text, and what is wrong with it.
    pub erratum: fn(Cause) -> Option<(&'static str, &'static str)>,
}

/// English, if the library is built without the language's feature.
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
