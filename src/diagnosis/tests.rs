#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, HashSet};

use super::hash::{Output, Scheme};
use super::names::NameKind;
use super::*;
use crate::secret::Digest;

/// Keys, and a secret that none of them yields.
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

    fn names(&self) -> Written<'_> {
        Written {
            domain: "push.example.com",
            app: "live",
            stream: self.stream,
            before_query: "rtmp://push.example.com/live/x",
            bizid: Some("8888"),
        }
    }

    fn question(&self) -> Question<'_> {
        Question {
            given: Part::new(&self.given, 0),
            names: self.names(),
            txtime: self.txtime,
            hash: HashAlgorithm::Md5,
            keys: self.keys(),
        }
    }

    fn texts(&self) -> Texts<'_> {
        let keys = self.keys();
        Texts {
            first: keys.of(Role::First).map(KeyTexts::of),
            second: keys.of(Role::Second).map(KeyTexts::of),
            playback: keys.of(Role::Playback).map(KeyTexts::of),
            names: Names::of(self.names()),
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

/// Every recipe of the plan.
fn recipes<'w>(texts: &'w Texts<'_>) -> Vec<Recipe<'w>> {
    let mut recipes = Vec::new();
    let _: ControlFlow<()> = texts.try_all(|recipe| {
        recipes.push(recipe);
        ControlFlow::Continue(())
    });
    recipes
}

const ALL_KEYS: [Option<&str>; 3] = [Some("primary"), Some("backup"), Some("playback")];

/// Names and times with as many mistakes as possible: blanks, percent-encoding, a template, a customer number, both cases.
fn hardest() -> Vec<Case> {
    [" 1_a.b_c", "8888_%20a_B.c", " a_b.flv"]
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
fn the_budget_is_kept() {
    assert_eq!(Budget::MOST, 400);
    for case in hardest() {
        let hashes = case.hashes();
        assert!(hashes <= 400, "{hashes}: {}, {}", case.stream, case.txtime);
        let mut budget = Budget { left: 10 };
        assert_eq!(search(&case.question(), &mut budget), []);
        assert_eq!(budget.left, 0);
    }
}

#[test]
fn the_budget_suffices_for_the_whole_plan() {
    for case in hardest() {
        let texts = case.texts();
        let cost: usize = recipes(&texts)
            .iter()
            .map(|recipe| recipe.scheme.cost())
            .sum();
        // And the right text with both keys, for digests that are written wrongly.
        assert!(
            cost + 2 <= Budget::MOST,
            "{cost}: {}, {}",
            case.stream,
            case.txtime
        );
        assert_eq!(case.hashes(), cost + 2);
    }
}

/// The check has compared the right text with both push keys.
#[test]
fn what_the_check_has_compared_is_not_hashed_again() {
    let case = Case::new("cam1", "5C271099", ALL_KEYS);
    let like_the_domains = case.hashes();
    let upper_case = Case {
        given: "F".repeat(32),
        ..Case::new("cam1", "5C271099", ALL_KEYS)
    };
    assert_eq!(upper_case.hashes(), like_the_domains + 2);
}

#[test]
fn every_recipe_is_found_under_its_own_reasons() {
    for case in hardest() {
        let texts = case.texts();
        for recipe in recipes(&texts) {
            let secret = recipe
                .scheme
                .digest(Hash::OfService(HashAlgorithm::Sha256), &recipe.pieces());
            let digits = secret.hex();
            let question = Question {
                given: Part::new(&digits, 0),
                ..case.question()
            };
            let expected: Vec<_> = [Reason::SecretSignedOtherHash]
                .into_iter()
                .chain(recipe.reasons())
                .collect();
            assert_eq!(search(&question, &mut Budget::new()), expected);
        }
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
        for recipe in recipes(&texts) {
            let digest = recipe
                .scheme
                .digest(Hash::OfService(HashAlgorithm::Md5), &recipe.pieces());
            let reasons: Vec<_> = recipe.reasons().collect();
            assert!(
                hashed.insert(digest.hex().to_string()),
                "{}, {}: {reasons:?}",
                case.stream,
                case.txtime
            );
        }
    }
}

#[test]
fn longer_names_and_times_than_in_good_urls_are_not_diagnosed() {
    let long_name: &str = "x".repeat(name::MAX_LEN + 1).leak();
    let longest_name: &str = "x".repeat(name::MAX_LEN).leak();
    let long_time: &str = "5".repeat(LONGEST_TIME + 1).leak();
    let longest_time: &str = "5".repeat(LONGEST_TIME).leak();
    for (stream, txtime, is_hashed) in [
        (longest_name, longest_time, true),
        (long_name, "5C271099", false),
        ("cam1", long_time, false),
    ] {
        let case = Case::new(stream, txtime, ALL_KEYS);
        assert_eq!(case.hashes() > 2, is_hashed);
    }
}

#[test]
fn a_text_without_the_form_of_a_digest_is_compared_with_the_right_ones_only() {
    for (given, hashes) in [
        ("", 0),
        ("0", 2),
        ("0".repeat(33).as_str(), 2),
        ("g".repeat(32).as_str(), 2),
        ("é".repeat(16).as_str(), 2),
        ("0".repeat(512).as_str(), 2),
        ("0".repeat(513).as_str(), 0),
    ] {
        let case = Case {
            given: given.to_owned(),
            ..Case::new("cam1", "5C271099", ALL_KEYS)
        };
        assert_eq!(case.hashes(), hashes, "{given}");
    }
}

#[test]
fn without_a_key_nothing_is_hashed() {
    assert_eq!(Case::new("cam1", "5C271099", [None; 3]).hashes(), 0);
}

#[test]
fn keys_are_cleaned() {
    let clean = "e12c46f2612d5106e2034781ab261ca3";
    for polluted in [
        "\"{}\"",
        "'{}'",
        "“{}”",
        "\u{feff}{}",
        " {} ",
        "\u{a0}{}",
        "PUSH_KEY={}",
        "export KEY=\"{}\"",
        "\u{feff}\"{}\"",
        "key: {}",
    ] {
        let key = Key::new(polluted.replace("{}", clean)).unwrap();
        assert_eq!(key.cleaned(), Some(clean), "{polluted}");
    }
    for key in [clean, "a=", "a-b=c", "\"", "''", "5=6", "\"a"] {
        assert_eq!(Key::new(key).unwrap().cleaned(), None, "{key}");
    }
}

#[test]
fn hmac_is_that_of_rfc_2202_and_4231() {
    let jefe = |hash| {
        Scheme::Hmac
            .digest(hash, &[b"Jefe", b"what do ya want ", b"for nothing?"])
            .hex()
            .to_string()
    };
    assert_eq!(
        jefe(Hash::OfService(HashAlgorithm::Md5)),
        "750c783e6ab0b503eaa86e310a5db738"
    );
    assert_eq!(jefe(Hash::Sha1), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    assert_eq!(
        jefe(Hash::OfService(HashAlgorithm::Sha256)),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
    let long = Scheme::Hmac.digest(
        Hash::Sha1,
        &[
            &[0xaa; 80],
            b"Test Using Larger Than Block-Size Key - Hash Key First",
        ],
    );
    assert_eq!(*long.hex(), "aa4ae5e15272d00e95705637ce8a3b55ed402112");
}

#[test]
fn a_key_of_a_whole_block_is_not_hashed_first() {
    let digest = Scheme::Hmac.digest(Hash::OfService(HashAlgorithm::Md5), &[&[b'k'; 64], b"m"]);
    assert_eq!(*digest.hex(), "6411ef0a1a2b26701e4eac25e07d2702");
}

#[test]
fn a_scheme_counts_its_hashes() {
    let costs = [Scheme::Plain, Scheme::Twice, Scheme::Hmac, Scheme::Utf16Le].map(Scheme::cost);
    assert_eq!(costs, [1, 2, 3, 1]);
}

/// The mistakes that are tried with a key, sorted, each with how often if more than once.
fn tried_with(role: Role, case: &Case) -> String {
    let texts = case.texts();
    let recipes = recipes(&texts);
    let recipes = recipes.iter().filter(|recipe| recipe.role == role);
    let mut counts = BTreeMap::new();
    for recipe in recipes {
        let reasons = recipe
            .reasons()
            .map(|reason| reason.name().trim_start_matches("secret_signed_"));
        let reasons = reasons.collect::<Vec<_>>().join("+");
        *counts
            .entry(if reasons.is_empty() {
                "right".into()
            } else {
                reasons
            })
            .or_insert(0) += 1;
    }
    let tried = counts.iter().map(|(reasons, count)| match count {
        1 => reasons.clone(),
        _ => format!("{reasons}*{count}"),
    });
    tried.collect::<Vec<_>>().join(" ")
}

/// Single mistakes with either push key, pairs with the first, and little with the playback key.
#[test]
fn the_plan_tries_these() {
    let case = Case::new("8888_a.b_C%20", "5c271A99", ALL_KEYS);
    assert_eq!(
        tried_with(Role::First, &case),
        "app_and_stream app_and_stream+decimal_time app_and_stream+lowercase_time \
         app_and_stream+uppercase_time app_then_stream app_then_stream+lowercase_time \
         app_then_stream+uppercase_time base64_name bizid*2 bizid+lowercase_time*2 bizid+uppercase_time*2 \
         cut_name cut_name+lowercase_time cut_name+uppercase_time decimal_time decoded_name \
         decoded_name+lowercase_time decoded_name+uppercase_time domain_and_path eight_hours_off*2 \
         hashed_key*2 hashed_key+lowercase_time*2 hashed_key+uppercase_time*2 hex_prefix hmac joined*10 \
         joined+lowercase_time*10 joined+uppercase_time*10 key_bom key_bom+lowercase_time \
         key_bom+uppercase_time key_line_break*2 key_line_break+app_and_stream key_line_break+decimal_time \
         key_line_break+lowercase_time*2 key_line_break+uppercase_time*2 line_break*2 \
         line_break+lowercase_time*2 line_break+uppercase_time*2 lowercase_time \
         lowercase_time+eight_hours_off*2 lowercase_time+hex_prefix lowercase_time+hmac lowercase_time+twice \
         lowercase_time+utf16*2 media_suffix*2 media_suffix+lowercase_time*2 media_suffix+uppercase_time*2 \
         milliseconds*3 one_second_off*2 other_case_name*2 other_case_name+lowercase_time*2 \
         other_case_name+uppercase_time*2 other_order*5 other_order+lowercase_time*5 \
         other_order+uppercase_time*5 path path+lowercase_time path+uppercase_time quoted_key*2 \
         quoted_key+lowercase_time*2 quoted_key+uppercase_time*2 right slash_and_stream \
         slash_and_stream+lowercase_time slash_and_stream+uppercase_time trimmed_name+decoded_name twice \
         uppercase_time uppercase_time+hmac uppercase_time+twice uppercase_time+utf16*2 utf16*2 whole_url \
         without_key*4"
    );
    assert_eq!(
        tried_with(Role::Second, &case),
        "app_and_stream app_then_stream base64_name bizid*2 cut_name decimal_time decoded_name \
         domain_and_path eight_hours_off*2 hashed_key*2 hex_prefix hmac joined*10 key_bom key_line_break*2 \
         line_break*2 lowercase_time lowercase_time+hex_prefix media_suffix*2 milliseconds*3 one_second_off*2 \
         other_case_name*2 other_order*5 path quoted_key*2 right slash_and_stream twice uppercase_time \
         utf16*2 whole_url"
    );
    assert_eq!(
        tried_with(Role::Playback, &case),
        "playback_key playback_key+lowercase_time playback_key+uppercase_time"
    );
}

#[test]
fn only_digits_before_an_underscore_are_a_customer_number() {
    let has_bizid = |stream: &'static str, bizid: Option<&str>| {
        let case = Case::new(stream, "5C271099", ALL_KEYS);
        let names = Names::of(Written {
            bizid,
            ..case.names()
        });
        names.of_kinds(&[NameKind::Bizid]).next().is_some()
    };
    assert!(has_bizid("8888_cam1", None));
    assert!(has_bizid("cam1", Some("8888")));
    for stream in ["abc_cam1", "_cam1", "88a_cam1", "8888cam1"] {
        assert!(!has_bizid(stream, None), "{stream}");
    }
    for bizid in ["", "88a", "888888888888888888888888888888888"] {
        assert!(!has_bizid("cam1", Some(bizid)), "{bizid}");
    }
}

#[test]
fn long_domains_apps_and_urls_are_not_hashed() {
    let long = "x".repeat(256);
    let url = |len: usize| format!("rtmp://{}", "x".repeat(len - 7));
    let (most, more) = (url(4 * name::MAX_LEN), url(4 * name::MAX_LEN + 1));
    let good = Case::new("cam1", "5C271099", ALL_KEYS);
    let kinds = |written: Written<'_>| {
        let names = Names::of(written);
        [&[NameKind::DomainAndPath], &[NameKind::WholeUrl]]
            .map(|kinds| names.of_kinds(kinds).count())
    };
    let good = good.names();
    assert_eq!(kinds(good), [1, 1]);
    assert_eq!(
        kinds(Written {
            domain: &long,
            ..good
        }),
        [0, 1]
    );
    assert_eq!(kinds(Written { app: &long, ..good }), [0, 1]);
    assert_eq!(
        kinds(Written {
            before_query: &most,
            ..good
        }),
        [1, 1]
    );
    assert_eq!(
        kinds(Written {
            before_query: &more,
            ..good
        }),
        [1, 0]
    );
}

#[test]
fn a_very_long_text_is_not_compared_with_the_digest() {
    let digest = Scheme::Plain.digest(Hash::OfService(HashAlgorithm::Md5), &[b"key"]);
    let given = |len: usize| format!("{}{}", *digest.hex(), " ".repeat(len - 32));
    let extra = Some(Reason::DigestHasExtraText);
    assert_eq!(written::mistake(&given(written::LONGEST), &digest), extra);
    assert_eq!(
        written::mistake(&given(written::LONGEST + 1), &digest),
        None
    );
}

#[test]
fn the_bytes_themselves_are_not_percent_encoded() {
    let digest = Output::OfService(Digest::Md5(*b"abcdefghijklmnop"));
    assert_eq!(written::mistake("abcdefghijklmnop", &digest), None);
    let encoded = Some(Reason::DigestPercentEncoded);
    assert_eq!(written::mistake("%61bcdefghijklmnop", &digest), encoded);
}
