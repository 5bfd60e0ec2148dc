//! `pushurl check --explain-signing`: what is hashed, step by step, without the key and without the digest.

use std::io::{self, Write};

use pushurl::{KeyRole, Lang, Part, Reason, Report, Signing};

use crate::labels::{Labels, SigningWords};
use crate::moments;
use crate::render;

/// The steps with each key that was tried, as a check tries them.
pub fn write(
    out: &mut dyn Write,
    lang: Lang,
    signing: &Signing<'_>,
    report: &Report<'_>,
) -> io::Result<()> {
    let labels = Labels::of(lang);
    let words = &labels.signing;
    writeln!(out, "\n{}", words.heading)?;
    if !signing.is_judged {
        return writeln!(out, "  {}", words.authentication_off);
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
        return render::facts(out, &steps(labels, signing, report, None));
    }
    for (number, (role, len)) in tried.into_iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        let key = len.map(|len| (*role, len));
        render::facts(out, &steps(labels, signing, report, key))?;
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
    let words = &labels.signing;
    let steps = [
        (words.key.to_owned(), key_text(labels, key)),
        (
            labels.stream.to_owned(),
            quoted(labels, Some(signing.stream), None),
        ),
        (
            "txTime".to_owned(),
            quoted(labels, signing.txtime, Some(time_text(words, report))),
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

/// `*** (the primary key, 32 bytes)`.
fn key_text(labels: &Labels, key: Key) -> String {
    let Some((role, len)) = key else {
        return labels.missing.to_owned();
    };
    let role = labels.key_role(role);
    format!("*** ({role}, {})", labels.signing.bytes(len))
}

/// `"cam1" (4 bytes)`, or that it is missing.
fn quoted(labels: &Labels, part: Option<Part<'_>>, note: Option<String>) -> String {
    let Some(part) = part.filter(|part| !part.is_empty()) else {
        return labels.missing.to_owned();
    };
    let bytes = labels.signing.bytes(part.len());
    let note = note.map(|note| format!(", {note}")).unwrap_or_default();
    format!("\"{}\" ({bytes}{note})", render::part_text(labels, part))
}

/// `hex: 2030-01-31T12:00:00Z`.
fn time_text(words: &SigningWords, report: &Report<'_>) -> String {
    let Some(moment) = report.expires().and_then(moments::rfc3339) else {
        return words.no_time.to_owned();
    };
    let mut reasons = report.findings().iter().map(|finding| finding.reason);
    let notation = match reasons.any(|reason| reason == Reason::TxtimeDecimal) {
        true => words.decimal,
        false => words.hex,
    };
    format!("{notation}: {moment}")
}

/// `44 bytes → 32 hex digits`.
fn digest_text(labels: &Labels, signing: &Signing<'_>, key: Key) -> String {
    let words = &labels.signing;
    match hashed_len(signing, key) {
        None => words.not_hashed.to_owned(),
        Some(len) => {
            let digits = words.digits(signing.hash.hex_len());
            format!("{} → {digits}", words.bytes(len))
        }
    }
}

/// How much is hashed, if there is all that it takes.
fn hashed_len(signing: &Signing<'_>, key: Key) -> Option<usize> {
    let (_, key_len) = key?;
    let txtime = signing.txtime.filter(|time| !time.is_empty())?;
    let stream = Some(signing.stream).filter(|stream| !stream.is_empty())?;
    Some(key_len + stream.len() + txtime.len())
}

/// `32 characters: not what step 4 gives`.
fn comparison(labels: &Labels, signing: &Signing<'_>, report: &Report<'_>, key: Key) -> String {
    let words = &labels.signing;
    let Some(given) = signing.txsecret.filter(|given| !given.is_empty()) else {
        return labels.missing.to_owned();
    };
    let result = match (hashed_len(signing, key), key) {
        (Some(_), Some((role, _))) if report.matched_key() == Some(role) => words.same,
        (Some(_), Some(_)) => words.different,
        _ => words.not_compared,
    };
    format!("{}: {result}", words.characters(given.chars().count()))
}
