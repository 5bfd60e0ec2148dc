//! The six forms of a push URL.

use core::fmt;
use core::str::FromStr;

/// How a stream is pushed, and with it the form of the URL.
///
/// | variant | form | evidence |
/// | --- | --- | --- |
/// | `Rtmp` | `rtmp://domain/App/Stream?txSecret=…&txTime=…` | documented |
/// | `Rtmps` | the same with `rtmps:` | documented; its port is our choice |
/// | `Webrtc` | the same with `webrtc:` | documented |
/// | `Srt` | `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…` | documented |
/// | `RtmpOverSrt` | the RTMP form with port 3570 | documented |
/// | `RtmpOverQuic` | the RTMP form with port 443 | conflicting: the documents say 1935, the console prints 443 |
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Protocol {
    /// RTMP over TCP, port 1935, which is left out.
    Rtmp = 1,
    /// RTMP over TLS. The port is left out: 443 is the scheme's custom, none is documented.
    Rtmps = 2,
    /// WebRTC; no port is written.
    Webrtc = 3,
    /// SRT over UDP, port 9000; names and signature stand in the `streamid`.
    Srt = 4,
    /// RTMP carried by SRT over UDP, port 3570.
    RtmpOverSrt = 5,
    /// RTMP carried by QUIC. Signed with `:443`; on port 1935 it can't be told from RTMP.
    RtmpOverQuic = 6,
}

impl Protocol {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 6] = [
        Self::Rtmp,
        Self::Rtmps,
        Self::Webrtc,
        Self::Srt,
        Self::RtmpOverSrt,
        Self::RtmpOverQuic,
    ];

    /// The name in machine-readable output: `rtmp`, `rtmps`, `webrtc`, `srt`, `rtmp_over_srt`, `rtmp_over_quic`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rtmp => "rtmp",
            Self::Rtmps => "rtmps",
            Self::Webrtc => "webrtc",
            Self::Srt => "srt",
            Self::RtmpOverSrt => "rtmp_over_srt",
            Self::RtmpOverQuic => "rtmp_over_quic",
        }
    }

    /// What stands before `://`.
    #[must_use]
    pub const fn scheme(self) -> &'static str {
        match self {
            Self::Rtmp | Self::RtmpOverSrt | Self::RtmpOverQuic => "rtmp",
            Self::Rtmps => "rtmps",
            Self::Webrtc => "webrtc",
            Self::Srt => "srt",
        }
    }

    /// The port that a signed URL of this form states; `None` where it states none.
    #[must_use]
    pub const fn written_port(self) -> Option<u16> {
        match self {
            Self::Rtmp | Self::Rtmps | Self::Webrtc => None,
            Self::Srt => Some(9000),
            Self::RtmpOverSrt => Some(3570),
            Self::RtmpOverQuic => Some(443),
        }
    }

    /// Whether a port is one that this form is known with, written or left out.
    pub(crate) const fn knows_port(self, port: u16) -> bool {
        match self {
            Self::Rtmp => port == 1935,
            Self::Rtmps | Self::RtmpOverQuic => port == 443,
            // Signalling goes over HTTPS; no port is documented.
            Self::Webrtc => port == 443,
            Self::Srt => port == 9000,
            Self::RtmpOverSrt => port == 3570,
        }
    }

    /// The protocol that a scheme (in any case) and a port mean together.
    pub(super) fn of(scheme: &str, port: Option<&str>) -> Option<Self> {
        let is = |name: &str| scheme.eq_ignore_ascii_case(name);
        if is("rtmp") {
            Some(port.map_or(Self::Rtmp, Self::of_rtmp_port))
        } else if is("rtmps") {
            Some(Self::Rtmps)
        } else if is("webrtc") {
            Some(Self::Webrtc)
        } else if is("srt") {
            Some(Self::Srt)
        } else {
            None
        }
    }

    /// What carries RTMP, by the port.
    fn of_rtmp_port(port: &str) -> Self {
        match port_number(port) {
            Some(3570) => Self::RtmpOverSrt,
            Some(443) => Self::RtmpOverQuic,
            _ => Self::Rtmp,
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Nothing of ours has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownName;

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown name")
    }
}

impl core::error::Error for UnknownName {}

impl FromStr for Protocol {
    type Err = UnknownName;

    /// Reads a [`name`](Protocol::name); `-` may stand for `_`.
    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|protocol| {
                name.len() == protocol.name().len()
                    && name
                        .bytes()
                        .zip(protocol.name().bytes())
                        .all(|(a, b)| a == b || (a == b'-' && b == b'_'))
            })
            .ok_or(UnknownName)
    }
}

/// A port as a number, 0 to 65535, if it is written as one.
pub(super) fn port_number(digits: &str) -> Option<u16> {
    // `u16::from_str` would accept a sign.
    match digits.bytes().all(|b| b.is_ascii_digit()) {
        true => digits.parse().ok(),
        false => None,
    }
}
