//! A real client and a real server: ffmpeg pushes to nginx-rtmp, and the tests compare what the server receives with what
//! `pushurl` splits, signs and judges.
//!
//! Tested with Debian 12's ffmpeg 5.1.9, nginx 1.22.1 and nginx-rtmp 1.2.2.
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use pushurl::{
    Cause, Checker, HashAlgorithm, Key, Protocol, PushUrl, Signed, Signer, Target, Verdict,
};

use crate::rtmp::{Answer, Publish, Push, Server};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const DOMAIN: &str = "push.example.com";
const HOUR: Duration = Duration::from_secs(3600);

// The server receives the parts that `pushurl` splits.

#[test]
fn plain_urls_arrive_as_split() {
    let server = Server::start(&["live"], accept);
    arrives_as_split(&server, "/live/cam1");
    arrives_as_split(&server, "/live/cam-1_a.b");
    arrives_as_split(
        &server,
        "/live/cam1?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
    );
}

/// Compares with fixed values, not with the split.
#[test]
fn a_plain_url_arrives_in_these_parts() {
    let server = Server::start(&["live"], accept);
    let push = Push::to(&server, &format!("{}/live/cam1?a=1&b=2", server.origin()));
    assert!(push.succeeded, "{}", push.log);
    let publish = push.publish();
    assert_eq!(publish.app, "live");
    assert_eq!(publish.name, "cam1");
    assert_eq!(publish.query.as_deref(), Some("a=1&b=2"));
    assert_eq!(publish.params(), ["a=1", "b=2"]);
    assert_eq!(publish.tcurl, format!("{}/live", server.origin()));
    assert_eq!(publish.addr, "127.0.0.1");
    assert_eq!(publish.url(), push.url);
}

#[test]
fn three_segments_arrive_as_split() {
    let server = Server::start(&["live/a", "live/..", "/live"], accept);
    arrives_as_split(&server, "/live/a/cam1");
    arrives_as_split(&server, "/live/a/cam1?x=1&y=2");
    arrives_as_split(&server, "/live/a/cam1?x=a/b");
    arrives_as_split(&server, "/live/../cam1");
    arrives_as_split(&server, "//live/cam1");
}

#[test]
fn nothing_is_percent_decoded() {
    let server = Server::start(&["live", "liv%65"], accept);
    arrives_as_split(&server, "/live/cam%201");
    arrives_as_split(&server, "/live/%E4%B8%AD?a=1");
    arrives_as_split(&server, "/live/%63am1?%61=%62&txTime=%35C");
    arrives_as_split(&server, "/live/a%2Fcam1%3Fb");
    arrives_as_split(&server, "/liv%65/cam1");
}

#[test]
fn a_fragment_is_not_cut_off() {
    let server = Server::start(&["live"], accept);
    arrives_as_split(&server, "/live/cam1?a=1#frag&b=2");
    arrives_as_split(&server, "/live/cam1?a=1#frag?c=3");
    arrives_as_split(&server, "/live/cam#1?a=1&b=2");
    arrives_as_split(&server, "/live/cam1#frag");
}

#[test]
fn parameters_arrive_in_order_as_written() {
    let server = Server::start(&["live"], accept);
    arrives_as_split(&server, "/live/cam1?z=1&a=2&m&a=3&=x&e=&k=v=w");
    arrives_as_split(
        &server,
        "/live/cam1?record=flv&txTime=5C271099&txSecret=0&txHost=push.example.com",
    );
    arrives_as_split(&server, "/live/cam1??a=1&&b=2&amp;c=3");
    arrives_as_split(&server, "/live/cam1?&a=1;b=2,c=3");
    arrives_as_split(
        &server,
        r#"/live/cam1?a="x"&b='y'&c=1+2&d=<z>&e=`q`&f=\g&h={i|j}^k"#,
    );
    arrives_as_split(&server, "/live/cam1?a=\t1\u{7f}&b=中&c=1\n");
}

#[test]
fn case_arrives_as_written() {
    let server = Server::start(&["live", "LIVE", "Live"], accept);
    arrives_as_split(&server, "/live/CAM1?txTime=5c271099&TXTIME=5C271099");
    arrives_as_split(&server, "/LIVE/cam1?Txsecret=AB");
    arrives_as_split(&server, "/Live/Cam1");
}

#[test]
fn symbols_in_names_arrive_as_split() {
    let server = Server::start(&["live", "live;x"], accept);
    for name in [
        "cam+1",
        "cam&a=1",
        "cam:1",
        "cam@1",
        "cam;1",
        "cam,1",
        r"cam\1",
        "中",
        "..",
        "cam1.flv?a=1",
    ] {
        arrives_as_split(&server, &format!("/live/{name}"));
    }
    arrives_as_split(&server, "/live;x/cam1");
}

/// The application is everything before the last slash, and the stream is empty; the server accepts the push.
#[test]
fn a_missing_stream_name_arrives_as_split() {
    let server = Server::start(&["live", "live/cam1"], accept);
    arrives_as_split(&server, "/live/");
    arrives_as_split(&server, "/live/cam1/");
    arrives_as_split(&server, "/live/cam1/?a=1");
}

#[test]
fn user_names_do_not_arrive() {
    let server = Server::start(&["live"], accept);
    for userinfo in ["user", "user:password", "push.example.com", "a@b"] {
        let origin = server.origin().replace("://", &format!("://{userinfo}@"));
        let push = Push::to(&server, &format!("{origin}/live/cam1"));
        assert_arrived_as_split(&push);
        assert_eq!(push.publish().tcurl, format!("{}/live", server.origin()));
        let url = PushUrl::split(&push.url);
        assert_eq!(url.userinfo().unwrap().as_str(), userinfo);
        assert_eq!(url.host().as_str(), "127.0.0.1");
        assert_eq!(url.port_number(), Some(server.port()));
    }
}

// URLs that this client splits differently or changes. Do not rely on this behavior.

#[test]
fn a_lone_segment_is_the_application_and_keeps_the_query() {
    let server = Server::start(&["cam1"], accept);
    let push = Push::to(
        &server,
        &format!("{}/cam1?txSecret=0&txTime=5C271099", server.origin()),
    );
    assert!(push.succeeded, "{}", push.log);
    let (url, publish) = (PushUrl::split(&push.url), push.publish());
    assert_eq!((publish.app.as_str(), publish.name.as_str()), ("cam1", ""));
    assert_eq!((url.app().as_str(), url.stream().as_str()), ("cam1", ""));
    // The parameters belong to the application, so the stream key has none.
    assert_eq!(publish.query, None);
    assert_eq!(publish.tcurl, push.url);
}

/// The application is always the first two segments.
#[test]
fn more_than_three_segments_are_split_after_the_second() {
    let server = Server::start(&["live/a"], accept);
    arrives_as(
        &server,
        "/live/a/b/cam1?x=1",
        "live/a",
        "b/cam1",
        Some("x=1"),
    );
    arrives_as(&server, "/live/a/b/c/cam1", "live/a", "b/c/cam1", None);
}

#[test]
fn a_colon_moves_the_split_to_the_first_slash() {
    let server = Server::start(&["live"], accept);
    arrives_as(
        &server,
        "/live/c:d/cam1?x=1",
        "live",
        "c:d/cam1",
        Some("x=1"),
    );
    arrives_as(
        &server,
        "/live/cam1?x=1:2&y=a/b",
        "live",
        "cam1",
        Some("x=1:2&y=a/b"),
    );
}

#[test]
fn an_application_named_ondemand_is_one_segment() {
    let server = Server::start(&["ondemand"], accept);
    arrives_as(&server, "/ondemand/cam1", "ondemand", "cam1", None);
    arrives_as(&server, "/ondemand/a/cam1", "ondemand", "a/cam1", None);
}

/// The client treats the first slash of the query as the second slash of the path.
#[test]
fn a_slash_in_the_query_splits_the_url() {
    let server = Server::start(&["live/cam1"], accept);
    arrives_as(&server, "/live/cam1?x=a/b&y=1", "live/cam1", "b&y=1", None);
    arrives_as(
        &server,
        "/live/cam1?x=1&y=a/b?z=2",
        "live/cam1",
        "b",
        Some("z=2"),
    );
}

#[test]
fn a_space_cuts_the_url() {
    let server = Server::start(&["live"], accept);
    arrives_as(&server, "/live/cam1?a=1 ", "live", "cam1", Some("a=1"));
    arrives_as(&server, "/live/cam1?a=x y&b=2", "live", "cam1", Some("a=x"));
    arrives_as(&server, "/live/cam1 ?a=1", "live", "cam1", None);
}

/// The client looks at the end of the URL: the name or the last parameter.
#[test]
fn media_suffixes_change_the_stream_key() {
    let server = Server::start(&["live"], accept);
    arrives_as(&server, "/live/cam1.flv", "live", "cam1", None);
    arrives_as(&server, "/live/cam1?a=x.flv", "live", "cam1", Some("a=x"));
    arrives_as(&server, "/live/cam1.mp4", "live", "mp4:cam1.mp4", None);
    arrives_as(
        &server,
        "/live/cam1?a=x.mp4",
        "live",
        "mp4:cam1",
        Some("a=x.mp4"),
    );
    arrives_as(
        &server,
        "/live/cam1?a=x.f4v",
        "live",
        "mp4:cam1",
        Some("a=x.f4v"),
    );
    // A suffix has no effect with a colon, or before the end of the URL.
    arrives_as(
        &server,
        "/live/cam1?a=x:y.mp4",
        "live",
        "cam1",
        Some("a=x:y.mp4"),
    );
    arrives_as(
        &server,
        "/live/cam1?a=x.flv&b=1",
        "live",
        "cam1",
        Some("a=x.flv&b=1"),
    );
}

#[test]
fn a_parameter_slist_is_treated_as_the_stream() {
    let server = Server::start(&["live/cam1"], accept);
    arrives_as(&server, "/live/cam1?slist=x&b=1", "live/cam1", "x", None);
    arrives_as(&server, "/live/cam1?a=1&myslist=x", "live/cam1", "x", None);
}

#[test]
fn an_unknown_protocol_opens_no_connection() {
    let server = Server::start(&["live"], accept);
    let origin = server.origin();
    for lead in [" ", "\t", "\u{feff}"] {
        never_arrives(&server, &format!("{lead}{origin}/live/cam1"));
    }
    for scheme in ["RTMP", "Rtmp"] {
        never_arrives(
            &server,
            &format!("{}/live/cam1", origin.replacen("rtmp", scheme, 1)),
        );
    }
}

/// The client parses the leading digits of a port; an empty port is 0.
#[test]
fn the_leading_digits_of_a_port_count() {
    let server = Server::start(&["live"], accept);
    let origin = server.origin();
    for port in ["x", ".0"] {
        let push = Push::to(&server, &format!("{origin}{port}/live/cam1"));
        assert!(push.succeeded, "{}", push.log);
        assert_eq!(push.publish().tcurl, format!("{origin}/live"));
    }
    never_arrives(&server, "rtmp://127.0.0.1:/live/cam1");
}

#[test]
fn the_slashes_after_the_protocol_may_be_missing() {
    let server = Server::start(&["live"], accept);
    for slashes in ["", "/"] {
        let origin = server.origin().replacen("//", slashes, 1);
        let push = Push::to(&server, &format!("{origin}/live/cam1"));
        assert!(push.succeeded, "{}", push.log);
        assert_eq!(push.publish().tcurl, format!("{}/live", server.origin()));
    }
}

// Behavior of this server.

#[test]
fn a_slash_after_the_application_is_dropped() {
    let server = Server::start(&["live"], accept);
    arrives_as(&server, "/live//cam1", "live", "cam1", None);
}

/// The limit includes the query: a signature after a long name or many parameters is cut.
#[test]
fn a_stream_key_is_cut_to_255_bytes() {
    let server = Server::start(&["live"], accept);
    let long = |total: usize| format!("/live/cam1?a={}", "1".repeat(total - "cam1?a=".len()));
    arrives_as_split(&server, &long(255));
    let query = &long(255)["/live/cam1?".len()..];
    arrives_as(&server, &long(256), "live", "cam1", Some(query));
}

// The gate: a hook that judges each push with `pushurl`.

/// Accepts the pushes that the checker accepts now.
fn gate(hash: HashAlgorithm) -> impl Fn(&Publish) -> Answer + Send + 'static {
    move |publish| match verdict(publish, hash) {
        Verdict::Accepted => Answer::Accept,
        Verdict::Rejected(_) | Verdict::Undetermined => Answer::Refuse,
    }
}

fn verdict(publish: &Publish, hash: HashAlgorithm) -> Verdict {
    let url = publish.url();
    let report = Checker::new()
        .with_key(key())
        .with_hash(hash)
        .check(&url, now());
    assert_eq!(report.url().app().as_str(), publish.app);
    assert_eq!(report.url().stream().as_str(), publish.name);
    report.verdict()
}

#[test]
fn a_minted_url_opens_the_gate() {
    for hash in [HashAlgorithm::Md5, HashAlgorithm::Sha256] {
        let server = Server::start(&["live"], gate(hash));
        let target = Target::new(DOMAIN, "live", "cam1").with_param("record", "flv");
        let signed = Signer::new(key())
            .with_hash(hash)
            .sign(&target, HOUR, now())
            .unwrap();
        let push = push_signed(&server, &signed);
        assert!(push.succeeded, "{}", push.log);
        assert_arrived_as_split(&push);
        assert_eq!(push.publish().tcurl, format!("rtmp://{DOMAIN}/live"));
        assert_eq!(push.publish().url(), signed.url());
    }
}

/// The host is an address and `txHost` names the push domain, so the client gets the minted URL unchanged.
#[test]
fn a_url_minted_for_an_address_opens_the_gate() {
    let server = Server::start(&["live"], gate(HashAlgorithm::Md5));
    let target = Target::new(DOMAIN, "live", "cam1")
        .with_host("127.0.0.1")
        .with_port(server.port());
    let signed = Signer::new(key()).sign(&target, HOUR, now()).unwrap();
    let push = Push::to(&server, &signed.url());
    assert!(push.succeeded, "{}", push.log);
    assert_arrived_as_split(&push);
    assert_eq!(push.publish().params()[0], format!("txHost={DOMAIN}"));
}

/// The encoder pair is the URL in two pieces; a client with one field gets both, concatenated.
#[test]
fn an_encoder_pair_opens_the_gate() {
    let server = Server::start(&["live"], gate(HashAlgorithm::Md5));
    let target = Target::new(DOMAIN, "live", "cam1")
        .with_host("127.0.0.1")
        .with_port(server.port());
    let signed = Signer::new(key()).sign(&target, HOUR, now()).unwrap();
    let pair = signed.encoder_pair(Protocol::Rtmp);
    let push = Push::to(&server, &format!("{}{}", pair.server, pair.stream_key));
    assert!(push.succeeded, "{}", push.log);
    assert_eq!(format!("{}/", push.publish().tcurl), pair.server);
}

#[test]
fn the_gate_stays_shut() {
    let server = Server::start(&["live"], gate(HashAlgorithm::Md5));
    let origin = server.origin();
    let target = Target::new(DOMAIN, "live", "cam1");
    let signed = Signer::new(key()).sign(&target, HOUR, now()).unwrap();
    let key_and_query = signed.encoder_pair(Protocol::Rtmp).stream_key;
    let query = key_and_query.strip_prefix("cam1").unwrap();
    let other_key = Signer::new(Key::new("another").unwrap());
    let with_other_key = other_key
        .sign(&target, HOUR, now())
        .unwrap()
        .encoder_pair(Protocol::Rtmp);
    let long_ago = DateTime::from_timestamp(1_546_060_425, 0).unwrap();
    let expired = Signer::new(key()).sign(&target, HOUR, long_ago).unwrap();

    let refusals = [
        ("cam1".to_owned(), Cause::TXTIME_MISSING),
        (format!("cam2{query}"), Cause::AUTH_FAILED),
        (format!("Cam1{query}"), Cause::AUTH_FAILED),
        (format!("cam%31{query}"), Cause::STREAM_NAME_INVALID),
        (
            key_and_query.replace("txTime", "txtime"),
            Cause::TXTIME_MISSING,
        ),
        (with_other_key.stream_key, Cause::AUTH_FAILED),
        (
            expired.encoder_pair(Protocol::Rtmp).stream_key,
            Cause::URL_EXPIRED,
        ),
    ];
    for (stream_key, cause) in refusals {
        let push = Push::stating(
            &server,
            &format!("rtmp://{DOMAIN}/live"),
            &format!("{origin}/live/{stream_key}"),
        );
        assert_arrived_but_refused(&push);
        assert_eq!(
            verdict(push.publish(), HashAlgorithm::Md5),
            Verdict::Rejected(cause),
            "{stream_key}"
        );
    }
}

/// The hook refuses a URL that other tests push successfully.
#[test]
fn a_refusal_of_the_hook_fails_the_push() {
    let server = Server::start(&["live"], |_| Answer::Refuse);
    let push = Push::to(&server, &format!("{}/live/cam1?a=1", server.origin()));
    assert_arrived_but_refused(&push);
    assert_eq!(push.publish().name, "cam1");
}

/// A check accepts the URL, but this client pushes it under another name, so the signature fails.
#[test]
fn a_media_suffix_on_the_last_parameter_spoils_the_signature() {
    let server = Server::start(&["live"], gate(HashAlgorithm::Md5));
    let target = Target::new(DOMAIN, "live", "cam1");
    let signed = Signer::new(key()).sign(&target, HOUR, now()).unwrap();
    let url = signed.url() + "&file=x.mp4";
    let report = Checker::new().with_key(key()).check(&url, now());
    assert_eq!(report.verdict(), Verdict::Accepted);
    let push = push_stating_domain(&server, &url);
    assert_arrived_but_refused(&push);
    assert_eq!(push.publish().name, "mp4:cam1");
    assert_eq!(
        verdict(push.publish(), HashAlgorithm::Md5),
        Verdict::Rejected(Cause::STREAM_NAME_INVALID)
    );
}

// Helpers.

fn accept(_: &Publish) -> Answer {
    Answer::Accept
}

fn key() -> Key {
    Key::new(KEY).unwrap()
}

fn now() -> DateTime<Utc> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    DateTime::from_timestamp(since.as_secs().try_into().unwrap(), 0).unwrap()
}

/// Pushes a minted URL over loopback, and states the domain of the URL to the server.
fn push_signed(server: &Server, signed: &Signed<'_>) -> Push {
    push_stating_domain(server, &signed.url())
}

fn push_stating_domain(server: &Server, url: &str) -> Push {
    let minted = format!("rtmp://{DOMAIN}");
    let rest = url.strip_prefix(&minted).unwrap();
    Push::stating(
        server,
        &format!("{minted}/live"),
        &format!("{}{rest}", server.origin()),
    )
}

/// Pushes to a path and query of the server, and compares what it receives with what `pushurl` splits.
fn arrives_as_split(server: &Server, path: &str) {
    let push = Push::to(server, &format!("{}{path}", server.origin()));
    assert_arrived_as_split(&push);
}

fn assert_arrived_as_split(push: &Push) {
    assert!(push.succeeded, "{}", push.log);
    let (url, publish) = (PushUrl::split(&push.url), push.publish());
    let params: Vec<_> = url.params().map(|param| param.whole().as_str()).collect();
    assert_eq!(url.app().as_str(), publish.app, "app of {}", push.url);
    assert_eq!(
        url.stream().as_str(),
        publish.name,
        "stream of {}",
        push.url
    );
    assert_eq!(
        url.query().map(|query| query.as_str()),
        publish.query.as_deref(),
        "query of {}",
        push.url
    );
    assert_eq!(params, publish.params(), "parameters of {}", push.url);
}

/// Pushes to a path and query of the server, which receives exactly these parts.
fn arrives_as(server: &Server, path: &str, app: &str, name: &str, query: Option<&str>) {
    let push = Push::to(server, &format!("{}{path}", server.origin()));
    assert!(push.succeeded, "{}", push.log);
    let publish = push.publish();
    assert_eq!(
        (
            publish.app.as_str(),
            publish.name.as_str(),
            publish.query.as_deref()
        ),
        (app, name, query),
        "{path}",
    );
}

fn assert_arrived_but_refused(push: &Push) {
    assert!(
        !push.succeeded,
        "a push that the hook refused succeeded\n{}",
        push.log
    );
    assert_eq!(push.heard.len(), 1, "{}", push.log);
}

fn never_arrives(server: &Server, url: &str) {
    let push = Push::to(server, url);
    assert!(!push.succeeded, "{}", push.log);
    assert_eq!(push.heard, [], "{}", push.log);
}
