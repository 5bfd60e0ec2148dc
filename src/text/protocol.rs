//! Facts about the six forms of a push URL.

use core::str::FromStr;

use crate::generated::enums::Protocol;
use crate::names::{self, UnknownName};

impl Protocol {
    /// The scheme: what precedes `://`.
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

    /// Whether it is RTMP over any transport.
    pub(crate) const fn is_rtmp(self) -> bool {
        !matches!(self, Self::Webrtc | Self::Srt)
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

impl FromStr for Protocol {
    type Err = UnknownName;

    /// Reads a [`name`](Protocol::name), in which `-` may replace `_`.
    fn from_str(name: &str) -> Result<Self, UnknownName> {
        names::find(Self::ALL, Self::name, &name.replace('-', "_"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_with_hyphens_too() {
        for protocol in Protocol::ALL {
            assert_eq!(protocol.name().parse(), Ok(protocol));
        }
        assert_eq!("rtmp-over-srt".parse(), Ok(Protocol::RtmpOverSrt));
        for name in ["", "RTMP", "rtmp over srt", "rtmp-", "tcp"] {
            assert_eq!(name.parse::<Protocol>(), Err(UnknownName), "{name:?}");
        }
    }

    #[test]
    fn each_form_knows_its_port() {
        let known = Protocol::ALL.map(|protocol| {
            let ports = [443, 1935, 3570, 9000].into_iter();
            ports
                .filter(|port| protocol.knows_port(*port))
                .collect::<Vec<_>>()
        });
        let expected: [&[u16]; 6] = [&[1935], &[443], &[443], &[9000], &[3570], &[443]];
        assert_eq!(known, expected);
    }
}
