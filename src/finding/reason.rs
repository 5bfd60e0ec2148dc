//! The facts about a reason, and its number and name.

use core::fmt;
use core::str::FromStr;

use crate::cause::Cause;
use crate::generated::enums::{Evidence, Severity};
use crate::generated::reason::Reason;
use crate::names::{self, UnknownName};

impl Reason {
    /// The number, for languages without the enum.
    #[must_use]
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The reason with this [`number`](Reason::number).
    #[must_use]
    pub fn from_number(number: u16) -> Option<Self> {
        let index = Self::ALL.binary_search_by_key(&number, |reason| reason.number());
        Self::ALL.get(index.ok()?).copied()
    }

    /// The name in machine-readable output, in snake_case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// Whether it is a name that a signer accepts if it is
    /// [allowed to](crate::Signer::with_unusual_names).
    #[must_use]
    pub const fn is_unusual_name(self) -> bool {
        matches!(
            self,
            Self::StreamUnusualCharacter
                | Self::StreamMediaSuffix
                | Self::StreamPlaceholder
                | Self::AppUnusualCharacter
        )
    }

    /// Whether it names the mistake in a wrong secret: how it was computed or written, or how the key was given. Such a reason
    /// needs a key.
    #[must_use]
    pub fn is_diagnosis(self) -> bool {
        let name = self.name();
        self == Self::KeyNotClean
            || name.starts_with("secret_signed_")
            || name.starts_with("digest_")
    }

    /// Whether a diagnosis explains it by another reason.
    pub(crate) const fn is_explained(self) -> bool {
        matches!(
            self,
            Self::SecretMismatch
                | Self::SecretLength
                | Self::SecretNotHex
                | Self::SecretUppercase
                | Self::SecretOtherHash
        )
    }

    /// The cause that the service gives, or would give if a warning made the push fail.
    #[must_use]
    pub const fn cause(self) -> Cause {
        self.row().cause
    }

    /// Whether the push fails.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.row().severity
    }

    /// How well the rule is known.
    #[must_use]
    pub const fn evidence(self) -> Evidence {
        self.row().evidence
    }

    /// The pages of the service's documentation that the rule is based on.
    ///
    /// ```
    /// let sources = pushurl::Reason::TxtimeMissing.sources();
    /// assert_eq!(sources, ["https://www.tencentcloud.com/document/product/267/31560"]);
    /// ```
    #[must_use]
    pub const fn sources(self) -> &'static [&'static str] {
        self.row().sources
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
        names::find(Self::ALL, Self::name, name)
    }
}
