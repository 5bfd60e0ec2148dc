//! Whether a call ran.

use pushurl::{KeyError, ParseCauseError, PolicyFault};

use crate::strings::pushurl_str;

/// Whether a call did what it is for.
///
/// It says nothing of a URL: that a URL is bad is not an error but stands in the report, and why a target is not signed stands
/// in its refusals.
///
/// The numbers never change. They come in bands: from 1 the call itself, from 20 keys, from 30 causes, from 40 policies, from 60
/// signing. Numbers that are not listed are kept for later.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum pushurl_result {
    /// It ran, and the outputs are written.
    Ok = 0,

    /// A pointer is NULL that may not be.
    NullPointer = 1,
    /// A text is not UTF-8. It was not judged.
    NotUtf8 = 2,
    /// A number is none of its enum's, or greater than it can be.
    UnknownNumber = 3,
    /// A buffer is too short. Its length output says how much there is to write; no buffer was written to.
    BufferTooSmall = 4,
    /// A length is greater than any object can be.
    TooLong = 5,
    /// A moment is outside of what can be reckoned with: more than 262,000 years from now.
    TimeOutOfRange = 6,
    /// A reserved field of a struct is not 0: the struct was not zeroed, or is meant for a later version.
    ReservedNotZero = 7,
    /// The client's address is no IP address.
    AddressInvalid = 8,
    /// A fault in this library. The call did nothing, the handles can be used on; please report it.
    Panic = 19,

    /// The key is empty. It would sign with public data alone.
    KeyEmpty = 20,
    /// The key holds a control character, most likely a line break at its end.
    KeyControlCharacter = 21,

    /// The text is not one number or two.
    CauseMalformed = 30,
    /// The service's table has no such cause.
    CauseUnknown = 31,
    /// The errcode has several sub codes in the table: name one, as in 18/503.
    CauseSubErrcodeMissing = 32,

    /// The name is no legal domain.
    PolicyDomainInvalid = 41,
    /// The domain is there already.
    PolicyDomainTwice = 42,
    /// The name is empty.
    PolicyNameEmpty = 43,
    /// The application is there already.
    PolicyAppTwice = 44,
    /// The channel is there already.
    PolicyChannelTwice = 45,
    /// The ban ends before it begins, or when it begins.
    PolicyBanEndsBeforeStart = 46,
    /// An entry is neither an IP address nor a network such as 198.51.100.0/24.
    PolicyAddressInvalid = 47,
    /// There are two lists of clients: the service takes an allowlist or a blocklist.
    PolicyBothLists = 48,

    /// The target is not signed. `pushurl_signer_refusals` says why.
    Refused = 60,
}

impl pushurl_result {
    /// All of them, in the order of their numbers.
    const ALL: [Self; 24] = [
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

    const fn text(self) -> &'static str {
        match self {
            Self::Ok => "it ran",
            Self::NullPointer => "a pointer is NULL that may not be",
            Self::NotUtf8 => "a text is not UTF-8",
            Self::UnknownNumber => "a number is none of its enum's, or greater than it can be",
            Self::BufferTooSmall => {
                "a buffer is too short: its length output says how much there is to write"
            }
            Self::TooLong => "a length is greater than any object can be",
            Self::TimeOutOfRange => "a moment is outside of what can be reckoned with",
            Self::ReservedNotZero => "a reserved field of a struct is not 0",
            Self::AddressInvalid => "the client's address is no IP address",
            Self::Panic => "a fault in pushurl: please report it",
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
                "neither an IP address nor a network such as 198.51.100.0/24"
            }
            Self::PolicyBothLists => {
                "two lists of clients: an allowlist or a blocklist can be used, not both"
            }
            Self::Refused => "the target is not signed: pushurl_signer_refusals says why",
        }
    }
}

impl From<KeyError> for pushurl_result {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Empty => Self::KeyEmpty,
            // The one other fault that a key can have.
            _ => Self::KeyControlCharacter,
        }
    }
}

impl From<ParseCauseError> for pushurl_result {
    fn from(error: ParseCauseError) -> Self {
        match error {
            ParseCauseError::Unknown => Self::CauseUnknown,
            ParseCauseError::SubErrcodeMissing => Self::CauseSubErrcodeMissing,
            // The one other way to be no cause.
            _ => Self::CauseMalformed,
        }
    }
}

impl From<PolicyFault> for pushurl_result {
    /// The band of policies has the fault's own number behind the 40. A unit test holds every fault to it.
    fn from(fault: PolicyFault) -> Self {
        let number = 40 + fault as u32;
        let mut codes = Self::ALL.into_iter();
        codes
            .find(|code| *code as u32 == number)
            .unwrap_or(Self::Panic)
    }
}

/// What a result means, in English, for a log. An unknown number gives a text without data.
///
/// Texts for people, in four languages, are those of causes and reasons.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_result_text(result: u32) -> pushurl_str {
    let mut codes = pushurl_result::ALL.into_iter();
    let code = codes.find(|code| *code as u32 == result);
    pushurl_str::of_option(code.map(pushurl_result::text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_policy_has_its_number() {
        for fault in PolicyFault::ALL {
            assert_eq!(pushurl_result::from(fault) as u32, 40 + fault as u32);
            assert_eq!(pushurl_result::from(fault).text(), fault.to_string());
        }
    }

    #[test]
    fn the_texts_of_errors_are_the_cores_own() {
        for error in [KeyError::Empty, KeyError::ControlCharacter] {
            assert_eq!(pushurl_result::from(error).text(), error.to_string());
        }
        use ParseCauseError::{Malformed, SubErrcodeMissing, Unknown};
        for error in [Malformed, Unknown, SubErrcodeMissing] {
            assert_eq!(pushurl_result::from(error).text(), error.to_string());
        }
    }
}
