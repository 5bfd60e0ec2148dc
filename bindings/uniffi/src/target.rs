//! The target of a signed URL.

use pushurl::PushUrl;

use crate::enums::Protocol;

/// Where to push a stream: everything that a URL contains except the signature.
#[derive(Clone, uniffi::Record)]
pub struct Target {
    /// The names, or a URL that contains them.
    pub base: TargetBase,
    /// The protocol; by default RTMP, or that of the URL.
    #[uniffi(default = None)]
    pub protocol: Option<Protocol>,
    /// The port, if it is not the default of the form.
    #[uniffi(default = None)]
    pub port: Option<u16>,
    /// The host to connect to, if it is not the push domain.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// Extra parameters, kept as written, after those of the URL. They are not signed.
    #[uniffi(default = [])]
    pub params: Vec<TargetParam>,
}

/// The names of a target, or a URL that contains them.
#[derive(Clone, uniffi::Enum)]
pub enum TargetBase {
    /// Names.
    Names {
        /// The push domain.
        domain: String,
        /// The AppName, usually `live`.
        app: String,
        /// The StreamName.
        stream: String,
    },
    /// A URL with or without a signature, which is ignored. Faults of the URL that a target cannot represent are reported when
    /// signing.
    Url {
        /// The text.
        text: String,
    },
}

/// A parameter.
#[derive(Clone, uniffi::Record)]
pub struct TargetParam {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

/// What the rows of [`Signer::sign_many`](crate::signer::Signer::sign_many) share.
#[derive(Clone, uniffi::Record)]
pub struct Batch {
    /// The push domain.
    pub domain: String,
    /// The default AppName of the rows.
    #[uniffi(default = "live")]
    pub app: String,
    /// The protocol; RTMP by default.
    #[uniffi(default = None)]
    pub protocol: Option<Protocol>,
    /// The port, if it is not the default of the form.
    #[uniffi(default = None)]
    pub port: Option<u16>,
    /// The host to connect to, if it is not the push domain.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// Extra parameters.
    #[uniffi(default = [])]
    pub params: Vec<TargetParam>,
    /// The default expiration time of the rows, in Unix seconds.
    pub expires: i64,
    /// The time now, in Unix seconds.
    pub now: i64,
}

impl Target {
    /// Converts to the core's type.
    pub(crate) fn core(&self) -> pushurl::Target<'_> {
        let target = match &self.base {
            TargetBase::Names {
                domain,
                app,
                stream,
            } => pushurl::Target::new(domain, app, stream),
            TargetBase::Url { text } => pushurl::Target::from_url(&PushUrl::split(text)),
        };
        with(
            target,
            self.protocol,
            self.port,
            self.host.as_deref(),
            &self.params,
        )
    }
}

impl Batch {
    /// The core's target for a row.
    pub(crate) fn target<'a>(&'a self, app: &'a str, stream: &'a str) -> pushurl::Target<'a> {
        let target = pushurl::Target::new(&self.domain, app, stream);
        with(
            target,
            self.protocol,
            self.port,
            self.host.as_deref(),
            &self.params,
        )
    }
}

/// Adds the optional parts to a target.
fn with<'a>(
    mut target: pushurl::Target<'a>,
    protocol: Option<Protocol>,
    port: Option<u16>,
    host: Option<&'a str>,
    params: &'a [TargetParam],
) -> pushurl::Target<'a> {
    if let Some(protocol) = protocol {
        target = target.with_protocol(protocol);
    }
    if let Some(port) = port {
        target = target.with_port(port);
    }
    if let Some(host) = host {
        target = target.with_host(host);
    }
    for param in params {
        target = target.with_param(&param.name, &param.value);
    }
    target
}
