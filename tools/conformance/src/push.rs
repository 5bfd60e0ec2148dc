//! Pushes a second of black video with ffmpeg.

use std::io::{self, Read as _};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use pushurl::PushUrl;
use serde::{Deserialize, Serialize};
use wait_timeout::ChildExt as _;

/// A push that takes longer is ended.
const LIMIT: Duration = Duration::from_secs(30);

/// How the push ended for the client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Client {
    /// All of it was sent.
    Sent,
    /// The server refused it, or the connection ended. The error that ffmpeg printed last.
    Refused(String),
    /// It took too long.
    Hung,
}

/// Pushes to a server, which is `rtmp://host` or `rtmp://host:port`. The URL is what the client says.
///
/// # Errors
/// If ffmpeg cannot be started.
pub fn push(server: &str, url: &str) -> io::Result<Client> {
    let parts = PushUrl::split(url);
    let authority_end = parts.path().span().range().start;
    let (authority, rest) = url.split_at(authority_end);
    let tcurl = format!("{authority}/{}", parts.app().as_str());
    let mut child = Command::new("ffmpeg")
        .args([
            "-nostdin",
            "-hide_banner",
            "-loglevel",
            "error",
            "-re",
            "-f",
            "lavfi",
        ])
        .args(["-i", "color=black:size=320x180:rate=10:duration=1"])
        .args([
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-tune",
            "zerolatency",
            "-g",
            "10",
        ])
        .args(["-pix_fmt", "yuv420p", "-f", "flv", "-rtmp_tcurl", &tcurl])
        .arg(format!("{server}{rest}"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let Some(status) = child.wait_timeout(LIMIT)? else {
        child.kill()?;
        child.wait()?;
        return Ok(Client::Hung);
    };
    Ok(match status.success() {
        true => Client::Sent,
        false => Client::Refused(error_of(&mut child)?),
    })
}

/// The error that a client has printed last, without the URL.
fn error_of(child: &mut Child) -> io::Result<String> {
    let mut said = Vec::new();
    if let Some(stderr) = &mut child.stderr {
        stderr.read_to_end(&mut said)?;
    }
    let said = String::from_utf8_lossy(&said);
    let last = said.lines().next_back().unwrap_or_default();
    // `URL: Input/output error`
    let reason = last.rsplit(": ").next().unwrap_or_default();
    Ok(pushurl::mask(reason).into_owned())
}
