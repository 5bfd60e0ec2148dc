//! Times and URLs given as types of other libraries.
#![allow(clippy::unwrap_used)]

mod support;

use std::time::{Duration, SystemTime};

use pushurl::{
    Ban, CallbackVerdict, Checker, Expiry, Facts, Field, Key, Protocol, PushUrl, Reason, Signer,
    Target, Timestamp, verify_callback,
};
use support::{key, utc};
use url::Url;

const NOW: i64 = 1_546_060_425;
const URL: &str =
    "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

fn signer() -> Signer {
    Signer::new(key("e12c46f2612d5106e2034781ab261ca3"))
}

fn system(unix: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(unix.unsigned_abs())
}

// Times.

#[test]
fn signs_at_a_time_of_each_type() {
    let target = Target::new("push.example.com", "live", "test");
    let (signer, hour) = (signer(), Duration::from_secs(3600));
    let sign = |expiry: Expiry, now: Timestamp| signer.sign(&target, expiry, now).unwrap().url();
    let expected = sign(hour.into(), NOW.into());
    assert_eq!(expected, URL);
    assert_eq!(signer.sign(&target, hour, NOW).unwrap().url(), expected);
    let now = system(NOW);
    assert_eq!(signer.sign(&target, hour, now).unwrap().url(), expected);
    let now = utc(NOW);
    assert_eq!(signer.sign(&target, hour, now).unwrap().url(), expected);
    for expiry in [
        Expiry::from(system(NOW + 3600)),
        Expiry::from(utc(NOW + 3600)),
        Expiry::from(Timestamp::from_unix(NOW + 3600)),
    ] {
        assert_eq!(sign(expiry, NOW.into()), expected);
    }
}

#[test]
fn checks_at_a_time_of_each_type() {
    let checker = Checker::new();
    let expected = checker.check(URL, utc(NOW));
    assert_eq!(checker.check(URL, NOW), expected);
    assert_eq!(checker.check(URL, system(NOW)), expected);
    assert_eq!(checker.check(URL, Timestamp::from(NOW)), expected);
    assert_eq!(checker.check(URL, Facts::at(system(NOW))), expected);
    assert_ne!(checker.check(URL, NOW + 1), expected);
    assert_ne!(checker.check(&URL.replace("test", "cam1"), NOW), expected);
    assert_ne!(
        checker.clone().with_key(key("key")).check(URL, NOW),
        expected
    );
}

#[test]
fn bans_and_callbacks_have_times_of_each_type() {
    let ban = Ban::of("cam1").since(utc(NOW)).until(utc(NOW + 60));
    assert_eq!(Ban::of("cam1").since(NOW).until(system(NOW + 60)), ban);
    assert_eq!(ban.end(), Some(utc(NOW + 60)));

    let (key, sign) = (
        Key::new("callback-key").unwrap(),
        "55dd023b1189c14df5daa08b8fff8f44",
    );
    let verify = |now: Timestamp| verify_callback(&key, "1700000600", sign, now, Duration::ZERO);
    assert_eq!(verify(1_700_000_600.into()), CallbackVerdict::Genuine);
    assert_eq!(
        verify(system(1_700_000_601).into()),
        CallbackVerdict::Expired
    );
}

// URLs.

/// The refused fields and reasons of the target of a URL that the `url` crate parses.
fn refused(text: &str) -> Vec<(Field, Reason)> {
    let url = Url::parse(text).unwrap();
    let Err(refusal) = Target::try_from(&url) else {
        return Vec::new();
    };
    let refused = refusal.refused().iter();
    refused
        .map(|refused| (refused.field, refused.reason()))
        .collect()
}

#[test]
fn a_parsed_url_and_its_text_yield_the_same_target() {
    let hour = Duration::from_secs(3600);
    let signer = signer();
    for protocol in Protocol::ALL {
        let target = Target::new("push.example.com", "live", "test")
            .with_protocol(protocol)
            .with_param("record", "flv");
        let text = signer.sign(&target, hour, NOW).unwrap().url();
        let url = Url::parse(&text).unwrap();
        let parsed = Target::try_from(&url).unwrap();
        for form in Protocol::ALL {
            let actual = signer.sign(&parsed, hour, NOW).unwrap().url_as(form);
            let expected = Target::from_url(&PushUrl::split(&text));
            let expected = signer.sign(&expected, hour, NOW).unwrap().url_as(form);
            assert_eq!(actual, expected);
        }
        assert_eq!(signer.sign(&parsed, hour, NOW).unwrap().url(), text);
    }
    let url = Url::parse("rtmp://203.0.113.9:1935/live/test?txHost=push.example.com").unwrap();
    let target = Target::try_from(&url).unwrap();
    let signed = signer.sign(&target, hour, NOW).unwrap().url();
    assert!(signed.starts_with("rtmp://203.0.113.9:1935/live/test?txHost=push.example.com&"));
}

#[test]
fn an_error_names_what_a_target_cannot_contain() {
    let url = |reason| vec![(Field::Url, reason)];
    for userinfo in ["user@", "user:password@", ":password@"] {
        let text = format!("rtmp://{userinfo}push.example.com/live/test");
        assert_eq!(refused(&text), url(Reason::HostHasUserinfo), "{text}");
    }
    for text in [
        "https://push.example.com/live/test",
        "ftp://push.example.com/live/test",
    ] {
        assert_eq!(refused(text), url(Reason::ProtocolUnknown), "{text}");
    }
    assert_eq!(
        refused("rtmp://push.example.com/live/"),
        [(Field::Stream, Reason::StreamMissing)]
    );
    assert_eq!(
        refused("rtmp://push.example.com"),
        [
            (Field::App, Reason::AppMissing),
            (Field::Stream, Reason::StreamMissing)
        ]
    );
    assert!(refused("mailto:live/test").contains(&(Field::Url, Reason::ProtocolMissing)));
    assert_eq!(
        refused("rtmp://push.example.com/live/my cam"),
        [(Field::Stream, Reason::StreamIllegalCharacter)]
    );
}

#[test]
fn a_fragment_is_refused_wherever_it_is() {
    let fragment = (Field::Url, Reason::ParameterIllegalCharacter);
    for text in [
        "rtmp://push.example.com/live/test#fragment".to_owned(),
        "rtmp://push.example.com/live/test#".to_owned(),
        "rtmp://push.example.com/live/test?record=flv#fragment".to_owned(),
        format!("{URL}#fragment"),
        "srt://push.example.com:9000#!::h=push.example.com,r=live/test".to_owned(),
        "srt://push.example.com:9000?mode=caller#!::h=push.example.com,r=live/test".to_owned(),
    ] {
        assert!(
            refused(&text).contains(&fragment),
            "{text}: {:?}",
            refused(&text)
        );
    }
    let streamid = "streamid=#!::h=push.example.com,r=live/test";
    for query in [streamid.to_owned(), format!("mode=caller&{streamid}")] {
        assert_eq!(refused(&format!("srt://push.example.com:9000?{query}")), []);
    }
}

#[test]
fn unusual_names_are_not_an_error_of_the_target() {
    assert_eq!(refused("rtmp://push.example.com/live/test~1"), []);
    let url = Url::parse("rtmp://push.example.com/live/test~1").unwrap();
    let target = Target::try_from(&url).unwrap();
    assert!(
        signer()
            .sign(&target, Duration::from_secs(60), NOW)
            .is_err()
    );
    let signer = signer().with_unusual_names();
    assert!(signer.sign(&target, Duration::from_secs(60), NOW).is_ok());
}
