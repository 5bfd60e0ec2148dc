//! A signed target, and the URL in every form.

use core::fmt::{self, Write};

use chrono::{DateTime, Utc};

use super::target::Target;
use super::txtime::Txtime;
use crate::secret::Digest;
use crate::text::Protocol;

/// A target with its signature. The signature is the same in every form, so one of these gives all of them.
///
/// It contains a valid `txSecret`, which lets anyone push until it expires: `Debug` does not show it.
#[derive(Clone, Copy)]
pub struct Signed<'a> {
    target: &'a Target<'a>,
    /// The target's own names, or those of a row of a batch.
    app: &'a str,
    stream: &'a str,
    digest: Digest,
    txtime: Txtime,
}

/// The two strings that encoders ask for.
#[derive(Clone, PartialEq, Eq)]
pub struct EncoderPair {
    /// `rtmp://domain/App/`: without a query. To put the query here is the most common mistake.
    pub server: String,
    /// `Stream?txSecret=…&txTime=…`, the query included (documented). Whoever has it can push.
    pub stream_key: String,
}

impl<'a> Signed<'a> {
    pub(crate) const fn new(
        target: &'a Target<'a>,
        app: &'a str,
        stream: &'a str,
        digest: Digest,
        txtime: Txtime,
    ) -> Self {
        Self {
            target,
            app,
            stream,
            digest,
            txtime,
        }
    }

    /// The URL in the target's own form.
    #[must_use]
    pub fn url(&self) -> String {
        self.url_as(self.target.protocol)
    }

    /// The URL in any form.
    ///
    /// Only the target's own form is checked for its length when it is signed: in SRT a `streamid` of more than 512 bytes
    /// cannot be pushed.
    #[must_use]
    pub fn url_as(&self, protocol: Protocol) -> String {
        text(|out| {
            out.reserve(self.len_hint());
            self.write_url(protocol, out)
        })
    }

    /// Appends the URL in any form to a string or buffer of the caller. It allocates nothing itself.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use pushurl::{Key, Protocol, Signer, Target};
    /// # let signer = Signer::new(Key::new("e12c46f2612d5106e2034781ab261ca3")?);
    /// # let target = Target::new("push.example.com", "live", "test");
    /// # let now = chrono::DateTime::from_timestamp(1_546_060_425, 0).unwrap();
    /// let signed = signer.sign(&target, Duration::from_secs(3600), now)?;
    /// let mut text = String::new();
    /// signed.write_url(Protocol::Rtmp, &mut text)?;
    /// assert_eq!(text, signed.url());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// None but those of `out`: a `String` has none.
    pub fn write_url(&self, protocol: Protocol, out: &mut impl Write) -> fmt::Result {
        self.target.write_head(protocol, out)?;
        out.write_str(self.app)?;
        out.write_char('/')?;
        self.write_stream_and_signature(protocol, out)
    }

    /// The pair that encoders with two fields ask for. For SRT the stream key is the `streamid` (inferred: no document
    /// names a pair for it).
    #[must_use]
    pub fn encoder_pair(&self, protocol: Protocol) -> EncoderPair {
        EncoderPair {
            server: text(|out| self.write_server(protocol, out)),
            stream_key: text(|out| {
                out.reserve(self.len_hint());
                self.write_stream_key(protocol, out)
            }),
        }
    }

    /// Writes the server of the [pair](Self::encoder_pair).
    ///
    /// # Errors
    /// None but those of `out`: a `String` has none.
    pub fn write_server(&self, protocol: Protocol, out: &mut impl Write) -> fmt::Result {
        self.target.write_origin(protocol, out)?;
        if protocol != Protocol::Srt {
            out.write_char('/')?;
            out.write_str(self.app)?;
            return out.write_char('/');
        }
        for (index, param) in self.target.params_for_client().enumerate() {
            out.write_char(if index == 0 { '?' } else { '&' })?;
            param.write(out)?;
        }
        Ok(())
    }

    /// Writes the stream key of the [pair](Self::encoder_pair).
    ///
    /// # Errors
    /// None but those of `out`: a `String` has none.
    pub fn write_stream_key(&self, protocol: Protocol, out: &mut impl Write) -> fmt::Result {
        if protocol == Protocol::Srt {
            self.target.write_streamid_head(out)?;
            out.write_str(self.app)?;
            out.write_char('/')?;
        }
        self.write_stream_and_signature(protocol, out)
    }

    /// The time that txTime states, in whole seconds.
    #[must_use]
    pub fn expires(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.txtime.unix(), 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The protocol of the target.
    #[must_use]
    pub const fn protocol(&self) -> Protocol {
        self.target.protocol
    }

    /// `Stream?txSecret=…&txTime=…`, and the customer's parameters.
    fn write_stream_and_signature(&self, protocol: Protocol, out: &mut impl Write) -> fmt::Result {
        out.write_str(self.stream)?;
        self.target.write_before_secret(protocol, out)?;
        self.digest.write(out)?;
        out.write_str(Target::before_txtime(protocol))?;
        self.txtime.write(out)?;
        self.target.write_params(protocol, out)
    }

    /// Room for the URL in any form, a little more than needed.
    fn len_hint(&self) -> usize {
        let target = self.target;
        let params: usize = target
            .params
            .iter()
            .map(|param| param.name.len() + param.value.map_or(0, str::len) + 2)
            .sum();
        let names = 2 * target.domain.len() + self.app.len() + self.stream.len();
        let host = target.host.map_or(0, |host| host.len() + 8);
        // 64: scheme, port, punctuation, the names of the parameters and txTime.
        64 + names + host + self.digest.hex_len() + params
    }
}

/// A string of what `write` writes, which cannot fail.
pub(super) fn text(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
    let mut text = String::new();
    let _ = write(&mut text);
    text
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
