//! The clients: ffmpeg, and GStreamer with two libraries of RTMP, push a stream.

use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::hook::Publish;
use super::process::Running;
use super::server::Server;

/// The time limit of a client for a stream of 0.2 s.
const PUSH_LIMIT: Duration = Duration::from_secs(60);

/// The time limit of a client that may hang.
const HANG_LIMIT: Duration = Duration::from_secs(5);

/// A client of RTMP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Client {
    /// ffmpeg with its own RTMP.
    Ffmpeg,
    /// GStreamer's `rtmp2sink`, with its own RTMP.
    Rtmp2sink,
    /// GStreamer's `rtmpsink`, which is librtmp.
    Rtmpsink,
}

impl Client {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ffmpeg, Self::Rtmp2sink, Self::Rtmpsink];

    /// Pushes to a URL, and returns whether the client pushed the whole stream. librtmp hangs if it cannot send a URL.
    pub fn push(self, url: &str) -> bool {
        let (mut command, package) = match self {
            Self::Ffmpeg => (ffmpeg(&[], url), "ffmpeg"),
            Self::Rtmp2sink => (gstreamer("rtmp2sink", url), "gstreamer1.0-plugins-bad"),
            Self::Rtmpsink => (gstreamer("rtmpsink", url), "gstreamer1.0-plugins-bad"),
        };
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let ended = Running::start(&mut command, package).wait(HANG_LIMIT);
        ended.is_some_and(|status| status.success())
    }
}

fn ffmpeg(options: &[&str], url: &str) -> Command {
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
    command.stdin(Stdio::null());
    command
}

fn gstreamer(sink: &str, url: &str) -> Command {
    let quoted = url.replace('\\', "\\\\").replace('"', "\\\"");
    let mut command = Command::new("gst-launch-1.0");
    command.args([
        "-q",
        "audiotestsrc",
        "num-buffers=5",
        "!",
        "audio/x-raw,rate=8000",
    ]);
    command.args(["!", "mulawenc", "!", "flvmux", "!", sink]);
    command
        .arg(format!("location=\"{quoted}\""))
        .stdin(Stdio::null());
    command
}

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
        let mut command = ffmpeg(options, url);
        command
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
