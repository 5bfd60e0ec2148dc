//! The usual URL: `rtmp://domain/App/Stream?txSecret=…&txTime=…` and no more, its domain and names beyond doubt.
//!
//! One pass that knows nearly every good URL, and no bad one. What it knows is split as any other, and no rule about protocol,
//! domain and names finds anything in it; whatever it does not know goes the long way.

use super::service_params::ServiceParams;
use super::{domain, name};
use crate::bytes::{self, Kinds};
use crate::text::{Part, PushUrl};

/// What stands before the domain.
const SCHEME: &str = "rtmp://";

/// The length of `?txSecret=`, 32 digits, `&txTime=` and 8 digits.
const TAIL: usize = 58;

/// A usual URL, in the pieces that tell all parts of it.
#[derive(Clone, Copy)]
pub(crate) struct Usual<'t> {
    text: &'t str,
    /// `domain/App/Stream`.
    names: &'t str,
    /// The places of both slashes in it.
    slashes: [usize; 2],
    /// What begins with the question mark.
    tail: &'t str,
}

/// Where the values stand in the tail.
const TXSECRET_AT: usize = 10;
const TXTIME_AT: usize = 50;

impl<'t> Usual<'t> {
    /// Of any text, if it is a usual URL.
    #[inline]
    pub fn read(text: &'t str) -> Option<Self> {
        let (names, tail) = names_and_tail(text)?;
        // Names and what follows them: together never fewer than are judged at once, but for names too short to be any.
        let from_names = text.as_bytes().get(SCHEME.len()..)?.first_chunk()?;
        let usual = Self {
            text,
            names,
            slashes: slashes(names.as_bytes(), from_names)?,
            tail,
        };
        // Of a long name the end is still to be judged. Where size counts, it goes the long way.
        let is_usual =
            names.len() <= bytes::MANY || !cfg!(small) && name::is_plainly_legal(usual.stream());
        is_usual.then_some(usual)
    }

    /// Of a text that differs from this one by no more than the stream and what follows: most often the next one does.
    #[inline(always)]
    pub fn read_next(&self, text: &'t str) -> Option<Self> {
        let (names, tail) = names_and_tail(text)?;
        let (same, stream) = names.split_at_checked(self.slashes[1] + 1)?;
        let is_usual = self.names.starts_with(same) && name::is_plainly_legal(stream);
        is_usual.then_some(Self {
            text,
            names,
            slashes: self.slashes,
            tail,
        })
    }

    /// All parts.
    #[inline]
    pub fn url(&self) -> PushUrl<'t> {
        PushUrl::of_usual(self.text, self.names, self.slashes, self.tail)
    }

    /// The values of the parameters.
    #[inline]
    pub fn params(&self) -> ServiceParams<'t> {
        let tail_at = SCHEME.len() + self.names.len();
        let part = |at, value| Some(Part::new(value, tail_at + at));
        ServiceParams {
            txsecret: part(TXSECRET_AT, self.txsecret()),
            txtime: part(TXTIME_AT, self.txtime()),
            txhost: None,
        }
    }

    #[inline]
    pub fn stream(&self) -> &'t str {
        self.names.get(self.slashes[1] + 1..).unwrap_or_default()
    }

    #[inline]
    pub fn txsecret(&self) -> &'t str {
        let value = self.tail.get(TXSECRET_AT..TXSECRET_AT + 32);
        value.unwrap_or_default()
    }

    #[inline]
    pub fn txtime(&self) -> &'t str {
        self.tail.get(TXTIME_AT..).unwrap_or_default()
    }
}

/// What stands between protocol and query, and a query that is usual.
#[inline(always)]
fn names_and_tail(text: &str) -> Option<(&str, &str)> {
    let (head, tail) = text.split_at_checked(text.len().checked_sub(TAIL)?)?;
    let names = head.strip_prefix(SCHEME)?;
    is_usual_tail(tail.as_bytes().try_into().ok()?).then_some((names, tail))
}

/// The values may be anything but another parameter.
#[inline]
fn is_usual_tail(tail: &[u8; TAIL]) -> bool {
    let separator = |byte: &u8| *byte == b'&';
    let (secret, time) = tail.split_at(42);
    let (secret_name, secret) = secret.split_at(10);
    let (time_name, time) = time.split_at(8);
    // Without a branch, so that the compiler makes vectors of it.
    let separators = secret.iter().chain(time);
    secret_name == b"?txSecret="
        && time_name == b"&txTime="
        && !separators.fold(false, |any, byte| any | separator(byte))
}

/// Where the two slashes of `domain/App/Stream` stand, if all three are beyond doubt; of a long name, if its beginning is.
/// `from_names` begins with the names.
#[inline]
fn slashes(names: &[u8], from_names: &[u8; bytes::MANY]) -> Option<[usize; 2]> {
    // A bit for each byte.
    let within_names = match names.len() {
        0..bytes::MANY => (1_u64 << names.len()) - 1,
        _ => u64::MAX,
    };
    let kinds = Kinds::of(from_names);
    let slashes = kinds.slashes & within_names;
    let first = slashes.trailing_zeros() as usize;
    let rest = slashes & slashes.wrapping_sub(1);
    let second = rest.trailing_zeros() as usize;
    let is_two = rest != 0 && rest & (rest - 1) == 0;
    let is_all_known = kinds.known & within_names == within_names;
    if !is_two || !is_all_known || second == first + 1 || second + 1 == names.len() {
        return None;
    }
    // The domain is what stands before the first slash, which counts as punctuation: so does what stands before the domain.
    let within = (1_u64 << first) - 1;
    let punctuation = (kinds.dots | kinds.hyphens) & within | 1 << first;
    let is_legal = punctuation & (punctuation << 1 | 1) == 0 && kinds.underscores & within == 0;
    // A dot in a name may be part of `..` or of a suffix. It would be the last one, and then no label of the domain follows it.
    let last_dot = (kinds.dots & within_names).checked_ilog2()? as usize;
    let domain = names.get(..first)?;
    let is_legal = is_legal && domain::is_named(domain, last_dot);
    is_legal.then_some([first, second])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    use super::*;
    use crate::finding::Findings;
    use crate::rules::{name, parameter, protocol, streamid};

    const URL: &str = "rtmp://push.example.com/live/cam1?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

    /// What is known is split as any other text, and what is not asked of it would find nothing.
    fn is_known(text: &str) -> bool {
        let Some(usual) = Usual::read(text) else {
            return false;
        };
        let next = usual
            .read_next(text)
            .map(|next| format!("{:?}", next.url()));
        assert_eq!(next, Some(format!("{:?}", usual.url())));
        let (url, params) = (usual.url(), usual.params());
        assert_eq!(usual.stream(), url.stream().as_str());
        let split = PushUrl::split(text);
        assert_eq!(format!("{url:?}"), format!("{split:?}"));
        assert_eq!(url.scheme(), split.scheme());
        assert_eq!(url.path(), split.path());
        assert_eq!(url.userinfo(), split.userinfo());
        let mut findings = Findings::default();
        let gathered = parameter::gather(&split, &mut findings);
        assert_eq!(params.txsecret, gathered.txsecret);
        assert_eq!(params.txtime, gathered.txtime);
        assert_eq!(params.txhost, gathered.txhost);
        protocol::judge(&split, &mut findings);
        domain::judge(&split, &gathered, &mut findings);
        streamid::judge(&split, &mut findings);
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
    fn long_names_are_known_unless_size_counts() {
        for (len, is_long) in [(42, false), (43, true), (255, true)] {
            let names = format!("push.example.com/live/{}", "n".repeat(len));
            let known = is_known(&URL.replace("push.example.com/live/cam1", &names));
            assert_eq!(known, !(cfg!(small) && is_long), "{len}");
        }
    }

    #[test]
    fn others_go_the_long_way() {
        let too_long = "n".repeat(256);
        let long = |end: &str| format!("{}{end}", "n".repeat(60));
        for (old, new) in [
            ("cam1", &*too_long),
            ("cam1", &long("/n")),
            ("cam1", &long(".n")),
            ("cam1", &long("é")),
            ("cam1", &long(" ")),
            ("live/cam1", &long("/n")),
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
            stream in "[A-Za-z0-9_.-]{0,30}|[A-Za-z0-9_-]{20,80}[A-Za-z0-9_./-]?",
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
