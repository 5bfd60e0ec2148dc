//! What is wrong, more finely than the service says it.

#![expect(
    clippy::indexing_slicing,
    reason = "a reason's place is one of ALL, and the tables are as long"
)]

use core::fmt;
use core::str::FromStr;

use crate::cause::Cause;
use crate::text::UnknownName;

/// What is wrong with a push URL: our finer name behind a [`Cause`].
///
/// The doc comment of each says how well the rule behind it is known; [`evidence`](Reason::evidence) says it
/// to programs. Numbers and names are the same in every language, append-only and never reused. A number is
/// made of the sub code of the usual cause (19 for 19/0) and a running number of two digits.
#[repr(u16)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    // 19/0
    /// The customer's own authentication refused the push. Documented.
    HookRefused = 1901,

    // 18/200
    /// The policy says that there is no account for the URL. Documented.
    AccountNotFound = 20001,

    // 18/201
    /// The policy says that the account's service is shut down. Documented.
    ServiceShutDown = 20101,

    // 18/202
    /// The policy says that the account is overdue. Documented.
    ServiceOverdue = 20201,

    // 18/203
    /// The policy says that the account's service is suspended by force. Documented.
    ServiceForciblySuspended = 20301,

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
    /// What stands behind the host's colon is no port from 1 to 65535. Some clients connect all the same (computed:
    /// ffmpeg takes the digits at its front). Our choice: nobody can rely on it.
    PortInvalid = 30106,
    /// The port, or the way it is written, is none that is known for this protocol. Documented for SRT and RTMP
    /// over SRT, conflicting for QUIC, inferred for the others.
    PortUnusual = 30107,
    /// The `streamid` has no `h=`, which the documented form has; the host is taken for the push domain.
    SrtDomainMissing = 30108,
    /// The policy lists the account's domains, and the push domain is none of them. That this is the cause is our
    /// choice.
    DomainNotOfAccount = 30109,

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

    // 18/303
    /// The policy says that the push domain is disabled. Documented.
    DomainDisabled = 30301,

    // 18/304
    /// The policy says that the application is disabled. Documented.
    AppDisabled = 30401,

    // 18/305
    /// The policy forbids the stream: by name alone, or strictly by domain, application and name. Documented.
    StreamForbidden = 30501,

    // 18/306
    /// The policy is in channel mode and has no channel of this name. Documented.
    ChannelMissing = 30601,

    // 18/307
    /// The policy is in channel mode and the channel is closed. Documented.
    ChannelClosed = 30701,

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
    SrtStreamidMissing = 30808,
    /// An SRT URL in RTMP's layout: names in the path, where SRT has them in the `streamid` (P/38393). The code is
    /// our choice.
    SrtRtmpLayout = 30809,
    /// The `streamid` does not begin with `#!::` (P/38393) or, as is inferred, with `%23!::`. The code is our
    /// choice.
    SrtStreamidPrefix = 30810,
    /// The `streamid` has an `m=`, which the documented form has not (P/38393).
    SrtModePresent = 30811,
    /// The query stands behind the AppName and the StreamName behind the query, as when the query is pasted into an
    /// encoder's server field. That it belongs to the stream key is documented; the code is our choice.
    QueryInServerField = 30812,

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
    /// The AppName holds a `/`: the path has more than two segments, and clients take more than the first for the
    /// application (computed). That the service refuses it is our choice.
    AppHasSlash = 30905,
    /// The AppName holds a character outside `A-Z a-z 0-9 - _ .`, the characters that other interfaces of the
    /// service list for such names. That a push gets through with others is our choice.
    AppUnusualCharacter = 30906,
    /// The AppName is `.` or `..`, which many URL parsers remove.
    AppDotSegment = 30907,

    // 18/400
    /// The client's address is on the policy's blocklist. Documented.
    ClientBlocked = 40001,

    // 18/401
    /// The client's address is not on the policy's allowlist. Documented.
    ClientNotAllowed = 40101,

    // 18/500
    /// There is no `txTime`. Documented (P/31560).
    TxtimeMissing = 50001,
    /// `txTime` has no value. Our choice: an empty value counts as missing.
    TxtimeEmpty = 50002,
    /// There is no `txTime`, but a parameter whose name differs in case only. Our choice: names are compared with
    /// regard to case.
    TxtimeNameCase = 50003,
    /// There is no `txTime`, but a parameter whose name is misspelt. Computed.
    TxtimeMisspelt = 50004,
    /// There is no `txTime` of its own: it stands within another parameter's value, since the `&` before it is
    /// lost. Computed.
    TxtimeLostAmpersand = 50005,
    /// There is no `txTime`, but an `amp;txTime`: the URL was copied out of HTML. Computed.
    TxtimeHtmlEscaped = 50006,
    /// There is no `txTime`, but a `?txTime`: a second `?` stands before it. Computed.
    TxtimeDoubledMark = 50007,
    /// There is no `txTime` of its own: a `;` stands before it instead of an `&`. Computed.
    TxtimeSemicolon = 50008,
    /// There is no `txTime`, and the query ends with its first parameter, as when a shell cuts an unquoted URL at
    /// the `&`. Inferred.
    QueryCutAtAmpersand = 50009,

    // 18/501
    /// `txTime`, with the AuthDelta if the caller states one, has passed. The service's documents conflict on
    /// whether the AuthDelta counts.
    Expired = 50101,
    /// `txTime` is not a number in hex. Our choice: no future moment can be read from it.
    TxtimeNotHex = 50102,
    /// `txTime` begins with a sign. Our choice, as for everything that is no time.
    TxtimeSign = 50103,
    /// `txTime` begins with `0x`. Our choice, as for everything that is no time.
    TxtimeHexPrefix = 50104,
    /// A blank or control character stands before or behind `txTime`, most likely pasted with it. Our choice, as
    /// for everything that is no time.
    TxtimeBlank = 50105,
    /// `txTime` lies beyond the year 9999. Our choice, as for everything that is no time.
    TxtimeTooLong = 50106,
    /// `txTime` is a time in milliseconds; it counts seconds. Our choice, as for everything that is no time.
    TxtimeMilliseconds = 50107,
    /// `txTime` is decimal, which is accepted too (P/31560); that ten digits are decimal and not hex is inferred.
    TxtimeDecimal = 50108,
    /// `txTime` has passed and the URL lives on the AuthDelta alone. The service's documents conflict on whether it
    /// counts.
    ExpiredWithoutAuthDelta = 50109,
    /// The URL has less left than the caller's bound. A running push outlives its URL, but fails at its first reconnect; the
    /// service recommends to sign for 12 to 24 hours. Documented (P/33383, P/35598).
    LifetimeShort = 50110,
    /// The URL lives for longer than the bound that the caller set. A very long lifetime is advised against;
    /// documented (P/35598), without a number.
    LifetimeLong = 50111,

    // 18/502
    /// There is no `txSecret`. Documented (P/31560).
    TxsecretMissing = 50201,
    /// `txSecret` has no value. Our choice: an empty value counts as missing.
    TxsecretEmpty = 50202,
    /// There is no `txSecret`, but a parameter whose name differs in case only. Our choice: names are compared with
    /// regard to case.
    TxsecretNameCase = 50203,
    /// There is no `txSecret`, but a parameter whose name is misspelt, such as `txSercet`. Computed.
    TxsecretMisspelt = 50204,
    /// There is no `txSecret` of its own: it stands within another parameter's value, since the `&` before it is
    /// lost. Computed.
    TxsecretLostAmpersand = 50205,
    /// There is no `txSecret`, but an `amp;txSecret`: the URL was copied out of HTML. Computed.
    TxsecretHtmlEscaped = 50206,
    /// There is no `txSecret`, but a `?txSecret`: a second `?` stands before it. Computed.
    TxsecretDoubledMark = 50207,
    /// There is no `txSecret` of its own: a `;` stands before it instead of an `&`. Computed.
    TxsecretSemicolon = 50208,

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
    /// A parameter holds a character that may not arrive as written. A space, and a `/` at which clients split again:
    /// computed (ffmpeg). A control character, one outside ASCII, a quotation mark and the like, which shells and other
    /// clients change: our choice.
    ParameterIllegalCharacter = 50308,
    /// An extra parameter to be signed along has a name that a signer writes itself (`txSecret`, `txTime`, `txHost`), or that
    /// means something in SRT's streamid (`h`, `r`, `m`, `streamid`). Given by a signer alone, never by a check. Our choice.
    ParameterReserved = 50309,
    /// The secret was made with txTime in lower case, and the URL has it otherwise. Computed, as are all reasons of
    /// this kind: the secret made so is the one that was given.
    SecretSignedLowercaseTime = 50310,
    /// The secret was made with txTime in upper case, and the URL has it otherwise. Computed.
    SecretSignedUppercaseTime = 50311,
    /// The secret was made with the domain's playback key. Computed.
    SecretSignedPlaybackKey = 50312,
    /// The secret was made over `App/Stream`, and not over the StreamName alone. Computed.
    SecretSignedAppAndStream = 50313,
    /// The secret was made over the whole path, `/App/Stream`. Computed.
    SecretSignedPath = 50314,
    /// The secret was made over the StreamName with or without a `.flv` or `.m3u8` that the URL has otherwise.
    /// Computed.
    SecretSignedMediaSuffix = 50315,
    /// The secret was made over the StreamName with or without a `_template` that the URL has otherwise. Computed.
    SecretSignedTemplate = 50316,
    /// The secret was made over the StreamName without the blanks around it. Computed.
    SecretSignedTrimmedName = 50317,
    /// The secret was made over the percent-decoded StreamName. Computed.
    SecretSignedDecodedName = 50318,
    /// The secret was made over the percent-encoded StreamName. Computed.
    SecretSignedEncodedName = 50319,
    /// The secret was made with the time in decimal, and the URL has it in hex. Computed.
    SecretSignedDecimalTime = 50320,
    /// The secret was made with the time in hex, and the URL has it in decimal. Computed.
    SecretSignedHexTime = 50321,
    /// The secret was made with the time in milliseconds, decimal or hex. Computed.
    SecretSignedMilliseconds = 50322,
    /// The secret was made with a time eight hours before or behind the one in the URL, as by a confusion of UTC
    /// and UTC+8. Computed.
    SecretSignedEightHoursOff = 50323,
    /// The secret was made with `0x` before the time. Computed.
    SecretSignedHexPrefix = 50324,
    /// The secret was made over key, StreamName and txTime in another order. Computed.
    SecretSignedOtherOrder = 50325,
    /// The secret was written in upper case. Computed; that the case counts is our choice.
    SecretSignedUppercaseDigest = 50326,
    /// The secret was made with a line break behind the key, as when a file is read whole. Computed.
    SecretSignedKeyLineBreak = 50327,
    /// The secret was made with the other hash: SHA-256 on an MD5 domain, or the reverse. Computed.
    SecretSignedOtherHash = 50328,

    /// A parameter that makes clients read other names: one that ends in `.flv`, `.mp4` or `.f4v` where the URL ends, or
    /// `slist=`. Computed (ffmpeg).
    ParameterMisleading = 50329,

    // 18/600
    /// As many pushes are live as the policy allows. Documented.
    TooManyPushes = 60001,

    // 18/601
    /// As many pushes of this StreamName are live as the policy allows. Documented.
    TooManyOfStream = 60101,

    // 18/602
    /// The push states a lower priority than a live push of this StreamName has. Documented; how a priority is written is our
    /// choice.
    PriorityTooLow = 60201,
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
    /// Both, in the order of their numbers.
    pub const ALL: [Self; 2] = [Self::Failure, Self::Warning];

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
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 5] = [
        Self::Documented,
        Self::Computed,
        Self::Inferred,
        Self::Conflicting,
        Self::OurChoice,
    ];

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
#[derive(Clone, Copy)]
struct Row {
    name: &'static str,
    kind: Kind,
}

/// What is fixed about a reason, its name apart.
#[derive(Clone, Copy)]
struct Kind {
    cause: Cause,
    severity: Severity,
    evidence: Evidence,
}

// The rows as tables without pointers, which take a fourth of the room. All of them are in the order of `ALL`.

const ROWS: [Row; Reason::ALL.len()] = {
    let mut rows = [Reason::ALL[0].row(); Reason::ALL.len()];
    let mut at = 0;
    while at < rows.len() {
        rows[at] = Reason::ALL[at].row();
        at += 1;
    }
    rows
};

const KINDS: &[Kind; ROWS.len()] = &{
    let mut kinds = [ROWS[0].kind; ROWS.len()];
    let mut at = 0;
    while at < kinds.len() {
        kinds[at] = ROWS[at].kind;
        at += 1;
    }
    kinds
};

/// Where each name begins in `NAMES`, and where the last one ends.
const PLACES: &[u16; ROWS.len() + 1] = &{
    let mut places = [0; ROWS.len() + 1];
    let mut at = 0;
    while at < ROWS.len() {
        places[at + 1] = places[at] + ROWS[at].name.len() as u16;
        at += 1;
    }
    places
};

/// All names, one behind the other.
const NAMES: &[u8; PLACES[ROWS.len()] as usize] = &{
    let mut names = [0; PLACES[ROWS.len()] as usize];
    let mut at = 0;
    while at < ROWS.len() {
        let name = ROWS[at].name.as_bytes();
        let mut letter = 0;
        while letter < name.len() {
            names[PLACES[at] as usize + letter] = name[letter];
            letter += 1;
        }
        at += 1;
    }
    names
};

const fn row(name: &'static str, cause: Cause, severity: Severity, evidence: Evidence) -> Row {
    let kind = Kind {
        cause,
        severity,
        evidence,
    };
    Row { name, kind }
}

impl Reason {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 114] = [
        Self::HookRefused,
        Self::AccountNotFound,
        Self::ServiceShutDown,
        Self::ServiceOverdue,
        Self::ServiceForciblySuspended,
        Self::HostIsIp,
        Self::LeadingBlank,
        Self::ProtocolMissing,
        Self::ProtocolUnknown,
        Self::ProtocolUppercase,
        Self::HostMissing,
        Self::PortInvalid,
        Self::PortUnusual,
        Self::SrtDomainMissing,
        Self::DomainNotOfAccount,
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
        Self::DomainDisabled,
        Self::AppDisabled,
        Self::StreamForbidden,
        Self::ChannelMissing,
        Self::ChannelClosed,
        Self::StreamMissing,
        Self::StreamTooLong,
        Self::StreamNotAscii,
        Self::StreamIllegalCharacter,
        Self::StreamUnusualCharacter,
        Self::StreamDotSegment,
        Self::StreamMediaSuffix,
        Self::SrtStreamidMissing,
        Self::SrtRtmpLayout,
        Self::SrtStreamidPrefix,
        Self::SrtModePresent,
        Self::QueryInServerField,
        Self::AppMissing,
        Self::AppTooLong,
        Self::AppNotAscii,
        Self::AppIllegalCharacter,
        Self::AppHasSlash,
        Self::AppUnusualCharacter,
        Self::AppDotSegment,
        Self::ClientBlocked,
        Self::ClientNotAllowed,
        Self::TxtimeMissing,
        Self::TxtimeEmpty,
        Self::TxtimeNameCase,
        Self::TxtimeMisspelt,
        Self::TxtimeLostAmpersand,
        Self::TxtimeHtmlEscaped,
        Self::TxtimeDoubledMark,
        Self::TxtimeSemicolon,
        Self::QueryCutAtAmpersand,
        Self::Expired,
        Self::TxtimeNotHex,
        Self::TxtimeSign,
        Self::TxtimeHexPrefix,
        Self::TxtimeBlank,
        Self::TxtimeTooLong,
        Self::TxtimeMilliseconds,
        Self::TxtimeDecimal,
        Self::ExpiredWithoutAuthDelta,
        Self::LifetimeShort,
        Self::LifetimeLong,
        Self::TxsecretMissing,
        Self::TxsecretEmpty,
        Self::TxsecretNameCase,
        Self::TxsecretMisspelt,
        Self::TxsecretLostAmpersand,
        Self::TxsecretHtmlEscaped,
        Self::TxsecretDoubledMark,
        Self::TxsecretSemicolon,
        Self::SecretMismatch,
        Self::SecretLength,
        Self::SecretNotHex,
        Self::SecretUppercase,
        Self::SecretOtherHash,
        Self::ParameterConflict,
        Self::ParameterRepeated,
        Self::ParameterIllegalCharacter,
        Self::ParameterReserved,
        Self::SecretSignedLowercaseTime,
        Self::SecretSignedUppercaseTime,
        Self::SecretSignedPlaybackKey,
        Self::SecretSignedAppAndStream,
        Self::SecretSignedPath,
        Self::SecretSignedMediaSuffix,
        Self::SecretSignedTemplate,
        Self::SecretSignedTrimmedName,
        Self::SecretSignedDecodedName,
        Self::SecretSignedEncodedName,
        Self::SecretSignedDecimalTime,
        Self::SecretSignedHexTime,
        Self::SecretSignedMilliseconds,
        Self::SecretSignedEightHoursOff,
        Self::SecretSignedHexPrefix,
        Self::SecretSignedOtherOrder,
        Self::SecretSignedUppercaseDigest,
        Self::SecretSignedKeyLineBreak,
        Self::SecretSignedOtherHash,
        Self::ParameterMisleading,
        Self::TooManyPushes,
        Self::TooManyOfStream,
        Self::PriorityTooLow,
    ];

    /// The number, for languages without the enum.
    #[must_use]
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The reason with this [`number`](Reason::number).
    #[must_use]
    pub fn from_number(number: u16) -> Option<Self> {
        // ALL is in the order of the numbers; a test holds it so.
        let at = Self::ALL.binary_search_by_key(&number, |reason| reason.number());
        Self::ALL.get(at.ok()?).copied()
    }

    /// The place in [`ALL`](Reason::ALL).
    pub(crate) const fn index(self) -> usize {
        let (mut low, mut high) = (0, Self::ALL.len() - 1);
        while low < high {
            let middle = low.midpoint(high);
            if Self::ALL[middle].number() < self.number() {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        let (_, from) = NAMES.split_at(PLACES[self.index()] as usize);
        let (name, _) = from.split_at((PLACES[self.index() + 1] - PLACES[self.index()]) as usize);
        match str::from_utf8(name) {
            Ok(name) => name,
            Err(_) => "",
        }
    }

    /// The cause that the service gives for it, or would give if it does harm.
    #[must_use]
    pub const fn cause(self) -> Cause {
        KINDS[self.index()].cause
    }

    /// Whether it keeps a push from getting through.
    #[must_use]
    pub const fn severity(self) -> Severity {
        KINDS[self.index()].severity
    }

    /// How well the rule behind it is known.
    #[must_use]
    pub const fn evidence(self) -> Evidence {
        KINDS[self.index()].evidence
    }

    const fn row(self) -> Row {
        use Evidence::{Computed, Conflicting, Documented, Inferred, OurChoice};
        use Severity::{Failure, Warning};
        #[rustfmt::skip]
        let row = match self {
            Self::HookRefused => row("hook_refused", Cause::HOOK_REFUSED, Failure, Documented),
            Self::AccountNotFound => row("account_not_found", Cause::NO_ACCOUNT, Failure, Documented),
            Self::ServiceShutDown => row("service_shut_down", Cause::SERVICE_SUSPENDED, Failure, Documented),
            Self::ServiceOverdue => row("service_overdue", Cause::SERVICE_OVERDUE, Failure, Documented),
            Self::ServiceForciblySuspended => row("service_forcibly_suspended", Cause::SERVICE_FORCIBLY_SUSPENDED, Failure, Documented),
            Self::HostIsIp => row("host_is_ip", Cause::HOST_IS_IP, Failure, Documented),
            Self::LeadingBlank => row("leading_blank", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::ProtocolMissing => row("protocol_missing", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::ProtocolUnknown => row("protocol_unknown", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::ProtocolUppercase => row("protocol_uppercase", Cause::DOMAIN_UNKNOWN, Warning, Computed),
            Self::HostMissing => row("host_missing", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::PortInvalid => row("port_invalid", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
            Self::PortUnusual => row("port_unusual", Cause::DOMAIN_UNKNOWN, Warning, Inferred),
            Self::SrtDomainMissing => row("srt_domain_missing", Cause::DOMAIN_UNKNOWN, Warning, Documented),
            Self::DomainNotOfAccount => row("domain_not_of_account", Cause::DOMAIN_UNKNOWN, Failure, OurChoice),
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
            Self::DomainDisabled => row("domain_disabled", Cause::DOMAIN_DISABLED, Failure, Documented),
            Self::AppDisabled => row("app_disabled", Cause::APP_DISABLED, Failure, Documented),
            Self::StreamForbidden => row("stream_forbidden", Cause::STREAM_DISABLED, Failure, Documented),
            Self::ChannelMissing => row("channel_missing", Cause::CHANNEL_MISSING, Failure, Documented),
            Self::ChannelClosed => row("channel_closed", Cause::CHANNEL_DISABLED, Failure, Documented),
            Self::StreamMissing => row("stream_missing", Cause::STREAM_NAME_INVALID, Failure, OurChoice),
            Self::StreamTooLong => row("stream_too_long", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::StreamNotAscii => row("stream_not_ascii", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::StreamIllegalCharacter => row("stream_illegal_character", Cause::STREAM_NAME_INVALID, Failure, OurChoice),
            Self::StreamUnusualCharacter => row("stream_unusual_character", Cause::STREAM_NAME_INVALID, Warning, OurChoice),
            Self::StreamDotSegment => row("stream_dot_segment", Cause::STREAM_NAME_INVALID, Warning, Computed),
            Self::StreamMediaSuffix => row("stream_media_suffix", Cause::STREAM_NAME_INVALID, Warning, Documented),
            Self::SrtStreamidMissing => row("srt_streamid_missing", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::SrtRtmpLayout => row("srt_rtmp_layout", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::SrtStreamidPrefix => row("srt_streamid_prefix", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::SrtModePresent => row("srt_mode_present", Cause::STREAM_NAME_INVALID, Warning, Documented),
            Self::QueryInServerField => row("query_in_server_field", Cause::STREAM_NAME_INVALID, Failure, Documented),
            Self::AppMissing => row("app_missing", Cause::APP_NAME_INVALID, Failure, OurChoice),
            Self::AppTooLong => row("app_too_long", Cause::APP_NAME_INVALID, Failure, OurChoice),
            Self::AppNotAscii => row("app_not_ascii", Cause::APP_NAME_INVALID, Failure, Documented),
            Self::AppIllegalCharacter => row("app_illegal_character", Cause::APP_NAME_INVALID, Failure, OurChoice),
            Self::AppHasSlash => row("app_has_slash", Cause::APP_NAME_INVALID, Failure, OurChoice),
            Self::AppUnusualCharacter => row("app_unusual_character", Cause::APP_NAME_INVALID, Warning, OurChoice),
            Self::AppDotSegment => row("app_dot_segment", Cause::APP_NAME_INVALID, Warning, Computed),
            Self::ClientBlocked => row("client_blocked", Cause::CLIENT_BLOCKED, Failure, Documented),
            Self::ClientNotAllowed => row("client_not_allowed", Cause::CLIENT_NOT_ALLOWED, Failure, Documented),
            Self::TxtimeMissing => row("txtime_missing", Cause::TXTIME_MISSING, Failure, Documented),
            Self::TxtimeEmpty => row("txtime_empty", Cause::TXTIME_MISSING, Failure, OurChoice),
            Self::TxtimeNameCase => row("txtime_name_case", Cause::TXTIME_MISSING, Failure, OurChoice),
            Self::TxtimeMisspelt => row("txtime_misspelt", Cause::TXTIME_MISSING, Failure, Computed),
            Self::TxtimeLostAmpersand => row("txtime_lost_ampersand", Cause::TXTIME_MISSING, Failure, Computed),
            Self::TxtimeHtmlEscaped => row("txtime_html_escaped", Cause::TXTIME_MISSING, Failure, Computed),
            Self::TxtimeDoubledMark => row("txtime_doubled_mark", Cause::TXTIME_MISSING, Failure, Computed),
            Self::TxtimeSemicolon => row("txtime_semicolon", Cause::TXTIME_MISSING, Failure, Computed),
            Self::QueryCutAtAmpersand => row("query_cut_at_ampersand", Cause::TXTIME_MISSING, Failure, Inferred),
            Self::Expired => row("expired", Cause::URL_EXPIRED, Failure, Conflicting),
            Self::TxtimeNotHex => row("txtime_not_hex", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxtimeSign => row("txtime_sign", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxtimeHexPrefix => row("txtime_hex_prefix", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxtimeBlank => row("txtime_blank", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxtimeTooLong => row("txtime_too_long", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxtimeMilliseconds => row("txtime_milliseconds", Cause::URL_EXPIRED, Failure, OurChoice),
            Self::TxtimeDecimal => row("txtime_decimal", Cause::URL_EXPIRED, Warning, Inferred),
            Self::ExpiredWithoutAuthDelta => row("expired_without_auth_delta", Cause::URL_EXPIRED, Warning, Conflicting),
            Self::LifetimeShort => row("lifetime_short", Cause::URL_EXPIRED, Warning, Documented),
            Self::LifetimeLong => row("lifetime_long", Cause::URL_EXPIRED, Warning, Documented),
            Self::TxsecretMissing => row("txsecret_missing", Cause::TXSECRET_MISSING, Failure, Documented),
            Self::TxsecretEmpty => row("txsecret_empty", Cause::TXSECRET_MISSING, Failure, OurChoice),
            Self::TxsecretNameCase => row("txsecret_name_case", Cause::TXSECRET_MISSING, Failure, OurChoice),
            Self::TxsecretMisspelt => row("txsecret_misspelt", Cause::TXSECRET_MISSING, Failure, Computed),
            Self::TxsecretLostAmpersand => row("txsecret_lost_ampersand", Cause::TXSECRET_MISSING, Failure, Computed),
            Self::TxsecretHtmlEscaped => row("txsecret_html_escaped", Cause::TXSECRET_MISSING, Failure, Computed),
            Self::TxsecretDoubledMark => row("txsecret_doubled_mark", Cause::TXSECRET_MISSING, Failure, Computed),
            Self::TxsecretSemicolon => row("txsecret_semicolon", Cause::TXSECRET_MISSING, Failure, Computed),
            Self::SecretMismatch => row("secret_mismatch", Cause::AUTH_FAILED, Failure, Documented),
            Self::SecretLength => row("secret_length", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretNotHex => row("secret_not_hex", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretUppercase => row("secret_uppercase", Cause::AUTH_FAILED, Failure, OurChoice),
            Self::SecretOtherHash => row("secret_other_hash", Cause::AUTH_FAILED, Failure, Inferred),
            Self::ParameterConflict => row("parameter_conflict", Cause::AUTH_FAILED, Failure, OurChoice),
            Self::ParameterRepeated => row("parameter_repeated", Cause::AUTH_FAILED, Warning, OurChoice),
            Self::ParameterIllegalCharacter => row("parameter_illegal_character", Cause::AUTH_FAILED, Warning, OurChoice),
            Self::ParameterReserved => row("parameter_reserved", Cause::AUTH_FAILED, Failure, OurChoice),
            Self::SecretSignedLowercaseTime => row("secret_signed_lowercase_time", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedUppercaseTime => row("secret_signed_uppercase_time", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedPlaybackKey => row("secret_signed_playback_key", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedAppAndStream => row("secret_signed_app_and_stream", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedPath => row("secret_signed_path", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedMediaSuffix => row("secret_signed_media_suffix", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedTemplate => row("secret_signed_template", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedTrimmedName => row("secret_signed_trimmed_name", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedDecodedName => row("secret_signed_decoded_name", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedEncodedName => row("secret_signed_encoded_name", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedDecimalTime => row("secret_signed_decimal_time", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedHexTime => row("secret_signed_hex_time", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedMilliseconds => row("secret_signed_milliseconds", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedEightHoursOff => row("secret_signed_eight_hours_off", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedHexPrefix => row("secret_signed_hex_prefix", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedOtherOrder => row("secret_signed_other_order", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedUppercaseDigest => row("secret_signed_uppercase_digest", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedKeyLineBreak => row("secret_signed_key_line_break", Cause::AUTH_FAILED, Failure, Computed),
            Self::SecretSignedOtherHash => row("secret_signed_other_hash", Cause::AUTH_FAILED, Failure, Computed),
            Self::ParameterMisleading => row("parameter_misleading", Cause::AUTH_FAILED, Warning, Computed),
            Self::TooManyPushes => row("too_many_pushes", Cause::TOO_MANY_PUSHES, Failure, Documented),
            Self::TooManyOfStream => row("too_many_of_stream", Cause::TOO_MANY_OF_STREAM, Failure, Documented),
            Self::PriorityTooLow => row("priority_too_low", Cause::PRIORITY_TOO_LOW, Failure, Documented),
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
