//! The notices of SRS: JSON with an `action`, as documented for its HTTP callbacks.

use std::net::IpAddr;

use serde::Deserialize;

use super::Attempt;

/// A notice of SRS.
pub enum Notice {
    Publish(Attempt),
    /// The push of this connection has ended.
    Done(String),
    /// Another notice, for example of a player.
    Other,
}

#[derive(Deserialize)]
struct Posted {
    action: String,
    client_id: ClientId,
    #[serde(default)]
    ip: String,
    #[serde(default)]
    app: String,
    #[serde(default)]
    stream: String,
    #[serde(default, rename = "tcUrl")]
    tc_url: String,
    /// The query of the stream, with its `?`.
    #[serde(default)]
    param: String,
}

/// A number before SRS 4, a string since.
#[derive(Deserialize)]
#[serde(untagged)]
enum ClientId {
    Number(u64),
    Text(String),
}

/// Parses a notice of the media server at this address; `None` if it is not one of SRS.
pub fn read(body: &[u8], server: IpAddr) -> Option<Notice> {
    let posted: Posted = serde_json::from_slice(body).ok()?;
    let client_id = match &posted.client_id {
        ClientId::Number(number) => number.to_string(),
        ClientId::Text(text) if is_id(text) => text.clone(),
        ClientId::Text(_) => return None,
    };
    let connection = format!("srs {server} {client_id}");
    match posted.action.as_str() {
        "on_publish" => {
            let client = posted.ip.parse().ok()?;
            let url = url(&posted);
            let Posted { app, stream, .. } = posted;
            Some(Notice::Publish(Attempt {
                origin: "srs",
                connection,
                url,
                app,
                stream,
                client,
            }))
        }
        "on_unpublish" => Some(Notice::Done(connection)),
        _ => Some(Notice::Other),
    }
}

/// The push URL. A query of `tcUrl` is SRS's own, for example its `vhost`. SRS converts SRT URLs to the RTMP layout; they are converted
/// back.
fn url(posted: &Posted) -> String {
    let base = posted
        .tc_url
        .split('?')
        .next()
        .unwrap_or_default()
        .trim_end_matches('/');
    let query = posted.param.trim_start_matches('?');
    let stream = &posted.stream;
    if let Some(rest) = base.strip_prefix("srt://") {
        let host = rest.split('/').next().unwrap_or_default();
        let domain = host.split(':').next().unwrap_or_default();
        let items = query
            .split('&')
            .filter(|item| !item.is_empty() && *item != "m=publish");
        let items: String = items.map(|item| format!(",{item}")).collect();
        return format!(
            "srt://{host}?streamid=#!::h={domain},r={}/{stream}{items}",
            posted.app
        );
    }
    match query.is_empty() {
        true => format!("{base}/{stream}"),
        false => format!("{base}/{stream}?{query}"),
    }
}

/// Letters, digits and hyphens: the ID becomes part of a URL of SRS's API.
fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
    use serde_json::{Value, json};

    use super::*;

    fn read(body: &Value) -> Option<Notice> {
        super::read(body.to_string().as_bytes(), "127.0.0.1".parse().unwrap())
    }

    fn publish(tc_url: &str, param: &str) -> Value {
        json!({"server_id": "vid-0xk989d", "action": "on_publish", "client_id": "341w361a", "ip": "203.0.113.9",
            "vhost": "__defaultVhost__", "app": "live", "tcUrl": tc_url, "stream": "cam1", "param": param})
    }

    fn url_of(tc_url: &str, param: &str) -> String {
        match read(&publish(tc_url, param)) {
            Some(Notice::Publish(attempt)) => attempt.url,
            _ => panic!("no push: {tc_url} {param}"),
        }
    }

    #[test]
    fn a_push_is_put_together_again() {
        assert_eq!(
            url_of("rtmp://push.example.com/live", "?a=1&b=2"),
            "rtmp://push.example.com/live/cam1?a=1&b=2"
        );
        assert_eq!(
            url_of("rtmp://push.example.com/live/?vhost=x", ""),
            "rtmp://push.example.com/live/cam1"
        );
        assert_eq!(
            url_of("webrtc://push.example.com/live", "?a=1"),
            "webrtc://push.example.com/live/cam1?a=1"
        );
        assert_eq!(
            url_of(
                "srt://push.example.com:9000/live",
                "?txSecret=0&txTime=1&m=publish"
            ),
            "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/cam1,txSecret=0,txTime=1"
        );
    }

    #[test]
    fn identities_are_texts_or_numbers_and_nothing_else() {
        let mut body = publish("rtmp://push.example.com/live", "");
        for (id, expected) in [
            (json!(1985), true),
            (json!("a-1"), true),
            (json!("../x"), false),
            (json!(""), false),
            (json!(null), false),
        ] {
            body["client_id"] = id;
            assert_eq!(read(&body).is_some(), expected, "{body}");
        }
    }

    #[test]
    fn ends_and_others() {
        let Some(Notice::Done(connection)) =
            read(&json!({"action": "on_unpublish", "client_id": 1985}))
        else {
            panic!("no end");
        };
        assert_eq!(connection, "srs 127.0.0.1 1985");
        assert!(matches!(
            read(&json!({"action": "on_play", "client_id": 1985})),
            Some(Notice::Other)
        ));
    }
}
