// Generated from spec/ by tools/generate. Do not edit.

//! Enums that only C has, and enums whose variants carry data in the core.

/// The result of a check.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum pushurl_verdict {
    /// No problem was found in what was checked.
    Accepted = 1,
    /// The service rejects the push, with the cause that the report names.
    Rejected = 2,
    /// No problem was found, but no key was given to verify the secret with.
    Undetermined = 3,
}

impl pushurl_verdict {
    /// All values, ordered by number.
    pub(crate) const ALL: [Self; 3] = [Self::Accepted, Self::Rejected, Self::Undetermined];

    /// The name in machine-readable output.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Undetermined => "undetermined",
        }
    }
}

/// Whether a call ran. It says nothing about a URL: what is wrong with a URL is in its report.
/// Numbers come in bands: from 1 the call itself, from 20 keys, from 30 causes, from 40 policies,
/// from 60 signing.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum pushurl_result {
    /// It ran, and the outputs are written.
    Ok = 0,
    /// A pointer is NULL that must not be.
    NullPointer = 1,
    /// A string is not UTF-8. It was not judged.
    NotUtf8 = 2,
    /// A number is not one of its enum, or too great.
    UnknownNumber = 3,
    /// A buffer is too short. Its length output says how much there is to write; no buffer was
    /// written to.
    BufferTooSmall = 4,
    /// A length is greater than any object can be.
    TooLong = 5,
    /// The time is outside the supported range (262,000 years from now in either direction).
    TimeOutOfRange = 6,
    /// A reserved field of a struct is not 0: the struct was not zeroed, or is meant for a later
    /// version.
    ReservedNotZero = 7,
    /// The client's address is not an IP address.
    AddressInvalid = 8,
    /// A bug in this library. The call did nothing, and the handles remain usable; please report
    /// it.
    Panic = 19,
    /// The key is empty. It would sign with public data only.
    KeyEmpty = 20,
    /// The key contains a control character, most likely a trailing line break.
    KeyControlCharacter = 21,
    /// The string is not one number or two.
    CauseMalformed = 30,
    /// The service's table has no such cause.
    CauseUnknown = 31,
    /// The errcode has several sub codes in the table: name one, as in 18/503.
    CauseSubErrcodeMissing = 32,
    /// The name is not a valid domain name.
    PolicyDomainInvalid = 41,
    /// The domain is listed twice.
    PolicyDomainTwice = 42,
    /// The name is empty.
    PolicyNameEmpty = 43,
    /// The application is listed twice.
    PolicyAppTwice = 44,
    /// The channel is listed twice.
    PolicyChannelTwice = 45,
    /// The ban ends before or when it begins.
    PolicyBanEndsBeforeStart = 46,
    /// An entry is neither an IP address nor a network such as 198.51.100.0/24.
    PolicyAddressInvalid = 47,
    /// There are two client lists. The service has an allowlist or a blocklist.
    PolicyBothLists = 48,
    /// The target is not signed; the refusals say why.
    Refused = 60,
}

impl pushurl_result {
    /// All values, ordered by number.
    pub(crate) const ALL: [Self; 24] = [
        Self::Ok,
        Self::NullPointer,
        Self::NotUtf8,
        Self::UnknownNumber,
        Self::BufferTooSmall,
        Self::TooLong,
        Self::TimeOutOfRange,
        Self::ReservedNotZero,
        Self::AddressInvalid,
        Self::Panic,
        Self::KeyEmpty,
        Self::KeyControlCharacter,
        Self::CauseMalformed,
        Self::CauseUnknown,
        Self::CauseSubErrcodeMissing,
        Self::PolicyDomainInvalid,
        Self::PolicyDomainTwice,
        Self::PolicyNameEmpty,
        Self::PolicyAppTwice,
        Self::PolicyChannelTwice,
        Self::PolicyBanEndsBeforeStart,
        Self::PolicyAddressInvalid,
        Self::PolicyBothLists,
        Self::Refused,
    ];

    /// The meaning, for logs.
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Ok => "it ran",
            Self::NullPointer => "a pointer is NULL that must not be",
            Self::NotUtf8 => "a string is not UTF-8",
            Self::UnknownNumber => "a number is not one of its enum, or too great",
            Self::BufferTooSmall => {
                "a buffer is too short: its length output says how much there is to write"
            }
            Self::TooLong => "a length is greater than any object can be",
            Self::TimeOutOfRange => "the time is outside the supported range",
            Self::ReservedNotZero => "a reserved field of a struct is not 0",
            Self::AddressInvalid => "the client's address is not an IP address",
            Self::Panic => "a bug in pushurl: please report it",
            Self::KeyEmpty => "the key is empty",
            Self::KeyControlCharacter => {
                "the key contains a control character, such as a line break at its end"
            }
            Self::CauseMalformed => {
                "not a cause: expected numbers such as 18/503, 18 503, 18-503, 18:503 or (3)"
            }
            Self::CauseUnknown => "the service's table has no such cause",
            Self::CauseSubErrcodeMissing => {
                "this errcode has several sub codes: name one, as in 18/503"
            }
            Self::PolicyDomainInvalid => "not a legal domain name",
            Self::PolicyDomainTwice => "this domain is listed twice",
            Self::PolicyNameEmpty => "the name is empty",
            Self::PolicyAppTwice => "this application is listed twice",
            Self::PolicyChannelTwice => "this channel is listed twice",
            Self::PolicyBanEndsBeforeStart => "the ban ends before it begins",
            Self::PolicyAddressInvalid => {
                "neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix"
            }
            Self::PolicyBothLists => {
                "two lists of clients: an allowlist or a blocklist can be used, not both"
            }
            Self::Refused => "the target is not signed: the refusals say why",
        }
    }
}
