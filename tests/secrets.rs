//! No text shows a key, a txSecret or an expected signature, and a dropped key leaves no copy in memory.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::fmt::{Debug, Display};
use std::time::Duration;

use pushurl::{
    Cause, Checker, Expiry, HashAlgorithm, Key, KeyError, Lang, ParseCauseError, Protocol, PushUrl,
    Reason, Signed, Signer, Target, UnknownName,
};
use serde::Deserialize;
use support::{data, key, utc};

const KEY: &str = "Z9-a key with (symbols)";
const BACKUP: &str = "Y8-the backup key";
const EXPIRES: i64 = 0x7F00_ABCD;
const NOW: i64 = 1_700_000_000;

fn signer(hash: HashAlgorithm) -> Signer {
    Signer::new(key(KEY)).with_hash(hash)
}

fn checker(hash: HashAlgorithm) -> Checker {
    Checker::new()
        .with_key(key(KEY))
        .with_backup_key(key(BACKUP))
        .with_hash(hash)
}

fn value_of(url: &str, name: &str) -> String {
    let split = PushUrl::split(url);
    let param = split.params().find(|param| param.name().as_str() == name);
    param.unwrap().value().unwrap().to_string()
}

fn txsecret(signed: &Signed<'_>) -> String {
    value_of(&signed.url_as(Protocol::Rtmp), "txSecret")
}

/// The secrets that no text may contain: the keys, and the digests of the stream `test`.
fn secrets() -> Vec<String> {
    let target = Target::new("push.example.com", "live", "test");
    let mut secrets = vec![KEY.to_owned(), BACKUP.to_owned()];
    for key_text in [KEY, BACKUP] {
        for hash in HashAlgorithm::ALL {
            let signer = Signer::new(key(key_text)).with_hash(hash);
            let signed = signer.sign(&target, utc(EXPIRES), utc(NOW)).unwrap();
            secrets.push(txsecret(&signed));
        }
    }
    secrets
}

/// The possible spellings of bytes: as text, as hex, as lists of numbers.
fn spellings(secret: &str) -> Vec<String> {
    let bytes = match (secret.len(), secret.bytes().all(|b| b.is_ascii_hexdigit())) {
        (32 | 64, true) => (0..secret.len() / 2)
            .map(|at| u8::from_str_radix(&secret[2 * at..2 * at + 2], 16).unwrap())
            .collect(),
        _ => secret.as_bytes().to_vec(),
    };
    let listed = |separator: &str| {
        let numbers: Vec<_> = bytes.iter().take(8).map(u8::to_string).collect();
        numbers.join(separator)
    };
    let hex: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    let backwards: String = bytes.iter().rev().map(|b| format!("{b:02x}")).collect();
    vec![
        secret.to_owned(),
        secret.to_uppercase(),
        listed(", "),
        hex,
        backwards,
    ]
}

fn assert_hides(text: &str, secrets: &[String], what: &str) {
    for secret in secrets {
        for spelling in spellings(secret) {
            assert!(!text.contains(&spelling), "{what} shows {spelling}: {text}");
        }
    }
}

fn assert_debug_hides(value: &impl Debug, secrets: &[String], what: &str) {
    assert_hides(&format!("{value:?}"), secrets, what);
    // Joined into one line, so that the numbers of a list are adjacent.
    let pretty = format!("{value:#?}");
    let lines: Vec<_> = pretty.lines().map(str::trim).collect();
    assert_hides(&lines.join(" "), secrets, what);
}

fn assert_display_hides(value: &impl Display, secrets: &[String], what: &str) {
    assert_hides(&value.to_string(), secrets, what);
}

// Texts that the types show.

#[test]
fn the_test_finds_every_spelling() {
    let secret = "f85a2ab363fe4deaffef9754d79da6fe".to_owned();
    for shown in [
        format!("{secret:?}"),
        secret.to_uppercase(),
        "[248, 90, 42, 179, 99, 254, 77, 234, 255]".to_owned(),
        "fea69dd75497efffea4dfe63b32a5af8".to_owned(),
    ] {
        let found = spellings(&secret)
            .iter()
            .any(|spelling| shown.contains(spelling));
        assert!(found, "{shown}");
    }
    let bytes = format!("{:?}", KEY.as_bytes());
    assert!(
        spellings(KEY)
            .iter()
            .any(|spelling| bytes.contains(spelling))
    );
}

#[test]
fn keys_and_the_types_that_contain_them() {
    let secrets = secrets();
    assert_eq!(format!("{:?}", key(KEY)), "Key(***)");
    assert_eq!(format!("{:#?}", key(KEY)), "Key(***)");
    for hash in HashAlgorithm::ALL {
        assert_debug_hides(&signer(hash), &secrets, "Signer");
        assert_debug_hides(&signer(hash).with_unusual_names(), &secrets, "Signer");
        assert_debug_hides(&checker(hash), &secrets, "Checker");
        assert_debug_hides(&Some(vec![checker(hash)]), &secrets, "a Checker inside");
        assert!(format!("{:?}", signer(hash)).contains("***"));
    }
}

#[test]
fn errors_of_keys() {
    let secrets = [format!("{KEY}\n"), KEY.to_owned()];
    for (bad, error, text) in [
        ("", KeyError::Empty, "the key is empty"),
        (
            secrets[0].as_str(),
            KeyError::ControlCharacter,
            "the key contains a control character, such as a line break at its end",
        ),
    ] {
        let actual = Key::new(bad).unwrap_err();
        assert_eq!(actual, error);
        assert_eq!(actual.to_string(), text);
        assert_debug_hides(&actual, &secrets, "KeyError");
        assert_debug_hides(&Key::new(bad), &secrets, "a Result of a Key");
    }
}

#[test]
fn signed_urls() {
    let secrets = secrets();
    let target = Target::new("push.example.com", "live", "test").with_param("record", "flv");
    for hash in HashAlgorithm::ALL {
        let signer = signer(hash);
        let signed = signer.sign(&target, utc(EXPIRES), utc(NOW)).unwrap();
        assert!(secrets.contains(&txsecret(&signed)));
        assert_debug_hides(&signed, &secrets, "Signed");
        assert_debug_hides(&target, &secrets, "Target");
        for protocol in Protocol::ALL {
            let pair = signed.encoder_pair(protocol);
            assert!(pair.stream_key.contains(&txsecret(&signed)));
            assert_debug_hides(&pair, &secrets, "EncoderPair");
        }
    }
    for expiry in [
        Expiry::At(EXPIRES.into()),
        Expiry::In(Duration::from_secs(60)),
    ] {
        assert_debug_hides(&expiry, &secrets, "Expiry");
    }
}

/// Asserts that no type built from a text shows a secret.
fn assert_all_hide(text: &str, secrets: &[String]) {
    let url = PushUrl::split(text);
    assert_debug_hides(&url, secrets, "PushUrl");
    for part in support::parts(&url) {
        assert_debug_hides(&part, secrets, "Part");
        assert_debug_hides(&part.span(), secrets, "Span");
    }
    assert_debug_hides(&url.params(), secrets, "Params");
    for param in url.params() {
        assert_debug_hides(&param, secrets, "Param");
    }
    for hash in HashAlgorithm::ALL {
        let keyless = Checker::new().with_hash(hash);
        for checker in [checker(hash), keyless] {
            let report = checker.check(text, utc(NOW));
            assert_debug_hides(&report, secrets, "Report");
            assert_debug_hides(&report.verdict(), secrets, "Verdict");
            assert_debug_hides(&report.not_judged(), secrets, "CauseSet");
            for finding in report.findings() {
                assert_debug_hides(finding, secrets, "Finding");
                assert_display_hides(&finding.reason, secrets, "Reason");
            }
        }
        let target = Target::from_url(&url);
        assert_debug_hides(&target, secrets, "Target");
        match signer(hash).sign(&target, utc(EXPIRES), utc(NOW)) {
            Ok(signed) => {
                let mut secrets = secrets.to_vec();
                secrets.push(txsecret(&signed));
                assert_debug_hides(&signed, &secrets, "Signed");
            }
            Err(refusal) => {
                assert_debug_hides(&refusal, secrets, "Refusal");
                assert_display_hides(&refusal, secrets, "Refusal");
                for lang in Lang::ALL {
                    assert_hides(&refusal.text(lang), secrets, "the text of a Refusal");
                }
                for refused in refusal.refused() {
                    assert_debug_hides(refused, secrets, "Refused");
                }
            }
        }
    }
}

#[test]
fn good_urls() {
    let secrets = secrets();
    let plain = Target::new("push.example.com", "live", "test");
    let through_ip = plain.clone().with_host("203.0.113.7");
    let with_param = plain.clone().with_param("record", "flv");
    for target in [plain, through_ip, with_param] {
        for hash in HashAlgorithm::ALL {
            let signer = signer(hash);
            let signed = signer.sign(&target, utc(EXPIRES), utc(NOW)).unwrap();
            for protocol in Protocol::ALL {
                assert_all_hide(&signed.url_as(protocol), &secrets);
            }
        }
    }
}

/// URLs with a correct txSecret in a wrong place, and URLs with a wrong txSecret.
#[test]
fn bad_urls() {
    let secrets = secrets();
    let (good, wrong) = (secrets[2].clone(), "0123456789abcdef0123456789abcdef");
    let time = format!("{EXPIRES:X}");
    let mut hidden = secrets;
    hidden.push(wrong.to_owned());
    for secret in [good.as_str(), wrong] {
        let query = format!("txSecret={secret}&txTime={time}");
        for url in [
            format!("rtmp://push.example.com/live/test?{query}"),
            format!("rtmp://push.example.com/live/test&{query}"),
            format!("rtmp://push.example.com/live/test#{query}"),
            format!("rtmp://push.example.com/live/test/{query}"),
            format!("rtmp://push.example.com/live/test%3F{query}"),
            format!("rtmp://push.example.com/live?{query}/test"),
            format!("rtmp://push.example.com/live/test??{query}"),
            format!("rtmp://push.example.com/live&{query}/test"),
            format!("rtmp://push.example.com/live/test?txSercet={secret}&txTime={time}"),
            format!("rtmp://push.example.com/live/test?txsecret={secret}&txtime={time}"),
            format!("rtmp://push.example.com/live/test?tx%53ecret={secret}&txTime={time}"),
            format!("rtmp://push.example.com/live/test?txSecret%3D{secret}%26txTime%3D{time}"),
            format!("rtmp://push.example.com/live/test?txSecret:{secret}&txTime={time}"),
            format!("rtmp://push.example.com/live/test?txSecret{secret}&txTime={time}"),
            format!("rtmp://push.example.com/live/test?txTime={time}={secret}"),
            format!("rtmp://push.example.com/live/test?{query}&{query}"),
            format!("rtmp://push.example.com/live/test?{query}&txSecret={wrong}"),
            format!("rtmp://127.0.0.1/live/test?txHost=push.example.com&{query}"),
            format!("rtmp://{query}@push.example.com/live/test"),
            format!("rtmp://push.example.com?{query}"),
            format!("rtmp:push.example.com/live/test?{query}"),
            format!("push.example.com/live/test?{query}"),
            format!("test?{query}"),
            query.clone(),
            format!("srt://push.example.com:9000/live/test?{query}"),
            format!("srt://push.example.com:9000?{query}"),
            format!("srt://push.example.com:9000?streamid={query}"),
            format!("srt://push.example.com:9000?streamid=#!::r=live/test;{query}"),
            format!("srt://push.example.com:9000?streamid=#!::r=live/test?{query}"),
            format!(
                "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/test,{query}"
            ),
        ] {
            assert_all_hide(&url, &hidden);
        }
    }
}

#[derive(Deserialize)]
struct BadInput {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    url: String,
    key: Option<String>,
}

#[test]
fn hostile_input() {
    for case in data::<BadInput>("bad_input.json").cases {
        let path_end = case.url.find(['?', '#']).unwrap_or(case.url.len());
        let is_secret = |run: &&str| matches!(run.len(), 31..=33 | 64);
        let mut hidden: Vec<String> = case.url[path_end..]
            .split(|c: char| !c.is_ascii_hexdigit())
            .filter(is_secret)
            .map(str::to_owned)
            .collect();
        hidden.extend(case.key);
        hidden.extend([KEY.to_owned(), BACKUP.to_owned()]);
        assert_all_hide(&case.url, &hidden);
    }
}

/// The error of a lookup contains nothing of the text that was looked up.
#[test]
fn errors_of_lookups() {
    let secrets = secrets();
    for secret in &secrets {
        let errors = [
            secret.parse::<Protocol>().unwrap_err(),
            secret.parse::<HashAlgorithm>().unwrap_err(),
            secret.parse::<Reason>().unwrap_err(),
            secret.parse::<Lang>().unwrap_err(),
        ];
        assert_eq!(errors, [UnknownName; 4]);
        assert_eq!(errors[0].to_string(), "unknown name");
        let error = secret.parse::<Cause>().unwrap_err();
        assert_eq!(error, ParseCauseError::Malformed);
        assert_display_hides(&error, &secrets, "ParseCauseError");
        assert_debug_hides(&error, &secrets, "ParseCauseError");
    }
}

// Copies in memory.

#[cfg(target_os = "linux")]
mod memory {
    use std::collections::hash_map::RandomState;
    use std::fs::File;
    use std::hash::{BuildHasher as _, Hasher as _};
    use std::hint::black_box;
    use std::io::{BufRead as _, Read as _};
    use std::ops::Range;
    use std::os::unix::fs::FileExt as _;
    use std::sync::{Mutex, MutexGuard, PoisonError};

    use pushurl::{
        Checker, HashAlgorithm, Key, Origin, SignRow, SignedUrls, Signer, Target, Verdict,
    };

    use super::{EXPIRES, NOW};
    use crate::support::utc;

    const BLOCK: usize = 16;
    const BLOCKS: usize = 4;
    const CHUNK: usize = 1 << 16;
    const VEIL: u8 = 0xa5;

    /// Two concurrent searches would find each other's buffers.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

    /// A random key, stored veiled, and the buffers to search the memory for it.
    ///
    /// A search does not allocate: it might get the freed memory of the key, and overwrite it.
    struct Search {
        veiled: Vec<u8>,
        buffer: Vec<u8>,
        maps: String,
        _turn: MutexGuard<'static, ()>,
    }

    impl Search {
        fn new() -> Self {
            let random = || RandomState::new().build_hasher().finish();
            let printable = |n: u64| (0..8).map(move |byte| b'!' + ((n >> (8 * byte)) % 94) as u8);
            let veiled = (0..BLOCK * BLOCKS / 8)
                .flat_map(|_| printable(random()))
                .map(|b| b ^ VEIL)
                .collect();
            Self {
                veiled,
                buffer: vec![0; CHUNK + BLOCK],
                maps: String::with_capacity(1 << 20),
                _turn: ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner),
            }
        }

        /// The key, in a buffer with `spare` bytes of unused capacity.
        fn key_bytes(&self, spare: usize) -> Vec<u8> {
            let mut bytes = Vec::with_capacity(self.veiled.len() + spare);
            self.veiled.iter().for_each(|b| bytes.push(b ^ VEIL));
            bytes
        }

        fn key(&self) -> Key {
            Key::new(self.key_bytes(0)).unwrap()
        }

        /// How often each quarter of the key occurs in the memory of this process.
        fn found(&mut self) -> [usize; BLOCKS] {
            self.found_outside(0)
        }

        /// A variant that skips the memory region of the address `excluded`.
        fn found_outside(&mut self, excluded: usize) -> [usize; BLOCKS] {
            let mut maps = File::open("/proc/self/maps").unwrap();
            self.maps.clear();
            maps.read_to_string(&mut self.maps).unwrap();
            let memory = File::open("/proc/self/mem").unwrap();
            // Skip the search's own buffer.
            let buffer = self.buffer.as_ptr_range();
            let buffer = buffer.start.addr()..buffer.end.addr();
            let regions = readable(&self.maps)
                .filter(|region| !region.contains(&excluded))
                .flat_map(|region| without(region, &buffer));
            let mut found = [0; BLOCKS];
            for region in regions {
                for start in region.clone().step_by(CHUNK) {
                    let end = region.end.min(start + CHUNK + BLOCK - 1);
                    let chunk = &mut self.buffer[..end - start];
                    // Some listed regions cannot be read.
                    if memory.read_exact_at(chunk, start as u64).is_ok() {
                        for (block, found) in self.veiled.chunks(BLOCK).zip(&mut found) {
                            *found += count(chunk, block);
                        }
                    }
                    black_box(&mut self.buffer).fill(0);
                }
            }
            found
        }
    }

    /// The regions before and after a part of a region.
    fn without(region: Range<usize>, part: &Range<usize>) -> [Range<usize>; 2] {
        [
            region.start..region.end.min(part.start),
            region.start.max(part.end)..region.end,
        ]
    }

    fn count(chunk: &[u8], veiled: &[u8]) -> usize {
        let first = veiled[0] ^ VEIL;
        let (mut rest, mut found) = (chunk, 0);
        while !rest.is_empty() {
            // Reading from a slice does not fail.
            rest.skip_until(first).unwrap();
            let at = chunk.len() - rest.len() - 1;
            let candidate = chunk.get(at..at + BLOCK).unwrap_or_default();
            let same = candidate.iter().zip(veiled).all(|(a, b)| a ^ VEIL == *b);
            found += usize::from(same && !candidate.is_empty());
        }
        found
    }

    fn readable(maps: &str) -> impl Iterator<Item = Range<usize>> {
        let address = |hex| usize::from_str_radix(hex, 16).unwrap();
        maps.lines().filter_map(move |line| {
            let (range, rest) = line.split_once(' ')?;
            let (start, end) = range.split_once('-')?;
            rest.starts_with('r').then(|| address(start)..address(end))
        })
    }

    const NOWHERE: [usize; BLOCKS] = [0; BLOCKS];
    const ONCE: [usize; BLOCKS] = [1; BLOCKS];
    const TWICE: [usize; BLOCKS] = [2; BLOCKS];

    #[test]
    fn a_key_in_an_exact_buffer_leaves_no_trace() {
        let mut search = Search::new();
        assert_eq!(search.found(), NOWHERE);
        let key = search.key();
        assert_eq!(search.found(), ONCE);
        drop(key);
        assert_eq!(search.found(), NOWHERE);
    }

    #[test]
    fn a_key_in_a_buffer_with_spare_capacity_leaves_no_trace() {
        let mut search = Search::new();
        let key = Key::new(search.key_bytes(200)).unwrap();
        assert_eq!(search.found(), ONCE);
        drop(key);
        assert_eq!(search.found(), NOWHERE);
    }

    #[test]
    fn a_key_copied_from_elsewhere_leaves_no_trace() {
        let mut search = Search::new();
        let mut original = search.key_bytes(0);
        let key = Key::new(original.as_slice()).unwrap();
        let text = Key::new(str::from_utf8(&original).unwrap()).unwrap();
        assert_eq!(search.found(), [3; BLOCKS]);
        drop((key, text));
        assert_eq!(search.found(), ONCE);
        black_box(&mut original).fill(0);
        assert_eq!(search.found(), NOWHERE);
    }

    #[test]
    fn a_copy_of_a_key_leaves_no_trace() {
        let mut search = Search::new();
        let key = search.key();
        let copy = key.clone();
        assert_eq!(search.found(), TWICE);
        drop(key);
        assert_eq!(search.found(), ONCE);
        drop(copy);
        assert_eq!(search.found(), NOWHERE);
    }

    #[test]
    fn a_refused_key_leaves_no_trace() {
        let mut search = Search::new();
        for spare in [1, 200] {
            let mut bytes = search.key_bytes(spare);
            bytes.push(b'\n');
            assert_eq!(search.found(), ONCE);
            assert!(Key::new(bytes).is_err());
            assert_eq!(search.found(), NOWHERE);
        }
    }

    #[test]
    fn signers_and_checkers_leave_no_trace() {
        let mut search = Search::new();
        let signer = Signer::new(search.key()).with_unusual_names();
        let checker = Checker::new()
            .with_key(search.key())
            .with_hash(HashAlgorithm::Sha256);
        assert_eq!(search.found(), TWICE);
        let copies = (
            signer.clone(),
            checker.clone().with_backup_key(search.key()),
        );
        assert_eq!(search.found(), [5; BLOCKS]);
        drop((signer, checker));
        assert_eq!(search.found(), [3; BLOCKS]);
        drop(copies);
        assert_eq!(search.found(), NOWHERE);
    }

    #[test]
    fn a_replaced_key_leaves_no_trace() {
        let mut search = Search::new();
        let checker = Checker::new()
            .with_key(search.key())
            .with_key(Key::new("other").unwrap());
        assert_eq!(search.found(), NOWHERE);
        drop(checker);
    }

    /// The hash functions may leave copies on the stack, so the stack is not searched.
    #[test]
    fn signing_and_checking_leave_no_trace_on_the_heap() {
        let mut search = Search::new();
        let on_stack = 0_u8;
        let stack = std::ptr::from_ref(&on_stack).addr();
        let target = Target::new("push.example.com", "live", "test");
        for hash in HashAlgorithm::ALL {
            let signer = Signer::new(search.key()).with_hash(hash);
            let checker = Checker::new().with_key(search.key()).with_hash(hash);
            let now = utc(NOW);
            let url = signer.sign(&target, utc(EXPIRES), now).unwrap().url();
            assert_eq!(checker.check(&url, now).verdict(), Verdict::Accepted);
            let wrong = url.replace("/test?", "/other?");
            assert!(matches!(
                checker.check(&wrong, now).verdict(),
                Verdict::Rejected(_)
            ));
            assert_eq!(search.found_outside(stack), TWICE);
            drop((signer, checker));
            assert_eq!(search.found_outside(stack), NOWHERE);
        }
    }

    /// A batch copies the key in front of every message.
    #[test]
    fn signing_and_checking_many_leave_no_trace_on_the_heap() {
        let mut search = Search::new();
        let on_stack = 0_u8;
        let stack = std::ptr::from_ref(&on_stack).addr();
        // Shorter than a hash block; otherwise the messages are not batched.
        let key = |search: &Search| {
            let mut bytes = search.key_bytes(0);
            bytes.truncate(3 * BLOCK);
            Key::new(bytes).unwrap()
        };
        let signer = Signer::new(key(&search));
        let checker = Checker::new().with_key(key(&search));
        // A key keeps the given buffer, including the bytes after the truncated end.
        let twice = [2; BLOCKS];
        let now = utc(NOW);
        let names: Vec<_> = (0..200).map(|number| "n".repeat(number + 1)).collect();
        let rows: Vec<_> = names
            .iter()
            .map(|name| SignRow::new("live", name, utc(EXPIRES)))
            .collect();
        let origin = Origin::new("push.example.com");
        let mut urls = SignedUrls::new();
        signer.sign_many(&origin, rows.iter().copied(), now, &mut urls);
        assert_eq!(search.found_outside(stack), twice);
        let texts: Vec<_> = urls.iter().map(Result::unwrap).collect();
        let reports = checker.check_many(texts.iter().copied(), now);
        let accepted = reports
            .filter(|report| report.verdict() == Verdict::Accepted)
            .count();
        assert_eq!(accepted, names.len());
        assert_eq!(search.found_outside(stack), twice);
        drop((signer, checker));
        assert_eq!(search.found_outside(stack), NOWHERE);
    }
}
