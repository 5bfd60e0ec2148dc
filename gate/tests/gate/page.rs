//! The page in Chromium.

use std::fs;
use std::path::Path;

use pushurl::{Cause, Lang, PushUrl};
use serde_json::json;

use crate::callbacks::callback;
use crate::support::browser::Browser;
use crate::support::database::Kind;
use crate::support::ffmpeg::push_to_live;
use crate::support::free_port;
use crate::support::gate::{Gate, Settings};
use crate::support::nginx::Nginx;
use crate::support::urls::{KEY, expired, policy, publish, signed, stream_key, url};

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';

const ROWS: &str = "document.querySelectorAll('#rows tr').length";

/// A gate with some refused pushes, and a browser that shows its page.
fn open(lang: &str) -> (Gate, Browser) {
    let gate = Settings::new(Kind::Sqlite, &policy())
        .with_variable("PUSHURL_GATE_CALLBACK_KEY", "callback-key-1")
        .start();
    for (number, stream_key) in [
        signed("cam1", "another key"),
        expired("cam2"),
        "stage".to_owned(),
    ]
    .iter()
    .enumerate()
    {
        assert_eq!(gate.nginx(&publish(number as u64, stream_key)), 403);
    }
    let browser = Browser::start(lang);
    browser.set_size(1200, 900);
    browser.go(&gate.url("/"));
    browser.wait_for(&format!("{ROWS} === 3"));
    (gate, browser)
}

#[test]
fn records_appear_as_pushes_are_refused() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    let nginx = Nginx::start(gate.address(), free_port());
    let browser = Browser::start("en");
    browser.go(&gate.url("/"));
    browser.wait_for("document.querySelector('#none').checkVisibility()");
    assert!(!push_to_live(&nginx, &signed("cam1", "another key")));
    browser.wait_for(&format!("{ROWS} === 1"));
    assert!(
        browser
            .text("#rows")
            .contains("18/503 Authentication failed."),
        "{}",
        browser.text("#rows")
    );
    assert!(push_to_live(&nginx, &stream_key("cam2")));
    browser.wait_for(&format!("{ROWS} === 2"));
    assert!(
        browser
            .text("#rows tr")
            .contains("1/0 The push client stopped the stream."),
        "{}",
        browser.text("#rows")
    );
    assert_eq!(browser.text("#count"), "Records found: 2");
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn filters_and_order() {
    let (_gate, browser) = open("en");
    let streams = || {
        browser.run(
            "return [...document.querySelectorAll('#rows tr')].map(row => row.cells[3].innerText)",
        )
    };
    assert_eq!(streams(), json!(["stage", "cam2", "cam1"]));
    browser.type_into("[name=StreamName]", "CAM");
    browser.click("#filter [data-label=show]");
    browser.wait_for(&format!("{ROWS} === 2"));
    assert_eq!(streams(), json!(["cam2", "cam1"]));
    browser.choose("[name=cause]", "18/503");
    browser.click("#filter [data-label=show]");
    browser.wait_for(&format!("{ROWS} === 1"));
    assert_eq!(streams(), json!(["cam1"]));
    browser.click("#filter [type=reset]");
    browser.wait_for(&format!("{ROWS} === 3"));
    browser.click("[data-sort=StreamName]");
    browser.wait_for("document.querySelector('#rows tr').cells[3].innerText === 'cam1'");
    assert_eq!(streams(), json!(["cam1", "cam2", "stage"]));
    browser.click("[data-sort=StreamName]");
    browser.wait_for("document.querySelector('#rows tr').cells[3].innerText === 'stage'");
    assert_eq!(
        browser.run("return document.querySelector('[aria-sort]').getAttribute('aria-sort')"),
        "descending"
    );
    browser.run("document.querySelector('[name=EndTime]').value = '2020-01-01T00:00:00'");
    browser.click("#filter [data-label=show]");
    browser.wait_for("document.querySelector('#none').checkVisibility()");
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn pages_of_records() {
    let (gate, browser) = open("en");
    for number in 0..40 {
        gate.nginx(&publish(100 + number, &format!("many{number:02}")));
    }
    browser.wait_for("document.querySelector('#page').innerText === '1 / 3'");
    assert!(
        browser
            .run("return document.querySelector('#previous').disabled")
            .as_bool()
            .unwrap()
    );
    browser.click("#next");
    browser.wait_for("document.querySelector('#page').innerText === '2 / 3'");
    browser.click("#next");
    browser.wait_for(&format!("{ROWS} === 3"));
    assert!(
        browser
            .run("return document.querySelector('#next').disabled")
            .as_bool()
            .unwrap()
    );
}

/// Causes have the library's messages, in the browser's language and in a selected one.
#[test]
fn four_languages() {
    let (_gate, browser) = open("ja");
    for (lang, title) in [
        (Lang::Ja, "ストリーム切断記録"),
        (Lang::En, "Stream Interruption Records"),
        (Lang::Zh, "断流记录"),
        (Lang::Ko, "스트림 중단 기록"),
    ] {
        if lang != Lang::Ja {
            browser.choose("#lang", lang.code());
        }
        let expected = format!("18/501 {}", Cause::URL_EXPIRED.errmsg(lang));
        browser.wait_for(&format!(
            "document.querySelector('#rows').innerText.includes({})",
            json!(expected)
        ));
        assert_eq!(browser.text("h1"), title);
        assert_eq!(
            browser.run("return [document.title, document.documentElement.lang]"),
            json!([title, lang.code()])
        );
        browser.click("#rows tr:nth-child(2) summary");
        let advice = Cause::URL_EXPIRED.advice(lang);
        assert!(
            browser.text("#rows tr:nth-child(2)").contains(advice),
            "{}",
            browser.text("#rows")
        );
        let names = "return [...document.querySelectorAll('[data-label]')].filter(e => e.textContent === e.dataset.label).length";
        assert_eq!(browser.run(names), 0, "labels without words");
    }
    // The selection is stored.
    browser.run("location.reload()");
    browser.wait_for("document.querySelector('h1')?.innerText === '스트림 중단 기록'");
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn by_keyboard_alone() {
    let (_gate, browser) = open("en");
    let focus = || {
        browser
            .run("return document.activeElement.dataset.label ?? document.activeElement.id ?? ''")
    };
    browser.press(&[TAB]);
    assert_eq!(focus(), "skip");
    browser.press(&[ENTER]);
    browser.wait_for("document.activeElement.id === 'main'");
    browser.press(&[TAB]);
    assert_eq!(
        browser.run("return document.activeElement.name"),
        "StartTime"
    );
    // The focus reaches the column heads and the first row.
    let mut steps = 0;
    while browser.run("return document.activeElement.dataset.sort ?? ''") != "StreamName" {
        browser.press(&[TAB]);
        steps += 1;
        assert!(steps < 60, "the focus never comes there");
    }
    browser.press(&[ENTER]);
    browser.wait_for("document.querySelector('#rows tr').cells[3].innerText === 'cam1'");
    assert_eq!(
        browser.run("return document.activeElement.dataset.sort"),
        "StreamName"
    );
    while browser.run("return document.activeElement.tagName") != "SUMMARY" {
        browser.press(&[TAB]);
        steps += 1;
        assert!(steps < 80, "the focus never comes there");
    }
    browser.press(&[ENTER]);
    browser.wait_for("document.querySelector('#rows details').open");
}

/// Nothing is cut off at the right on a phone, a tablet or a desktop.
#[test]
fn on_a_phone() {
    let (_gate, browser) = open("en");
    browser.click("#rows tr summary");
    for width in [360, 800, 1100] {
        browser.set_size(width, 740);
        for part in ["records", "generator", "checker"] {
            browser.run(&format!("location.hash = '{part}'"));
            browser.wait_for(&format!(
                "document.querySelector('#{part}').checkVisibility()"
            ));
            for lang in Lang::ALL {
                browser.choose("#lang", lang.code());
                browser.wait_for(&format!(
                    "document.documentElement.lang === '{}'",
                    lang.code()
                ));
                let widths =
                    browser.run("return [document.documentElement.scrollWidth, innerWidth]");
                assert_eq!(widths, json!([width, width]), "{part} in {}", lang.code());
            }
        }
    }
}

#[test]
fn addresses_are_generated() {
    let (gate, browser) = open("en");
    browser.click("a[href='#generator']");
    browser.type_into("#sign [name=stream]", "cam 9");
    browser.click("#sign [data-label=sign]");
    browser.wait_for(
        "document.querySelector('#refusal').innerText.includes('The StreamName contains a space')",
    );
    browser.run("document.querySelector('#sign [name=stream]').value = 'cam9'");
    browser.click("#sign [data-label=sign]");
    browser.wait_for("document.querySelector('#signed').checkVisibility()");
    let minted = browser.text("#urls dd");
    let url = PushUrl::split(&minted);
    assert_eq!(
        (url.app().as_str(), url.stream().as_str()),
        ("live", "cam9")
    );
    let stream_key = minted
        .strip_prefix("rtmp://push.example.com/live/")
        .unwrap();
    assert_eq!(gate.nginx(&publish(9, stream_key)), 200);
    // The QR code is drawn; other tests decode it.
    assert!(
        browser
            .run("return document.querySelector('#qr path').getBBox().width")
            .as_f64()
            .unwrap()
            > 20.0
    );
    let page = browser.run("return document.documentElement.outerHTML");
    assert!(!page.as_str().unwrap().contains(KEY));
    assert_eq!(
        browser.complaints(),
        ["422"; 1].map(|status| complaint(&gate, "/api/sign", status))
    );
}

/// What Chromium logs for an error response.
fn complaint(gate: &Gate, path: &str, status: &str) -> String {
    let words = match status {
        "422" => "Unprocessable Entity",
        _ => "Unauthorized",
    };
    format!(
        "{} - Failed to load resource: the server responded with a status of {status} ({words})",
        gate.url(path)
    )
}

#[test]
fn addresses_are_checked() {
    let (_gate, browser) = open("en");
    browser.run("location.hash = 'checker'");
    let wrong = signed("my~cam", "another key");
    browser.type_into(
        "#check [name=url]",
        &format!("rtmp://push.example.com/live/{wrong}"),
    );
    browser.click("#check [data-label=do_check]");
    browser.wait_for("document.querySelector('#checked').checkVisibility()");
    assert_eq!(
        browser.text("#verdict"),
        "rejected 18/503 Authentication failed."
    );
    let carets = browser.text("#carets");
    let lines: Vec<_> = carets.lines().collect();
    let at = lines[0].find("****").unwrap();
    assert!(
        lines.contains(&format!("{}{} secret_mismatch", " ".repeat(at), "^".repeat(32)).as_str()),
        "{carets}"
    );
    let secret = &wrong[wrong.find('=').unwrap() + 1..][..32];
    assert!(!carets.contains(secret));
    browser.choose("#lang", "ko");
    let expected = Cause::AUTH_FAILED.errmsg(Lang::Ko);
    browser.wait_for(&format!(
        "document.querySelector('#verdict').innerText.includes({})",
        json!(expected)
    ));
    browser.run(&format!(
        "document.querySelector('#check [name=url]').value = {}",
        json!(url("cam1"))
    ));
    browser.click("#check [data-label=do_check]");
    browser.wait_for("document.querySelector('#verdict').innerText === '통과'");
    // Spans are bytes; carets are columns, two for a wide character.
    browser.run(&format!(
        "document.querySelector('#check [name=url]').value = {}",
        json!("rtmp://push.example.com/live/caf\u{e9}\u{4e2d} x?txTime=5C271099")
    ));
    browser.click("#check [data-label=do_check]");
    let line = format!("{}^ stream_illegal_character", " ".repeat(35));
    browser.wait_for(&format!(
        "document.querySelector('#carets').innerText.split('\\n').includes({})",
        json!(line)
    ));
    assert_eq!(browser.complaints(), [""; 0]);
}

/// Names come from clients.
#[test]
fn names_are_text() {
    let (gate, browser) = open("en");
    let name = "%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E";
    gate.nginx(&publish(50, "cam1").replace("name=cam1", &format!("name={name}")));
    browser.wait_for(&format!("{ROWS} === 4"));
    assert!(
        browser
            .text("#rows")
            .contains("<img src=x onerror=\"document.title=1\">"),
        "{}",
        browser.text("#rows")
    );
    assert_eq!(
        browser.run("return [document.title, document.images.length]"),
        json!(["Stream Interruption Records", 0])
    );
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn the_token_opens_it() {
    let gate = Settings::new(Kind::Sqlite, &policy())
        .with_variable("PUSHURL_GATE_TOKEN", "a-token-of-some-length")
        .start();
    let browser = Browser::start("en");
    browser.go(&gate.url("/"));
    browser.wait_for("document.querySelector('#login').checkVisibility()");
    assert!(!browser.text("body").contains("Records found"));
    browser.type_into("[name=token]", "a-token-of-another-length");
    browser.press(&[ENTER]);
    browser.wait_for("document.querySelector('#problem').checkVisibility()");
    assert_eq!(browser.text("#problem"), "the token is missing or wrong");
    browser.run("document.querySelector('[name=token]').value = ''");
    browser.type_into("[name=token]", "a-token-of-some-length");
    browser.press(&[ENTER]);
    browser.wait_for("document.querySelector('#count').checkVisibility()");
    assert_eq!(
        browser.run("return document.cookie"),
        "",
        "a script can read the cookie"
    );
    browser.click("#logout");
    browser.wait_for("document.querySelector('#login').checkVisibility()");
    assert!(!browser.text("body").contains("Records found"));
}

#[test]
fn a_faulty_policy_is_shown() {
    let (gate, browser) = open("en");
    gate.set_policy("colour = 'blue'\n");
    browser.wait_for(
        "document.querySelector('#policy').innerText.includes('1:1: colour: unknown name')",
    );
    gate.set_policy(&policy());
    browser.wait_for("!document.querySelector('#policy').checkVisibility()");
}

/// `PUSHURL_GATE_SCREENSHOT=docs/records.png` stores the screenshot for the README.
#[test]
fn a_screenshot() {
    let (gate, browser) = open("en");
    let now = chrono::Utc::now().timestamp();
    for (number, (stream, errcode, errmsg)) in [
        ("cam1", 1, ""),
        ("stage", 12, ""),
        ("cam3", 18, "The push URL has expired."),
        (
            "cam3",
            18,
            "Reached the maximum number of streams that can be pushed using this stream name.",
        ),
        ("stage", 21, "A new push URL replaced the current one."),
        (
            "door",
            18,
            "The push client’s IP address is not on the allowlist.",
        ),
        ("cam4", 20, ""),
        ("door", 18, "Authentication failed."),
    ]
    .into_iter()
    .enumerate()
    {
        let back = 3600 * (8 - i64::try_from(number).unwrap());
        let fields = json!({
            "event_type": 0, "sequence": format!("s{number}"), "stream_id": stream, "errcode": errcode, "errmsg": errmsg,
            "event_time": now - back, "push_duration": if errcode == 18 { 0 } else { 5_000_000 + back * 300 },
        });
        assert_eq!(
            gate.post("/callback", callback(&fields).to_string()).status,
            200
        );
    }
    browser.set_size(1200, 760);
    browser.wait_for(&format!("{ROWS} === 11"));
    browser.click("#rows tr summary");
    let file = std::env::var("PUSHURL_GATE_SCREENSHOT").ok();
    let temporary = tempfile::tempdir().unwrap();
    let path = match &file {
        Some(file) => Path::new(env!("CARGO_MANIFEST_DIR")).join(file),
        None => temporary.path().join("records.png"),
    };
    browser.screenshot(&path);
    let picture = fs::read(&path).unwrap();
    assert!(
        picture.starts_with(b"\x89PNG\r\n\x1a\n") && picture.len() > 10_000,
        "{} bytes",
        picture.len()
    );
    assert_eq!(browser.complaints(), [""; 0]);
}
