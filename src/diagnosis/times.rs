//! What was hashed in place of txTime.

use std::borrow::Cow;

use crate::finding::Reason;
use crate::rules::time::{Stated, read};

/// UTC+8, in which the service documents all times; in seconds.
const EIGHT_HOURS: i64 = 8 * 3600;

/// How a time comes of what the URL says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeKind {
    AsWritten,
    /// Hex in upper case for lower case, or the reverse.
    OtherCase,
    /// Decimal for hex, or the reverse.
    OtherNotation,
    /// With `0x` before it.
    HexPrefix,
    /// Eight hours before or behind, written as in the URL.
    EightHoursOff,
    /// Decimal, or hex in either case.
    Milliseconds,
    EightHoursOffInOtherCase,
}

impl TimeKind {
    /// The ways that few go.
    pub const RARE: &[Self] = &[Self::HexPrefix, Self::EightHoursOff, Self::Milliseconds];
}

/// A text that may have been hashed for the time.
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
        // What states no time cannot be written otherwise.
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

    /// What a URL with a decimal time may have been signed with.
    fn add_hex(&mut self, unix: i64) {
        const HEX: &[Reason] = &[Reason::SecretSignedHexTime];
        const PREFIXED: &[Reason] = &[Reason::SecretSignedHexTime, Reason::SecretSignedHexPrefix];
        for case in Case::BOTH {
            let hex = case.hex(unix);
            self.add(TimeKind::HexPrefix, format!("0x{hex}"), PREFIXED);
            self.add(TimeKind::OtherNotation, hex, HEX);
        }
    }

    /// What a URL with a time in hex may have been signed with.
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
            // Digits alone do not tell the case.
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

    /// The case that a text is written in, where a letter tells it: upper case where there are both.
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
