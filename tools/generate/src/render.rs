//! Renders the templates.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

use minijinja::{Environment, Value, context};
use serde::Serialize;

use crate::case;
use crate::spec::{self, Label, Spec};

/// The generated files and their templates.
const FILES: [(&str, &str); 23] = [
    ("bindings/c/src/codes.rs", "rust/codes.rs"),
    (
        "bindings/kotlin/src/main/kotlin/pushurl/Cause.kt",
        "kotlin/Cause.kt",
    ),
    (
        "bindings/kotlin/src/main/kotlin/pushurl/Enums.kt",
        "kotlin/Enums.kt",
    ),
    (
        "bindings/kotlin/src/main/kotlin/pushurl/Reason.kt",
        "kotlin/Reason.kt",
    ),
    ("bindings/python/python/pushurl/enums.py", "python/enums.py"),
    ("bindings/python/python/pushurl/lang.py", "python/lang.py"),
    (
        "bindings/python/python/pushurl/named_causes.py",
        "python/named_causes.py",
    ),
    (
        "bindings/python/python/pushurl/reasons.py",
        "python/reasons.py",
    ),
    (
        "bindings/python/python/pushurl/worded.py",
        "python/worded.py",
    ),
    (
        "bindings/swift/Sources/PushURLKit/Generated/Enums.swift",
        "swift/Enums.swift",
    ),
    (
        "bindings/swift/Sources/PushURLKit/Generated/NamedCauses.swift",
        "swift/NamedCauses.swift",
    ),
    (
        "bindings/swift/Sources/PushURLKit/Generated/Reasons.swift",
        "swift/Reason.swift",
    ),
    ("bindings/uniffi/src/enums.rs", "rust/uniffi.rs"),
    ("cli/src/labels/table.rs", "rust/label_table.rs"),
    ("include/pushurl_causes.h", "c/causes.h"),
    ("include/pushurl_causes.inc", "c/causes.inc"),
    ("include/pushurl_enums.h", "c/enums.h"),
    ("include/pushurl_enums.hpp", "c/enums.hpp"),
    ("include/pushurl_reasons.h", "c/reasons.h"),
    ("src/generated/cause.rs", "rust/cause.rs"),
    ("src/generated/enums.rs", "rust/enums.rs"),
    ("src/generated/messages/mod.rs", "rust/messages.rs"),
    ("src/generated/reason.rs", "rust/reason.rs"),
];

/// The generated files of each language, with `{}` for its id.
const FILES_OF_LANGUAGE: [(&str, &str); 2] = [
    ("src/generated/messages/{}.rs", "rust/language.rs"),
    ("cli/src/labels/{}.rs", "rust/labels.rs"),
];

/// The first line of a generated file, without the comment marker.
const NOTICE: &str = "Generated from spec/ by tools/generate. Do not edit.";

const TEMPLATES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");

/// The maximum width of doc comments, in columns.
const COLUMNS: usize = 100;

#[derive(Serialize)]
struct Cause<'s> {
    errcode: u16,
    sub_errcode: u16,
    number: u32,
    code: String,
    id: Option<&'s str>,
    doc: &'s str,
    actor: &'s str,
    retry: &'s str,
    messages: &'s str,
    older: Option<&'s str>,
}

#[derive(Serialize)]
struct Reason<'s> {
    number: u16,
    id: &'s str,
    cause: &'s str,
    code: &'s str,
    severity: &'s str,
    evidence: &'s str,
    /// URLs of the service's documentation.
    sources: Vec<String>,
    doc: &'s str,
    /// The evidence as a sentence, with links in Markdown.
    known: String,
    /// The same with plain URLs.
    known_plain: String,
}

#[derive(Serialize)]
struct Enum<'s> {
    name: &'s str,
    doc: &'s str,
    default: Option<&'s str>,
    non_exhaustive: bool,
    ordered: bool,
    parse: bool,
    code: Option<&'s str>,
    rust: bool,
    only: Option<&'s str>,
    variants: Vec<Variant<'s>>,
}

#[derive(Serialize)]
struct Variant<'s> {
    number: u8,
    id: &'s str,
    doc: &'s str,
    text: Option<&'s str>,
}

/// Every generated file: its path and text.
pub fn all(spec: &Spec) -> Result<Vec<(String, String)>, String> {
    let environment = environment();
    let shared = context! {
        notice => NOTICE,
        causes => causes(spec),
        reasons => reasons(spec),
        enums => enums(spec),
        languages => spec.messages.keys().collect::<Vec<_>>(),
        labels => spec.messages.get("en").map(labels),
        plurals => plurals(spec),
    };
    let mut files = Vec::new();
    for (path, template) in FILES {
        files.push((path.to_owned(), render(&environment, template, &shared)?));
    }
    for (lang, messages) in &spec.messages {
        let own = context! {
            lang,
            cause_messages => messages.cause.iter().map(|(id, cause)| context! {
                id,
                errmsg => cause.errmsg,
                published => cause.published.as_ref().unwrap_or(&cause.errmsg),
                note => cause.note,
                advice => cause.advice,
                user_message => cause.user_message,
            }).collect::<Vec<_>>(),
            older => messages.older,
            reason_messages => messages.reason.iter().map(|(id, reason)| context! {
                id,
                detail => reason.detail,
                remedy => reason.remedy,
            }).collect::<Vec<_>>(),
            actor => messages.actor,
            retry => messages.retry,
            evidence => messages.evidence,
            labels => labels(messages),
            ..shared.clone()
        };
        for (path, template) in FILES_OF_LANGUAGE {
            files.push((
                path.replace("{}", lang),
                render(&environment, template, &own)?,
            ));
        }
    }
    files.push(("gate/page/labels.json".to_owned(), page(spec)));
    Ok(files)
}

/// The page's labels: by key, in every language.
fn page(spec: &Spec) -> String {
    let Some(english) = spec.messages.get("en") else {
        return String::new();
    };
    let keys = english.labels.keys().chain(english.page.keys());
    let lines = keys.map(|key| {
        let texts = spec.enums.iter().filter(|row| row.name == "Lang");
        let texts = texts.flat_map(|lang| &lang.variants).map(|lang| {
            let messages = &spec.messages[&lang.id];
            let text = messages.labels.get(key).or_else(|| messages.page.get(key));
            let text = text.map(String::as_str).unwrap_or_default();
            format!("\"{}\": {}", lang.id, serde_json::Value::from(text))
        });
        format!(
            "  \"{key}\": {{ {} }}",
            texts.collect::<Vec<_>>().join(", ")
        )
    });
    format!("{{\n{}\n}}\n", lines.collect::<Vec<_>>().join(",\n"))
}

fn causes(spec: &Spec) -> Vec<Cause<'_>> {
    let rows = spec.causes.iter();
    rows.map(|cause| Cause {
        errcode: cause.errcode,
        sub_errcode: cause.sub_errcode,
        number: u32::from(cause.errcode) * 1000 + u32::from(cause.sub_errcode),
        code: cause.code(),
        id: cause.id.as_deref(),
        doc: &cause.doc,
        actor: &cause.actor,
        retry: &cause.retry,
        messages: cause.messages(),
        older: cause.older(),
    })
    .collect()
}

fn reasons(spec: &Spec) -> Vec<Reason<'_>> {
    let cause_of = |code: &str| {
        let cause = spec.causes.iter().find(|cause| cause.code() == code);
        cause
            .and_then(|cause| cause.id.as_deref())
            .unwrap_or_default()
    };
    let rows = spec.reasons.iter();
    rows.map(|reason| {
        let base = &spec.project.documentation;
        let known = |link: &dyn Fn(&u32) -> String| {
            let links = reason.source.iter().map(link);
            let known = [reason.evidence.replace('_', " ")].into_iter().chain(links);
            format!("Evidence: {}.", known.collect::<Vec<_>>().join(", "))
        };
        Reason {
            number: reason.number,
            id: &reason.id,
            cause: cause_of(&reason.cause),
            code: &reason.cause,
            severity: &reason.severity,
            evidence: &reason.evidence,
            sources: reason
                .source
                .iter()
                .map(|page| format!("{base}{page}"))
                .collect(),
            doc: &reason.doc,
            known: known(&|page| format!("[{page}]({base}{page})")),
            known_plain: known(&|page| format!("{base}{page}")),
        }
    })
    .collect()
}

fn enums(spec: &Spec) -> Vec<Enum<'_>> {
    let rows = spec.enums.iter();
    rows.map(|row| Enum {
        name: &row.name,
        doc: &row.doc,
        default: row.default.as_deref(),
        non_exhaustive: row.non_exhaustive,
        ordered: row.ordered,
        parse: row.parse,
        code: row.code.as_deref(),
        rust: row.rust && row.only.is_none(),
        only: row.only.as_deref(),
        variants: row
            .variants
            .iter()
            .map(|variant| Variant {
                number: variant.number,
                id: &variant.id,
                doc: &variant.doc,
                text: variant.text.as_deref(),
            })
            .collect(),
    })
    .collect()
}

/// The plural of each enum's name in C++, in snake_case.
fn plurals(spec: &Spec) -> BTreeMap<String, String> {
    let names = spec.enums.iter().map(|row| match row.name.as_str() {
        "Result" => "ErrorCode",
        name => name,
    });
    names
        .map(|name| {
            let plural = match case::snake(name) {
                name if name == "evidence" => name,
                name if name.ends_with("is") => format!("{}es", &name[..name.len() - 2]),
                name if name.ends_with('y') => format!("{}ies", &name[..name.len() - 1]),
                name if name.ends_with('s') => format!("{name}es"),
                name => format!("{name}s"),
            };
            (name.to_owned(), plural)
        })
        .collect()
}

/// The command's labels: a key, and one or two texts.
fn labels(messages: &spec::Messages) -> Vec<Value> {
    let shared = messages
        .labels
        .iter()
        .map(|(key, text)| (key.clone(), vec![text.as_str()]));
    let own = messages
        .command
        .iter()
        .map(|(key, label)| (key.clone(), texts(label)));
    let signing = messages.signing.iter();
    let signing = signing.map(|(key, label)| (format!("signing_{key}"), texts(label)));
    let all = shared.chain(own).chain(signing);
    all.map(|(key, texts)| context! { key, texts }).collect()
}

fn texts(label: &Label) -> Vec<&str> {
    match label {
        Label::One(text) => vec![text],
        Label::OneAndMany(texts) => texts.iter().map(String::as_str).collect(),
    }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_keep_trailing_newline(true);
    environment.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    environment.set_loader(minijinja::path_loader(TEMPLATES));
    environment.add_filter("pascal", |id: String| case::pascal(&id));
    environment.add_filter("camel", |id: String| case::camel(&id));
    environment.add_filter("screaming", |id: String| case::screaming(&id));
    environment.add_filter("snake", |name: String| case::snake(&name));
    environment.add_filter("quoted", |text: String| format!("{text:?}"));
    environment.add_filter("c_doc", |text: String, indent: String| {
        c_doc(&text, &indent)
    });
    environment.add_filter("rst", |text: String| rst(&text));
    environment.add_filter("ascii", |text: String| text.replace('…', "..."));
    environment.add_filter("doc", |text: String, prefix: String| {
        wrapped(&text, &prefix)
    });
    environment
}

fn render(environment: &Environment<'_>, name: &str, context: &Value) -> Result<String, String> {
    let template = environment
        .get_template(name)
        .map_err(|error| format!("{name}: {error:#}"))?;
    let text = template
        .render(context)
        .map_err(|error| format!("{name}: {error:#}"))?;
    match name.starts_with("rust/") {
        true => rustfmt(&text).map_err(|error| format!("{name}: {error}")),
        false => Ok(text),
    }
}

/// A C doc comment, on one line if it fits.
fn c_doc(text: &str, indent: &str) -> String {
    let line = format!("{indent}/** {text} */");
    match line.chars().count() <= COLUMNS {
        true => line,
        false => {
            let lines = wrapped(text, &format!("{indent} * "));
            format!("{indent}/**\n{lines}\n{indent} */")
        }
    }
}

/// Converts a text to reStructuredText, where code has two backticks.
fn rst(text: &str) -> String {
    let text = text.split('`').collect::<Vec<_>>().join("``");
    text.replace('\\', "\\\\")
}

/// Wraps a text into comment lines.
fn wrapped(text: &str, prefix: &str) -> String {
    let width = COLUMNS - prefix.chars().count();
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let lines = lines.iter().map(|line| format!("{prefix}{line}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The words of a text. Spaces inside code (between backticks) do not separate words.
fn words(text: &str) -> Vec<&str> {
    let (mut words, mut start, mut is_code) = (Vec::new(), 0, false);
    for (at, c) in text.char_indices() {
        match c {
            '`' => is_code = !is_code,
            ' ' if !is_code => {
                words.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(&text[start..]);
    words
}

fn rustfmt(text: &str) -> Result<String, String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("rustfmt: {error}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin
            .write_all(text.as_bytes())
            .map_err(|error| format!("rustfmt: {error}"))?;
    }
    let output = child
        .wait_with_output()
        .map_err(|error| format!("rustfmt: {error}"))?;
    match output.status.success() {
        true => String::from_utf8(output.stdout).map_err(|error| error.to_string()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}
