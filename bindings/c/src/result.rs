//! Errors of the core as results, and what a result means.

use pushurl::{KeyError, ParseCauseError, PolicyFault};

use crate::codes::pushurl_result;
use crate::strings::pushurl_str;

impl From<KeyError> for pushurl_result {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Empty => Self::KeyEmpty,
            // The only other fault of a key.
            _ => Self::KeyControlCharacter,
        }
    }
}

impl From<ParseCauseError> for pushurl_result {
    fn from(error: ParseCauseError) -> Self {
        match error {
            ParseCauseError::Unknown => Self::CauseUnknown,
            ParseCauseError::SubErrcodeMissing => Self::CauseSubErrcodeMissing,
            // The only other error.
            _ => Self::CauseMalformed,
        }
    }
}

impl From<PolicyFault> for pushurl_result {
    /// The result of a policy fault: 40 plus its number. A unit test checks every fault.
    fn from(fault: PolicyFault) -> Self {
        let number = 40 + fault as u32;
        let mut codes = Self::ALL.into_iter();
        codes
            .find(|code| *code as u32 == number)
            .unwrap_or(Self::Panic)
    }
}

/// What a result means, in English, for a log. None if the number is not a result.
///
/// Messages for people, in four languages, are those of causes and reasons.
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
    fn every_policy_fault_has_a_result() {
        for fault in PolicyFault::ALL {
            assert_eq!(pushurl_result::from(fault) as u32, 40 + fault as u32);
            assert_eq!(pushurl_result::from(fault).text(), fault.to_string());
        }
    }

    #[test]
    fn error_messages_equal_those_of_the_core() {
        for error in [KeyError::Empty, KeyError::ControlCharacter] {
            assert_eq!(pushurl_result::from(error).text(), error.to_string());
        }
        use ParseCauseError::{Malformed, SubErrcodeMissing, Unknown};
        for error in [Malformed, Unknown, SubErrcodeMissing] {
            assert_eq!(pushurl_result::from(error).text(), error.to_string());
        }
    }
}
