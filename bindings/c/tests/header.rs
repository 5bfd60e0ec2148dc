//! `include/pushurl.h` and `include/pushurl_arrow.h` are what cbindgen generates from this crate; `BLESS=1` rewrites them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::{env, fs};

use regex::Regex;

const CRATE: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn the_headers_are_fresh() {
    for (name, header) in [("pushurl.h", header()), ("pushurl_arrow.h", arrow_header())] {
        let path = format!("{CRATE}/../../include/{name}");
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &header).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            header == committed,
            "include/{name} is out of date: BLESS=1 cargo test -p pushurl-c rewrites it"
        );
    }
}

#[test]
fn everything_in_the_headers_has_a_comment() {
    // The exact list of functions is in tests/c.
    let items = commented_items(&header());
    assert!(items > 150, "only {items} items were recognized");
    // Two functions and two structs, with their fields.
    let header = arrow_header();
    let (_, own) = header.split_once("#endif  // ARROW_C_STREAM").unwrap();
    assert_eq!(commented_items(own), 2 + 2 + 10 + 6);
}

fn commented_items(header: &str) -> usize {
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
    items
}

#[test]
fn headers_fit_a_screen_and_are_ascii() {
    for name in [
        "pushurl.h",
        "pushurl_arrow.h",
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
    let header = written(&cbindgen::generate_with_config(CRATE, config).unwrap());
    let text = replace(tidied(header), r"(?m)^struct (pushurl_str pushurl_)", "$1");
    let text = replace(
        text,
        r"(?m)^typedef (pushurl_\w+ pushurl_\w+;)",
        "typedef struct $1",
    );
    // Excluded items leave blank lines.
    replace(text, r"\n{3,}", "\n\n")
}

/// Generated from one file: all its other types are those of `pushurl.h`.
fn arrow_header() -> String {
    let mut config = cbindgen::Config::from_file(format!("{CRATE}/cbindgen.toml")).unwrap();
    config.header = Some(read("header-arrow-preface.h").trim_end().into());
    config.after_includes = Some(format!("\n{}", read("header-arrow-structs.h").trim_end()));
    config.include_guard = Some("PUSHURL_ARROW_H".into());
    config.sys_includes = vec!["stdint.h".into()];
    config.includes = vec!["pushurl.h".into()];
    config.parse.parse_deps = false;
    config.export.exclude.clear();
    let stream = "ArrowArrayStream";
    config
        .export
        .rename
        .insert(stream.into(), format!("struct {stream}"));
    let builder = cbindgen::Builder::new().with_config(config);
    let bindings = builder.with_src(format!("{CRATE}/src/arrow.rs")).generate();
    tidied(written(&bindings.unwrap()))
}

fn written(bindings: &cbindgen::Bindings) -> String {
    let mut header = Vec::new();
    bindings.write(&mut header);
    String::from_utf8(header).unwrap()
}

fn read(name: &str) -> String {
    fs::read_to_string(format!("{CRATE}/{name}")).unwrap()
}

/// Adapts the output of cbindgen to the style of a handwritten C header.
fn tidied(header: String) -> String {
    // Every struct has a typedef: drop the tag.
    let text = replace(header, r"([ (])struct (pushurl_\w+ [*\w])", "$1$2");
    // Put a comment of one line on one line.
    replace(
        text,
        r"(?m)^( *)/\*\*\n *\* ([^\n]*)\n *\*/$",
        "$1/** $2 */",
    )
}

fn replace(text: String, pattern: &str, by: &str) -> String {
    let pattern = Regex::new(pattern).unwrap();
    assert!(pattern.is_match(&text), "nothing to tidy: {pattern}");
    pattern.replace_all(&text, by).into_owned()
}
