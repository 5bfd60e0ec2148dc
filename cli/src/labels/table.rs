// Generated from spec/ by tools/generate. Do not edit.

use pushurl::Lang;

#[path = "en.rs"]
mod en;
#[path = "ja.rs"]
mod ja;
#[path = "ko.rs"]
mod ko;
#[path = "zh.rs"]
mod zh;

/// The command's strings in one language.
pub struct Labels {
    pub accepted: &'static str,
    pub failure: &'static str,
    pub not_judged: &'static str,
    pub rejected: &'static str,
    pub undetermined: &'static str,
    pub warning: &'static str,
    pub accepted_note: &'static str,
    pub advice: &'static str,
    pub app: &'static str,
    pub backup: &'static str,
    pub days: [&'static str; 2],
    pub erratum: &'static str,
    pub evidence: &'static str,
    pub expires: &'static str,
    pub hours: [&'static str; 2],
    pub inner: &'static str,
    pub key: &'static str,
    pub minutes: [&'static str; 2],
    pub missing: &'static str,
    pub older: &'static str,
    pub primary: &'static str,
    pub protocol: &'static str,
    pub published: &'static str,
    pub push_domain: &'static str,
    pub refused: &'static str,
    pub refused_note: &'static str,
    pub remedy: &'static str,
    pub retry: &'static str,
    pub seconds: [&'static str; 2],
    pub stream: &'static str,
    pub time_ago: &'static str,
    pub time_left: &'static str,
    pub time_now: &'static str,
    pub two_units: &'static str,
    pub undetermined_note: &'static str,
    pub unusual_note: &'static str,
    pub who: &'static str,
    pub with_auth_delta: &'static str,
    pub years: [&'static str; 2],
    pub signing_authentication_off: &'static str,
    pub signing_bytes: [&'static str; 2],
    pub signing_characters: [&'static str; 2],
    pub signing_decimal: &'static str,
    pub signing_different: &'static str,
    pub signing_digits: &'static str,
    pub signing_heading: &'static str,
    pub signing_hex: &'static str,
    pub signing_key: &'static str,
    pub signing_key_text: &'static str,
    pub signing_labeled: &'static str,
    pub signing_name_text: &'static str,
    pub signing_no_time: &'static str,
    pub signing_not_compared: &'static str,
    pub signing_not_hashed: &'static str,
    pub signing_same: &'static str,
    pub signing_time_text: &'static str,
}

impl Labels {
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Ja => &ja::LABELS,
            Lang::Ko => &ko::LABELS,
            Lang::Zh => &zh::LABELS,
            _ => &en::LABELS,
        }
    }
}
