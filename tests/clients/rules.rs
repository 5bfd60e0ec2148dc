//! What several clients send, and the rules about it: ffmpeg, GStreamer's rtmp2sink and rtmpsink (librtmp), srt-live-transmit and
//! srtsink against nginx-rtmp and libsrt.
//!
//! Tested with Debian 12's ffmpeg 5.1.9, GStreamer 1.22.0, nginx-rtmp 1.2.2 and libsrt 1.5.1.

use chrono::DateTime;
use pushurl::{Checker, Key, PushUrl, Reason, Verdict};

use crate::rtmp::{Answer, Client, Recorder, Server, SrtClient, SrtListener};

/// The query of a signed URL of the stream `cam1`, with the key of `reasons`.
const SIGNED: &str = "txSecret=a3196a38dfe41f706986148ef1b05af9&txTime=65554280";

fn report_of(url: &str) -> (Verdict, Vec<Reason>) {
    let key = Key::new("0123456789abcdef0123456789abcdef").unwrap();
    let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    let report = Checker::new().with_key(key).check(url, now);
    let reasons = report.findings().iter().map(|finding| finding.reason);
    (report.verdict(), reasons.collect())
}

/// The verdict and the reasons for a query, at a push domain.
fn judged(query: &str) -> (bool, Vec<Reason>) {
    let (verdict, reasons) = report_of(&format!("rtmp://push.example.com/live/cam1?{query}"));
    (verdict == Verdict::Accepted, reasons)
}

/// The application, the name and the query that the server receives from a client; `None` if the push does not begin.
fn received(
    server: &Server,
    client: Client,
    query: &str,
) -> Option<(String, String, Option<String>)> {
    client.push(&format!("{}/live/cam1?{query}", server.origin()));
    let mut heard = server.heard().into_iter();
    let publish = heard.next()?;
    Some((publish.app, publish.name, publish.query))
}

fn live(query: &str) -> Option<(String, String, Option<String>)> {
    Some(("live".into(), "cam1".into(), Some(query.into())))
}

#[test]
fn a_slash_in_a_parameter_loses_the_signature() {
    let server = Server::start(&["live"], |_| Answer::Accept);
    for query in [format!("{SIGNED}&x=a/b"), format!("x=a/b&{SIGNED}")] {
        assert_eq!(judged(&query), (false, vec![Reason::ParameterSlash]));
        for client in Client::ALL {
            assert_eq!(
                received(&server, client, &query),
                None,
                "{client:?} {query}"
            );
        }
    }
    // After a colon ffmpeg does not look for one.
    let query = format!("{SIGNED}&x=a:b/c");
    assert_eq!(judged(&query), (false, vec![Reason::ParameterSlash]));
    for client in Client::ALL {
        let expected = live(&query).filter(|_| client == Client::Ffmpeg);
        assert_eq!(received(&server, client, &query), expected, "{client:?}");
    }
}

#[test]
fn a_blank_ends_the_query_in_some_clients() {
    let server = Server::start(&["live"], |_| Answer::Accept);
    for rest in [" ", "  ", " live=1", " live=1 timeout=30"] {
        let query = format!("{SIGNED}{rest}");
        let url = format!("rtmp://push.example.com/live/cam1?{query}");
        assert_eq!(judged(&query), (true, vec![Reason::BlankAfterQuery]));
        assert_eq!(PushUrl::split(&url).query().unwrap().as_str(), SIGNED);
        assert_eq!(PushUrl::split(&url).unsent().as_str(), rest);
        for client in Client::ALL {
            let sent = match client {
                Client::Ffmpeg | Client::Rtmpsink => SIGNED,
                Client::Rtmp2sink => &query,
            };
            assert_eq!(
                received(&server, client, &query),
                live(sent),
                "{client:?} {rest:?}"
            );
        }
    }
    // librtmp refuses what is no option of its own.
    let query = format!("{SIGNED} other=1");
    assert_eq!(judged(&query), (false, vec![Reason::TextAfterUrl]));
    assert_eq!(received(&server, Client::Rtmpsink, &query), None);
    assert_eq!(received(&server, Client::Ffmpeg, &query), live(SIGNED));
}

#[test]
fn a_blank_before_the_signature_loses_it() {
    let server = Server::start(&["live"], |_| Answer::Accept);
    let query = format!("title=my cam&{SIGNED}");
    assert_eq!(judged(&query), (false, vec![Reason::ParameterBlank]));
    assert_eq!(received(&server, Client::Ffmpeg, &query), live("title=my"));
    assert_eq!(received(&server, Client::Rtmpsink, &query), None);
    assert_eq!(received(&server, Client::Rtmp2sink, &query), live(&query));
}

#[test]
fn long_queries_are_cut_or_not_sent() {
    let server = Server::start(&["live"], |_| Answer::Accept);
    let recorder = Recorder::start(server.port());
    // How many bytes of `cam1?…` a client sends, the last ones of which are a run of Z.
    let sent = |client: Client, len: usize| {
        let start = format!("cam1?{SIGNED}&x=");
        let url = format!(
            "{}/live/{start}{}",
            recorder.origin(),
            "Z".repeat(len - start.len())
        );
        client.push(&url);
        let command = recorder.publish();
        let runs = command.split(|byte| *byte != b'Z').map(<[u8]>::len);
        runs.max()
            .filter(|run| *run > 10)
            .map(|run| start.len() + run)
    };
    assert_eq!(sent(Client::Ffmpeg, 1017), Some(1017));
    assert_eq!(sent(Client::Ffmpeg, 1018), Some(1017));
    assert_eq!(sent(Client::Ffmpeg, 1500), Some(1017));
    assert_eq!(sent(Client::Rtmpsink, 974), Some(974));
    assert_eq!(sent(Client::Rtmpsink, 975), None);

    let query = |len: usize| {
        let start = format!("{SIGNED}&x=");
        format!("{start}{}", "Z".repeat(len - "cam1?".len() - start.len()))
    };
    assert_eq!(judged(&query(974)), (true, vec![]));
    assert_eq!(judged(&query(975)), (true, vec![Reason::ParametersTooLong]));
}

#[test]
fn a_streamid_arrives_as_split() {
    let listener = SrtListener::start();
    let items =
        "h=push.example.com,r=live/cam1,txSecret=a3196a38dfe41f706986148ef1b05af9,txTime=65554280";
    let long = |len: usize| {
        format!(
            "#!::{items},x={}",
            "y".repeat(len - "#!::,x=".len() - items.len())
        )
    };
    let arrived = |client, query: &str| {
        listener.streamid(
            client,
            &format!("srt://127.0.0.1:{}?{query}", listener.port()),
        )
    };
    let reasons = |query: &str| report_of(&format!("srt://push.example.com:9000?{query}")).1;
    let as_written = [SrtClient::Ffmpeg, SrtClient::LiveTransmit];
    let standard = format!("#!::{items}");
    let encoded = standard
        .replace('#', "%23")
        .replace(':', "%3A")
        .replace('/', "%2F");

    for (streamid, expected) in [
        (standard.clone(), vec![]),
        (encoded.clone(), vec![Reason::SrtStreamidEncoded]),
        (
            standard.replace(',', ";"),
            vec![Reason::SrtStreamidSeparator],
        ),
        (
            standard.replace(',', " "),
            vec![Reason::SrtStreamidSeparator],
        ),
        (long(512), vec![]),
    ] {
        let query = format!("streamid={streamid}");
        assert_eq!(reasons(&query), expected);
        for client in as_written {
            assert_eq!(
                arrived(client, &query).as_ref(),
                Some(&streamid),
                "{client:?}"
            );
        }
    }
    // GStreamer decodes, and takes a `#` as the start of a fragment.
    assert_eq!(
        arrived(SrtClient::Srtsink, &format!("streamid={encoded}")),
        Some(standard.clone())
    );
    assert_eq!(
        arrived(SrtClient::Srtsink, &format!("streamid={standard}")),
        Some(String::new())
    );

    for (query, expected, sent) in [
        (
            format!("streamid={}", long(513)),
            Reason::SrtStreamidTooLong,
            None,
        ),
        (
            format!("streamid={standard}&mode=listener"),
            Reason::SrtModeNotCaller,
            None,
        ),
        (
            format!("streamid={standard}&mode=rendezvous"),
            Reason::SrtModeNotCaller,
            None,
        ),
        (
            format!("streamId={standard}"),
            Reason::SrtStreamidCase,
            Some(""),
        ),
        (
            format!("streamid={}", standard.replace(',', "&")),
            Reason::SrtStreamidSeparator,
            Some("#!::h=push.example.com"),
        ),
    ] {
        assert_eq!(reasons(&query), [expected]);
        for client in as_written {
            assert_eq!(
                arrived(client, &query).as_deref(),
                sent,
                "{client:?} {query}"
            );
        }
    }

    // Of two the one sends the first, the other the last.
    let query = format!("streamid={standard}&streamid=#!::h=b");
    assert_eq!(reasons(&query), [Reason::ParameterConflict]);
    assert_eq!(arrived(SrtClient::Ffmpeg, &query), Some(standard.clone()));
    assert_eq!(
        arrived(SrtClient::LiveTransmit, &query).as_deref(),
        Some("#!::h=b")
    );

    assert_eq!(
        report_of(&format!("srt://push.example.com?streamid={standard}")).1,
        [Reason::SrtPortMissing]
    );
    for client in [
        SrtClient::Ffmpeg,
        SrtClient::LiveTransmit,
        SrtClient::Srtsink,
    ] {
        let without_port = format!("srt://127.0.0.1?streamid={standard}");
        assert_eq!(listener.streamid(client, &without_port), None, "{client:?}");
    }
}
