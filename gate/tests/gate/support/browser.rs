//! Chromium, driven by the W3C's WebDriver protocol: a few requests of JSON.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use ureq::Agent;

use super::free_port;
use super::process::{Running, within};

/// The time limit of a request to the browser.
const LIMIT: Duration = Duration::from_secs(30);

/// The protocol's name for elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with one window, which is closed on drop.
pub struct Browser {
    agent: Agent,
    session: String,
    _driver: Running,
    _files: TempDir,
}

impl Browser {
    /// Starts a browser with this language.
    pub fn start(lang: &str) -> Self {
        let files = tempfile::tempdir().unwrap();
        let port = free_port();
        let mut command = Command::new("chromedriver");
        command
            .arg(format!("--port={port}"))
            .env("HOME", files.path());
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let driver = Running::start(&mut command, "chromium-driver");
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(LIMIT));
        let agent = config.build().new_agent();
        let driver_url = format!("http://127.0.0.1:{port}");
        let is_ready = within(LIMIT, || {
            agent
                .get(format!("{driver_url}/status"))
                .call()
                .ok()
                .map(|_| ())
        });
        assert!(is_ready.is_some(), "chromedriver does not start");
        let profile = format!("--user-data-dir={}", files.path().join("profile").display());
        let options = json!({
            "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
                "--disable-background-networking", "--force-device-scale-factor=1", profile],
            "prefs": {"intl.accept_languages": lang},
        });
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"},
        }}});
        let mut answer = agent
            .post(format!("{driver_url}/session"))
            .send(wanted.to_string())
            .unwrap();
        let text = answer.body_mut().read_to_string().unwrap();
        let answer: Value = serde_json::from_str(&text).unwrap();
        let id = answer["value"]["sessionId"]
            .as_str()
            .unwrap_or_else(|| panic!("no session: {text}"));
        Self {
            session: format!("{driver_url}/session/{id}"),
            agent,
            _driver: driver,
            _files: files,
        }
    }

    /// Sets the size of the viewport, which may be smaller than the smallest window.
    pub fn set_size(&self, width: u32, height: u32) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.post(
            "/goog/cdp/execute",
            &json!({"cmd": "Emulation.setDeviceMetricsOverride", "params": size}),
        );
    }

    pub fn go(&self, url: &str) {
        self.post("/url", &json!({"url": url}));
    }

    /// Runs a script, and returns its result.
    pub fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// Waits until a script returns a true value.
    pub fn wait_for(&self, condition: &str) {
        let script = format!("return Boolean({condition})");
        let came = within(LIMIT, || {
            (self.run(&script) == Value::Bool(true)).then_some(())
        });
        assert!(
            came.is_some(),
            "{condition} does not come:\n{}",
            self.text("body")
        );
    }

    /// The visible text of an element.
    pub fn text(&self, css: &str) -> String {
        let script = format!(
            "return document.querySelector({})?.innerText ?? ''",
            json!(css)
        );
        self.run(&script).as_str().unwrap().to_owned()
    }

    pub fn click(&self, css: &str) {
        self.post(&format!("/element/{}/click", self.element(css)), &json!({}));
    }

    /// Types at the end of an element's text.
    pub fn type_into(&self, css: &str, text: &str) {
        self.post(
            &format!("/element/{}/value", self.element(css)),
            &json!({"text": text}),
        );
    }

    /// Selects a value of a `select`.
    pub fn choose(&self, css: &str, value: &str) {
        self.run(&format!(
            "const select = document.querySelector({}); select.value = {}; select.dispatchEvent(new Event('change'))",
            json!(css),
            json!(value)
        ));
    }

    /// Presses keys one after the other in the focused element.
    pub fn press(&self, keys: &[char]) {
        let of = |key: char| {
            [
                json!({"type": "keyDown", "value": key.to_string()}),
                json!({"type": "keyUp", "value": key.to_string()}),
            ]
        };
        let actions: Vec<_> = keys.iter().flat_map(|key| of(*key)).collect();
        self.post(
            "/actions",
            &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}),
        );
    }

    /// Writes a screenshot to a PNG file.
    pub fn screenshot(&self, file: &Path) {
        let picture = self.get("/screenshot");
        std::fs::write(file, base64(picture.as_str().unwrap())).unwrap();
    }

    /// The browser's errors: of scripts, and of the content security policy.
    pub fn complaints(&self) -> Vec<String> {
        let all = self.post("/se/log", &json!({"type": "browser"}));
        let severe = all
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["level"] == "SEVERE");
        severe
            .map(|one| one["message"].as_str().unwrap().to_owned())
            .collect()
    }

    fn element(&self, css: &str) -> String {
        let found = self.post("/element", &json!({"using": "css selector", "value": css}));
        found[ELEMENT]
            .as_str()
            .unwrap_or_else(|| panic!("there is no {css}"))
            .to_owned()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        Self::value(
            self.agent
                .post(format!("{}{path}", self.session))
                .send(body.to_string()),
            path,
        )
    }

    fn get(&self, path: &str) -> Value {
        Self::value(
            self.agent.get(format!("{}{path}", self.session)).call(),
            path,
        )
    }

    fn value(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>, path: &str) -> Value {
        let text = answer
            .unwrap()
            .body_mut()
            .with_config()
            .limit(64 << 20)
            .read_to_string()
            .unwrap();
        let answer: Value = serde_json::from_str(&text).unwrap();
        let error = &answer["value"]["error"];
        assert!(
            error.is_null(),
            "{path}: {error}: {}",
            answer["value"]["message"]
        );
        answer["value"].clone()
    }
}

impl Drop for Browser {
    /// Closes the browser, which would outlive its driver.
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.session).call();
    }
}

/// The bytes of a base64 text.
fn base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits: Vec<u8> = text
        .bytes()
        .filter_map(|byte| DIGITS.iter().position(|digit| *digit == byte))
        .map(|digit| u8::try_from(digit).unwrap())
        .collect();
    let group = |group: &[u8]| {
        let bits = group
            .iter()
            .fold(0_u32, |bits, digit| bits << 6 | u32::from(*digit))
            << (6 * (4 - group.len()));
        bits.to_be_bytes()[1..group.len()].to_vec()
    };
    digits.chunks(4).flat_map(group).collect()
}
