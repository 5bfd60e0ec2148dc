//! The work with the crates `url` and `md5`, and `subtle` for the comparison.

use subtle::ConstantTimeEq;
use url::Url;

const MAX_NAME_LEN: usize = 255;

/// The URL; `None` if a name or the time cannot be signed.
pub fn sign(key: &str, domain: &str, app: &str, stream: &str, expires: u64) -> Option<String> {
    if !is_name(app) || !is_name(stream) || expires > u64::from(u32::MAX) {
        return None;
    }
    let time = format!("{expires:08X}");
    let secret = secret(key, stream, &time);
    Some(format!(
        "rtmp://{domain}/{app}/{stream}?txSecret={secret}&txTime={time}"
    ))
}

pub fn is_good(key: &str, text: &str, now: u64) -> bool {
    judge(key, text, now).is_some()
}

fn judge(key: &str, text: &str, now: u64) -> Option<()> {
    let url = Url::parse(text).ok()?;
    // The parser normalizes the text, but a client sends it unchanged.
    let is_normalized = url.as_str() != text;
    let has_login = !url.username().is_empty() || url.password().is_some();
    if is_normalized || has_login || url.scheme() != "rtmp" || url.fragment().is_some() {
        return None;
    }
    let (app, stream) = url.path().strip_prefix('/')?.split_once('/')?;
    if !is_domain(url.host_str()?) || !is_name(app) || !is_name(stream) {
        return None;
    }

    let (mut given, mut time) = (None, None);
    for (name, value) in url.query_pairs() {
        let place = match &*name {
            "txSecret" => &mut given,
            "txTime" => &mut time,
            _ => continue,
        };
        if place.replace(value).is_some() {
            return None;
        }
    }
    let (given, time) = (given?, time?);
    if time.len() != 8 || !time.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    if u64::from_str_radix(&time, 16).ok()? <= now {
        return None;
    }
    let is_lower_hex = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    if given.len() != 32 || !given.bytes().all(is_lower_hex) {
        return None;
    }
    let expected = secret(key, stream, &time);
    bool::from(expected.as_bytes().ct_eq(given.as_bytes())).then_some(())
}

fn secret(key: &str, stream: &str, time: &str) -> String {
    format!("{:x}", md5::compute(format!("{key}{stream}{time}")))
}

fn is_name(name: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    !name.is_empty() && name.len() <= MAX_NAME_LEN && name.bytes().all(is_plain)
}

/// At least two labels, and no IP address.
fn is_domain(host: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = host.rsplit_once('.').map(|(_, last)| last);
    host.len() <= 253
        && host.split('.').all(is_label)
        && last.is_some_and(|last| last.starts_with(|c: char| c.is_ascii_alphabetic()))
}
