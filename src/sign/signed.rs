//! A signed target, and the URL in every form.

use core::fmt;

use chrono::{DateTime, Utc};

use super::form::before_time;
use super::target::Target;
use super::tx_time::TxTime;
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
        self.target.write_head(protocol, out);
        out.push_str(self.target.app);
        out.push('/');
        self.write_stream_and_signature(protocol, out);
    }

    /// The pair that encoders with two fields ask for. For SRT the stream key is the `streamid` (inferred: no document
    /// names a pair for it).
    #[must_use]
    pub fn encoder_pair(&self, protocol: Protocol) -> EncoderPair {
        let mut server = String::new();
        let mut stream_key = String::with_capacity(self.len_hint());
        self.target.write_origin(protocol, &mut server);
        if protocol == Protocol::Srt {
            for (index, param) in self.target.params_for_client().enumerate() {
                server.push(if index == 0 { '?' } else { '&' });
                param.write(&mut server);
            }
            self.target.write_stream_id_head(&mut stream_key);
            stream_key.push_str(self.target.app);
            stream_key.push('/');
        } else {
            server.push('/');
            server.push_str(self.target.app);
            server.push('/');
        }
        self.write_stream_and_signature(protocol, &mut stream_key);
        EncoderPair { server, stream_key }
    }

    /// The moment that txTime states, in whole seconds.
    #[must_use]
    pub fn expires(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.tx_time.unix(), 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The protocol of the target.
    #[must_use]
    pub const fn protocol(&self) -> Protocol {
        self.target.protocol
    }

    /// `Stream?txSecret=…&txTime=…`, and the customer's parameters.
    #[inline]
    fn write_stream_and_signature(&self, protocol: Protocol, out: &mut String) {
        out.push_str(self.target.stream);
        self.target.write_before_secret(protocol, out);
        self.tx_secret.write(out);
        out.push_str(before_time(protocol));
        self.tx_time.write(out);
        self.target.write_params(protocol, out);
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
