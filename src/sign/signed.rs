//! A signed target, and the URL in every form.

use core::fmt;

use chrono::{DateTime, Utc};

use super::target::Target;
use crate::secret::{HashAlgorithm, TxSecret};
use crate::text::Protocol;

/// A target with its signature. The signature is the same in every form, so one of these gives all of them.
///
/// It holds a valid `txSecret`, which lets anyone push until it expires: `Debug` does not show it.
#[derive(Clone, Copy)]
pub struct Signed<'a> {
    target: &'a Target<'a>,
    tx_secret: TxSecret,
    tx_time: TxTime,
    expires: i64,
}

/// The two texts that encoders ask for.
#[derive(Clone, PartialEq, Eq)]
pub struct EncoderPair {
    /// `rtmp://domain/App/`: no query belongs here, which is the commonest mistake.
    pub server: String,
    /// `Stream?txSecret=…&txTime=…`, the query included (documented). Whoever has it can push.
    pub stream_key: String,
}

impl<'a> Signed<'a> {
    pub(super) fn new(
        target: &'a Target<'a>,
        tx_secret: TxSecret,
        tx_time: TxTime,
        expires: i64,
    ) -> Self {
        Self {
            target,
            tx_secret,
            tx_time,
            expires,
        }
    }

    /// The URL in the target's own form.
    #[must_use]
    pub fn url(&self) -> String {
        self.url_as(self.target.protocol)
    }

    /// The URL in any form.
    #[must_use]
    pub fn url_as(&self, protocol: Protocol) -> String {
        let mut url = String::with_capacity(self.len_hint());
        self.write_url(protocol, &mut url);
        url
    }

    /// Appends the URL in any form to a text, for callers that keep one text for many.
    #[inline]
    pub fn write_url(&self, protocol: Protocol, out: &mut String) {
        self.write_origin(protocol, out);
        if protocol == Protocol::Srt {
            out.push_str("?streamid=");
            self.write_stream_id(out);
        } else {
            out.push('/');
            out.push_str(self.target.app);
            out.push('/');
            self.write_stream_and_query(out);
        }
    }

    /// The pair that encoders with two fields ask for. For SRT the stream key is the `streamid` (inferred: no document
    /// names a pair for it).
    #[must_use]
    pub fn encoder_pair(&self, protocol: Protocol) -> EncoderPair {
        let mut server = String::new();
        let mut stream_key = String::with_capacity(self.len_hint());
        self.write_origin(protocol, &mut server);
        if protocol == Protocol::Srt {
            self.write_stream_id(&mut stream_key);
        } else {
            server.push('/');
            server.push_str(self.target.app);
            server.push('/');
            self.write_stream_and_query(&mut stream_key);
        }
        EncoderPair { server, stream_key }
    }

    /// The moment that txTime states, in whole seconds.
    #[must_use]
    pub fn expires(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.expires, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The protocol of the target.
    #[must_use]
    pub const fn protocol(&self) -> Protocol {
        self.target.protocol
    }

    /// `scheme://host:port`.
    #[inline]
    fn write_origin(&self, protocol: Protocol, out: &mut String) {
        out.push_str(protocol.scheme());
        out.push_str("://");
        out.push_str(self.target.host.unwrap_or(self.target.domain));
        let own_port = self.target.port.filter(|_| protocol == self.target.protocol);
        if let Some(port) = own_port.or(protocol.written_port()) {
            out.push(':');
            push_decimal(port, out);
        }
    }

    /// `Stream?txSecret=…&txTime=…`. The customer's parameters come last, `txHost` first.
    #[inline]
    fn write_stream_and_query(&self, out: &mut String) {
        out.push_str(self.target.stream);
        out.push('?');
        if self.target.host.is_some() {
            out.push_str("txHost=");
            out.push_str(self.target.domain);
            out.push('&');
        }
        self.write_signature('&', out);
    }

    /// `#!::h=domain,r=App/Stream,txSecret=…,txTime=…`.
    fn write_stream_id(&self, out: &mut String) {
        out.push_str("#!::h=");
        out.push_str(self.target.domain);
        out.push_str(",r=");
        out.push_str(self.target.app);
        out.push('/');
        out.push_str(self.target.stream);
        out.push(',');
        self.write_signature(',', out);
    }

    #[inline]
    fn write_signature(&self, separator: char, out: &mut String) {
        out.push_str("txSecret=");
        self.tx_secret.write(out);
        out.push(separator);
        out.push_str("txTime=");
        out.push_str(self.tx_time.as_str());
        for param in &self.target.params {
            out.push(separator);
            out.push_str(param.name);
            if let Some(value) = param.value {
                out.push('=');
                out.push_str(value);
            }
        }
    }

    /// Room for the URL in any form, a little more than needed.
    #[inline]
    fn len_hint(&self) -> usize {
        let target = self.target;
        let params: usize = target
            .params
            .iter()
            .map(|param| param.name.len() + param.value.map_or(0, str::len) + 2)
            .sum();
        let names = 2 * target.domain.len() + target.app.len() + target.stream.len();
        let host = target.host.map_or(0, |host| host.len() + 8);
        let digest = match self.tx_secret {
            TxSecret::Md5(_) => HashAlgorithm::Md5.hex_len(),
            TxSecret::Sha256(_) => HashAlgorithm::Sha256.hex_len(),
        };
        // 64: scheme, port, punctuation, the names of the parameters and txTime.
        64 + names + host + digest + params
    }
}

impl fmt::Debug for Signed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signed")
            .field("target", &self.target)
            .field("tx_time", &self.tx_time.as_str())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for EncoderPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EncoderPair")
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

/// `txTime` as it is minted: hex in upper case, without leading zeros, as official samples write it.
#[derive(Clone, Copy)]
pub(super) struct TxTime {
    digits: [u8; 16],
    start: u8,
}

impl TxTime {
    /// The time of a moment that can be minted; so it is not negative.
    #[inline]
    pub fn new(unix: i64) -> Self {
        let mut digits = [b'0'; 16];
        let _ = base16ct::upper::encode(&unix.to_be_bytes(), &mut digits);
        let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
        let start = u8::try_from(zeros.min(15)).unwrap_or_default();
        Self { digits, start }
    }

    #[inline]
    pub fn as_str(&self) -> &str {
        let digits = self.digits.get(usize::from(self.start)..);
        // Hex digits are always UTF-8.
        core::str::from_utf8(digits.unwrap_or_default()).unwrap_or_default()
    }
}

/// Without the formatting machinery, which costs more than all the rest of a URL.
fn push_decimal(number: u16, out: &mut String) {
    let mut divisor = 10_000;
    while divisor > 1 && number / divisor == 0 {
        divisor /= 10;
    }
    while divisor > 0 {
        out.push(char::from(b'0' + (number / divisor % 10) as u8));
        divisor /= 10;
    }
}
