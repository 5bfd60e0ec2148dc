//! The gate, as a process.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use ureq::Agent;
use ureq::http::Response;

use super::database::{Database, Kind};
use super::process::{Running, within};

/// The time limit of any operation of the gate.
pub const LIMIT: Duration = Duration::from_secs(20);

/// A running gate.
pub struct Gate {
    process: Running,
    settings: Settings,
    address: String,
    agent: Agent,
    starts: u32,
}

/// The settings of a gate.
pub struct Settings {
    database: Database,
    files: TempDir,
    arguments: Vec<String>,
    variables: Vec<(&'static str, String)>,
}

/// A response: the status, and the body, parsed if it is JSON.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub text: String,
    pub json: Value,
    pub cookie: Option<String>,
}

impl Settings {
    pub fn new(kind: Kind, policy: &str) -> Self {
        let files = tempfile::tempdir().unwrap();
        fs::write(files.path().join("policy.toml"), policy).unwrap();
        Self {
            database: Database::new(kind),
            files,
            arguments: Vec::new(),
            variables: Vec::new(),
        }
    }

    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments
            .extend(arguments.iter().map(ToString::to_string));
        self
    }

    pub fn with_variable(mut self, name: &'static str, value: &str) -> Self {
        self.variables.push((name, value.to_owned()));
        self
    }

    pub fn start(self) -> Gate {
        Gate::start_with(self, "127.0.0.1:0", 1)
    }
}

impl Gate {
    /// A gate with a policy and default settings.
    pub fn start(kind: Kind, policy: &str) -> Self {
        Settings::new(kind, policy).start()
    }

    fn start_with(settings: Settings, listen: &str, starts: u32) -> Self {
        let log = settings.files.path().join(format!("gate{starts}.log"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_pushurl-gate"));
        command.args([
            "--policy",
            &settings
                .files
                .path()
                .join("policy.toml")
                .display()
                .to_string(),
        ]);
        command.args(["--database", settings.database.url()]);
        if !settings
            .arguments
            .iter()
            .any(|argument| argument == "--listen")
        {
            command.args(["--listen", listen]);
        }
        command
            .args(&settings.arguments)
            .envs(settings.variables.clone());
        command
            .stdin(Stdio::null())
            .stdout(File::create(&log).unwrap())
            .stderr(Stdio::inherit());
        let mut process = Running::start(&mut command, "the gate itself");
        let address = within(LIMIT, || {
            let said = super::read(&log);
            let address = said
                .lines()
                .find_map(|line| Some(line.split_once("listening on http://")?.1));
            let address = address
                .and_then(|rest| rest.split_whitespace().next())
                .map(str::to_owned);
            address
                .map(Ok)
                .or_else(|| process.ended().map(|_| Err(said)))
        });
        let address = address
            .expect("a gate that listens")
            .unwrap_or_else(|said| panic!("the gate has ended:\n{said}"));
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(LIMIT))
            .build()
            .new_agent();
        Self {
            process,
            settings,
            address,
            agent,
            starts,
        }
    }

    /// The address it listens at, such as `127.0.0.1:8085`.
    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Its output.
    pub fn log(&self) -> String {
        let log = |start| super::read(&self.settings.files.path().join(format!("gate{start}.log")));
        (1..=self.starts).map(log).collect()
    }

    /// The directory of its policy file.
    pub fn policy_file(&self) -> PathBuf {
        self.settings.files.path().join("policy.toml")
    }

    /// Replaces the policy file, and waits until the gate has read it.
    pub fn set_policy(&self, text: &str) {
        let before = self.reloads();
        fs::write(self.policy_file(), text).unwrap();
        let read = within(LIMIT, || (self.reloads() > before).then_some(()));
        assert!(
            read.is_some(),
            "the policy is not read again:\n{}",
            self.log()
        );
    }

    fn reloads(&self) -> u64 {
        let count = |result| {
            self.metric(&format!(
                "pushurl_gate_policy_reloads_total{{result=\"{result}\"}}"
            ))
        };
        count("good") + count("faulty")
    }

    /// A value of the metrics; 0 if there is none.
    pub fn metric(&self, name: &str) -> u64 {
        let text = self.get("/metrics").text;
        let line = text.lines().find_map(|line| {
            line.strip_prefix(name)?
                .strip_prefix(' ')
                .map(str::to_owned)
        });
        line.map_or(0, |number| number.parse().unwrap())
    }

    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = self.agent.get(self.url(path));
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        Answer::of(request.call().unwrap())
    }

    pub fn post(&self, path: &str, body: impl AsRef<[u8]>) -> Answer {
        self.post_with(path, body, &[])
    }

    pub fn post_with(
        &self,
        path: &str,
        body: impl AsRef<[u8]>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let request = self.agent.post(self.url(path));
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        Answer::of(request.send(body.as_ref()).unwrap())
    }

    /// The status of its response to a hook of nginx-rtmp.
    pub fn nginx(&self, form: &str) -> u16 {
        self.post("/hooks/nginx", form).status
    }

    /// The records that a query finds.
    pub fn records(&self, query: &str) -> Vec<Value> {
        let answer = self.get(&format!("/api/records?{query}"));
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json["EventList"].as_array().unwrap().clone()
    }

    /// The number of records.
    pub fn count(&self, query: &str) -> u64 {
        let answer = self.get(&format!("/api/records?{query}"));
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json["TotalNum"].as_u64().unwrap()
    }

    /// The live streams, from new to old.
    pub fn live(&self) -> Vec<String> {
        let answer = self.get("/api/live").json;
        let all = answer["OnlineInfo"].as_array().unwrap();
        all.iter()
            .map(|one| one["StreamName"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Kills it as `kill -9` does, and restarts it at the same address.
    pub fn kill_and_start_again(self) -> Self {
        let Self {
            process,
            settings,
            address,
            starts,
            ..
        } = self;
        // Dropping it kills the process.
        drop(process);
        Self::start_with(settings, &address, starts + 1)
    }

    /// Drops its database.
    pub fn destroy_database(&self) {
        self.settings.database.destroy();
    }

    /// Restarts a killed gate at the same address.
    pub fn start_again(settings: Settings, address: &str) -> Self {
        Self::start_with(settings, address, 2)
    }

    /// Kills it as `kill -9` does.
    pub fn kill(self) -> (Settings, String) {
        drop(self.process);
        (self.settings, self.address)
    }

    /// Stops it as a service manager does, and returns whether it exited with success.
    pub fn terminate(mut self) -> bool {
        let status = Command::new("kill")
            .args(["-TERM", &self.process.id().to_string()])
            .status();
        assert!(status.unwrap().success());
        self.process
            .wait(LIMIT)
            .is_some_and(|status| status.success())
    }
}

impl Answer {
    fn of(mut answer: Response<ureq::Body>) -> Self {
        let text = answer.body_mut().read_to_string().unwrap();
        let cookie = answer
            .headers()
            .get("set-cookie")
            .map(|cookie| cookie.to_str().unwrap().to_owned());
        Self {
            status: answer.status().as_u16(),
            json: serde_json::from_str(&text).unwrap_or_default(),
            text,
            cookie,
        }
    }
}

/// `18/503`, or `18/-` without a sub code.
pub fn code(record: &Value) -> String {
    let sub = record["sub_errcode"]
        .as_i64()
        .map_or("-".into(), |sub| sub.to_string());
    format!("{}/{sub}", record["errcode"])
}
