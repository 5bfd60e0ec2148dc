//! `pushurl check --explain-signing`: shows step by step what is hashed. The key and the digest are not shown.

use std::io::{self, Write};

use pushurl::{KeyRole, Lang, Part, Reason, Report, Signing, Timestamp};

use crate::labels::{Labels, counted, fill};
use crate::render;

/// Writes the steps for each key that the check tries.
pub fn write(
    out: &mut dyn Write,
    lang: Lang,
    signing: &Signing<'_>,
    report: &Report<'_>,
) -> io::Result<()> {
    let labels = Labels::of(lang);
    writeln!(out, "\n{}", labels.signing_heading)?;
    if !signing.is_judged {
        return writeln!(out, "  {}", labels.signing_authentication_off);
    }
    let keys = [
        (KeyRole::Primary, signing.primary_key_len),
        (KeyRole::Backup, signing.backup_key_len),
    ];
    let mut tried: Vec<_> = keys.iter().filter(|(_, len)| len.is_some()).collect();
    if report.matched_key() == Some(KeyRole::Primary) {
        tried.truncate(1);
    }
    if tried.is_empty() {
        return render::labeled_lines(out, &steps(labels, signing, report, None));
    }
    for (number, (role, len)) in tried.into_iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        let key = len.map(|len| (*role, len));
        render::labeled_lines(out, &steps(labels, signing, report, key))?;
    }
    Ok(())
}

type Key = Option<(KeyRole, usize)>;

fn steps(
    labels: &Labels,
    signing: &Signing<'_>,
    report: &Report<'_>,
    key: Key,
) -> Vec<(String, String)> {
    let steps = [
        (labels.signing_key.to_owned(), key_text(labels, key)),
        (
            labels.stream.to_owned(),
            quoted(labels, Some(signing.stream), None),
        ),
        (
            "txTime".to_owned(),
            quoted(labels, signing.txtime, Some(time_text(labels, report))),
        ),
        (
            format!("{}(1 + 2 + 3)", signing.hash),
            digest_text(labels, signing, key),
        ),
        (
            "txSecret".to_owned(),
            comparison(labels, signing, report, key),
        ),
    ];
    let number = |(number, (name, text))| (format!("{}. {name}", number + 1), text);
    steps.into_iter().enumerate().map(number).collect()
}

/// Such as `*** (the primary key, 32 bytes)`.
fn key_text(labels: &Labels, key: Key) -> String {
    let Some((role, len)) = key else {
        return labels.missing.to_owned();
    };
    let role = labels.key_role(role);
    let values = [("role", role), ("bytes", &bytes(labels, len))];
    fill(labels.signing_key_text, values)
}

/// Such as `"cam1" (4 bytes)`, or the label for a missing value.
fn quoted(labels: &Labels, part: Option<Part<'_>>, time: Option<String>) -> String {
    let Some(part) = part.filter(|part| !part.is_empty()) else {
        return labels.missing.to_owned();
    };
    let bytes = bytes(labels, part.len());
    let text = render::part_text(labels, part);
    match time {
        None => fill(
            labels.signing_name_text,
            [("text", &text), ("bytes", &bytes)],
        ),
        Some(time) => {
            let values = [("text", &*text), ("bytes", &bytes), ("time", &time)];
            fill(labels.signing_time_text, values)
        }
    }
}

/// Such as `hex: 2030-01-31T12:00:00Z`.
fn time_text(labels: &Labels, report: &Report<'_>) -> String {
    let Some(time) = report
        .expires()
        .and_then(|time| Timestamp::from(time).to_rfc3339())
    else {
        return labels.signing_no_time.to_owned();
    };
    let mut reasons = report.findings().iter().map(|finding| finding.reason);
    let notation = match reasons.any(|reason| reason == Reason::TxtimeDecimal) {
        true => labels.signing_decimal,
        false => labels.signing_hex,
    };
    labeled(labels, notation, &time)
}

/// Such as `44 bytes → 32 hex digits`.
fn digest_text(labels: &Labels, signing: &Signing<'_>, key: Key) -> String {
    match hashed_len(signing, key) {
        None => labels.signing_not_hashed.to_owned(),
        Some(len) => {
            let digits = signing.hash.hex_len().to_string();
            let digits = labels.signing_digits.replace("{n}", &digits);
            format!("{} → {digits}", bytes(labels, len))
        }
    }
}

/// The number of hashed bytes; `None` if a value is missing.
fn hashed_len(signing: &Signing<'_>, key: Key) -> Option<usize> {
    let (_, key_len) = key?;
    let txtime = signing.txtime.filter(|time| !time.is_empty())?;
    let stream = Some(signing.stream).filter(|stream| !stream.is_empty())?;
    Some(key_len + stream.len() + txtime.len())
}

/// Such as `32 characters: matches step 4`.
fn comparison(labels: &Labels, signing: &Signing<'_>, report: &Report<'_>, key: Key) -> String {
    let Some(given) = signing.txsecret.filter(|given| !given.is_empty()) else {
        return labels.missing.to_owned();
    };
    let result = match (hashed_len(signing, key), key) {
        (Some(_), Some((role, _))) if report.matched_key() == Some(role) => labels.signing_same,
        (Some(_), Some(_)) => labels.signing_different,
        _ => labels.signing_not_compared,
    };
    let characters = counted(given.chars().count() as u64, labels.signing_characters);
    labeled(labels, &characters, result)
}

fn bytes(labels: &Labels, count: usize) -> String {
    counted(count as u64, labels.signing_bytes)
}

/// Such as `hex: 2030-01-31T12:00:00Z`.
fn labeled(labels: &Labels, label: &str, value: &str) -> String {
    fill(labels.signing_labeled, [("label", label), ("value", value)])
}
