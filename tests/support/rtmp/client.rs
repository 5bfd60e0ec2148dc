//! ffmpeg, which pushes.

use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::hook::Publish;
use super::process::Running;
use super::server::Server;

/// How long ffmpeg may take over a push of a fifth of a second.
const PUSH_LIMIT: Duration = Duration::from_secs(60);

/// What came of a push.
#[derive(Debug)]
pub struct Push {
    /// The URL that ffmpeg was given.
    pub url: String,
    /// Whether ffmpeg pushed all it had.
    pub succeeded: bool,
    /// What the server told the hook meanwhile: one push, or nothing if none got so far.
    pub heard: Vec<Publish>,
    /// What ffmpeg said, and what nginx noted, for the message of a test that fails.
    pub log: String,
}

impl Push {
    /// Has ffmpeg push to a URL, which is handed over as it is.
    pub fn to(server: &Server, url: &str) -> Self {
        Self::run(server, &[], url)
    }

    /// The same, with another URL of the application to state to the server than the one it is reached by.
    pub fn stating(server: &Server, tcurl: &str, url: &str) -> Self {
        Self::run(server, &["-rtmp_tcurl", tcurl], url)
    }

    fn run(server: &Server, options: &[&str], url: &str) -> Self {
        let said = server.files().join("ffmpeg.log");
        let mut command = Command::new("ffmpeg");
        command.args(["-nostdin", "-hide_banner", "-loglevel", "verbose"]);
        command.args([
            "-f",
            "lavfi",
            "-i",
            "testsrc=duration=0.2:size=64x64:rate=10",
        ]);
        command
            .args(["-c:v", "flv1", "-f", "flv"])
            .args(options)
            .arg(url);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&said).unwrap());
        let ended = Running::start(&mut command, "ffmpeg").wait(PUSH_LIMIT);
        let said = fs::read(&said).unwrap();
        let log = format!(
            "--- ffmpeg {url}\n{}\n--- nginx\n{}",
            String::from_utf8_lossy(&said),
            server.log(),
        );
        let Some(status) = ended else {
            panic!("ffmpeg has not ended within {PUSH_LIMIT:?} and is killed\n{log}");
        };
        Self {
            url: url.to_owned(),
            succeeded: status.success(),
            heard: server.heard(),
            log,
        }
    }

    /// The one push that the server told of.
    pub fn publish(&self) -> &Publish {
        match self.heard.as_slice() {
            [publish] => publish,
            heard => panic!(
                "the server told of {} pushes, not of one\n{}",
                heard.len(),
                self.log
            ),
        }
    }
}
