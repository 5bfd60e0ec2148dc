//! The input of signing many rows: one origin, and a row for each stream.

use core::fmt;

use crate::sign::{Expiry, Target};
use crate::text::Protocol;

/// What the URLs of a batch have in common: a [`Target`] without AppName and StreamName.
#[derive(Clone, Debug)]
pub struct Origin<'a> {
    pub(super) target: Target<'a>,
    pub(super) form: Protocol,
}

impl<'a> Origin<'a> {
    /// A push domain, by RTMP.
    #[must_use]
    pub const fn new(domain: &'a str) -> Self {
        Self {
            target: Target::new(domain, "", ""),
            form: Protocol::Rtmp,
        }
    }

    /// The origin of a target, without its names.
    #[must_use]
    pub fn of(target: &Target<'a>) -> Self {
        Self {
            form: target.protocol,
            target: target.clone(),
        }
    }

    /// By another protocol than RTMP.
    #[must_use]
    pub fn with_protocol(mut self, protocol: Protocol) -> Self {
        self.target = self.target.with_protocol(protocol);
        self.form = protocol;
        self
    }

    /// Writes the URLs in another form than that of the protocol, as [`Signed::url_as`](crate::Signed::url_as) does; a row whose
    /// URL is too long for the form is refused. Call it after [`with_protocol`](Self::with_protocol), which resets it.
    #[must_use]
    pub fn with_form(mut self, form: Protocol) -> Self {
        self.form = form;
        self
    }

    /// At a given port; see [`Target::with_port`].
    #[must_use]
    pub fn with_port(mut self, port: u16) -> Self {
        self.target = self.target.with_port(port);
        self
    }

    /// Through another host; see [`Target::with_host`].
    #[must_use]
    pub fn with_host(mut self, host: &'a str) -> Self {
        self.target = self.target.with_host(host);
        self
    }

    /// With an extra parameter; see [`Target::with_param`].
    #[must_use]
    pub fn with_param(mut self, name: &'a str, value: &'a str) -> Self {
        self.target = self.target.with_param(name, value);
        self
    }
}

/// A row to sign: the names of a stream, and when its URL expires.
#[derive(Clone, Copy)]
pub struct SignRow<'r> {
    /// The AppName.
    pub app: &'r str,
    /// The StreamName.
    pub stream: &'r str,
    /// The expiration time, or the lifetime.
    pub expiry: Expiry,
}

impl<'r> SignRow<'r> {
    /// A stream of an application (usually `live`), and its expiration time or lifetime.
    #[must_use]
    pub fn new(app: &'r str, stream: &'r str, expiry: impl Into<Expiry>) -> Self {
        Self {
            app,
            stream,
            expiry: expiry.into(),
        }
    }
}

impl fmt::Debug for SignRow<'_> {
    /// Without the names: read from a hostile file, they may contain a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignRow")
            .field("expiry", &self.expiry)
            .finish_non_exhaustive()
    }
}
