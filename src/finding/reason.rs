//! What is wrong, more finely than the service says it.

use core::fmt;
use core::str::FromStr;

use crate::cause::Cause;
use crate::text::UnknownName;

/// What is wrong with a push URL: our finer name behind a [`Cause`].
///
/// The doc comment of each says how well the rule behind it is known; [`evidence`](Reason::evidence) says it
/// to programs. Numbers and names are the same in every language, append-only and never reused. A number is
/// made of the sub code of the usual cause and a running number of two digits.
#[repr(u16)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    // 18/300
    /// The push goes to an IP address and no `txHost` names the push domain. Documented (P/31568). Every spelling
    /// that a URL parser or a resolver reads as an address counts: computed.
    HostIsIp = 30001,

    // 18/301
    /// A blank, a control character or a byte-order mark stands before the URL, so that a client finds no protocol
    /// it knows. That clients do not get through is computed (ffmpeg); the code is our choice.
    LeadingBlank = 30101,
    /// There is no `protocol://`. Our choice: without it nothing says where the domain stands.
    ProtocolMissing = 30102,
    /// The protocol is none that a push URL can have. Our choice: no push reaches the service by it.
    ProtocolUnknown = 30103,
    /// The protocol is not in lower case; some clients know it in lower case only (computed: ffmpeg).
    ProtocolUppercase = 30104,
    /// There is no host. That this is the cause is our choice.
    HostMissing = 30105,
    /// What stands behind the host's colon is no port from 1 to 65535. Our choice: no connection is made, so no
    /// domain is identified.
    PortInvalid = 30106,
    /// The port, or the way it is written, is none that is known for this protocol. Documented for SRT and RTMP
    /// over SRT, conflicting for QUIC, inferred for the others.
    PortUnusual = 30107,
    /// The `streamid` has no `h=`, which the documented form has; the host is taken for the push domain.
    SrtDomainMissing = 30108,

    // 18/302
    /// A user name stands before the host (`user@host`). No form of a push URL has one, and clients disagree on
    /// what the host then is. Our choice.
    HostHasUserinfo = 30201,
    /// The push domain holds a character outside ASCII. Inferred from what a DNS name is.
    HostNotAscii = 30202,
    /// The push domain holds a character that no DNS name has: not a letter, digit, hyphen or dot. Inferred from
    /// what a DNS name is.
    HostIllegalCharacter = 30203,
    /// Two dots of the push domain touch, or it begins with one. Inferred from what a DNS name is.
    HostLabelEmpty = 30204,
    /// A label of the push domain is longer than 63 characters. Inferred from what a DNS name is.
    HostLabelTooLong = 30205,
    /// A label of the push domain begins or ends with a hyphen. Inferred from what a DNS name is.
    HostLabelHyphen = 30206,
    /// The push domain is longer than 253 characters. Inferred from what a DNS name is.
    HostTooLong = 30207,
    /// The push domain has one label only. Inferred from what a DNS name is.
    HostSingleLabel = 30208,
    /// The push domain is `localhost`, or a name below it. Inferred from what a DNS name is.
    HostIsLocalhost = 30209,
    /// A label of the push domain begins with `xn--` and is no encoding of anything. Inferred from what a DNS name
    /// is.
    HostBadPunycode = 30210,
    /// The push domain ends in a number, as an IP address does, but is neither an address nor a name. Our choice:
    /// what no parser reads as an address is no address.
    HostBadAddress = 30211,
    /// The push domain is one for playback. Inferred from the names of the service's own domains.
    HostIsPlayback = 30212,
    /// The push domain ends with a dot. Our choice: the name is the same, but few compare it so.
    HostTrailingDot = 30213,

    // 18/308
    /// There is no StreamName. That this is the cause is our choice. RTMP clients take a lone segment of the path
    /// for the AppName (computed).
    StreamMissing = 30801,
    /// The StreamName is longer than 255 bytes. The limit is documented (P/35598), the code our choice.
    StreamTooLong = 30802,
    /// The StreamName holds a character outside ASCII. That Chinese characters are not supported is documented
    /// (P/31084); the others are our choice.
    StreamNotAscii = 30803,
    /// The StreamName holds a control character, a space, or one of ``/ ? # & = % + , ; \ " ' < > ^ { } | [ ] @ : `
    /// ``. Which ones the service refuses is unpublished: our choice.
    StreamIllegalCharacter = 30804,
    /// The StreamName holds a character outside `A-Z a-z 0-9 - _ .`, the characters that other interfaces of the
    /// service list for such names. That a push gets through with others is our choice.
    StreamUnusualCharacter = 30805,
    /// The StreamName is `.` or `..`, which many URL parsers remove.
    StreamDotSegment = 30806,
    /// The StreamName ends with `.flv` or `.m3u8`, which belongs to playback URLs and there is never hashed
    /// (P/31058).
    StreamMediaSuffix = 30807,
    /// An SRT URL without the documented `streamid` (P/38393), and so without names. The code is our choice.
    SrtStreamIdMissing = 30808,
    /// An SRT URL in RTMP's layout: names in the path, where SRT has them in the `streamid` (P/38393). The code is
    /// our choice.
    SrtRtmpLayout = 30809,
    /// The `streamid` does not begin with `#!::` (P/38393) or, as is inferred, with `%23!::`. The code is our
    /// choice.
    SrtStreamIdPrefix = 30810,
    /// The `streamid` has an `m=`, which the documented form has not (P/38393).
    SrtModePresent = 30811,

    // 18/309
    /// There is no AppName. That this is the cause is our choice.
    AppMissing = 30901,
    /// The AppName is longer than 255 bytes. The limit is documented for the StreamName alone: our choice.
    AppTooLong = 30902,
    /// The AppName holds a character outside ASCII. That Chinese characters are not supported is documented
    /// (P/31084); the others are our choice.
    AppNotAscii = 30903,
    /// The AppName holds a character that cannot stand in a name, the same ones as for the StreamName, `/` apart.
    /// Our choice.
    AppIllegalCharacter = 30904,
    /// The AppName holds a `/`: the path has more than two segments, and clients take all but the last for the
    /// application (computed). That the service refuses it is our choice.
    AppHasSlash = 30905,
    /// The AppName holds a character outside `A-Z a-z 0-9 - _ .`, the characters that other interfaces of the
    /// service list for such names. That a push gets through with others is our choice.
    AppUnusualCharacter = 30906,
    /// The AppName is `.` or `..`, which many URL parsers remove.
    AppDotSegment = 30907,

    // 18/500
    /// There is no `txTime`. Documented (P/31560).
    TxTimeMissing = 50001,
    /// `txTime` has no value. Our choice: an empty value counts as missing.
    TxTimeEmpty = 50002,
    /// There is no `txTime`, but a parameter whose name differs in case only. Our choice: names are compared with
    /// regard to case.
    TxTimeNameCase = 50003,

    // 18/501
    /// `txTime`, with the AuthDelta if the caller states one, has passed. The service's documents conflict on
    /// whether the AuthDelta counts.
    Expired = 50101,
    /// `txTime` is not a number in hex. Our choice: no future moment can be read from it.
    TxTimeNotHex = 50102,
    /// `txTime` begins with a sign. Our choice, as for everything that is no time.
    TxTimeSign = 50103,
    /// `txTime` begins with `0x`. Our choice, as for everything that is no time.
    TxTimeHexPrefix = 50104,
    /// A blank or control character stands before or behind `txTime`, most likely pasted with it. Our choice, as
    /// for everything that is no time.
    TxTimeBlank = 50105,
    /// `txTime` lies beyond the year 9999. Our choice, as for everything that is no time.
    TxTimeTooLong = 50106,
    /// `txTime` is a time in milliseconds; it counts seconds. Our choice, as for everything that is no time.
    TxTimeMilliseconds = 50107,
    /// `txTime` is decimal, which is accepted too (P/31560); that ten digits are decimal and not hex is inferred.
    TxTimeDecimal = 50108,
    /// `txTime` has passed and the URL lives on the AuthDelta alone. The service's documents conflict on whether it
    /// counts.
    ExpiredWithoutAuthDelta = 50109,

    // 18/502
    /// There is no `txSecret`. Documented (P/31560).
    TxSecretMissing = 50201,
    /// `txSecret` has no value. Our choice: an empty value counts as missing.
    TxSecretEmpty = 50202,
    /// There is no `txSecret`, but a parameter whose name differs in case only. Our choice: names are compared with
    /// regard to case.
    TxSecretNameCase = 50203,

    // 18/503
    /// `txSecret` is none that a key at hand gives for this StreamName and txTime. Documented (P/31560).
    SecretMismatch = 50301,
    /// `txSecret` has not as many digits as the hash of the domain gives. Computed: a digest has a fixed length.
    SecretLength = 50302,
    /// `txSecret` holds a character that is no hex digit. Computed: a digest in hex has hex digits alone.
    SecretNotHex = 50303,
    /// `txSecret` holds upper-case hex digits. The documented samples are lower case; that the case counts is our
    /// choice.
    SecretUppercase = 50304,
    /// `txSecret` has as many digits as the other hash gives: SHA-256 on an MD5 domain, or the reverse. That it is
    /// 64 digits for SHA-256 is inferred.
    SecretOtherHash = 50305,
    /// A parameter of the service stands twice with different values. Our choice: there is no telling which one
    /// counts.
    ParameterConflict = 50306,
    /// A parameter of the service stands twice with the same value. That the service takes it all the same is our
    /// choice.
    ParameterRepeated = 50307,
    /// A parameter holds a character that does not arrive as written: a space, a control character, one outside
    /// ASCII, a quotation mark, or a `/`, at which clients split again (computed: ffmpeg).
    ParameterIllegalCharacter = 50308,
    /// An extra parameter to be signed along has a name that a signer writes itself (`txSecret`, `txTime`, `txHost`), or that
    /// means something in SRT's streamid (`h`, `r`, `m`, `streamid`). Given by a signer alone, never by a check. Our choice.
    ParameterReserved = 50309,
}

/// Whether a finding keeps the push from getting through.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The service refuses the push.
    Failure = 1,
    /// The push may get through; something is not as it should be.
    Warning = 2,
}

impl Severity {
    /// The name in machine-readable output: `failure`, `warning`.
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

/// How well a rule is known. Much of the service's behaviour is unpublished.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

impl Evidence {
    /// The name in machine-readable output: `documented`, `computed`, `inferred`, `conflicting`, `our_choice`.
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

/// What is fixed about a reason.
struct Row {
    name: &'static str,
    cause: Cause,
    severity: Severity,
    evidence: Evidence,
}

const fn row(name: &'static str, cause: Cause, severity: Severity, evidence: Evidence) -> Row {
    Row {
        name,
        cause,
        severity,
        evidence,
    }
}

impl Reason {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 64] = [
        Self::HostIsIp,
        Self::LeadingBlank,
        Self::ProtocolMissing,
        Self::ProtocolUnknown,
        Self::ProtocolUppercase,
        Self::HostMissing,
        Self::PortInvalid,
        Self::PortUnusual,
        Self::SrtDomainMissing,
        Self::HostHasUserinfo,
        Self::HostNotAscii,
        Self::HostIllegalCharacter,
        Self::HostLabelEmpty,
        Self::HostLabelTooLong,
        Self::HostLabelHyphen,
        Self::HostTooLong,
        Self::HostSingleLabel,
        Self::HostIsLocalhost,
        Self::HostBadPunycode,
        Self::HostBadAddress,
        Self::HostIsPlayback,
        Self::HostTrailingDot,
        Self::StreamMissing,
        Self::StreamTooLong,
        Self::StreamNotAscii,
        Self::StreamIllegalCharacter,
        Self::StreamUnusualCharacter,
        Self::StreamDotSegment,
        Self::StreamMediaSuffix,
        Self::SrtStreamIdMissing,
        Self::SrtRtmpLayout,
        Self::SrtStreamIdPrefix,
        Self::SrtModePresent,
        Self::AppMissing,
        Self::AppTooLong,
        Self::AppNotAscii,
        Self::AppIllegalCharacter,
        Self::AppHasSlash,
        Self::AppUnusualCharacter,
        Self::AppDotSegment,
        Self::TxTimeMissing,
        Self::TxTimeEmpty,
        Self::TxTimeNameCase,
        Self::Expired,
        Self::TxTimeNotHex,
        Self::TxTimeSign,
        Self::TxTimeHexPrefix,
        Self::TxTimeBlank,
        Self::TxTimeTooLong,
        Self::TxTimeMilliseconds,
        Self::TxTimeDecimal,
        Self::ExpiredWithoutAuthDelta,
        Self::TxSecretMissing,
        Self::TxSecretEmpty,
        Self::TxSecretNameCase,
        Self::SecretMismatch,
        Self::SecretLength,
        Self::SecretNotHex,
        Self::SecretUppercase,
        Self::SecretOtherHash,
        Self::ParameterConflict,
        Self::ParameterRepeated,
        Self::ParameterIllegalCharacter,
        Self::ParameterReserved,
    ];

    /// The number, for languages without the enum.
    #[must_use]
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The cause that the service gives for it, or would give if it does harm.
    #[must_use]
    pub const fn cause(self) -> Cause {
        self.row().cause
    }

    /// Whether it keeps a push from getting through.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.row().severity
    }

    /// How well the rule behind it is known.
    #[must_use]
    pub const fn evidence(self) -> Evidence {
        self.row().evidence
    }

    const fn row(self) -> Row {
        use Evidence::{Computed, Conflicting, Documented, Inferred, OurChoice};
        use Severity::{Failure, Warning};
        #[rustfmt::skip]
        let row = match self {
            Self::HostIsIp => row("host_is_ip", Cause::HOST_IS_IP, Failure, Documented),
            Self::LeadingBlank => row("leading_blank", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::ProtocolMissing => row("protocol_missing", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::ProtocolUnknown => row("protocol_unknown", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::ProtocolUppercase => row("protocol_uppercase", Cause::DOMAIN_UNKNOWN, Warning, Computed),
            Self::HostMissing => row("host_missing", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::PortInvalid => row("port_invalid", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::PortUnusual => row("port_unusual", Cause::DOMAIN_UNKNOWN, Warning, Inferred),
            Self::SrtDomainMissing => row("srt_domain_missing", Cause::DOMAIN_UNKNOWN, Warning, Documented),
            Self::HostHasUserinfo => row("host_has_userinfo", Cause::DOMAIN_INVALID, Failure, OurChoice),
            Self::HostNotAscii => row("host_not_ascii", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostIllegalCharacter => row("host_illegal_character", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostLabelEmpty => row("host_label_empty", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostLabelTooLong => row("host_label_too_long", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostLabelHyphen => row("host_label_hyphen", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostTooLong => row("host_too_long", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostSingleLabel => row("host_single_label", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostIsLocalhost => row("host_is_localhost", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostBadPunycode => row("host_bad_punycode", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostBadAddress => row("host_bad_address", Cause::DOMAIN_INVALID, Failure, OurChoice),
            Self::HostIsPlayback => row("host_is_playback", Cause::DOMAIN_INVALID, Failure, Inferred),
            Self::HostTrailingDot => row("host_trailing_dot", Cause::DOMAIN_INVALID, Warning, OurChoice),
            Self::StreamMissing => row("stream_missing", Cause::STREAM_NAME_INVALID, Failure, OurChoice),
            Self::StreamTooLong => row("stream_too_long", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::StreamNotAscii => row("stream_not_ascii", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::StreamIllegalCharacter => row("stream_illegal_character", Cause::STREAM_NAME_INVALID, Failure, OurChoice),
            Self::StreamUnusualCharacter => row("stream_unusual_character", Cause::STREAM_NAME_INVALID, Warning, OurChoice),
            Self::StreamDotSegment => row("stream_dot_segment", Cause::STREAM_NAME_INVALID, Warning, Computed),
            Self::StreamMediaSuffix => row("stream_media_suffix", Cause::STREAM_NAME_INVALID, Warning, Documented),
            Self::SrtStreamIdMissing => row("srt_streamid_missing", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::SrtRtmpLayout => row("srt_rtmp_layout", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::SrtStreamIdPrefix => row("srt_streamid_prefix", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::SrtModePresent => row("srt_mode_present", Cause::STREAM_NAME_INVALID, Warning, Documented),
            Self::AppMissing => row("app_missing", Cause::APP_NAME_INVALID, Failure, OurChoice),
            Self::AppTooLong => row("app_too_long", Cause::APP_NAME_INVALID, Failure, OurChoice),
            Self::AppNotAscii => row("app_not_ascii", Cause::APP_NAME_INVALID, Failure, Documented),
            Self::AppIllegalCharacter => row("app_illegal_character", Cause::APP_NAME_INVALID, Failure, OurChoice),
            Self::AppHasSlash => row("app_has_slash", Cause::APP_NAME_INVALID, Failure, OurChoice),
            Self::AppUnusualCharacter => row("app_unusual_character", Cause::APP_NAME_INVALID, Warning, OurChoice),
            Self::AppDotSegment => row("app_dot_segment", Cause::APP_NAME_INVALID, Warning, Computed),
            Self::TxTimeMissing => row("txtime_missing", Cause::TX_TIME_MISSING, Failure, Documented),
            Self::TxTimeEmpty => row("txtime_empty", Cause::TX_TIME_MISSING, Failure, OurChoice),
            Self::TxTimeNameCase => row("txtime_name_case", Cause::TX_TIME_MISSING, Failure, OurChoice),
            Self::Expired => row("expired", Cause::URL_EXPIRED, Failure, Conflicting),
            Self::TxTimeNotHex => row("txtime_not_hex", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxTimeSign => row("txtime_sign", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxTimeHexPrefix => row("txtime_hex_prefix", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxTimeBlank => row("txtime_blank", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxTimeTooLong => row("txtime_too_long", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxTimeMilliseconds => row("txtime_milliseconds", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxTimeDecimal => row("txtime_decimal", Cause::URL_EXPIRED, Warning, Inferred),
            Self::ExpiredWithoutAuthDelta => row("expired_without_auth_delta", Cause::URL_EXPIRED, Warning, Conflicting),
            Self::TxSecretMissing => row("txsecret_missing", Cause::TX_SECRET_MISSING, Failure, Documented),
            Self::TxSecretEmpty => row("txsecret_empty", Cause::TX_SECRET_MISSING, Failure, OurChoice),
            Self::TxSecretNameCase => row("txsecret_name_case", Cause::TX_SECRET_MISSING, Failure, OurChoice),
            Self::SecretMismatch => row("secret_mismatch", Cause::AUTH_FAILED, Failure, Documented),
            Self::SecretLength => row("secret_length", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretNotHex => row("secret_not_hex", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretUppercase => row("secret_uppercase", Cause::AUTH_FAILED, Failure, OurChoice),
            Self::SecretOtherHash => row("secret_other_hash", Cause::AUTH_FAILED, Failure, Inferred),
            Self::ParameterConflict => row("parameter_conflict", Cause::AUTH_FAILED, Failure, OurChoice),
            Self::ParameterRepeated => row("parameter_repeated", Cause::AUTH_FAILED, Warning, OurChoice),
            Self::ParameterIllegalCharacter => row("parameter_illegal_character", Cause::AUTH_FAILED, Warning, Computed),
            Self::ParameterReserved => row("parameter_reserved", Cause::AUTH_FAILED, Failure, OurChoice),
        };
        row
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Reason {
    type Err = UnknownName;

    /// Reads a [`name`](Reason::name).
    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|reason| reason.name() == name)
            .ok_or(UnknownName)
    }
}
