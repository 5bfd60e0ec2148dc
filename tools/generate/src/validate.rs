//! Validates `spec/`. Every fault is a line that says how to fix it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use crate::case;
use crate::spec::{Label, Messages, Spec};

/// The faults of a spec.
pub struct Faults(Vec<String>);

impl Faults {
    fn add(&mut self, fault: impl Into<String>) {
        self.0.push(fault.into());
    }

    pub fn into_result(self) -> Result<(), String> {
        match self.0.is_empty() {
            true => Ok(()),
            false => Err(self.0.join("\n")),
        }
    }
}

/// Checks everything except the names that only a release needs.
pub fn validate(spec: &Spec, root: &Path) -> Result<(), String> {
    let mut faults = Faults(Vec::new());
    ids(spec, &mut faults);
    references(spec, &mut faults);
    frozen(spec, root, &mut faults)?;
    for (lang, messages) in &spec.messages {
        complete(spec, lang, messages, &mut faults);
        glossary(spec, lang, messages, &mut faults);
    }
    faults.into_result()
}

/// Checks the names that packages need.
pub fn release(spec: &Spec) -> Result<(), String> {
    let mut faults = Faults(Vec::new());
    let project = &spec.project;
    for (name, value) in [
        ("license", &project.license),
        ("repository", &project.repository),
        ("maven_group", &project.maven_group),
        ("go_module", &project.go_module),
        ("npm_scope", &project.npm_scope),
    ] {
        if value.is_empty() {
            faults.add(format!("spec/project.toml: {name} is empty"));
        }
    }
    if project.authors.is_empty() {
        faults.add("spec/project.toml: authors is empty");
    }
    faults.into_result()
}

fn ids(spec: &Spec, faults: &mut Faults) {
    let causes = spec.causes.iter().filter_map(|cause| cause.id.as_deref());
    unique("causes.toml", causes, faults);
    let reasons = spec.reasons.iter().map(|reason| reason.id.as_str());
    unique("reasons.toml", reasons, faults);
    for row in &spec.enums {
        let variants = row.variants.iter().map(|variant| variant.id.as_str());
        unique(&format!("enums.toml: {}", row.name), variants, faults);
    }
    for row in &spec.enums {
        // A Result named policy_… uses the text of its PolicyFault.
        let has_own = |id: &str| row.only.is_none() || !id.starts_with("policy_");
        let own = row.variants.iter().filter(|variant| has_own(&variant.id));
        let (with, without): (Vec<_>, Vec<_>) = own.partition(|variant| variant.text.is_some());
        if !with.is_empty() {
            for variant in without {
                faults.add(format!(
                    "enums.toml: {}: {} has no text",
                    row.name, variant.id
                ));
            }
        }
    }
    if !spec.reasons.is_sorted_by_key(|reason| reason.number) {
        faults.add("reasons.toml: rows are not in the order of their numbers");
    }
    let pairs = |cause: &crate::spec::Cause| (cause.errcode, cause.sub_errcode);
    if !spec.causes.is_sorted_by_key(pairs) {
        faults.add("causes.toml: rows are not in the order of their numbers");
    }
}

fn unique<'a>(place: &str, ids: impl Iterator<Item = &'a str>, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !case::is_snake(id) {
            faults.add(format!("{place}: {id} is not snake_case"));
        }
        if !seen.insert(id) {
            faults.add(format!("{place}: {id} appears twice"));
        }
    }
}

/// Checks that every reference to another row is valid.
fn references(spec: &Spec, faults: &mut Faults) {
    let has = |name: &str, id: &str| {
        let row = spec.of_name(name);
        row.is_some_and(|row| row.variants.iter().any(|variant| variant.id == id))
    };
    for cause in &spec.causes {
        let code = cause.code();
        if !has("Actor", &cause.actor) {
            faults.add(format!("causes.toml: {code}: no actor {}", cause.actor));
        }
        if !has("Retry", &cause.retry) {
            faults.add(format!("causes.toml: {code}: no retry {}", cause.retry));
        }
        if cause.messages().is_empty() {
            faults.add(format!(
                "causes.toml: {code}: it has neither id nor messages"
            ));
        }
        if cause.id.is_some() == cause.doc.is_empty() {
            faults.add(format!("causes.toml: {code}: id and doc go together"));
        }
    }
    for reason in &spec.reasons {
        let id = &reason.id;
        let cause = spec.causes.iter().find(|row| row.code() == reason.cause);
        if cause.is_none_or(|cause| cause.id.is_none()) {
            faults.add(format!("reasons.toml: {id}: no cause {}", reason.cause));
        }
        if !has("Severity", &reason.severity) {
            faults.add(format!(
                "reasons.toml: {id}: no severity {}",
                reason.severity
            ));
        }
        if !has("Evidence", &reason.evidence) {
            faults.add(format!(
                "reasons.toml: {id}: no evidence {}",
                reason.evidence
            ));
        }
        if reason.doc.is_empty() {
            faults.add(format!("reasons.toml: {id}: doc is empty"));
        }
    }
}

#[derive(Deserialize)]
struct FrozenReasons {
    reasons: Vec<FrozenReason>,
}

#[derive(Deserialize)]
struct FrozenReason {
    number: u16,
    name: String,
    cause: String,
    severity: String,
    evidence: String,
}

#[derive(Deserialize)]
struct FrozenCause {
    errcode: u16,
    sub_errcode: u16,
}

/// Checks that numbers and ids match the append-only lists in `tests/data`.
fn frozen(spec: &Spec, root: &Path, faults: &mut Faults) -> Result<(), String> {
    let data = root.join("tests/data");
    let frozen: FrozenReasons = read(&data.join("reasons.json"))?;
    let frozen: BTreeMap<u16, FrozenReason> = frozen
        .reasons
        .into_iter()
        .map(|row| (row.number, row))
        .collect();
    for reason in &spec.reasons {
        let number = reason.number;
        let row = format!(
            r#"{{"number": {number}, "name": "{}", "cause": "{}", "severity": "{}", "evidence": "{}"}}"#,
            reason.id, reason.cause, reason.severity, reason.evidence
        );
        match frozen.get(&number) {
            None => faults.add(format!("tests/data/reasons.json: append {row}")),
            Some(old) if old.name != reason.id => faults.add(format!(
                "reasons.toml: {}: the number {number} belongs to {}",
                reason.id, old.name
            )),
            Some(old)
                if (&old.cause, &old.severity, &old.evidence)
                    != (&reason.cause, &reason.severity, &reason.evidence) =>
            {
                faults.add(format!("tests/data/reasons.json: change {number} to {row}"));
            }
            Some(_) => {}
        }
    }
    for (number, old) in &frozen {
        if !spec.reasons.iter().any(|reason| reason.number == *number) {
            faults.add(format!("reasons.toml: {} ({number}) is missing", old.name));
        }
    }

    let causes: Vec<FrozenCause> = read(&data.join("causes.json"))?;
    let pairs: Vec<_> = causes
        .iter()
        .map(|row| (row.errcode, row.sub_errcode))
        .collect();
    let current: Vec<_> = spec
        .causes
        .iter()
        .map(|row| (row.errcode, row.sub_errcode))
        .collect();
    for (errcode, sub_errcode) in pairs.iter().filter(|pair| !current.contains(pair)) {
        faults.add(format!("causes.toml: {errcode}/{sub_errcode} is missing"));
    }
    for (errcode, sub_errcode) in current.iter().filter(|pair| !pairs.contains(pair)) {
        faults.add(format!(
            "tests/data/causes.json: append {errcode}/{sub_errcode}"
        ));
    }

    let shared: BTreeMap<String, Value> = read(&data.join("enums.json"))?;
    let results: BTreeMap<String, Value> = read(&data.join("results.json"))?;
    for row in &spec.enums {
        let key = case::snake(&row.name);
        let (file, enums) = match row.only {
            None => ("enums.json", &shared),
            Some(_) => ("results.json", &results),
        };
        let old = enums.get(&key).and_then(Value::as_object);
        let number = |id: &str| old?.get(id)?.as_u64();
        for variant in &row.variants {
            match number(&variant.id) {
                Some(number) if number == u64::from(variant.number) => {}
                Some(number) => faults.add(format!(
                    "enums.toml: {}: {} has the number {number}",
                    row.name, variant.id
                )),
                None => faults.add(format!(
                    "tests/data/{file}: append \"{}\": {} to {key}",
                    variant.id, variant.number
                )),
            }
        }
        for id in old.into_iter().flat_map(|old| old.keys()) {
            if !row.variants.iter().any(|variant| variant.id == *id) {
                faults.add(format!("enums.toml: {}: {id} is missing", row.name));
            }
        }
    }
    Ok(())
}

fn read<T: serde::de::DeserializeOwned>(file: &Path) -> Result<T, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Checks that a language has every message, and no other.
fn complete(spec: &Spec, lang: &str, messages: &Messages, faults: &mut Faults) {
    let place = format!("messages/{lang}.toml");
    let variants = |name: &str| {
        let row = spec.of_name(name);
        let variants = row.into_iter().flat_map(|row| &row.variants);
        variants.map(|variant| variant.id.as_str()).collect()
    };
    let causes = spec.causes.iter().map(|cause| cause.messages()).collect();
    same_keys(&place, "cause", &causes, &messages.cause, faults);
    let reasons = spec
        .reasons
        .iter()
        .map(|reason| reason.id.as_str())
        .collect();
    same_keys(&place, "reason", &reasons, &messages.reason, faults);
    same_keys(&place, "actor", &variants("Actor"), &messages.actor, faults);
    same_keys(&place, "retry", &variants("Retry"), &messages.retry, faults);
    same_keys(
        &place,
        "evidence",
        &variants("Evidence"),
        &messages.evidence,
        faults,
    );
    if let Some(older) = &messages.older {
        let named = spec
            .causes
            .iter()
            .filter_map(|cause| cause.older())
            .collect();
        same_keys(&place, "older", &named, older, faults);
    }
    if let Some(english) = spec.messages.get("en") {
        same_keys(
            &place,
            "labels",
            &keys(&english.labels),
            &messages.labels,
            faults,
        );
        same_keys(
            &place,
            "command",
            &keys(&english.command),
            &messages.command,
            faults,
        );
        same_keys(
            &place,
            "signing",
            &keys(&english.signing),
            &messages.signing,
            faults,
        );
        same_keys(&place, "page", &keys(&english.page), &messages.page, faults);
    }
    for (key, message) in all(messages) {
        if message.trim().is_empty() {
            faults.add(format!("{place}: {key} is empty"));
        }
    }
}

fn keys<T>(map: &BTreeMap<String, T>) -> BTreeSet<&str> {
    map.keys().map(String::as_str).collect()
}

fn same_keys<T>(
    place: &str,
    table: &str,
    wanted: &BTreeSet<&str>,
    map: &BTreeMap<String, T>,
    faults: &mut Faults,
) {
    let found = keys(map);
    for key in wanted.difference(&found) {
        faults.add(format!("{place}: {table}.{key} is missing"));
    }
    for key in found.difference(wanted) {
        faults.add(format!("{place}: {table}.{key} is not used"));
    }
}

/// Checks that the project's own messages use the glossary's terms. The service's published messages are exempt.
fn glossary(spec: &Spec, lang: &str, messages: &Messages, faults: &mut Faults) {
    let Some(terms) = spec.glossary.get(lang) else {
        return;
    };
    let published = |key: &str| {
        ["errmsg", "published", "note"]
            .iter()
            .any(|end| key.ends_with(end))
            || key.starts_with("older.")
    };
    for (key, message) in all(messages).filter(|(key, _)| !published(key)) {
        let message = message.to_lowercase();
        for (word, replacement) in terms {
            if contains_word(&message, word) {
                faults.add(format!(
                    "messages/{lang}.toml: {key} has “{word}”: write {replacement}"
                ));
            }
        }
    }
}

/// Whether a message contains a word. An ASCII word ends at a non-alphanumeric character; other scripts have no separators.
fn contains_word(message: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    message.match_indices(word).any(|(at, _)| {
        let (before, after) = (&message[..at], &message[at + word.len()..]);
        !word.is_ascii()
            || !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
    })
}

/// All messages of a language with their keys.
fn all(messages: &Messages) -> impl Iterator<Item = (String, &str)> {
    let causes = messages.cause.iter().flat_map(|(id, cause)| {
        let texts = [
            ("errmsg", Some(&cause.errmsg)),
            ("published", cause.published.as_ref()),
            ("note", cause.note.as_ref()),
            ("advice", Some(&cause.advice)),
            ("user_message", Some(&cause.user_message)),
        ];
        texts
            .into_iter()
            .filter_map(move |(part, text)| Some((format!("cause.{id}.{part}"), text?.as_str())))
    });
    let reasons = messages.reason.iter().flat_map(|(id, reason)| {
        [("detail", &reason.detail), ("remedy", &reason.remedy)]
            .map(|(part, text)| (format!("reason.{id}.{part}"), text.as_str()))
    });
    let tables = [
        ("actor", Some(&messages.actor)),
        ("retry", Some(&messages.retry)),
        ("evidence", Some(&messages.evidence)),
        ("labels", Some(&messages.labels)),
        ("page", Some(&messages.page)),
        ("older", messages.older.as_ref()),
    ];
    let tables = tables.into_iter().flat_map(|(table, texts)| {
        let texts = texts.into_iter().flatten();
        texts.map(move |(id, text)| (format!("{table}.{id}"), text.as_str()))
    });
    let labels = [
        ("command", &messages.command),
        ("signing", &messages.signing),
    ];
    let labels = labels.into_iter().flat_map(|(table, labels)| {
        labels.iter().flat_map(move |(id, label)| {
            let texts = match label {
                Label::One(text) => vec![text.as_str()],
                Label::OneAndMany(texts) => texts.iter().map(String::as_str).collect(),
            };
            texts
                .into_iter()
                .map(move |text| (format!("{table}.{id}"), text))
        })
    });
    causes.chain(reasons).chain(tables).chain(labels)
}
