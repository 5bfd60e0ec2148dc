#![allow(clippy::unwrap_used)]

use std::collections::HashSet;

use super::*;

impl Texts<'_> {
    /// Every way to be tried.
    fn ways<'w>(&'w self, keys: Keys<'w>) -> Vec<Way<'w>> {
        let mut ways = Vec::new();
        let _: ControlFlow<()> = self.try_ways(keys, |way| {
            ways.push(way);
            ControlFlow::Continue(())
        });
        ways
    }
}

/// Keys, given and all; nothing fits.
struct Case {
    given: String,
    stream: &'static str,
    txtime: &'static str,
    keys: [Option<Key>; 3],
}

impl Case {
    fn new(stream: &'static str, txtime: &'static str, keys: [Option<&str>; 3]) -> Self {
        Self {
            given: "0".repeat(32),
            stream,
            txtime,
            keys: keys.map(|key| Some(Key::new(key?).unwrap())),
        }
    }

    fn keys(&self) -> Keys<'_> {
        let [primary, backup, playback] = &self.keys;
        Keys {
            primary: primary.as_ref(),
            backup: backup.as_ref(),
            playback: playback.as_ref(),
        }
    }

    fn question(&self) -> Question<'_> {
        Question {
            given: Part::new(&self.given, 0),
            app: Part::new("live", 0),
            stream: Part::new(self.stream, 0),
            txtime: Part::new(self.txtime, 0),
            hash: HashAlgorithm::Md5,
            keys: self.keys(),
        }
    }

    fn texts(&self) -> Texts<'_> {
        Texts {
            names: Names::of("live", self.stream),
            times: Times::of(self.txtime),
        }
    }

    /// How many hashes a diagnosis takes.
    fn hashes(&self) -> usize {
        let mut budget = Budget::new();
        assert_eq!(search(&self.question(), &mut budget), []);
        Budget::MOST - budget.left
    }
}

const ALL_KEYS: [Option<&str>; 3] = [Some("primary"), Some("backup"), Some("playback")];
const ONE_KEY: [Option<&str>; 3] = [Some("primary"), None, None];

/// Everything that can be wrong with a name or a time makes one more way: blanks, what can be encoded or decoded, a
/// template, both cases.
fn hardest() -> Vec<Case> {
    [" a_b", " %20a_b", " a_b.flv"]
        .into_iter()
        .flat_map(|stream| ["5c271A99", "1700000000", "AaAaAaAa"].map(|time| (stream, time)))
        .map(|(stream, time)| Case {
            // In upper case and of the other hash, so that the right text is hashed too.
            given: "F".repeat(64),
            ..Case::new(stream, time, ALL_KEYS)
        })
        .collect()
}

#[test]
fn a_diagnosis_takes_no_more_hashes_than_it_may() {
    assert_eq!(Budget::MOST, 40);
    for case in hardest() {
        assert!(case.texts().ways(case.keys()).len() > Budget::MOST);
        assert_eq!(
            case.hashes(),
            Budget::MOST,
            "{}, {}",
            case.stream,
            case.txtime
        );
    }
}

#[test]
fn there_is_room_for_every_way_alone() {
    // The rows up to the last one of the first part of the plan.
    let is_alone = |way: &Way<'_>| way.role == Role::First && way.reasons().count() == 1;
    for case in hardest() {
        let texts = case.texts();
        let ways = texts.ways(case.keys());
        let last = ways.iter().rposition(is_alone).unwrap();
        assert!(
            last < 39,
            "{last} hashes before {}, {}",
            case.stream,
            case.txtime
        );
    }
}

#[test]
fn with_one_key_there_is_room_for_every_pair() {
    for (stream, txtime) in [
        ("cam1", "5C271099"),
        ("cam1", "5c271a99"),
        ("cam_1", "6553F1FF"),
        ("cam%201", "6553F1FF"),
        ("cam1.flv", "6553F1FF"),
        ("cam1", "1700000000"),
        ("cam1", "59682900"),
    ] {
        let case = Case::new(stream, txtime, ONE_KEY);
        let ways = case.texts().ways(case.keys()).len();
        // The right one was tried before.
        assert_eq!(case.hashes(), ways - 1);
        assert!(ways <= Budget::MOST, "{ways} for {stream}, {txtime}");
    }
}

#[test]
fn no_text_is_hashed_twice() {
    for case in hardest().into_iter().chain([
        Case::new("cam1", "5C271099", ALL_KEYS),
        // The same key in every role.
        Case::new("cam1", "5C271099", [Some("same"); 3]),
        Case::new(
            "cam_1.m3u8",
            "5C271A99",
            [None, Some("backup"), Some("backup")],
        ),
    ]) {
        let texts = case.texts();
        let mut hashed = HashSet::new();
        for way in texts.ways(case.keys()) {
            let pieces: Vec<_> = way.pieces().into_iter().flatten().copied().collect();
            let reasons: Vec<_> = way.reasons().collect();
            assert!(
                hashed.insert(pieces),
                "{}, {}: {reasons:?}",
                case.stream,
                case.txtime
            );
        }
    }
}

#[test]
fn what_is_longer_than_in_any_good_url_is_not_diagnosed() {
    let long_name: &str = "x".repeat(LONGEST_NAME + 1).leak();
    let longest_name: &str = "x".repeat(LONGEST_NAME).leak();
    let long_time: &str = "5".repeat(LONGEST_TIME + 1).leak();
    let longest_time: &str = "5".repeat(LONGEST_TIME).leak();
    for (stream, txtime, is_hashed) in [
        (longest_name, longest_time, true),
        (long_name, "5C271099", false),
        ("cam1", long_time, false),
    ] {
        let case = Case::new(stream, txtime, ALL_KEYS);
        assert_eq!(case.hashes() > 0, is_hashed);
    }
}

#[test]
fn what_is_no_digest_is_not_diagnosed() {
    for given in [
        "",
        "0",
        "0".repeat(33).as_str(),
        "g".repeat(32).as_str(),
        "é".repeat(16).as_str(),
    ] {
        let case = Case {
            given: given.to_owned(),
            ..Case::new("cam1", "5C271099", ALL_KEYS)
        };
        assert_eq!(case.hashes(), 0, "{given}");
    }
}

#[test]
fn without_a_key_nothing_is_hashed() {
    assert_eq!(Case::new("cam1", "5C271099", [None; 3]).hashes(), 0);
}

#[test]
fn the_bound_on_misses_does_not_cut_what_is_right() {
    // The last of the ways that are there for every URL.
    for case in hardest() {
        let texts = case.texts();
        let ways = texts.ways(case.keys());
        for way in ways.into_iter().take(39) {
            let secret = Digest::of(HashAlgorithm::Sha256, way.pieces());
            let mut digits = String::new();
            secret.write(&mut digits).unwrap();
            let asked = Question {
                given: Part::new(&digits, 0),
                ..case.question()
            };
            let expected: Vec<_> = [Reason::SecretSignedOtherHash]
                .into_iter()
                .chain(way.reasons())
                .collect();
            assert_eq!(search(&asked, &mut Budget::new()), expected);
        }
    }
}
