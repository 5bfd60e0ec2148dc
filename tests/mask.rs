//! Secrets in text of every shape and carrier.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use proptest::sample::select;
use pushurl::{mask, mask_aligned};
use support::config;

/// How a secret of a name is written: `N` is the name, `V` the value.
const SHAPES: [&str; 46] = [
    "N=V",
    "?N=V&txTime=1",
    "N = V",
    "N: V",
    "N:V",
    "N：V",
    "N => V",
    "N->V",
    "N -> V",
    "N\tV",
    "N V",
    "N  V  ",
    "| N | V |",
    "|N|V|",
    "\"N\":\"V\"",
    "\"N\": \"V\"",
    "'N': 'V'",
    "{\"name\":\"N\",\"value\":\"V\"}",
    "{\"name\": \"N\",\n  \"value\": \"V\"}",
    "<N>V</N>",
    "<param name=\"N\" value=\"V\"/>",
    "<td>N</td><td>V</td>",
    "<td class=\"k\">N</td>\n<td class=\"v\"><code>V</code></td>",
    "<dt>N</dt><dd>V</dd>",
    "<input N=\"V\">",
    "N=&quot;V&quot;",
    "N&#61;V",
    "N&#x3D;V",
    "    [N] => V\n",
    "[\"N\"]=>\n  string(32) \"V\"",
    "('N', 'V')",
    "[('N', 'V'), ('txTime', '1')]",
    "[ [ 'N', 'V' ] ]",
    "N: >-\n  V",
    "N: |\n    V",
    "N\\x3dV\\x26",
    "N\\u003dV\\u0026",
    "N%3DV%26txTime%3D1",
    "N%253DV%2526",
    "N%25253DV%252526",
    "N%2525253DV%25252526",
    "N=\nV",
    "N=\r\n  V",
    "\u{1b}[36mN\u{1b}[0m=\u{1b}[33mV\u{1b}[0m",
    "`N`: `V`",
    "**N**: V",
];

const NAMES: [&str; 11] = [
    "txSecret",
    "TXSECRET",
    "txsecret",
    "txSercet",
    "txSecrt",
    "txSecert",
    "tx_secret",
    "tx-secret",
    "txSecret1",
    "txSecrets",
    "rtxSecret",
];

fn digest() -> impl Strategy<Value = String> {
    // A digest without any decimal digit is one in 10^13.
    let hex = |len: usize| {
        let digits = format!("[0-9][0-9a-f]{{{}}}", len - 1);
        proptest::string::string_regex(&digits).unwrap()
    };
    prop_oneof![
        8 => hex(32),
        2 => hex(64),
        1 => hex(31),
        1 => hex(16),
        1 => hex(40),
        1 => hex(32).prop_map(|digits| digits.to_uppercase()),
        1 => hex(32).prop_map(|digits| {
            let bytes: Vec<_> = digits.as_bytes().chunks(2).map(|byte| str::from_utf8(byte).unwrap()).collect();
            bytes.join("-")
        }),
    ]
}

/// Text around the secret.
fn carrier() -> impl Strategy<Value = (&'static str, &'static str)> {
    select(vec![
        ("", ""),
        ("2026-01-01 push failed: ", " (code 18/503)"),
        ("rtmp://push.example.com/live/cam1?record=flv&", "&x=1"),
        ("{\"url\":", ",\"app\":\"live\"}"),
        ("<p>", "</p>\n<p>next</p>"),
        ("a\nb\n", "\nc\n"),
        ("推流地址：", "。"),
        ("> ", "\n> quoted"),
    ])
}

fn leak() -> impl Strategy<Value = (String, String)> {
    let parts = (select(&SHAPES[..]), select(&NAMES[..]), digest(), carrier());
    parts.prop_map(|(shape, name, value, (before, after))| {
        // The value last: neither is in the other.
        let written = shape.replace('N', name).replace('V', &value);
        (format!("{before}{written}{after}"), value)
    })
}

proptest! {
    #![proptest_config(config(100_000))]

    #[test]
    fn nothing_is_left_of_a_secret((text, secret) in leak()) {
        for masked in [mask(&text), mask_aligned(&text)] {
            for at in 0..secret.len() - 7 {
                let part = &secret[at..at + 8];
                prop_assert!(!masked.contains(part), "{masked:?} of {text:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(config(5_000))]

    #[test]
    fn masking_twice_is_masking_once((text, _) in leak()) {
        let once = mask(&text);
        prop_assert_eq!(mask(&once), once.as_ref());
        let aligned = mask_aligned(&text);
        prop_assert_eq!(mask_aligned(&aligned), aligned.as_ref());
        prop_assert_eq!(aligned.chars().count(), text.chars().count());
    }
}

/// The value and nothing else, in every shape.
#[test]
fn only_the_value_is_masked() {
    let mut different = Vec::new();
    for shape in SHAPES {
        for value in ["f85a2ab363fe4deaffef9754d79da6fe", "F85A2AB363FE4DEA"] {
            let written = |value: &str| shape.replace('N', "txSecret").replace('V', value);
            if mask(&written(value)) != written("***") {
                different.push((shape, mask(&written(value)).into_owned()));
            }
        }
    }
    assert_eq!(different, []);
}

#[test]
fn other_secrets() {
    for (text, expected) in [
        (
            "PUSHURL_KEY=0123456789abcdef0123456789abcdef",
            "PUSHURL_KEY=***",
        ),
        ("push_key: \"e12c46f2612d5106\"", "push_key: \"***\""),
        (
            "{\"primaryKey\": \"e12c46f2612d5106\"}",
            "{\"primaryKey\": \"***\"}",
        ),
        (
            "srt://x:9000?passphrase=hunter22222&streamid=x",
            "srt://x:9000?passphrase=***&streamid=x",
        ),
        (
            "srt://x:9000?mode=caller&passphrase=hunter",
            "srt://x:9000?mode=caller&passphrase=***",
        ),
        (
            "rtmp://user:pa55@push.example.com/live/a",
            "rtmp://user:***@push.example.com/live/a",
        ),
        (
            "rtmp://x/live/a?auth_key=1700086400-0-0-a3196a38dfe41f706986148ef1b05af9",
            "rtmp://x/live/a?auth_key=***",
        ),
        (
            "rtmp://x/live/a?wsSecret=a3196a38dfe41f706986148ef1b05af9&wsTime=65554280",
            "rtmp://x/live/a?wsSecret=***&wsTime=65554280",
        ),
        ("?foo=a3196a38dfe41f706986148ef1b05af9&b=1", "?foo=***&b=1"),
        ("txSecret=short", "txSecret=***"),
        (
            "cam1?txSecretf85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
            "cam1?txSecret***&txTime=5C271099",
        ),
        (
            "txSecret=a3196a38dfe41f70\n6986148ef1b05af9&txTime=1",
            "txSecret=***\n***&txTime=1",
        ),
        (
            "txSecret=a3196a38\\\n  dfe41f70\\\n  6986148ef1b05af9",
            "txSecret=***\\\n  ***\\\n  ***",
        ),
        (
            "> ?txSecret=a3196a38dfe41f70\n> 6986148ef1b05af9&txTime=1",
            "> ?txSecret=***\n> ***&txTime=1",
        ),
    ] {
        assert_eq!(mask(text), expected, "{text}");
    }
}

#[test]
fn text_without_secrets_stays() {
    for text in [
        "a3196a38dfe41f706986148ef1b05af9",
        "md5 = a3196a38dfe41f706986148ef1b05af9",
        "commit a3196a38dfe41f706986148ef1b05af9a3196a38",
        "size=5, sha=a3196a38dfe41f706986148ef1b05af9",
        "the txSecret is missing",
        "rtmp://x/live/a?txSecret=&txTime=1",
        "the passphrase=hunter of x",
        "txSecret and txTime",
        "let secret = Secret::new(text);",
        "key = value_of_the_longest_parameter_1",
        "key: undefined",
        "keyframe=0123456789abcdef0123456789abcdef",
        "http://example.com:8080/a@b",
        "10:20:30 user:name@example.com",
        "Monkey: 0123456789abcdef0123456789abcdef",
    ] {
        assert_eq!(mask(text), text);
        assert_eq!(mask_aligned(text), text);
    }
}

/// All files below a folder, up to `most` bytes.
fn texts_below(folder: &Path, most: &mut usize, texts: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if *most == 0 || path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            texts_below(&path, most, texts);
        } else if let Ok(text) = fs::read_to_string(&path) {
            *most = most.saturating_sub(text.len());
            texts.push(text);
        }
    }
}

/// C headers, Python, ffmpeg's manual, nginx's configuration: text of the kind that people mask, without secrets.
#[test]
fn five_megabytes_without_secrets_stay() {
    let mut texts = Vec::new();
    for (folder, mut most) in [
        ("/usr/include", 3_000_000),
        ("/usr/lib/python3", 2_000_000),
        ("/usr/lib/python3.11", 4_000_000),
        ("/etc/nginx", 1_000_000),
    ] {
        texts_below(Path::new(folder), &mut most, &mut texts);
    }
    let manual = Command::new("ffmpeg")
        .args(["-hide_banner", "-h", "full"])
        .output()
        .unwrap();
    texts.push(String::from_utf8(manual.stdout).unwrap());
    let len: usize = texts.iter().map(String::len).sum();
    assert!(len >= 5_000_000, "{len} bytes");
    for text in texts {
        // Examples of URLs with passwords are masked, rightly.
        let text: String = text
            .split_inclusive('\n')
            .filter(|line| !line.contains('@'))
            .collect();
        let masked = mask(&text);
        let changed = text.lines().zip(masked.lines()).find(|(a, b)| a != b);
        assert_eq!(changed, None);
        assert_eq!(masked, text);
    }
}

/// Texts that would take minutes if a value or a gap were read to its end at every name.
#[test]
fn hostile_repetition_takes_linear_time() {
    for unit in [
        "tsecret=",
        "txSecret-",
        "key=",
        "txSecret string(",
        "auth_key:",
        ",,,,,,,,=0123456789abcdef0123456789abcdef",
        "txSecret\u{1b}[1",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        let masked = mask(&text);
        assert_eq!(mask(&masked), masked, "{unit}");
    }
}
