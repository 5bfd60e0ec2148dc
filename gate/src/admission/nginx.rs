//! The notices of nginx-rtmp: `on_publish`, `on_publish_done` and `on_update`, distinguished by `call`.

use std::net::IpAddr;

use percent_encoding::percent_decode;

use super::Attempt;

/// A notice of nginx-rtmp.
pub enum Notice {
    Publish(Attempt),
    /// The push of this connection has ended.
    Done(String),
    /// The timestamp of this connection's data, in milliseconds.
    Update(String, u64),
    /// Another notice, for example of a player.
    Other,
}

/// nginx's fields in their order, then the query of the stream key, byte for byte as the client sent it. Reading the fields in
/// order keeps a client's parameters from being treated as nginx's.
struct Fields<'f> {
    rest: Option<&'f [u8]>,
}

impl<'f> Fields<'f> {
    fn next(&mut self, expected: &str) -> Option<String> {
        self.raw(expected)
            .map(|value| percent_decode(value).decode_utf8_lossy().into_owned())
    }

    fn raw(&mut self, expected: &str) -> Option<&'f [u8]> {
        let rest = self.rest?;
        let end = rest
            .iter()
            .position(|byte| *byte == b'&')
            .unwrap_or(rest.len());
        let (field, rest) = rest.split_at_checked(end)?;
        let value = field
            .strip_prefix(expected.as_bytes())?
            .strip_prefix(b"=")?;
        self.rest = rest.strip_prefix(b"&");
        Some(value)
    }
}

/// Parses a notice of the media server at this address; `None` if it is not one of nginx-rtmp.
pub fn read(form: &[u8], server: IpAddr) -> Option<Notice> {
    let mut fields = Fields { rest: Some(form) };
    let app = fields.next("app")?;
    fields.raw("flashver")?;
    fields.raw("swfurl")?;
    let tcurl = fields.next("tcurl")?;
    fields.raw("pageurl")?;
    let addr = fields.next("addr")?;
    let client_id: u64 = fields.next("clientid")?.parse().ok()?;
    let connection = format!("nginx {server} {client_id}");
    match fields.next("call")?.as_str() {
        "publish" => {
            let stream = fields.next("name")?;
            fields.raw("type")?;
            let query = fields.rest.map(String::from_utf8_lossy);
            let url = match query {
                Some(query) => format!("{tcurl}/{stream}?{query}"),
                None => format!("{tcurl}/{stream}"),
            };
            let client = addr.parse().ok()?;
            Some(Notice::Publish(Attempt {
                origin: "nginx",
                connection,
                url,
                app,
                stream,
                client,
            }))
        }
        "publish_done" => Some(Notice::Done(connection)),
        "update_publish" => {
            fields.raw("time")?;
            let progress = fields.next("timestamp")?.parse().ok()?;
            Some(Notice::Update(connection, progress))
        }
        _ => Some(Notice::Other),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    const LEAD: &str = "app=live&flashver=FMLE&swfurl=&tcurl=rtmp%3A%2F%2Fpush.example.com%2Flive&pageurl=&addr=203.0.113.9&clientid=7";

    fn read(form: &str) -> Option<Notice> {
        super::read(form.as_bytes(), "127.0.0.1".parse().unwrap())
    }

    fn publish(form: &str) -> Attempt {
        match read(form) {
            Some(Notice::Publish(attempt)) => attempt,
            _ => panic!("no push: {form}"),
        }
    }

    #[test]
    fn a_push_is_put_together_again() {
        let attempt = publish(&format!(
            "{LEAD}&call=publish&name=cam%261&type=live&a=%31&b"
        ));
        assert_eq!(attempt.url, "rtmp://push.example.com/live/cam&1?a=%31&b");
        assert_eq!(
            (attempt.app.as_str(), attempt.stream.as_str()),
            ("live", "cam&1")
        );
        assert_eq!(attempt.client, "203.0.113.9".parse::<IpAddr>().unwrap());
        assert_eq!(attempt.connection, "nginx 127.0.0.1 7");
        assert_eq!(
            publish(&format!("{LEAD}&call=publish&name=cam1&type=live")).url,
            "rtmp://push.example.com/live/cam1"
        );
    }

    #[test]
    fn a_client_cannot_speak_for_nginx() {
        let attempt = publish(&format!(
            "{LEAD}&call=publish&name=cam1&type=live&addr=198.51.100.1&name=x&clientid=1"
        ));
        assert_eq!(attempt.client, "203.0.113.9".parse::<IpAddr>().unwrap());
        assert_eq!(attempt.stream, "cam1");
    }

    #[test]
    fn ends_and_updates() {
        let Some(Notice::Done(connection)) =
            read(&format!("{LEAD}&call=publish_done&name=cam1&a=1"))
        else {
            panic!("no end");
        };
        assert_eq!(connection, "nginx 127.0.0.1 7");
        let Some(Notice::Update(_, 5000)) = read(&format!(
            "{LEAD}&call=update_publish&time=5&timestamp=5000&name=cam1"
        )) else {
            panic!("no update");
        };
        assert!(matches!(
            read(&format!("{LEAD}&call=play&name=cam1")),
            Some(Notice::Other)
        ));
    }

    #[test]
    fn what_nginx_does_not_write_is_refused() {
        let publish = format!("{LEAD}&call=publish&name=cam1&type=live");
        for end in 0..publish.len() - "live".len() {
            assert!(
                read(&publish[..end]).is_none_or(|notice| matches!(notice, Notice::Other)),
                "{}",
                &publish[..end]
            );
        }
        for (from, to) in [
            ("clientid=7", "clientid=x"),
            ("addr=203.0.113.9", "addr=unix"),
            ("app=live&", ""),
            ("name=", "names="),
        ] {
            assert!(read(&publish.replace(from, to)).is_none(), "{to}");
        }
    }
}
