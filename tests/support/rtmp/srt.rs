//! Clients of SRT, and a listener that prints the `streamid` of each.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::process::{Running, within};

/// The time limit until a client has connected, or given up.
const LIMIT: Duration = Duration::from_secs(5);

/// libsrt, called from Python: prints its port, then a line for each connection.
const LISTENER: &str = r#"
import ctypes, socket, struct, sys
srt = ctypes.CDLL("libsrt-gnutls.so.1.5")
srt.srt_startup()
listener = srt.srt_create_socket()
address = ctypes.create_string_buffer(struct.pack("<H", socket.AF_INET) + b"\0\0" + socket.inet_aton("127.0.0.1") + bytes(8), 16)
assert srt.srt_bind(listener, address, 16) == 0 and srt.srt_listen(listener, 5) == 0
length = ctypes.c_int(16)
assert srt.srt_getsockname(listener, address, ctypes.byref(length)) == 0
print(struct.unpack(">H", address.raw[2:4])[0], flush=True)
while True:
    client = srt.srt_accept(listener, None, None)
    text, length = ctypes.create_string_buffer(600), ctypes.c_int(600)
    SRTO_STREAMID = 46
    assert srt.srt_getsockopt(client, 0, SRTO_STREAMID, text, ctypes.byref(length)) == 0
    print("streamid " + text.raw[:length.value].decode(), flush=True)
"#;

/// A client of SRT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SrtClient {
    /// ffmpeg, which reads a URL itself.
    Ffmpeg,
    /// `srt-live-transmit` of libsrt.
    LiveTransmit,
    /// GStreamer's `srtsink`, which uses a parser of URLs.
    Srtsink,
}

/// A listener on loopback.
pub struct SrtListener {
    _python: Running,
    port: u16,
    output: PathBuf,
    _files: TempDir,
}

impl SrtListener {
    /// Starts it on a free port.
    pub fn start() -> Self {
        let files = tempfile::tempdir().unwrap();
        let output = files.path().join("output");
        let mut command = Command::new("python3");
        command.args(["-c", LISTENER]).stdin(Stdio::null());
        command
            .stdout(File::create(&output).unwrap())
            .stderr(Stdio::null());
        let python = Running::start(&mut command, "python3");
        let port = within(LIMIT, || {
            fs::read_to_string(&output)
                .unwrap()
                .lines()
                .next()?
                .parse()
                .ok()
        });
        Self {
            _python: python,
            port: port.expect("libsrt-gnutls.so.1.5 is in Debian's package libsrt1.5-gnutls; tests/run installs it"),
            output,
            _files: files,
        }
    }

    /// Its port.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The `streamid` that arrives when the client pushes to a URL; `None` if it does not connect.
    pub fn streamid(&self, client: SrtClient, url: &str) -> Option<String> {
        let before = self.connections().len();
        let (mut command, package) = command(client, url);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut running = Running::start(&mut command, package);
        // srt-live-transmit sends what it reads.
        let _ = running.input().unwrap().write_all(&[0; 10 * 1316]);
        let has_ended = |running: &mut Running| running.ended().is_some();
        within(LIMIT, || {
            (self.connections().len() > before || has_ended(&mut running)).then_some(())
        });
        // The listener prints a connection a little later than the client ends.
        within(Duration::from_millis(300), || {
            self.connections().get(before).cloned()
        })
    }

    fn connections(&self) -> Vec<String> {
        let output = fs::read_to_string(&self.output).unwrap();
        output
            .lines()
            .filter_map(|line| line.strip_prefix("streamid "))
            .map(str::to_owned)
            .collect()
    }
}

fn command(client: SrtClient, url: &str) -> (Command, &'static str) {
    match client {
        SrtClient::Ffmpeg => {
            let mut command = Command::new("ffmpeg");
            command.args([
                "-nostdin",
                "-hide_banner",
                "-loglevel",
                "error",
                "-f",
                "lavfi",
            ]);
            command.args(["-i", "testsrc=duration=0.2:size=64x64:rate=10"]);
            command.args(["-c:v", "mpeg2video", "-f", "mpegts", url]);
            (command, "ffmpeg")
        }
        SrtClient::LiveTransmit => {
            let mut command = Command::new("srt-live-transmit");
            command.args(["-q", "file://con", url]);
            (command, "srt-tools")
        }
        SrtClient::Srtsink => {
            let mut command = Command::new("gst-launch-1.0");
            command.args(["-q", "audiotestsrc", "num-buffers=5", "!", "srtsink"]);
            command.arg(format!("uri=\"{url}\""));
            (command, "gstreamer1.0-plugins-bad")
        }
    }
}
