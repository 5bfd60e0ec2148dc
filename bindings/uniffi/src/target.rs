//! What is to be signed.

use pushurl::PushUrl;

use crate::enums::Protocol;

/// Where a stream is to be pushed: all that a URL says but for the signature.
#[derive(Clone, uniffi::Record)]
pub struct Target {
    /// What it begins with.
    pub base: TargetBase,
    /// The protocol: RTMP if none is named, or that of the URL.
    #[uniffi(default = None)]
    pub protocol: Option<Protocol>,
    /// A port of its own, instead of the one that the form usually states.
    #[uniffi(default = None)]
    pub port: Option<u16>,
    /// A host to connect to that is not the push domain.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// Parameters of one's own, carried along as written behind those of the URL. They are not signed.
    #[uniffi(default = [])]
    pub params: Vec<TargetParam>,
}

/// What a target begins with.
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
    /// A URL with or without a signature, which is left out. Faults of it that a target has no place for refuse the signing.
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

/// What the rows of [`Signer::sign_many`](crate::signer::Signer::sign_many) have in common.
#[derive(Clone, uniffi::Record)]
pub struct Batch {
    /// The push domain.
    pub domain: String,
    /// The AppName, where the rows have none of their own.
    #[uniffi(default = "live")]
    pub app: String,
    /// The protocol: RTMP if none is named.
    #[uniffi(default = None)]
    pub protocol: Option<Protocol>,
    /// A port of its own.
    #[uniffi(default = None)]
    pub port: Option<u16>,
    /// A host to connect to that is not the push domain.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// Parameters of one's own.
    #[uniffi(default = [])]
    pub params: Vec<TargetParam>,
    /// The expiry in Unix seconds, where the rows have none of their own.
    pub expires: i64,
    /// The time now, in Unix seconds.
    pub now: i64,
}

impl Target {
    /// The core's.
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
    /// The core's, for a row.
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

/// A target with what else is said of it.
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
