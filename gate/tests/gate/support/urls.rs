//! Keys, domains and signed URLs.

use std::time::Duration;

use chrono::Utc;
use pushurl::{Key, Protocol, Signer, Target};

pub const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
pub const DOMAIN: &str = "push.example.com";

/// A policy with one domain.
pub fn policy() -> String {
    format!("[[domain]]\nname = '{DOMAIN}'\nkey = '{KEY}'\n")
}

/// A stream key that is valid for an hour: `cam1?txSecret=…&txTime=…`.
pub fn stream_key(stream: &str) -> String {
    signed(stream, KEY)
}

/// The same, signed with another key.
pub fn signed(stream: &str, key: &str) -> String {
    let target = Target::new(DOMAIN, "live", stream);
    let signer = Signer::new(Key::new(key).unwrap()).with_unusual_names();
    let signed = signer
        .sign(&target, Duration::from_secs(3600), Utc::now())
        .unwrap();
    signed.encoder_pair(Protocol::Rtmp).stream_key
}

/// An expired one.
pub fn expired(stream: &str) -> String {
    let target = Target::new(DOMAIN, "live", stream);
    let long_ago = Utc::now() - chrono::TimeDelta::days(2);
    let signed =
        Signer::new(Key::new(KEY).unwrap()).sign(&target, Duration::from_secs(3600), long_ago);
    signed.unwrap().encoder_pair(Protocol::Rtmp).stream_key
}

/// The whole URL.
pub fn url(stream: &str) -> String {
    format!("rtmp://{DOMAIN}/live/{}", stream_key(stream))
}

/// nginx-rtmp's notice of a push.
pub fn publish(client_id: u64, stream_key: &str) -> String {
    let (name, query) = stream_key.split_once('?').unwrap_or((stream_key, ""));
    let query = if query.is_empty() {
        String::new()
    } else {
        format!("&{query}")
    };
    format!(
        "{}&call=publish&name={name}&type=live{query}",
        lead(client_id)
    )
}

/// nginx-rtmp's notice of its end.
pub fn done(client_id: u64, stream: &str) -> String {
    format!("{}&call=publish_done&name={stream}", lead(client_id))
}

/// nginx-rtmp's notice of its progress.
pub fn update(client_id: u64, stream: &str, timestamp: u64) -> String {
    format!(
        "{}&call=update_publish&time=1&timestamp={timestamp}&name={stream}",
        lead(client_id)
    )
}

fn lead(client_id: u64) -> String {
    format!(
        "app=live&flashver=FMLE&swfurl=&tcurl=rtmp%3A%2F%2F{DOMAIN}%2Flive&pageurl=&addr=203.0.113.9&clientid={client_id}"
    )
}
