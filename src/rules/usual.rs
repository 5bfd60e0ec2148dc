//! The usual URL: `rtmp://domain/App/Stream?txSecret=…&txTime=…` and no more, its domain and names beyond doubt.
//!
//! One pass that knows nearly every good URL, and no bad one. What it knows is split as any other, and no rule about protocol,
//! domain and names finds anything in it; whatever it does not know goes the long way.

use super::domain;
use super::service_params::ServiceParams;
use crate::bytes;
use crate::text::{Part, PushUrl};

/// What stands before the domain.
const SCHEME: &str = "rtmp://";

/// The length of `?txSecret=`, 32 digits, `&txTime=` and 8 digits.
const TAIL: usize = 58;

/// The longest domain and names with their slashes that are known: a bit for each byte.
const LONGEST: usize = 64;

/// The parts of a usual URL and the values of its parameters.
#[inline]
pub(crate) fn read(text: &str) -> Option<(PushUrl<'_>, ServiceParams<'_>)> {
    let bytes = text.as_bytes();
    let tail_at = bytes.len().checked_sub(TAIL)?;
    let tail: &[u8; TAIL] = bytes.get(tail_at..)?.try_into().ok()?;
    let names = bytes.get(SCHEME.len()..tail_at)?;
    let (first_slash, second_slash) = slashes(names)?;
    if !bytes.starts_with(SCHEME.as_bytes()) || !is_usual_tail(tail) {
        return None;
    }
    let at = SCHEME.len();
    let url = PushUrl::of_usual(text, at, at + first_slash, at + second_slash, tail_at)?;
    let (secret_at, time_at) = (tail_at + 10, tail_at + 50);
    let params = ServiceParams {
        tx_secret: Some(Part::new(text.get(secret_at..secret_at + 32)?, secret_at)),
        tx_time: Some(Part::new(text.get(time_at..)?, time_at)),
        tx_host: None,
    };
    Some((url, params))
}

/// The values may be anything but another parameter.
#[inline]
fn is_usual_tail(tail: &[u8; TAIL]) -> bool {
    let (secret, time) = tail.split_at(42);
    let mut separators = 0;
    for part in [secret.get(10..), time.get(8..)] {
        bytes::eights(part.unwrap_or_default(), 0, |_, word| {
            separators |= bytes::are(word, b'&');
        });
    }
    secret.starts_with(b"?txSecret=") && time.starts_with(b"&txTime=") && separators == 0
}

/// Where the two slashes of `domain/App/Stream` stand, if all three are beyond doubt.
#[inline]
fn slashes(names: &[u8]) -> Option<(usize, usize)> {
    if names.len() > LONGEST {
        return None;
    }
    let (mut known, mut slashes, mut dots, mut hyphens, mut underscores) = (0, 0, 0, 0, 0);
    bytes::eights(names, 0, |at, word| {
        let slash = bytes::are(word, b'/');
        let dot = bytes::are(word, b'.');
        let hyphen = bytes::are(word, b'-');
        let underscore = bytes::are(word, b'_');
        let any = bytes::are_alphanumeric(word) | slash | dot | hyphen | underscore;
        known |= bytes::bits(any & !word) << at;
        slashes |= bytes::bits(slash) << at;
        dots |= bytes::bits(dot) << at;
        hyphens |= bytes::bits(hyphen) << at;
        underscores |= bytes::bits(underscore) << at;
    });
    let first = slashes.trailing_zeros() as usize;
    let rest = slashes & slashes.wrapping_sub(1);
    let second = rest.trailing_zeros() as usize;
    let is_two = rest != 0 && rest & (rest - 1) == 0;
    let is_all_known = known.trailing_ones() as usize == names.len();
    if !is_two || !is_all_known || second == first + 1 || second + 1 == names.len() {
        return None;
    }
    // The domain is what stands before the first slash, which counts as punctuation: so does what stands before the domain.
    let within = (1_u64 << first) - 1;
    let punctuation = (dots | hyphens) & within | 1 << first;
    let is_legal = punctuation & (punctuation << 1 | 1) == 0 && underscores & within == 0;
    // A dot in a name may be part of `..` or of a suffix. It would be the last one, and then no label of the domain follows it.
    let last_dot = dots.checked_ilog2()? as usize;
    let domain = names.get(..first)?;
    let is_legal = is_legal && domain::is_named(domain, last_dot);
    is_legal.then_some((first, second))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    use super::*;
    use crate::finding::Findings;
    use crate::rules::{name, parameter, protocol, stream_id};

    const URL: &str = "rtmp://push.example.com/live/cam1?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

    /// What is known is split as any other text, and what is not asked of it would find nothing.
    fn is_known(text: &str) -> bool {
        let Some((url, params)) = read(text) else {
            return false;
        };
        let split = PushUrl::split(text);
        assert_eq!(format!("{url:?}"), format!("{split:?}"));
        assert_eq!(url.scheme(), split.scheme());
        assert_eq!(url.path(), split.path());
        assert_eq!(url.userinfo(), split.userinfo());
        let mut findings = Findings::default();
        let gathered = parameter::gather(&split, &mut findings);
        assert_eq!(params.tx_secret, gathered.tx_secret);
        assert_eq!(params.tx_time, gathered.tx_time);
        assert_eq!(params.tx_host, gathered.tx_host);
        protocol::judge(&split, &mut findings);
        domain::judge(&split, &gathered, &mut findings);
        stream_id::judge(&split, &mut findings);
        name::judge_stream_of(&split, &mut findings);
        name::judge_app(split.app(), &mut findings);
        assert_eq!(findings.as_slice(), [], "{text}");
        true
    }

    #[test]
    fn usual_urls_are_known() {
        assert!(is_known(URL));
        for names in [
            "a.b/c/d",
            "123456.push.tlivecloud.com/live/room-10245-hd",
            "push-1.example.com/a_b-C/A-_9",
            "98765.livepush.myqcloud.com/event-2026/1",
        ] {
            assert!(
                is_known(&URL.replace("push.example.com/live/cam1", names)),
                "{names}"
            );
        }
    }

    #[test]
    fn others_go_the_long_way() {
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
            assert!(!is_known(&text), "{text}");
        }
    }

    proptest! {
        // A failure prints its input.
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_known_is_beyond_doubt(
            domain in "[a-cA-C0-1.-]{1,12}(\\.com|\\.localhost|loud\\.com|\\.1a|\\.a1)?",
            app in "[a-z0-9_.-]{0,10}",
            stream in "[A-Za-z0-9_.-]{0,30}",
            changes in prop::collection::vec((any::<Index>(), select("aZ0-_./?#&=%@:[ é\u{7f}\0".chars().collect::<Vec<_>>())), 0..3),
        ) {
            let mut text = URL.replace("push.example.com/live/cam1", &format!("{domain}/{app}/{stream}"));
            for (at, new) in changes {
                let (at, old) = text.char_indices().nth(at.index(text.chars().count())).unwrap();
                text.replace_range(at..at + old.len_utf8(), new.encode_utf8(&mut [0; 4]));
            }
            is_known(&text);
        }
    }
}
