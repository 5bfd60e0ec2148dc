//! The common case: names in which no rule finds a fault, and `rtmp://domain/App/Stream?txSecret=…&txTime=…` with such names.

use super::service_params::ServiceParams;
use super::{Names, domain, name};
use crate::kernel::classes::{Classes, LEN, lowest};
use crate::text::{Part, PushUrl};

const SCHEME: &str = "rtmp://";
const TXSECRET: &str = "?txSecret=";
const TXTIME: &str = "&txTime=";

/// Where the value of txTime is in the query, the `?` included: after a secret of 32 digits.
const TXTIME_AT: usize = TXSECRET.len() + 32 + TXTIME.len();

/// The length of the query, the `?` included, with a txTime of eight digits.
const QUERY_LEN: usize = TXTIME_AT + 8;

/// Splits a common URL; `None` for any other text.
///
/// It recognizes nearly every good URL, and no bad one: protocol, domain and names need no further rule. A test compares it
/// with the rules.
pub(crate) fn split(text: &str) -> Option<(PushUrl<'_>, ServiceParams<'_>)> {
    let names = text.strip_prefix(SCHEME)?;
    let (names, query) = names.split_at_checked(names.len().checked_sub(QUERY_LEN)?)?;
    let (txsecret, txtime) = values(query)?;
    if names.len() > LEN {
        return None;
    }
    // There are always as many bytes to classify: the query is nearly as long.
    let classes = Classes::of(text.as_bytes().get(SCHEME.len()..)?.first_chunk()?);
    let slashes = classes.slash & lowest(names.len());
    let first = slashes.trailing_zeros() as usize;
    let second = (slashes & slashes.wrapping_sub(1)).trailing_zeros() as usize;
    let host = names.get(..first)?;
    let (app, stream) = (names.get(first + 1..second)?, names.get(second + 1..)?);
    if !are_plain(host, app, stream, &classes) {
        return None;
    }
    let url = PushUrl::of_common(text, [host, app, stream, query.get(1..)?]);
    let params = ServiceParams {
        txsecret: Some(Part::within(text, txsecret)),
        txtime: Some(Part::within(text, txtime)),
        txhost: None,
    };
    Some((url, params))
}

/// txSecret and txTime of a query that has exactly these two, with any values.
fn values(query: &str) -> Option<(&str, &str)> {
    let (txsecret, rest) = query.strip_prefix(TXSECRET)?.split_at_checked(32)?;
    let txtime = rest.strip_prefix(TXTIME)?;
    let has_separator = |value: &str| value.bytes().fold(false, |any, b| any | (b == b'&'));
    (!has_separator(txsecret) && !has_separator(txtime)).then_some((txsecret, txtime))
}

/// Whether the names are common ones: [`super::judge`] finds nothing in them.
pub(crate) fn recognizes(names: &Names<'_>) -> bool {
    let (domain, app, stream) = (names.domain, names.app, names.stream);
    let mut bytes = [0; LEN];
    let mut at = 0;
    for piece in [domain.as_str(), "/", app.as_str(), "/", stream.as_str()] {
        match bytes.get_mut(at..at + piece.len()) {
            Some(place) => place.copy_from_slice(piece.as_bytes()),
            None => return false,
        }
        at += piece.len();
    }
    are_plain(&domain, &app, &stream, &Classes::of(&bytes))
}

/// Whether no rule needs to look at domain, AppName and StreamName; the classified bytes begin with `domain/App/Stream`.
fn are_plain(domain: &str, app: &str, stream: &str, classes: &Classes) -> bool {
    let (first, second) = (domain.len(), domain.len() + 1 + app.len());
    let slashes = 1 << first | 1 << second;
    let inside = lowest(second + 1 + stream.len());
    // Dots are for the domain alone: in a name they may be `..` or a suffix.
    let in_names = inside & !lowest(first) & !slashes;
    classes.word & in_names == in_names
        && classes.slash & inside == slashes
        && !app.is_empty()
        && !stream.is_empty()
        && !name::is_placeholder(stream)
        && domain::is_plain(domain, classes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    use super::*;
    use crate::finding::Findings;
    use crate::rules::{self, parameter};

    const URL: &str = "rtmp://push.example.com/live/cam1?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

    /// Whether a text is recognized. If so, the general split gives the same parts, and the rules find nothing.
    fn is_common(text: &str) -> bool {
        let Some((url, params)) = split(text) else {
            return false;
        };
        let general = PushUrl::split(text);
        assert_eq!(url, general);
        // A part is equal only if its place is.
        let names =
            |url: PushUrl<'_>| [url.scheme(), url.host(), url.app(), url.stream()].map(Part::span);
        assert_eq!(names(url), names(general));
        assert_eq!(
            [Some(url.path()), url.query()],
            [Some(general.path()), general.query()]
        );
        let mut findings = Findings::default();
        let gathered = parameter::gather(&general, &mut findings);
        assert_eq!(params.txsecret, gathered.txsecret);
        assert_eq!(params.txtime, gathered.txtime);
        assert_eq!(params.txhost, gathered.txhost);
        rules::judge(
            Some(&general),
            &Names::of(&general, &gathered),
            &mut findings,
        );
        assert_eq!(findings.as_slice(), [], "{text}");
        true
    }

    #[test]
    fn good_urls_are_recognized() {
        assert!(is_common(URL));
        for names in [
            "a.b/c/d",
            "123456.push.tlivecloud.com/live/room-10245-hd",
            "push-1.example.com/a_b-C/A-_9",
            "98765.livepush.myqcloud.com/event-2026/1",
        ] {
            let text = URL.replace("push.example.com/live/cam1", names);
            assert!(is_common(&text), "{names}");
        }
        for (len, expected) in [(42, true), (43, false), (255, false)] {
            let names = format!("push.example.com/live/{}", "n".repeat(len));
            let text = URL.replace("push.example.com/live/cam1", &names);
            assert_eq!(is_common(&text), expected, "{len}");
        }
    }

    #[test]
    fn others_are_not() {
        for (old, new) in [
            ("rtmp://", "rtmps://"),
            ("rtmp://", "RTMP://"),
            ("push.example.com", "push.example.com:1935"),
            ("push.example.com", "203.0.113.9"),
            ("push.example.com", "localhost"),
            ("push.example.com", "push.localhost"),
            ("push.example.com", "a.liveplay.myqcloud.com"),
            ("push.example.com", "push"),
            ("push.example.com", ".push.example.com"),
            ("push.example.com", "push.example.com."),
            ("push.example.com", "push-.example.com"),
            ("push.example.com", "-push.example.com"),
            ("push.example.com", "push..example.com"),
            ("push.example.com", "pu_sh.example.com"),
            ("push.example.com", "push.example.1om"),
            ("/live/", "/"),
            ("/live/", "//"),
            ("/live/", "/live/a/"),
            ("/live/", "/li.ve/"),
            ("cam1", ""),
            ("cam1", "cam.1"),
            ("cam1", "cäm1"),
            ("cam1", "c/am1"),
            ("&txTime", "&txtime"),
            ("?txSecret", "?txsecret"),
            ("5C271099", "&C271099"),
            ("f85a", "f8&a"),
            ("5C271099", "5C271099&a=b"),
        ] {
            let text = URL.replacen(old, new, 1);
            assert_ne!(text, URL);
            assert!(!is_common(&text), "{text}");
        }
    }

    proptest! {
        // A failure prints its input.
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_recognizer_changes_no_report(
            domain in "[a-cA-C0-1.-]{1,12}(\\.com|\\.localhost|loud\\.com|\\.1a|\\.a1)?",
            app in "[a-z0-9_.-]{0,10}",
            stream in "[A-Za-z0-9_.-]{0,30}|[A-Za-z0-9_-]{20,80}[A-Za-z0-9_./-]?",
            changes in prop::collection::vec((any::<Index>(), select("aZ0-_./?#&=%@:[ é\u{7f}\0".chars().collect::<Vec<_>>())), 0..3),
        ) {
            let mut text = URL.replace("push.example.com/live/cam1", &format!("{domain}/{app}/{stream}"));
            for (at, new) in changes {
                let (at, old) = text.char_indices().nth(at.index(text.chars().count())).unwrap();
                text.replace_range(at..at + old.len_utf8(), new.encode_utf8(&mut [0; 4]));
            }
            is_common(&text);
        }
    }
}
