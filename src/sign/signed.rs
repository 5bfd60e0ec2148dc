//! A signed target, and the URL in every form.

use core::fmt;

use chrono::{DateTime, Utc};

use super::target::{Extra, Target};
use crate::hex;
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
    #[inline]
    pub(super) fn new(target: &'a Target<'a>, tx_secret: TxSecret, tx_time: TxTime) -> Self {
        Self {
            target,
            tx_secret,
            tx_time,
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
            out.push('?');
            for param in self.params_for_client() {
                write_param(param, out);
                out.push('&');
            }
            out.push_str("streamid=");
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
            for (index, param) in self.params_for_client().enumerate() {
                server.push(if index == 0 { '?' } else { '&' });
                write_param(param, &mut server);
            }
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
        DateTime::from_timestamp(self.tx_time.0, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The protocol of the target.
    #[must_use]
    pub const fn protocol(&self) -> Protocol {
        self.target.protocol
    }

    /// `scheme://host:port`.
    #[inline]
    fn write_origin(&self, protocol: Protocol, out: &mut String) {
        match protocol.scheme() {
            "rtmp" => out.push_str("rtmp://"),
            scheme => {
                out.push_str(scheme);
                out.push_str("://");
            }
        }
        out.push_str(self.target.host.unwrap_or(self.target.domain));
        let own_port = self
            .target
            .port
            .filter(|_| protocol == self.target.protocol);
        if let Some(port) = own_port.or(protocol.written_port()) {
            out.push(':');
            push_decimal(port, out);
        }
    }

    /// `Stream?txSecret=…&txTime=…`. The customer's parameters come last, `txHost` first.
    #[inline]
    fn write_stream_and_query(&self, out: &mut String) {
        out.push_str(self.target.stream);
        if self.target.host.is_some() {
            out.push_str("?txHost=");
            out.push_str(self.target.domain);
            out.push_str("&txSecret=");
        } else {
            out.push_str("?txSecret=");
        }
        self.tx_secret.write(out);
        out.push_str("&txTime=");
        self.tx_time.write(out);
        self.write_params('&', out);
    }

    /// `#!::h=domain,r=App/Stream,txSecret=…,txTime=…`.
    fn write_stream_id(&self, out: &mut String) {
        out.push_str("#!::h=");
        out.push_str(self.target.domain);
        out.push_str(",r=");
        out.push_str(self.target.app);
        out.push('/');
        out.push_str(self.target.stream);
        out.push_str(",txSecret=");
        self.tx_secret.write(out);
        out.push_str(",txTime=");
        self.tx_time.write(out);
        self.write_params(',', out);
    }

    #[inline]
    fn write_params(&self, separator: char, out: &mut String) {
        for param in &self.target.params {
            if !param.for_client {
                out.push(separator);
                write_param(param, out);
            }
        }
    }

    fn params_for_client(&self) -> impl Iterator<Item = &Extra<'a>> {
        self.target.params.iter().filter(|param| param.for_client)
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
            .field("expires", &self.expires())
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

fn write_param(param: &Extra<'_>, out: &mut String) {
    out.push_str(param.name);
    if let Some(value) = param.value {
        out.push('=');
        out.push_str(value);
    }
}

/// `txTime` as it is minted, in Unix seconds: not negative.
#[derive(Clone, Copy)]
pub(super) struct TxTime(i64);

impl TxTime {
    #[inline]
    pub fn new(unix: i64) -> Self {
        Self(unix)
    }

    /// From 1978 to 2106 there are eight digits.
    #[inline]
    fn eight_digits(self) -> Option<u32> {
        u32::try_from(self.0).ok().filter(|unix| unix >> 28 != 0)
    }

    /// Hands out what is hashed: the bytes that [`write`](Self::write) writes.
    #[inline]
    pub fn with_bytes<R>(self, read: impl FnOnce(&[u8]) -> R) -> R {
        match self.eight_digits() {
            Some(unix) => read(&hex::upper(unix)),
            None => self.with_any_digits(|digits| read(digits.as_bytes())),
        }
    }

    /// Appends it as official samples have it: hex in upper case, without leading zeros.
    #[inline]
    pub fn write(self, out: &mut String) {
        match self.eight_digits() {
            Some(unix) => {
                let mut digits = [0; 8];
                let digits = base16ct::upper::encode_str(&unix.to_be_bytes(), &mut digits);
                out.push_str(digits.unwrap_or_default());
            }
            None => self.with_any_digits(|digits| out.push_str(digits)),
        }
    }

    #[cold]
    fn with_any_digits<R>(self, read: impl FnOnce(&str) -> R) -> R {
        // The buffer has room for all, so there is always an Ok.
        let mut digits = [0; 16];
        let digits = base16ct::upper::encode_str(&self.0.to_be_bytes(), &mut digits);
        read(digits.unwrap_or_default().trim_start_matches('0'))
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
