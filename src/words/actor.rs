//! Who must act.

/// Who must act on a cause. Grouped by what the errmsg says (inferred).
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Actor {
    /// Nobody: the push client itself stopped.
    Client = 1,
    /// The encoder or muxer must send other content.
    Encoder = 2,
    /// The network between client and service.
    Network = 3,
    /// The client, which sent no data.
    DataSource = 4,
    /// Whoever makes the URL, or holds the key.
    UrlSigner = 5,
    /// The account's owner, in the console.
    Account = 6,
    /// The customer's own authentication server.
    Hook = 7,
    /// The operator: it happened by request, by a newer push or by a setting.
    Operator = 8,
    /// The service.
    Service = 9,
    /// Not published.
    Unknown = 10,
}

impl Actor {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 10] = [
        Self::Client,
        Self::Encoder,
        Self::Network,
        Self::DataSource,
        Self::UrlSigner,
        Self::Account,
        Self::Hook,
        Self::Operator,
        Self::Service,
        Self::Unknown,
    ];

    /// The name in machine-readable output: `client`, `encoder`, `network`, `data_source`, `url_signer`, `account`,
    /// `hook`, `operator`, `service`, `unknown`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Encoder => "encoder",
            Self::Network => "network",
            Self::DataSource => "data_source",
            Self::UrlSigner => "url_signer",
            Self::Account => "account",
            Self::Hook => "hook",
            Self::Operator => "operator",
            Self::Service => "service",
            Self::Unknown => "unknown",
        }
    }
}
