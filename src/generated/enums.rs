// Generated from spec/ by tools/generate. Do not edit.

//! Enums that every language has.

use core::fmt;
use core::str::FromStr;

use crate::names::{self, UnknownName};

/// How a stream is pushed, and with it the form of the URL.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

impl Protocol {
    /// All values, ordered by number.
    pub const ALL: [Self; 6] = [
        Self::Rtmp,
        Self::Rtmps,
        Self::Webrtc,
        Self::Srt,
        Self::RtmpOverSrt,
        Self::RtmpOverQuic,
    ];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rtmp => "rtmp",
            Self::Rtmps => "rtmps",
            Self::Webrtc => "webrtc",
            Self::Srt => "srt",
            Self::RtmpOverSrt => "rtmp_over_srt",
            Self::RtmpOverQuic => "rtmp_over_quic",
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The hash that a domain's `txSecret` is computed with.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HashAlgorithm {
    /// MD5, 32 hexadecimal digits: the default of every domain (documented).
    #[default]
    Md5 = 1,
    /// SHA-256, available per domain since 2024 (documented). That the message is the same and the
    /// result has 64 hexadecimal digits is inferred: no official test vector exists.
    Sha256 = 2,
}

impl HashAlgorithm {
    /// All values, ordered by number.
    pub const ALL: [Self; 2] = [Self::Md5, Self::Sha256];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::Sha256 => "sha256",
        }
    }
}

impl fmt::Display for HashAlgorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for HashAlgorithm {
    type Err = UnknownName;

    /// Parses a [`name`](Self::name).
    fn from_str(name: &str) -> Result<Self, UnknownName> {
        names::find(Self::ALL, Self::name, name)
    }
}

/// A language of the service's table and of all messages.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Lang {
    /// English.
    #[default]
    En = 1,
    /// Simplified Chinese.
    Zh = 2,
    /// Japanese.
    Ja = 3,
    /// Korean.
    Ko = 4,
}

impl Lang {
    /// All values, ordered by number.
    pub const ALL: [Self; 4] = [Self::En, Self::Zh, Self::Ja, Self::Ko];

    /// The language code of ISO 639-1: `en`, `zh`, `ja`, `ko`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            Self::Ja => "ja",
            Self::Ko => "ko",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Whether a finding makes the push fail.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The service rejects the push.
    Failure = 1,
    /// The push may succeed, but something is not as it should be.
    Warning = 2,
}

impl Severity {
    /// All values, ordered by number.
    pub const ALL: [Self; 2] = [Self::Failure, Self::Warning];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Failure => "failure",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How well a rule is known. Much of the service's behavior is unpublished.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

impl Evidence {
    /// All values, ordered by number.
    pub const ALL: [Self; 5] = [
        Self::Documented,
        Self::Computed,
        Self::Inferred,
        Self::Conflicting,
        Self::OurChoice,
    ];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Computed => "computed",
            Self::Inferred => "inferred",
            Self::Conflicting => "conflicting",
            Self::OurChoice => "our_choice",
        }
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Who must act on a cause, inferred from the published message.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

impl Actor {
    /// All values, ordered by number.
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

    /// The name in machine-readable output, in snake_case.
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

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whether to push again. This is our advice; the service publishes none.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Retry {
    /// Push again with the same URL after a pause.
    AsIs = 1,
    /// Push again after a change; without one it fails again.
    AfterFix = 2,
    /// Do not push again: the end was intended.
    No = 3,
}

impl Retry {
    /// All values, ordered by number.
    pub const ALL: [Self; 3] = [Self::AsIs, Self::AfterFix, Self::No];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsIs => "as_is",
            Self::AfterFix => "after_fix",
            Self::No => "no",
        }
    }
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A part of what is to be signed.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

impl Field {
    /// All values, ordered by number.
    pub const ALL: [Self; 8] = [
        Self::Domain,
        Self::Host,
        Self::Port,
        Self::App,
        Self::Stream,
        Self::Param,
        Self::Expiry,
        Self::Url,
    ];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Host => "host",
            Self::Port => "port",
            Self::App => "app",
            Self::Stream => "stream",
            Self::Param => "param",
            Self::Expiry => "expiry",
            Self::Url => "url",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Which of a domain's two keys. Either is accepted, which is how keys are rotated (documented).
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyRole {
    /// The primary key.
    Primary = 1,
    /// The backup key.
    Backup = 2,
}

impl KeyRole {
    /// All values, ordered by number.
    pub const ALL: [Self; 2] = [Self::Primary, Self::Backup];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Backup => "backup",
        }
    }
}

impl fmt::Display for KeyRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The state of the account (documented: 18/200 to 18/203).
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountStatus {
    /// In service.
    #[default]
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

impl AccountStatus {
    /// All values, ordered by number.
    pub const ALL: [Self; 5] = [
        Self::Active,
        Self::NotFound,
        Self::ShutDown,
        Self::Overdue,
        Self::Suspended,
    ];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::NotFound => "not_found",
            Self::ShutDown => "shut_down",
            Self::Overdue => "overdue",
            Self::Suspended => "suspended",
        }
    }
}

impl fmt::Display for AccountStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for AccountStatus {
    type Err = UnknownName;

    /// Parses a [`name`](Self::name).
    fn from_str(name: &str) -> Result<Self, UnknownName> {
        names::find(Self::ALL, Self::name, name)
    }
}

/// The answer of the customer's own authentication server to a push.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HookAnswer {
    /// It accepted the push.
    Accepted = 1,
    /// It refused the push: 19/0.
    Refused = 2,
}

impl HookAnswer {
    /// All values, ordered by number.
    pub const ALL: [Self; 2] = [Self::Accepted, Self::Refused];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }
}

impl fmt::Display for HookAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// When a check searches for the mistake that explains a wrong `txSecret`. A search takes up to 400
/// hashes, and anyone can send wrong URLs.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Diagnosis {
    /// In the check of a single URL, but not in a batch.
    #[default]
    Single = 1,
    /// In a batch too.
    Always = 2,
    /// Not at all. The verdict is the same.
    Never = 3,
}

impl Diagnosis {
    /// All values, ordered by number.
    pub const ALL: [Self; 3] = [Self::Single, Self::Always, Self::Never];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Always => "always",
            Self::Never => "never",
        }
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Why an entry cannot be part of a policy. It contains no key.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

impl PolicyFault {
    /// All values, ordered by number.
    pub const ALL: [Self; 8] = [
        Self::DomainInvalid,
        Self::DomainTwice,
        Self::NameEmpty,
        Self::AppTwice,
        Self::ChannelTwice,
        Self::BanEndsBeforeStart,
        Self::AddressInvalid,
        Self::BothLists,
    ];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DomainInvalid => "domain_invalid",
            Self::DomainTwice => "domain_twice",
            Self::NameEmpty => "name_empty",
            Self::AppTwice => "app_twice",
            Self::ChannelTwice => "channel_twice",
            Self::BanEndsBeforeStart => "ban_ends_before_start",
            Self::AddressInvalid => "address_invalid",
            Self::BothLists => "both_lists",
        }
    }
}

impl fmt::Display for PolicyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DomainInvalid => "not a legal domain name",
            Self::DomainTwice => "this domain is listed twice",
            Self::NameEmpty => "the name is empty",
            Self::AppTwice => "this application is listed twice",
            Self::ChannelTwice => "this channel is listed twice",
            Self::BanEndsBeforeStart => "the ban ends before it begins",
            Self::AddressInvalid => "neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
            Self::BothLists => "two lists of clients: an allowlist or a blocklist can be used, not both",
        })
    }
}

/// What the service would not accept, though this library does (documented limits).
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

impl PolicyWarning {
    /// All values, ordered by number.
    pub const ALL: [Self; 4] = [
        Self::ListTooLong,
        Self::PrefixUnusual,
        Self::Ipv6,
        Self::BanTooLong,
    ];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ListTooLong => "list_too_long",
            Self::PrefixUnusual => "prefix_unusual",
            Self::Ipv6 => "ipv6",
            Self::BanTooLong => "ban_too_long",
        }
    }
}

impl fmt::Display for PolicyWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ListTooLong => "the service takes at most 200 addresses on a list",
            Self::PrefixUnusual => "the service takes single addresses, /8, /16 and /24 only",
            Self::Ipv6 => "the service takes no IPv6 addresses on a list",
            Self::BanTooLong => "the service forbids a stream for at most 90 days",
        })
    }
}

/// Whether the service sent a callback.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallbackVerdict {
    /// The signature is right and has not expired.
    Genuine = 1,
    /// The signature is not that of the callback key.
    Forged = 2,
    /// The signature is right, but its time has passed: a repeated or late callback.
    Expired = 3,
}

impl CallbackVerdict {
    /// All values, ordered by number.
    pub const ALL: [Self; 3] = [Self::Genuine, Self::Forged, Self::Expired];

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Genuine => "genuine",
            Self::Forged => "forged",
            Self::Expired => "expired",
        }
    }
}

impl fmt::Display for CallbackVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
