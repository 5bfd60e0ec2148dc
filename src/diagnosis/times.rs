//! What was hashed in place of txTime.

use std::borrow::Cow;

use crate::finding::Reason;
use crate::rules::time::{Stated, read};

/// UTC+8, in which the service documents all times; in seconds.
const EIGHT_HOURS: i64 = 8 * 3600;

/// How a hashed time differs from the one in the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeKind {
    AsWritten,
    /// Hex in upper case for lower case, or the reverse.
    OtherCase,
    /// Decimal for hex, or the reverse.
    OtherNotation,
    /// With a leading `0x`.
    HexPrefix,
    /// Eight hours earlier or later, written as in the URL.
    EightHoursOff,
    /// One second earlier or later, written as in the URL.
    OneSecondOff,
    /// Decimal, or hex in either case.
    Milliseconds,
    EightHoursOffInOtherCase,
}

impl TimeKind {
    pub const UNLIKELY: &[Self] = &[
        Self::HexPrefix,
        Self::EightHoursOff,
        Self::OneSecondOff,
        Self::Milliseconds,
    ];
}

/// A text that may have been hashed as the time.
pub(super) struct Time<'q> {
    kind: TimeKind,
    pub text: Cow<'q, str>,
    pub reasons: &'static [Reason],
}

/// Each text once, under the likeliest kind.
pub(super) struct Times<'q>(Vec<Time<'q>>);

impl<'q> Times<'q> {
    pub fn of(written: &'q str) -> Self {
        let mut times = Self(Vec::new());
        times.add(TimeKind::AsWritten, written, &[]);
        for case in Case::BOTH {
            times.add(TimeKind::OtherCase, case.of(written), case.reasons());
        }
        if let Ok(stated) = read(written) {
            times.add_of_time(written, stated);
        }
        times
    }

    pub fn of_kinds(&self, kinds: &'static [TimeKind]) -> impl Iterator<Item = &Time<'q>> {
        kinds
            .iter()
            .flat_map(|kind| self.0.iter().filter(move |time| time.kind == *kind))
    }

    fn add(&mut self, kind: TimeKind, text: impl Into<Cow<'q, str>>, reasons: &'static [Reason]) {
        self.add_text(kind, text.into(), reasons);
    }

    fn add_text(&mut self, kind: TimeKind, text: Cow<'q, str>, reasons: &'static [Reason]) {
        if self.0.iter().all(|time| time.text != text) {
            self.0.push(Time {
                kind,
                text,
                reasons,
            });
        }
    }

    fn add_of_time(&mut self, written: &str, stated: Stated) {
        let Stated { unix, decimal } = stated;
        if decimal {
            self.add_hex(unix);
        } else {
            self.add_decimal(unix, written);
        }
        for shifted in [unix + EIGHT_HOURS, unix - EIGHT_HOURS] {
            if shifted >= 0 {
                self.add_eight_hours_off(shifted, written, decimal);
            }
        }
        for shifted in [unix.saturating_sub(1), unix.saturating_add(1)] {
            if shifted >= 0 {
                self.add_one_second_off(shifted, written, decimal);
            }
        }
        let milliseconds = unix.saturating_mul(1000);
        for text in [
            milliseconds.to_string(),
            Case::Upper.hex(milliseconds),
            Case::Lower.hex(milliseconds),
        ] {
            self.add(
                TimeKind::Milliseconds,
                text,
                &[Reason::SecretSignedMilliseconds],
            );
        }
    }

    /// Times in hex, for a URL with a decimal one.
    fn add_hex(&mut self, unix: i64) {
        const HEX: &[Reason] = &[Reason::SecretSignedHexTime];
        const PREFIXED: &[Reason] = &[Reason::SecretSignedHexTime, Reason::SecretSignedHexPrefix];
        for case in Case::BOTH {
            let hex = case.hex(unix);
            self.add(TimeKind::HexPrefix, format!("0x{hex}"), PREFIXED);
            self.add(TimeKind::OtherNotation, hex, HEX);
        }
    }

    /// Decimal times, for a URL with one in hex.
    fn add_decimal(&mut self, unix: i64, written: &str) {
        const DECIMAL: &[Reason] = &[Reason::SecretSignedDecimalTime];
        const PREFIXED: &[Reason] = &[Reason::SecretSignedHexPrefix];
        const PREFIXED_LOWER: &[Reason] = &[
            Reason::SecretSignedLowercaseTime,
            Reason::SecretSignedHexPrefix,
        ];
        self.add(TimeKind::OtherNotation, unix.to_string(), DECIMAL);
        self.add(TimeKind::HexPrefix, format!("0x{written}"), PREFIXED);
        let lower = Case::Lower.of(written);
        self.add(TimeKind::HexPrefix, format!("0x{lower}"), PREFIXED_LOWER);
    }

    fn add_one_second_off(&mut self, unix: i64, written: &str, decimal: bool) {
        let text = match decimal {
            true => unix.to_string(),
            false => Case::in_which(written).unwrap_or(Case::Upper).hex(unix),
        };
        self.add(
            TimeKind::OneSecondOff,
            text,
            &[Reason::SecretSignedOneSecondOff],
        );
    }

    fn add_eight_hours_off(&mut self, unix: i64, written: &str, decimal: bool) {
        const OFF: &[Reason] = &[Reason::SecretSignedEightHoursOff];
        if decimal {
            return self.add(TimeKind::EightHoursOff, unix.to_string(), OFF);
        }
        let case = Case::in_which(written);
        self.add(
            TimeKind::EightHoursOff,
            case.unwrap_or(Case::Upper).hex(unix),
            OFF,
        );
        let (other, reasons) = match case {
            Some(Case::Upper) => (Case::Lower, Case::Lower.reasons_of_eight_hours()),
            Some(Case::Lower) => (Case::Upper, Case::Upper.reasons_of_eight_hours()),
            // Digits have no case.
            None => (Case::Lower, OFF),
        };
        self.add(TimeKind::EightHoursOffInOtherCase, other.hex(unix), reasons);
    }
}

/// The case of hex digits.
#[derive(Clone, Copy)]
enum Case {
    Lower,
    Upper,
}

impl Case {
    const BOTH: [Self; 2] = [Self::Lower, Self::Upper];

    /// The case of the letters of a text, if it has any: upper case if it has both.
    fn in_which(text: &str) -> Option<Self> {
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            Some(Self::Upper)
        } else if text.bytes().any(|b| b.is_ascii_lowercase()) {
            Some(Self::Lower)
        } else {
            None
        }
    }

    fn of(self, text: &str) -> String {
        match self {
            Self::Lower => text.to_ascii_lowercase(),
            Self::Upper => text.to_ascii_uppercase(),
        }
    }

    fn hex(self, number: i64) -> String {
        match self {
            Self::Lower => format!("{number:x}"),
            Self::Upper => format!("{number:X}"),
        }
    }

    const fn reasons(self) -> &'static [Reason] {
        match self {
            Self::Lower => &[Reason::SecretSignedLowercaseTime],
            Self::Upper => &[Reason::SecretSignedUppercaseTime],
        }
    }

    const fn reasons_of_eight_hours(self) -> &'static [Reason] {
        match self {
            Self::Lower => &[
                Reason::SecretSignedLowercaseTime,
                Reason::SecretSignedEightHoursOff,
            ],
            Self::Upper => &[
                Reason::SecretSignedUppercaseTime,
                Reason::SecretSignedEightHoursOff,
            ],
        }
    }
}
