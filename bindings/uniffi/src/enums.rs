// Generated from spec/ by tools/generate. Do not edit.

//! The core's enums, declared for UniFFI.
//!
//! The types are those of the core, except `Verdict`, whose variants carry data there. Reasons cross the FFI as numbers, because
//! there are more than a hundred.

pub use pushurl::{
    AccountStatus, Actor, CallbackVerdict, Diagnosis, Evidence, Field, HashAlgorithm, HookAnswer,
    KeyRole, Lang, PolicyFault, PolicyWarning, Protocol, Retry, Severity,
};

/// How a stream is pushed, and with it the form of the URL.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Protocol {
    /// RTMP over TCP: `rtmp://domain/App/Stream?txSecret=…&txTime=…`, documented. Port 1935, which
    /// is omitted.
    Rtmp = 1,
    /// RTMP over TLS: the same with `rtmps:`, documented. No port is documented, so it is omitted;
    /// 443 is the scheme's convention.
    Rtmps = 2,
    /// WebRTC: the same with `webrtc:`, documented. No port.
    Webrtc = 3,
    /// SRT over UDP: `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…`,
    /// documented.
    Srt = 4,
    /// RTMP carried by SRT over UDP: the RTMP form with port 3570, documented.
    RtmpOverSrt = 5,
    /// RTMP carried by QUIC: the RTMP form with port 443. Conflicting: the documents say 1935,
    /// where it cannot be distinguished from RTMP, and the console prints 443.
    RtmpOverQuic = 6,
}

/// The hash that a domain's `txSecret` is computed with.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum HashAlgorithm {
    /// MD5, 32 hexadecimal digits: the default of every domain (documented).
    Md5 = 1,
    /// SHA-256, available per domain since 2024 (documented). That the message is the same and the
    /// result has 64 hexadecimal digits is inferred: no official test vector exists.
    Sha256 = 2,
}

/// A language of the service's table and of all messages.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Lang {
    /// English.
    En = 1,
    /// Simplified Chinese.
    Zh = 2,
    /// Japanese.
    Ja = 3,
    /// Korean.
    Ko = 4,
}

/// Whether a finding makes the push fail.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
pub enum Severity {
    /// The service rejects the push.
    Failure = 1,
    /// The push may succeed, but something is not as it should be.
    Warning = 2,
}

/// How well a rule is known. Much of the service's behavior is unpublished.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Evidence {
    /// The service documents it.
    Documented = 1,
    /// It was computed and verified, or observed with real clients and servers.
    Computed = 2,
    /// It follows from several documents together.
    Inferred = 3,
    /// The service's own documents contradict each other.
    Conflicting = 4,
    /// Nothing is published; this library chose.
    OurChoice = 5,
}

/// Who must act on a cause, inferred from the published message.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Actor {
    /// Nobody: the push client itself stopped.
    Client = 1,
    /// The encoder or muxer, which must send other content.
    Encoder = 2,
    /// The network between the client and the service.
    Network = 3,
    /// The client's source, which sent no data.
    DataSource = 4,
    /// Whoever signs the URL or has the key.
    UrlSigner = 5,
    /// The account's owner, in the console.
    Account = 6,
    /// The customer's own authentication server.
    Hook = 7,
    /// The operator: it happened on request, by a newer push or by a setting.
    Operator = 8,
    /// The service.
    Service = 9,
    /// Not published.
    Unknown = 10,
}

/// Whether to push again. This is our advice; the service publishes none.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Retry {
    /// Push again with the same URL after a pause.
    AsIs = 1,
    /// Push again after a change; without one it fails again.
    AfterFix = 2,
    /// Do not push again: the end was intended.
    No = 3,
}

/// A part of what is to be signed.
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
    /// The expiration time.
    Expiry = 7,
    /// The URL that the target was read from. Spans refer to its text.
    Url = 8,
}

/// Which of a domain's two keys. Either is accepted, which is how keys are rotated (documented).
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

/// The state of the account (documented: 18/200 to 18/203).
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
    /// Its payment is overdue: 18/202.
    Overdue = 4,
    /// Its service is forcibly suspended: 18/203.
    Suspended = 5,
}

/// The answer of the customer's own authentication server to a push.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
pub enum HookAnswer {
    /// It accepted the push.
    Accepted = 1,
    /// It refused the push: 19/0.
    Refused = 2,
}

/// When a check searches for the mistake that explains a wrong `txSecret`. A search takes up to 400
/// hashes, and anyone can send wrong URLs.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum Diagnosis {
    /// In the check of a single URL, but not in a batch.
    Single = 1,
    /// In a batch too.
    Always = 2,
    /// Not at all. The verdict is the same.
    Never = 3,
}

/// Why an entry cannot be part of a policy. It contains no key.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum PolicyFault {
    /// The name is not a valid domain name.
    DomainInvalid = 1,
    /// The domain is listed twice; case does not matter.
    DomainTwice = 2,
    /// The name is empty.
    NameEmpty = 3,
    /// The application is listed twice.
    AppTwice = 4,
    /// The channel is listed twice.
    ChannelTwice = 5,
    /// The ban ends before or when it begins.
    BanEndsBeforeStart = 6,
    /// It is neither an IP address nor a network such as `198.51.100.0/24`. Leading zeros are
    /// refused, and bits of a network after its prefix, as in `10.0.0.1/8`.
    AddressInvalid = 7,
    /// There are two client lists. The service has an allowlist or a blocklist (documented).
    BothLists = 8,
}

/// What the service would not accept, though this library does (documented limits).
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

/// The result of a check.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Verdict {
    /// No problem was found in what was checked.
    Accepted = 1,
    /// The service rejects the push, with the cause that the report names.
    Rejected = 2,
    /// No problem was found, but no key was given to verify the secret with.
    Undetermined = 3,
}

impl Verdict {
    /// All values, ordered by number.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Rejected, Self::Undetermined];

    /// The name in machine-readable output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Undetermined => "undetermined",
        }
    }
}

/// Whether the service sent a callback.
///
/// The numbers are the same in every language and never change.
#[uniffi::remote(Enum)]
#[repr(u8)]
#[non_exhaustive]
pub enum CallbackVerdict {
    /// The signature is right and has not expired.
    Genuine = 1,
    /// The signature is not that of the callback key.
    Forged = 2,
    /// The signature is right, but its time has passed: a repeated or late callback.
    Expired = 3,
}
