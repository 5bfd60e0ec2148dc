//! Pushes with ffmpeg.

use std::fs::{self, File};
use std::io::Write as _;
use std::process::{ChildStdin, Command, Stdio};
use std::time::Duration;

use super::nginx::Nginx;
use super::process::{Running, within};
use super::read;
use super::urls::DOMAIN;

/// The time limit of a push of 0.2 s.
const PUSH_LIMIT: Duration = Duration::from_secs(60);

/// Whether a short push is admitted. ffmpeg states a push domain, and connects to loopback.
pub fn push(nginx: &Nginx, tcurl: &str, stream_key: &str) -> bool {
    let said = nginx.files().join("ffmpeg.log");
    let mut command = ffmpeg(&[
        "-f",
        "lavfi",
        "-i",
        "testsrc=duration=0.2:size=64x64:rate=10",
        "-c:v",
        "flv1",
    ]);
    to(&mut command, nginx, tcurl, stream_key)
        .stdin(Stdio::null())
        .stderr(File::create(&said).unwrap());
    let status = Running::start(&mut command, "ffmpeg").wait(PUSH_LIMIT);
    let log = || format!("{}\n{}", read(&said), nginx.log());
    status
        .unwrap_or_else(|| panic!("ffmpeg has not ended and is killed\n{}", log()))
        .success()
}

/// The same to the usual domain and application.
pub fn push_to_live(nginx: &Nginx, stream_key: &str) -> bool {
    push(nginx, &format!("rtmp://{DOMAIN}/live"), stream_key)
}

/// A push that continues until it is dropped.
pub struct Pushing {
    process: Running,
    /// Kept open, so that ffmpeg waits for more input.
    _input: Option<ChildStdin>,
}

impl Pushing {
    /// A push that sends data.
    pub fn start(nginx: &Nginx, stream_key: &str) -> Self {
        let mut command = ffmpeg(&[
            "-re",
            "-f",
            "lavfi",
            "-i",
            "testsrc=size=64x64:rate=10",
            "-c:v",
            "flv1",
        ]);
        to(
            &mut command,
            nginx,
            &format!("rtmp://{DOMAIN}/live"),
            stream_key,
        );
        command.stdin(Stdio::null()).stderr(Stdio::null());
        Self {
            process: Running::start(&mut command, "ffmpeg"),
            _input: None,
        }
    }

    /// A push that sends a second of data and then stays connected without data.
    pub fn start_and_fall_silent(nginx: &Nginx, stream_key: &str) -> Self {
        let sample = nginx.files().join("sample.flv");
        let mut command = ffmpeg(&[
            "-f",
            "lavfi",
            "-i",
            "testsrc=duration=1:size=64x64:rate=10",
            "-c:v",
            "flv1",
            "-y",
        ]);
        let status = command
            .arg(&sample)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success());
        let mut command = ffmpeg(&[
            "-probesize",
            "32",
            "-analyzeduration",
            "0",
            "-f",
            "flv",
            "-i",
            "pipe:0",
            "-c",
            "copy",
        ]);
        command.args(["-flush_packets", "1"]);
        to(
            &mut command,
            nginx,
            &format!("rtmp://{DOMAIN}/live"),
            stream_key,
        );
        command.stdin(Stdio::piped()).stderr(Stdio::null());
        let mut process = Running::start(&mut command, "ffmpeg");
        let mut input = process.input().unwrap();
        input.write_all(&fs::read(&sample).unwrap()).unwrap();
        Self {
            process,
            _input: Some(input),
        }
    }

    /// Whether it ends by itself within the limit, because the server closes the connection.
    pub fn is_closed(&mut self) -> bool {
        within(Duration::from_secs(20), || self.process.ended()).is_some()
    }
}

fn ffmpeg(arguments: &[&str]) -> Command {
    let mut command = Command::new("ffmpeg");
    command
        .args(["-hide_banner", "-loglevel", "verbose"])
        .args(arguments)
        .stdout(Stdio::null());
    command
}

fn to<'c>(
    command: &'c mut Command,
    nginx: &Nginx,
    tcurl: &str,
    stream_key: &str,
) -> &'c mut Command {
    // The AppName of the connection, regardless of the stated URL.
    let app = tcurl.rsplit('/').next().unwrap();
    let url = format!("{}/{app}/{stream_key}", nginx.origin());
    command.args(["-f", "flv", "-rtmp_tcurl", tcurl]).arg(url)
}
