//! Numbers, names and the service's messages never change: they are checked against the lists in `data/`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use pushurl::{
    AccountStatus, Actor, CallbackVerdict, Cause, CauseSet, Checker, Diagnosis, Evidence, Field,
    HashAlgorithm, HookAnswer, KeyRole, Lang, ParseCauseError, PolicyFault, PolicyWarning,
    Protocol, Reason, Retry, Severity, UnknownName, Verdict,
};
use serde::Deserialize;
use support::{data, utc};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reasons {
    #[serde(rename = "about")]
    _about: String,
    reasons: Vec<ReasonRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReasonRow {
    number: u16,
    name: String,
    cause: String,
    severity: String,
    evidence: String,
}

/// A row of `causes.json`, the service's table. `published_…` is the published text if it has an error.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CauseRow {
    errcode: u16,
    sub_errcode: u16,
    en: String,
    en_older: Option<String>,
    zh: String,
    ja: String,
    ko: String,
    published_en: Option<String>,
    published_zh: Option<String>,
    published_ja: Option<String>,
    published_ko: Option<String>,
}

impl CauseRow {
    fn cause(&self) -> Cause {
        Cause::new(self.errcode, self.sub_errcode).unwrap()
    }

    fn errmsg(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
            Lang::Ja => &self.ja,
            Lang::Ko => &self.ko,
            _ => panic!("a language without a column: {lang}"),
        }
    }

    /// The published text, if it has an error.
    fn published(&self, lang: Lang) -> Option<&str> {
        let published = match lang {
            Lang::En => &self.published_en,
            Lang::Zh => &self.published_zh,
            Lang::Ja => &self.published_ja,
            Lang::Ko => &self.published_ko,
            _ => panic!("a language without a column: {lang}"),
        };
        published.as_deref()
    }

    /// Every message of the row, including the older and the published ones.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let errmsgs = Lang::ALL.into_iter().map(|lang| self.errmsg(lang));
        errmsgs
            .chain(self.en_older.as_deref())
            .chain(self.published_ko.as_deref())
    }
}

type Numbers = BTreeMap<String, u8>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Enums {
    #[serde(rename = "about")]
    _about: String,
    protocol: Numbers,
    hash_algorithm: Numbers,
    lang: Numbers,
    severity: Numbers,
    evidence: Numbers,
    actor: Numbers,
    retry: Numbers,
    field: Numbers,
    key_role: Numbers,
    account_status: Numbers,
    hook_answer: Numbers,
    diagnosis: Numbers,
    callback_verdict: Numbers,
    policy_fault: Numbers,
    policy_warning: Numbers,
    verdict: Numbers,
    who_acts: BTreeMap<String, Vec<String>>,
    retry_advice: BTreeMap<String, Vec<String>>,
}

fn cause_rows() -> Vec<CauseRow> {
    data("causes.json")
}

fn enums() -> Enums {
    data("enums.json")
}

// Reasons.

#[test]
fn reasons_keep_their_numbers_names_and_evidence() {
    let frozen: Vec<_> = data::<Reasons>("reasons.json")
        .reasons
        .into_iter()
        .map(|row| (row.number, row.name, row.cause, row.severity, row.evidence))
        .collect();
    let actual: Vec<_> = Reason::ALL
        .into_iter()
        .map(|reason| {
            (
                reason.number(),
                reason.name().to_owned(),
                reason.cause().to_string(),
                reason.severity().to_string(),
                reason.evidence().to_string(),
            )
        })
        .collect();
    assert_eq!(actual, frozen);
}

#[test]
fn the_list_of_reasons_is_complete() {
    let rows = data::<Reasons>("reasons.json").reasons;
    assert_eq!(rows.len(), 171);
    assert!(rows.is_sorted_by(|a, b| a.number < b.number));
    let names: BTreeSet<_> = rows.iter().map(|row| &row.name).collect();
    assert_eq!(names.len(), rows.len());
    for row in &rows {
        // A reason's number is the sub code (the errcode if there is none) and two digits.
        let cause = match row.number / 100 {
            errcode @ 0..100 => format!("{errcode}/0"),
            sub_errcode => format!("18/{sub_errcode}"),
        };
        assert_eq!(row.cause, cause, "{}", row.name);
    }
}

#[test]
fn reasons_are_read_by_name() {
    for reason in Reason::ALL {
        assert_eq!(reason.name().parse(), Ok(reason));
        assert_eq!(reason.to_string(), reason.name());
        assert_eq!(reason as u16, reason.number());
    }
    for name in ["", "Host_Is_Ip", "host-is-ip", "host_is_ip ", "30001"] {
        assert_eq!(name.parse::<Reason>(), Err(UnknownName), "{name}");
    }
}

#[test]
fn every_reason_has_unique_messages_in_every_language() {
    for lang in Lang::ALL {
        let mut details = BTreeSet::new();
        for reason in Reason::ALL {
            let (detail, remedy) = (reason.detail(lang), reason.remedy(lang));
            assert_is_written_in(detail, lang);
            assert_is_written_in(remedy, lang);
            assert!(
                details.insert(detail),
                "{reason} in {lang}: another reason has the same detail: {detail}"
            );
        }
    }
}

// Causes.

#[test]
fn causes_are_the_rows_of_the_table() {
    let rows = cause_rows();
    assert_eq!(rows.len(), 70);
    let frozen: Vec<_> = rows
        .iter()
        .map(|row| (row.errcode, row.sub_errcode))
        .collect();
    let actual: Vec<_> = Cause::all()
        .map(|cause| (cause.errcode(), cause.sub_errcode()))
        .collect();
    assert_eq!(actual, frozen);
    assert!(Cause::all().is_sorted_by(|a, b| a < b));
}

#[test]
fn no_other_pair_is_a_cause() {
    let rows: BTreeSet<_> = cause_rows()
        .iter()
        .map(|row| (row.errcode, row.sub_errcode))
        .collect();
    for errcode in (0..=100).chain([u16::MAX]) {
        for sub_errcode in (0..=1000).chain([u16::MAX]) {
            let found = Cause::new(errcode, sub_errcode).is_some();
            let known = rows.contains(&(errcode, sub_errcode));
            assert_eq!(found, known, "{errcode}/{sub_errcode}");
        }
    }
}

#[test]
fn named_causes_keep_their_numbers() {
    let named = [
        (Cause::UNKNOWN_REASON, 0, 0),
        (Cause::CLIENT_STOPPED, 1, 0),
        (Cause::NO_DATA, 8, 0),
        (Cause::INTERNAL_100, 18, 100),
        (Cause::INTERNAL_101, 18, 101),
        (Cause::INTERNAL_102, 18, 102),
        (Cause::INTERNAL_103, 18, 103),
        (Cause::INTERNAL_104, 18, 104),
        (Cause::NO_ACCOUNT, 18, 200),
        (Cause::SERVICE_SUSPENDED, 18, 201),
        (Cause::SERVICE_OVERDUE, 18, 202),
        (Cause::SERVICE_FORCIBLY_SUSPENDED, 18, 203),
        (Cause::HOST_IS_IP, 18, 300),
        (Cause::DOMAIN_UNKNOWN, 18, 301),
        (Cause::DOMAIN_INVALID, 18, 302),
        (Cause::DOMAIN_DISABLED, 18, 303),
        (Cause::APP_DISABLED, 18, 304),
        (Cause::STREAM_DISABLED, 18, 305),
        (Cause::CHANNEL_MISSING, 18, 306),
        (Cause::CHANNEL_DISABLED, 18, 307),
        (Cause::STREAM_NAME_INVALID, 18, 308),
        (Cause::APP_NAME_INVALID, 18, 309),
        (Cause::CLIENT_BLOCKED, 18, 400),
        (Cause::CLIENT_NOT_ALLOWED, 18, 401),
        (Cause::TXTIME_MISSING, 18, 500),
        (Cause::URL_EXPIRED, 18, 501),
        (Cause::TXSECRET_MISSING, 18, 502),
        (Cause::AUTH_FAILED, 18, 503),
        (Cause::TOO_MANY_PUSHES, 18, 600),
        (Cause::TOO_MANY_OF_STREAM, 18, 601),
        (Cause::PRIORITY_TOO_LOW, 18, 602),
        (Cause::HOOK_REFUSED, 19, 0),
        (Cause::STREAM_REPLACED, 21, 102),
        (Cause::IDLE_STREAM_REPLACED, 21, 103),
    ];
    for (cause, errcode, sub_errcode) in named {
        assert_eq!(
            (cause.errcode(), cause.sub_errcode()),
            (errcode, sub_errcode)
        );
    }
}

#[test]
fn a_cause_has_one_combined_number() {
    for cause in Cause::all() {
        let digits = format!("{}{:03}", cause.errcode(), cause.sub_errcode());
        assert_eq!(cause.number(), digits.parse::<u32>().unwrap());
        assert_eq!(Cause::from_number(cause.number()), Some(cause));
    }
    for number in [1, 999, 18_000, 18_504, 40_000, 65_536_000, u32::MAX] {
        assert_eq!(Cause::from_number(number), None, "{number}");
    }
}

#[test]
fn reasons_are_found_by_their_numbers() {
    let found: Vec<_> = (0..=u16::MAX).filter_map(Reason::from_number).collect();
    assert_eq!(found, Reason::ALL);
}

#[test]
fn messages_are_the_services_own() {
    for row in cause_rows() {
        let cause = row.cause();
        for lang in Lang::ALL {
            assert_eq!(cause.errmsg(lang), row.errmsg(lang), "{cause} in {lang}");
        }
        assert_eq!(cause.older_errmsg(), row.en_older.as_deref(), "{cause}");
    }
}

#[test]
fn every_cause_has_a_message_and_advice_in_every_language() {
    for cause in Cause::all() {
        for lang in Lang::ALL {
            assert_is_written_in(cause.errmsg(lang), lang);
            assert_is_written_in(cause.advice(lang), lang);
            assert_is_written_in(cause.user_message(lang), lang);
        }
    }
}

#[test]
fn messages_for_the_person_who_streams_have_no_terms_of_the_field() {
    for cause in Cause::all() {
        let message = cause.user_message(Lang::En);
        for term in [
            "URL", "push", "txSecret", "txTime", "domain", "sign", "console", "encoder",
        ] {
            assert!(!message.contains(term), "{cause}: {message}");
        }
        assert!(message.len() <= 100, "{cause}: {message}");
    }
}

#[test]
fn errata_match_the_published_messages() {
    for row in cause_rows() {
        let cause = row.cause();
        for lang in Lang::ALL {
            let erratum = cause.erratum(lang);
            let published = erratum.map(|erratum| erratum.published);
            assert_eq!(published, row.published(lang), "{cause} in {lang}");
            if let Some(erratum) = erratum {
                // A Korean note may quote Chinese.
                let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
                let note = match lang {
                    Lang::Ko => erratum.note.replace(is_han, ""),
                    _ => erratum.note.to_owned(),
                };
                assert_is_written_in(&note, lang);
            }
        }
    }
}

#[test]
fn two_published_texts_are_corrected() {
    let rows = cause_rows();
    let corrected: Vec<_> = rows
        .iter()
        .filter(|row| row.published(Lang::Ko).is_some_and(|text| text != row.ko))
        .map(|row| row.cause().to_string())
        .collect();
    assert_eq!(corrected, ["18/300", "18/305"]);
    // The published text of 18/305 is the one of 18/308.
    let text = |cause: &str| cause.parse::<Cause>().unwrap().errmsg(Lang::Ko);
    let published = Cause::STREAM_DISABLED.erratum(Lang::Ko).unwrap().published;
    assert_eq!(published, text("18/308"));
    assert_ne!(text("18/305"), text("18/308"));
}

#[test]
fn who_acts_and_whether_to_retry() {
    let Enums {
        who_acts,
        retry_advice,
        ..
    } = enums();
    let actual = grouped(|cause| cause.actor().name());
    assert_eq!(actual, who_acts);
    let actual = grouped(|cause| cause.retry().name());
    assert_eq!(actual, retry_advice);
}

fn grouped(name: impl Fn(Cause) -> &'static str) -> BTreeMap<String, Vec<String>> {
    let mut groups = BTreeMap::<_, Vec<_>>::new();
    for cause in Cause::all() {
        let group = groups.entry(name(cause).to_owned()).or_default();
        group.push(cause.to_string());
    }
    groups
}

// Finding a cause.

#[test]
fn causes_are_found_by_every_spelling() {
    for cause in Cause::all() {
        let (errcode, sub) = (cause.errcode(), cause.sub_errcode());
        for spelling in [
            format!("{errcode}/{sub}"),
            format!("{errcode} {sub}"),
            format!("{errcode}-{sub}"),
            format!("{errcode}:{sub}"),
            format!(" {errcode} / {sub}\n"),
            format!("({errcode}/{sub})"),
            format!("{errcode} ({sub})"),
            format!("( {errcode} {sub} )"),
            format!("Client actively interrupts the push ({errcode}:{sub})"),
            cause.to_string(),
        ] {
            assert_eq!(spelling.parse(), Ok(cause), "{spelling:?}");
        }
        for alone in [
            format!("{errcode}"),
            format!("({errcode})"),
            format!("Client actively interrupts the push ({errcode})"),
        ] {
            let expected = match errcode {
                18 | 21 => Err(ParseCauseError::SubErrcodeMissing),
                _ => Ok(cause),
            };
            assert_eq!(alone.parse::<Cause>(), expected, "{alone:?}");
        }
    }
}

#[test]
fn a_sub_code_alone_is_enough_if_it_is_unique() {
    for (text, expected) in [
        ("503", "18/503"),
        ("(300)", "18/300"),
        ("stream closed (602)", "18/602"),
        // Of errcode 18 and of 21.
        ("100", "error"),
        ("102", "error"),
    ] {
        let found = text.parse::<Cause>();
        let found = found.map_or_else(|_| "error".to_owned(), |cause| cause.to_string());
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn texts_that_are_no_cause_are_refused() {
    use ParseCauseError::{Malformed, SubErrcodeMissing, Unknown};
    for (text, error) in [
        ("", Malformed),
        (" ", Malformed),
        ("/", Malformed),
        ("()", Malformed),
        ("18/", Malformed),
        ("/503", Malformed),
        ("18//503", Malformed),
        ("18/503/1", Malformed),
        ("18503x", Malformed),
        ("18x503", Malformed),
        ("-3", Malformed),
        ("+3", Malformed),
        ("3.0", Malformed),
        ("0x12", Malformed),
        ("１８", Malformed),
        ("expired", Malformed),
        ("Client (3) gone", Malformed),
        ("40", Unknown),
        ("999", Unknown),
        ("18 (999)", Unknown),
        ("18/999", Unknown),
        ("18/0", Unknown),
        ("3/1", Unknown),
        ("65536", Unknown),
        ("18/65536", Unknown),
        ("99999999999999999999999/1", Unknown),
        ("18", SubErrcodeMissing),
        ("(21)", SubErrcodeMissing),
    ] {
        assert_eq!(text.parse::<Cause>(), Err(error), "{text:?}");
        assert!(!error.to_string().is_empty());
    }
}

#[test]
fn causes_are_found_by_their_messages() {
    for row in cause_rows() {
        let cause = row.cause();
        for text in row.texts() {
            for piece in [text.to_owned(), text.to_uppercase(), format!(" {text} ")] {
                let found: Vec<_> = Cause::search(&piece).collect();
                assert!(found.contains(&cause), "{cause} by {piece:?}: {found:?}");
                assert!(found.is_sorted());
            }
        }
    }
}

#[test]
fn a_search_finds_nothing_else() {
    let found = |piece| {
        Cause::search(piece)
            .map(|cause| cause.to_string())
            .collect::<Vec<_>>()
    };
    let nothing: [&str; 0] = [];
    assert_eq!(found("expired"), ["18/501"]);
    assert_eq!(found("EXPIRED"), ["18/501"]);
    assert_eq!(found("isn't a push channel"), ["18/306"]);
    assert_eq!(found("isn\u{2019}t a push channel"), ["18/306"]);
    assert_eq!(found("blacklist"), ["18/400"]);
    assert_eq!(found(" 校验鉴权参数 "), ["18/503"]);
    assert_eq!(found("認証パラメータ"), ["18/502", "18/503"]);
    assert_eq!(found("아직 해당 푸시 채널"), ["18/306"]);
    assert_eq!(found(""), nothing);
    assert_eq!(found(" "), nothing);
    assert_eq!(found("no message says this"), nothing);
}

// Enums.

/// Asserts that an enum has exactly these numbers and names, and that `all` is in order of the numbers.
fn assert_frozen<T: Copy>(
    all: &[T],
    number: impl Fn(T) -> u8,
    name: impl Fn(T) -> &'static str,
    frozen: &Numbers,
) {
    let actual: Numbers = all
        .iter()
        .map(|value| (name(*value).to_owned(), number(*value)))
        .collect();
    assert_eq!(&actual, frozen);
    assert_eq!(all.len(), frozen.len());
    assert!(all.is_sorted_by_key(|value| number(*value)));
}

#[test]
fn enums_keep_their_numbers_and_names() {
    let frozen = enums();
    assert_frozen(
        &Protocol::ALL,
        |v| v as u8,
        Protocol::name,
        &frozen.protocol,
    );
    assert_frozen(
        &HashAlgorithm::ALL,
        |v| v as u8,
        HashAlgorithm::name,
        &frozen.hash_algorithm,
    );
    assert_frozen(&Lang::ALL, |v| v as u8, Lang::code, &frozen.lang);
    assert_frozen(&Actor::ALL, |v| v as u8, Actor::name, &frozen.actor);
    assert_frozen(&Retry::ALL, |v| v as u8, Retry::name, &frozen.retry);
    assert_frozen(
        &Severity::ALL,
        |v| v as u8,
        Severity::name,
        &frozen.severity,
    );
    assert_frozen(
        &Evidence::ALL,
        |v| v as u8,
        Evidence::name,
        &frozen.evidence,
    );
    assert_frozen(&Field::ALL, |v| v as u8, Field::name, &frozen.field);
    assert_frozen(&KeyRole::ALL, |v| v as u8, KeyRole::name, &frozen.key_role);
    assert_frozen(
        &AccountStatus::ALL,
        |v| v as u8,
        AccountStatus::name,
        &frozen.account_status,
    );
    assert_frozen(
        &HookAnswer::ALL,
        |v| v as u8,
        HookAnswer::name,
        &frozen.hook_answer,
    );
    assert_frozen(
        &Diagnosis::ALL,
        |v| v as u8,
        Diagnosis::name,
        &frozen.diagnosis,
    );
    assert_frozen(
        &CallbackVerdict::ALL,
        |v| v as u8,
        CallbackVerdict::name,
        &frozen.callback_verdict,
    );
    assert_frozen(
        &PolicyFault::ALL,
        |v| v as u8,
        PolicyFault::name,
        &frozen.policy_fault,
    );
    assert_frozen(
        &PolicyWarning::ALL,
        |v| v as u8,
        PolicyWarning::name,
        &frozen.policy_warning,
    );
}

#[test]
fn verdicts_keep_their_numbers_and_names() {
    use Verdict::{Accepted, Rejected, Undetermined};
    let verdicts = [Accepted, Rejected(Cause::AUTH_FAILED), Undetermined];
    assert_frozen(&verdicts, Verdict::number, Verdict::name, &enums().verdict);
    let causes = verdicts.map(|verdict| verdict.cause());
    assert_eq!(causes, [None, Some(Cause::AUTH_FAILED), None]);
}

#[test]
fn enums_are_read_by_name() {
    for protocol in Protocol::ALL {
        let name = protocol.name();
        assert_eq!(name.parse(), Ok(protocol));
        assert_eq!(name.replace('_', "-").parse(), Ok(protocol));
        assert_eq!(protocol.to_string(), name);
    }
    for hash in HashAlgorithm::ALL {
        assert_eq!(hash.name().parse(), Ok(hash));
        assert_eq!(hash.to_string(), hash.name());
    }
    for status in AccountStatus::ALL {
        assert_eq!(status.name().parse(), Ok(status));
    }
    for lang in Lang::ALL {
        assert_eq!(lang.code().parse(), Ok(lang));
        assert_eq!(lang.to_string(), lang.code());
    }
    for (tag, lang) in [
        ("ko-KR", Lang::Ko),
        ("zh-Hans-CN", Lang::Zh),
        ("ja_JP.UTF-8", Lang::Ja),
        ("EN", Lang::En),
    ] {
        assert_eq!(tag.parse(), Ok(lang));
    }
    for name in ["", "RTMP", "quic", "rtmp_over", "rtmp over srt"] {
        assert_eq!(name.parse::<Protocol>(), Err(UnknownName), "{name}");
    }
    for name in ["", "MD5", "sha-256", "sha1"] {
        assert_eq!(name.parse::<HashAlgorithm>(), Err(UnknownName), "{name}");
    }
    for name in ["", "Active", "not-found", "notfound", "active ", "1"] {
        assert_eq!(name.parse::<AccountStatus>(), Err(UnknownName), "{name}");
    }
    for tag in ["", "C", "fr", "eng", "jp"] {
        assert_eq!(tag.parse::<Lang>(), Err(UnknownName), "{tag}");
    }
}

#[test]
fn protocols_keep_their_schemes_and_ports() {
    let forms = Protocol::ALL.map(|protocol| (protocol.scheme(), protocol.written_port()));
    let frozen = [
        ("rtmp", None),
        ("rtmps", None),
        ("webrtc", None),
        ("srt", Some(9000)),
        ("rtmp", Some(3570)),
        ("rtmp", Some(443)),
    ];
    assert_eq!(forms, frozen);
    let lengths = HashAlgorithm::ALL.map(HashAlgorithm::hex_len);
    assert_eq!(lengths, [32, 64]);
}

#[test]
fn enums_have_messages_in_every_language() {
    for lang in Lang::ALL {
        for actor in Actor::ALL {
            assert_is_written_in(actor.text(lang), lang);
        }
        for retry in Retry::ALL {
            assert_is_written_in(retry.text(lang), lang);
        }
        for reason in Reason::ALL {
            assert_is_written_in(reason.evidence().text(lang), lang);
        }
    }
}

/// Asserts that a text uses the script of its language and no other.
fn assert_is_written_in(text: &str, lang: Lang) {
    let is_kana = |c: char| ('\u{3040}'..='\u{30ff}').contains(&c);
    let is_hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let scripts = (
        text.contains(is_kana),
        text.contains(is_hangul),
        text.contains(is_han),
    );
    let fits = match lang {
        Lang::En => scripts == (false, false, false),
        Lang::Zh => scripts == (false, false, true),
        // `原因不明` has no kana.
        Lang::Ja => !scripts.1 && (scripts.0 || scripts.2),
        Lang::Ko => scripts == (false, true, false),
        _ => panic!("a language without letters: {lang}"),
    };
    assert!(
        fits && text.trim() == text && !text.is_empty(),
        "not {lang}: {text:?}"
    );
}

// Sets of causes.

#[test]
fn a_set_can_contain_every_cause() {
    let all: CauseSet = Cause::all().collect();
    assert_eq!(all.len(), 70);
    assert!(all.iter().eq(Cause::all()));
    for cause in Cause::all() {
        assert!(!CauseSet::EMPTY.contains(cause));
        assert!(CauseSet::EMPTY.with(cause).iter().eq([cause]));
        assert!(!all.without(cause).contains(cause));
        assert_eq!(all.without(cause).len(), 69);
        assert_eq!(all.without(cause).union(CauseSet::EMPTY.with(cause)), all);
    }
    assert!(CauseSet::EMPTY.is_empty() && !all.is_empty());
    assert_eq!(all.bits(), (1 << 70) - 1);
    assert_eq!(CauseSet::from_bits(u128::MAX), all);
    assert_eq!(
        CauseSet::from_bits(1 << 42).iter().next(),
        Some(Cause::AUTH_FAILED)
    );
}

/// A check lists exactly the causes that it cannot judge.
#[test]
fn the_unjudged_causes_are_frozen() {
    let url = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
    let unjudged = |checker: &Checker| -> Vec<String> {
        let report = checker.check(url, utc(0));
        report
            .not_judged()
            .iter()
            .map(|cause| cause.to_string())
            .collect()
    };
    let need_facts = "18/100 18/101 18/102 18/103 18/104 18/200 18/201 18/202 18/203 18/303 18/304 18/305 \
                      18/306 18/307 18/400 18/401 18/600 18/601 18/602 19/0";
    let keyed = Checker::new().with_key(support::key("k"));
    assert_eq!(unjudged(&keyed).join(" "), need_facts);
    let with_secret = need_facts.replace("18/600", "18/503 18/600");
    assert_eq!(unjudged(&Checker::new()).join(" "), with_secret);
}
