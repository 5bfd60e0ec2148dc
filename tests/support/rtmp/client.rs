//! The client: ffmpeg pushes a stream.

use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::hook::Publish;
use super::process::Running;
use super::server::Server;

/// The time limit of ffmpeg for a stream of 0.2 s.
const PUSH_LIMIT: Duration = Duration::from_secs(60);

/// The result of a push.
#[derive(Debug)]
pub struct Push {
    /// The URL that ffmpeg was given.
    pub url: String,
    /// Whether ffmpeg pushed the whole stream.
    pub succeeded: bool,
    /// The pushes that the server reported to the hook meanwhile: one, or none if the push failed earlier.
    pub heard: Vec<Publish>,
    /// The logs of ffmpeg and nginx, for assertion messages.
    pub log: String,
}

impl Push {
    /// Pushes with ffmpeg to a URL, which is passed unchanged.
    pub fn to(server: &Server, url: &str) -> Self {
        Self::run(server, &[], url)
    }

    /// A variant that states another tcUrl to the server than the URL of the connection.
    pub fn stating(server: &Server, tcurl: &str, url: &str) -> Self {
        Self::run(server, &["-rtmp_tcurl", tcurl], url)
    }

    fn run(server: &Server, options: &[&str], url: &str) -> Self {
        let log_path = server.files().join("ffmpeg.log");
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
            .stderr(File::create(&log_path).unwrap());
        let ended = Running::start(&mut command, "ffmpeg").wait(PUSH_LIMIT);
        let ffmpeg_log = fs::read(&log_path).unwrap();
        let log = format!(
            "--- ffmpeg {url}\n{}\n--- nginx\n{}",
            String::from_utf8_lossy(&ffmpeg_log),
            server.log(),
        );
        let Some(status) = ended else {
            panic!("ffmpeg has not exited within {PUSH_LIMIT:?} and is killed\n{log}");
        };
        Self {
            url: url.to_owned(),
            succeeded: status.success(),
            heard: server.heard(),
            log,
        }
    }

    /// The one push that the server reported.
    pub fn publish(&self) -> &Publish {
        match self.heard.as_slice() {
            [publish] => publish,
            heard => panic!(
                "the server reported {} pushes instead of one\n{}",
                heard.len(),
                self.log
            ),
        }
    }
}
