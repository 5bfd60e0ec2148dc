//! `include/pushurl.h` is what cbindgen generates from this crate; `BLESS=1` rewrites it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::{env, fs};

use regex::Regex;

const CRATE: &str = env!("CARGO_MANIFEST_DIR");
const HEADER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../include/pushurl.h");

#[test]
fn the_header_is_fresh() {
    let header = header();
    if env::var_os("BLESS").is_some() {
        fs::write(HEADER, &header).unwrap();
    }
    let committed = fs::read_to_string(HEADER).unwrap();
    assert!(
        header == committed,
        "include/pushurl.h is out of date: BLESS=1 cargo test -p pushurl-c rewrites it"
    );
}

#[test]
fn everything_in_the_header_has_a_comment() {
    let header = header();
    let lines: Vec<_> = header.lines().collect();
    let item = Regex::new(
        r"^(typedef struct pushurl_\w+( \{|;| pushurl_\w+;)|#define PUSHURL_(DOMAIN|BAN|KNOWN)_|[a-z_0-9]+ \*?pushurl_\w+\()",
    )
    .unwrap();
    let member = Regex::new(r"^    [\w ]+\*?\w+(\[\d+\])?;$").unwrap();
    let mut items = 0;
    for (number, line) in lines.iter().enumerate() {
        if item.is_match(line) || member.is_match(line) {
            items += 1;
            let before = lines[number - 1];
            assert!(before.ends_with("*/"), "line {}: {line}", number + 1);
        }
    }
    // The exact list of functions is in tests/c.
    assert!(items > 150, "only {items} items were recognized");
}

#[test]
fn headers_fit_a_screen_and_are_ascii() {
    for name in [
        "pushurl.h",
        "pushurl_causes.h",
        "pushurl_enums.h",
        "pushurl_reasons.h",
    ] {
        let header = fs::read_to_string(format!("{CRATE}/../../include/{name}")).unwrap();
        for (line, number) in header.lines().zip(1..) {
            assert!(
                line.len() <= 100,
                "{name}:{number} has {} columns",
                line.len()
            );
            assert!(line.is_ascii(), "{name}:{number} is not ASCII");
        }
    }
}

#[test]
fn the_first_function_is_before_line_500() {
    let header = header();
    let function = Regex::new(r"^[a-z_0-9]+ \*?pushurl_\w+\(").unwrap();
    let line = header.lines().position(|line| function.is_match(line));
    let line = line.unwrap() + 1;
    assert!(line < 500, "line {line}");
}

fn header() -> String {
    let preface = read("header-preface.h");
    let macros = read("header-macros.h")
        .replace("@VERSION@", env!("CARGO_PKG_VERSION"))
        .replace("@MAJOR@", env!("CARGO_PKG_VERSION_MAJOR"))
        .replace("@MINOR@", env!("CARGO_PKG_VERSION_MINOR"))
        .replace("@PATCH@", env!("CARGO_PKG_VERSION_PATCH"));
    let mut config = cbindgen::Config::from_file(format!("{CRATE}/cbindgen.toml")).unwrap();
    config.header = Some(preface);
    config.after_includes = Some(macros);
    let bindings = cbindgen::generate_with_config(CRATE, config).unwrap();
    let mut header = Vec::new();
    bindings.write(&mut header);
    tidied(&String::from_utf8(header).unwrap())
}

fn read(name: &str) -> String {
    fs::read_to_string(format!("{CRATE}/{name}")).unwrap()
}

/// Adapts the output of cbindgen to the style of a handwritten C header.
fn tidied(header: &str) -> String {
    let replace = |text: String, pattern: &str, by: &str| {
        let pattern = Regex::new(pattern).unwrap();
        assert!(pattern.is_match(&text), "nothing to tidy: {pattern}");
        pattern.replace_all(&text, by).into_owned()
    };
    let text = header.to_owned();
    // Every struct has a typedef: drop the tag.
    let text = replace(text, r"([ (])struct (pushurl_\w+ [*\w])", "$1$2");
    let text = replace(text, r"(?m)^struct (pushurl_str pushurl_)", "$1");
    let text = replace(
        text,
        r"(?m)^typedef (pushurl_\w+ pushurl_\w+;)",
        "typedef struct $1",
    );
    // Excluded items leave blank lines.
    let text = replace(text, r"\n{3,}", "\n\n");
    // Put a comment of one line on one line.
    replace(
        text,
        r"(?m)^( *)/\*\*\n *\* ([^\n]*)\n *\*/$",
        "$1/** $2 */",
    )
}
