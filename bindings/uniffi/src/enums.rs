//! The enums of the core.
//!
//! UniFFI reads them here: each stands as it does in the core, word for word, and a test compares the two. The types are the
//! core's own. Reasons cross as their numbers: there are more than a hundred.

pub use pushurl::{
    AccountStatus, Actor, Evidence, Field, HashAlgorithm, HookAnswer, KeyRole, Lang, PolicyFault,
    PolicyWarning, Protocol, Retry, Severity,
};

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
#[uniffi::remote(Enum)]
#[repr(u8)]
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

/// The hash that a domain's `txSecret` is made with.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum HashAlgorithm {
    /// MD5, 32 hex digits: the default of every domain (documented, P/31560).
    Md5 = 1,
    /// SHA-256, to be chosen for a domain since 2024 (documented, P/31059). That the message is the same and the
    /// result 64 hex digits is inferred: no official vector exists.
    Sha256 = 2,
}

/// A language of the service's table, and of all our words.
///
/// The numbers are the same in every language binding and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Lang {
    /// English.
    En = 1,
    /// Chinese, simplified.
    Zh = 2,
    /// Japanese.
    Ja = 3,
    /// Korean.
    Ko = 4,
}

/// Whether a finding keeps the push from getting through.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
pub enum Severity {
    /// The service refuses the push.
    Failure = 1,
    /// The push may get through; something is not as it should be.
    Warning = 2,
}

/// How well a rule is known. Much of the service's behaviour is unpublished.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Evidence {
    /// The service documents it.
    Documented = 1,
    /// It was computed and verified, or seen with real clients and servers.
    Computed = 2,
    /// It follows from several documents together.
    Inferred = 3,
    /// The service's own documents contradict each other.
    Conflicting = 4,
    /// Nothing is published: the choice is this library's.
    OurChoice = 5,
}

/// Who must act on a cause. Grouped by what the errmsg says (inferred).
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
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

/// Whether to push again (our advice; the service publishes none).
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Retry {
    /// With the same URL, after a pause.
    AsIs = 1,
    /// After something was changed; as is, it fails again.
    AfterFix = 2,
    /// Not at all: the end was meant.
    No = 3,
}

/// A part of what was to be signed.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Field {
    /// The push domain.
    Domain = 1,
    /// The host to connect to, if it is not the push domain.
    Host = 2,
    /// The port.
    Port = 3,
    /// The AppName.
    App = 4,
    /// The StreamName.
    Stream = 5,
    /// One of the extra parameters.
    Param = 6,
    /// The expiry.
    Expiry = 7,
    /// The URL that the target was read from; the finding's place is in its text.
    Url = 8,
}

/// Which of a domain's two keys. Either passes, which is how keys are rotated (documented).
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
pub enum KeyRole {
    /// The primary key.
    Primary = 1,
    /// The backup key.
    Backup = 2,
}

/// The state of the account (documented: 18/200 to 203).
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum AccountStatus {
    /// In service.
    Active = 1,
    /// There is no account: 18/200.
    NotFound = 2,
    /// Its service is shut down: 18/201.
    ShutDown = 3,
    /// It is overdue: 18/202.
    Overdue = 4,
    /// Its service is suspended by force: 18/203.
    Suspended = 5,
}

/// What the customer's own authentication said of a push.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
pub enum HookAnswer {
    /// It let the push pass.
    Accepted = 1,
    /// It refused the push: 19/0.
    Refused = 2,
}

/// Why something does not become part of a policy. It holds no key.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum PolicyFault {
    /// The name is no legal domain.
    DomainInvalid = 1,
    /// The domain is there already, in some case.
    DomainTwice = 2,
    /// The name is empty.
    NameEmpty = 3,
    /// The application is there already.
    AppTwice = 4,
    /// The channel is there already.
    ChannelTwice = 5,
    /// A ban ends before it begins, or when it begins.
    BanEndsBeforeStart = 6,
    /// It is neither an IP address nor a network, such as `198.51.100.0/24`.
    AddressInvalid = 7,
    /// There are two lists of clients: the service takes an allowlist or a blocklist (documented).
    BothLists = 8,
}

/// What the service would not take, though this library does (documented limits).
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum PolicyWarning {
    /// More than 200 addresses on a list.
    ListTooLong = 1,
    /// A network that is not a /8, /16 or /24.
    PrefixUnusual = 2,
    /// An IPv6 address.
    Ipv6 = 3,
    /// A ban of more than 90 days.
    BanTooLong = 4,
}

/// What comes of a push. With [`Rejected`](Verdict::Rejected) goes a cause.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Verdict {
    /// Nothing that was judged keeps the push from getting through.
    Accepted = 1,
    /// The service refuses it.
    Rejected = 2,
    /// Nothing is wrong so far, but no key was given to verify the secret with.
    Undetermined = 3,
}

impl Verdict {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Rejected, Self::Undetermined];

    /// The name in machine-readable output: `accepted`, `rejected`, `undetermined`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Undetermined => "undetermined",
        }
    }
}

impl From<pushurl::Verdict> for Verdict {
    fn from(verdict: pushurl::Verdict) -> Self {
        match verdict {
            pushurl::Verdict::Accepted => Self::Accepted,
            pushurl::Verdict::Rejected(_) => Self::Rejected,
            pushurl::Verdict::Undetermined => Self::Undetermined,
        }
    }
}
