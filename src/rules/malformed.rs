//! What became of a query in which a parameter, or the stream name, seems to be missing.
//!
//! Such URLs are met in the wild: a lost `&`, one that HTML has escaped or a shell has cut at, the query in an encoder's
//! server field. The cause is the same, 18/308, 500 or 502; the reason says what to mend. And where a parameter has another
//! one or a name stuck to its value, the value is judged without it: one fault is named once.

use super::service_params::ServiceParams;
use crate::finding::{Findings, Reason};
use crate::text::{Param, Params, Part, Protocol, PushUrl, Span};

/// A parameter that is missing, and the reasons for what may have become of it.
pub(super) struct Missing {
    name: &'static str,
    assignment: &'static str,
    misspelt: Reason,
    lost_ampersand: Reason,
    html_escaped: Reason,
    doubled_mark: Reason,
    semicolon: Reason,
    /// Whether a value is one that this parameter has.
    has_its_form: fn(&str) -> bool,
}

pub(super) const TXTIME: Missing = Missing {
    name: "txTime",
    assignment: "txTime=",
    misspelt: Reason::TxtimeMisspelt,
    lost_ampersand: Reason::TxtimeLostAmpersand,
    html_escaped: Reason::TxtimeHtmlEscaped,
    doubled_mark: Reason::TxtimeDoubledMark,
    semicolon: Reason::TxtimeSemicolon,
    // A plausible time, in hex or in decimal, in seconds or in milliseconds.
    has_its_form: |value| matches!(value.len(), 8..=13) && is_hex(value),
};

pub(super) const TXSECRET: Missing = Missing {
    name: "txSecret",
    assignment: "txSecret=",
    misspelt: Reason::TxsecretMisspelt,
    lost_ampersand: Reason::TxsecretLostAmpersand,
    html_escaped: Reason::TxsecretHtmlEscaped,
    doubled_mark: Reason::TxsecretDoubledMark,
    semicolon: Reason::TxsecretSemicolon,
    has_its_form: |value| matches!(value.len(), 32 | 64) && is_hex(value),
};

/// The rest of `&amp;`, after the `&`.
const REST_OF_HTML: &str = "amp;";

/// An `&` as it is percent-encoded.
const ENCODED_AMPERSAND: &str = "%26";

impl Missing {
    /// The mistake, and the place of the text that should not be there, sticks to a value or is misspelled.
    pub fn fault(&self, url: &PushUrl<'_>) -> Option<(Reason, Span)> {
        url.signed_params()
            .find_map(|param| {
                self.fault_before_name(&param)
                    .or_else(|| self.stuck(&param))
            })
            .or_else(|| self.misspelt(url))
    }

    /// `amp;txTime` and `?txTime`.
    fn fault_before_name(&self, param: &Param<'_>) -> Option<(Reason, Span)> {
        let name = param.name();
        let before = name.strip_suffix(self.name)?;
        let reason = if before.is_empty() {
            return None;
        } else if before.trim_start_matches(REST_OF_HTML).is_empty() {
            self.html_escaped
        } else if before.bytes().all(|b| b == b'?') {
            self.doubled_mark
        } else {
            return None;
        };
        Some((reason, name.split_at(before.len()).0.span()))
    }

    /// `;txTime=`, and `txTime=` in a value, with or without another separator before it.
    fn stuck(&self, param: &Param<'_>) -> Option<(Reason, Span)> {
        let stuck = self.stuck_in(param.whole())?;
        let Span { start, end } = stuck.separator;
        if stuck.is_semicolon {
            Some((self.semicolon, Span::new(end - 1, end)))
        } else if param
            .value()
            .is_some_and(|value| start >= value.span().start)
        {
            Some((self.lost_ampersand, Span::new(start, end + self.name.len())))
        } else {
            None
        }
    }

    /// The assignment within a text, or what the text begins with.
    fn stuck_in<'t>(&self, text: Part<'t>) -> Option<Stuck<'t>> {
        let (before, _) = text.split_at(text.find(self.assignment)?);
        let is_separator = |c: char| c != '=' && (c.is_ascii_punctuation() || c.is_whitespace());
        let left = before
            .strip_suffix(ENCODED_AMPERSAND)
            .unwrap_or_else(|| before.trim_end_matches(is_separator));
        let (left, separator) = before.split_at(left.len());
        Some(Stuck {
            left,
            separator: separator.span(),
            is_semicolon: separator.ends_with(';'),
        })
    }

    /// A parameter whose name is one edit away, or two and its value has the form of this one's. So `time=30` remains a
    /// parameter of the customer's own (our choice).
    fn misspelt(&self, url: &PushUrl<'_>) -> Option<(Reason, Span)> {
        let is_misspelt = |param: &Param<'_>| {
            let name = param.name();
            let edits = |most| is_within(name.as_bytes(), self.name.as_bytes(), most);
            edits(1) || (edits(2) && (self.has_its_form)(&param.value_or_empty()))
        };
        let param = url.signed_params().find(is_misspelt)?;
        Some((self.misspelt, param.name().span()))
    }
}

/// An assignment that should be a separate parameter.
struct Stuck<'t> {
    /// What it is stuck to.
    left: Part<'t>,
    /// The text between the two, if any: an encoded `&`, or punctuation.
    separator: Span,
    is_semicolon: bool,
}

/// Whether so many edits make one name of the other, without regard to case: a character more, less or another, or two
/// that have changed places.
fn is_within(name: &[u8], other: &[u8], edits: u8) -> bool {
    let (Some((a, name_rest)), Some((b, other_rest))) = (name.split_first(), other.split_first())
    else {
        return name.len().max(other.len()) <= usize::from(edits);
    };
    if a.eq_ignore_ascii_case(b) {
        return is_within(name_rest, other_rest, edits);
    }
    let Some(edits) = edits.checked_sub(1) else {
        return false;
    };
    let have_changed_places = || match (name, other) {
        ([a, b, name @ ..], [c, d, other @ ..]) => {
            a.eq_ignore_ascii_case(d) && b.eq_ignore_ascii_case(c) && is_within(name, other, edits)
        }
        _ => false,
    };
    is_within(name_rest, other_rest, edits)
        || is_within(name_rest, other, edits)
        || is_within(name, other_rest, edits)
        || have_changed_places()
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Whether a query is `txSecret=…` and ends there, as when a shell takes the first `&` for its own.
pub(super) fn is_cut(url: &PushUrl<'_>) -> bool {
    let is_secret_alone = |query: Part<'_>| {
        let value = query.strip_prefix(TXSECRET.assignment);
        value.is_some_and(|value| !value.is_empty()) && !query.contains('&')
    };
    url.query().is_some_and(is_secret_alone) && in_server_field(url).is_none()
}

/// 18/308 if there is no stream name: none at all, or one after the query.
#[cold]
pub(super) fn judge_without_stream(url: &PushUrl<'_>, findings: &mut Findings) {
    match in_server_field(url) {
        Some(query) => findings.add(Reason::QueryInServerField, query.span()),
        None => findings.add(Reason::StreamMissing, url.stream().span()),
    }
}

/// A signed query with a trailing stream name, `App?txSecret=…&txTime=…/Stream`: the query without the name. A value may
/// contain a URL, which has more slashes than one. SRT has no such form.
fn in_server_field<'t>(url: &PushUrl<'t>) -> Option<Part<'t>> {
    if !url.stream().is_empty() || url.protocol() == Some(Protocol::Srt) {
        return None;
    }
    let (query, key) = url.query()?.split_once(b'/');
    let (name, _) = key?.split_once(b'?');
    let is_name = !name.is_empty() && !name.contains(['/', '=', '&']);
    let is_signed = Params::of_query(Some(query), false)
        .any(|param| matches!(param.name().as_str(), "txSecret" | "txTime"));
    (is_name && is_signed).then_some(query)
}

/// txSecret and txTime without the text that sticks to their values: a parameter that is missing otherwise, or the stream name.
/// The failure of either remains, so no URL is accepted because of this.
#[cold]
pub(super) fn unstuck<'t>(url: &PushUrl<'t>, mut found: ServiceParams<'t>) -> ServiceParams<'t> {
    let missing = [
        (found.txsecret.is_none(), TXSECRET),
        (found.txtime.is_none(), TXTIME),
    ];
    let end = in_server_field(url).map(|query| query.span().end);
    for value in [&mut found.txsecret, &mut found.txtime]
        .into_iter()
        .flatten()
    {
        for (is_missing, param) in &missing {
            if *is_missing && let Some(stuck) = param.stuck_in(*value) {
                *value = stuck.left;
            }
        }
        let Span { start, end: old } = value.span();
        if let Some(end) = end.filter(|end| (start..old).contains(end)) {
            *value = value.split_at(end - start).0;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_misspelt(missing: &Missing, query: &str) -> bool {
        let url = format!("rtmp://push.example.com/live/cam1?{query}");
        missing.misspelt(&PushUrl::split(&url)).is_some()
    }

    /// With one wrong letter whatever the value is, with two only if the value has the form.
    #[test]
    fn a_name_with_two_wrong_letters_has_a_value_of_the_form() {
        let (hex, not_hex) = ("0123456789abcdef".repeat(2), "0123456789abcdeg".repeat(2));
        for (query, expected) in [
            ("txTimes=1".to_owned(), true),
            ("txTimers=1".to_owned(), false),
            ("txTimers=5C27109".to_owned(), false),
            ("txTimers=5C271099".to_owned(), true),
            ("txTimers=5C27109G".to_owned(), false),
            (format!("txTimers={}", "1".repeat(13)), true),
            (format!("txTimers={}", "1".repeat(14)), false),
        ] {
            assert_eq!(is_misspelt(&TXTIME, &query), expected, "{query}");
        }
        for (query, expected) in [
            ("txSecrets=1".to_owned(), true),
            (format!("txSecrits={hex}"), true),
            (format!("txSecrits={not_hex}"), false),
            (format!("txSecrits={hex}0"), false),
            (format!("txSecrits={hex}{hex}"), true),
            ("txSecrits=0123456789abcdef".to_owned(), false),
        ] {
            assert_eq!(is_misspelt(&TXSECRET, &query), expected, "{query}");
        }
    }
}
