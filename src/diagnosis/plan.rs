//! The mistakes that are tried, and in which order.

use super::hash::Scheme;
use super::keys::{KeyKind, KeyText};
use super::names::{Name, NameKind};
use super::times::{Time, TimeKind};
use crate::finding::Reason;

/// Whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The primary key; the backup key if there is no primary one.
    First,
    /// The backup key, if there is a primary one.
    Second,
    Playback,
}

/// A part of the hashed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Key,
    Name,
    Time,
}

/// The order of the pieces, and the text between and after them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame {
    order: [Piece; 3],
    after_key: &'static str,
    separator: &'static str,
    end: &'static str,
}

const ORDER: [Piece; 3] = [Piece::Key, Piece::Name, Piece::Time];

const PLAIN: Frame = Frame {
    order: ORDER,
    after_key: "",
    separator: "",
    end: "",
};

const fn after_key(after_key: &'static str) -> Frame {
    Frame { after_key, ..PLAIN }
}

const fn ending(end: &'static str) -> Frame {
    Frame { end, ..PLAIN }
}

const fn joined(separator: &'static str) -> Frame {
    Frame { separator, ..PLAIN }
}

const fn ordered(order: [Piece; 3]) -> Frame {
    Frame { order, ..PLAIN }
}

const RIGHT: &[Frame] = &[PLAIN];
const LF: &[Frame] = &[after_key("\n")];
const CR_LF: &[Frame] = &[after_key("\r\n")];
const LINE_BREAKS: &[Frame] = &[after_key("\n"), after_key("\r\n")];
const ENDS: &[Frame] = &[ending("\n"), ending("\r\n")];
const JOINED: &[Frame] = &[
    joined("-"),
    joined("_"),
    joined("&"),
    joined("/"),
    joined(":"),
    joined("|"),
    joined(","),
    joined("+"),
    joined("."),
    joined(" "),
];
const OTHER_ORDERS: &[Frame] = {
    use Piece::{Key, Name, Time};
    &[
        ordered([Name, Key, Time]),
        ordered([Name, Time, Key]),
        ordered([Key, Time, Name]),
        ordered([Time, Name, Key]),
        ordered([Time, Key, Name]),
    ]
};

const FIRST: &[Role] = &[Role::First];
const SECOND: &[Role] = &[Role::Second];
const OF_PUSH: &[Role] = &[Role::First, Role::Second];
const PLAYBACK: &[Role] = &[Role::Playback];
const ALL: &[Role] = &[Role::First, Role::Second, Role::Playback];

/// All combinations of its lists are tried.
pub(super) struct Row {
    pub roles: &'static [Role],
    pub keys: &'static [KeyKind],
    pub frames: &'static [Frame],
    pub names: &'static [NameKind],
    pub times: &'static [TimeKind],
    pub schemes: &'static [Scheme],
}

/// The right text, with the first key.
const RIGHT_TEXT: Row = Row {
    roles: FIRST,
    keys: &[KeyKind::AsGiven],
    frames: RIGHT,
    names: &[NameKind::AsWritten],
    times: &[TimeKind::AsWritten],
    schemes: &[Scheme::Plain],
};

/// The mistakes that are tried, likeliest first (the order is our choice), until the budget is spent:
///
/// 1. every single mistake, with both push keys if it is a likely one, otherwise with the first key;
/// 2. plausible pairs with the first key, then unlikely mistakes with the second key.
///
/// A digest in upper case or of the other hash makes a pair with every mistake without a hash of its own, since the given
/// text shows both.
pub(super) const PLAN: &[Row] = {
    use KeyKind as K;
    use NameKind as N;
    use TimeKind as T;
    const OTHER_CASE: &[TimeKind] = &[T::OtherCase];
    &[
        // The right text: the playback key, or a digest unlike the domain's.
        Row {
            roles: ALL,
            ..RIGHT_TEXT
        },
        // Likely mistakes.
        Row {
            roles: OF_PUSH,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            roles: OF_PUSH,
            names: N::LIKELY,
            ..RIGHT_TEXT
        },
        Row {
            roles: OF_PUSH,
            times: &[T::OtherNotation],
            ..RIGHT_TEXT
        },
        Row {
            roles: OF_PUSH,
            frames: LINE_BREAKS,
            ..RIGHT_TEXT
        },
        Row {
            roles: OF_PUSH,
            frames: JOINED,
            ..RIGHT_TEXT
        },
        Row {
            roles: OF_PUSH,
            frames: ENDS,
            ..RIGHT_TEXT
        },
        Row {
            roles: OF_PUSH,
            keys: K::MISTAKES,
            ..RIGHT_TEXT
        },
        // Unlikely mistakes.
        Row {
            times: T::UNLIKELY,
            ..RIGHT_TEXT
        },
        Row {
            frames: OTHER_ORDERS,
            ..RIGHT_TEXT
        },
        Row {
            names: N::UNLIKELY,
            ..RIGHT_TEXT
        },
        Row {
            keys: K::WITHOUT,
            ..RIGHT_TEXT
        },
        Row {
            schemes: Scheme::MISTAKES,
            ..RIGHT_TEXT
        },
        // Likely pairs.
        Row {
            roles: PLAYBACK,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            names: &[N::AppAndStream, N::Path],
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            frames: LF,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            frames: LF,
            names: &[N::AppAndStream],
            ..RIGHT_TEXT
        },
        Row {
            names: &[N::AppAndStream],
            times: &[T::OtherNotation],
            ..RIGHT_TEXT
        },
        // Unlikely mistakes, with the second key.
        Row {
            roles: SECOND,
            times: T::UNLIKELY,
            ..RIGHT_TEXT
        },
        Row {
            roles: SECOND,
            frames: OTHER_ORDERS,
            ..RIGHT_TEXT
        },
        Row {
            roles: SECOND,
            names: N::UNLIKELY,
            ..RIGHT_TEXT
        },
        Row {
            roles: SECOND,
            schemes: Scheme::MISTAKES,
            ..RIGHT_TEXT
        },
        // Unlikely pairs.
        Row {
            names: &[N::DecodedAndTrimmed],
            ..RIGHT_TEXT
        },
        Row {
            names: N::OF_SOME_URLS,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            names: &[N::MediaSuffix, N::AppThenStream, N::SlashAndStream],
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            times: &[T::EightHoursOffInOtherCase],
            ..RIGHT_TEXT
        },
        Row {
            frames: LF,
            times: &[T::OtherNotation],
            ..RIGHT_TEXT
        },
        Row {
            frames: CR_LF,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            frames: OTHER_ORDERS,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            frames: JOINED,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            frames: ENDS,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            keys: K::MISTAKES,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
        Row {
            schemes: Scheme::MISTAKES,
            times: OTHER_CASE,
            ..RIGHT_TEXT
        },
    ]
};

/// One recipe of a secret.
pub(super) struct Recipe<'w> {
    pub role: Role,
    pub key: &'w KeyText,
    pub frame: &'static Frame,
    pub name: &'w Name<'w>,
    pub time: &'w Time<'w>,
    pub scheme: Scheme,
}

impl Recipe<'_> {
    /// Whether a domain accepts a secret that is computed like this.
    pub fn is_right(&self) -> bool {
        self.reasons().next().is_none()
    }

    /// The hashed text.
    pub fn pieces(&self) -> [&[u8]; 7] {
        let Frame {
            order,
            after_key,
            separator,
            end,
        } = self.frame;
        let [first, second, third] = order.map(|piece| match piece {
            Piece::Key => [&self.key.text, after_key.as_bytes()],
            Piece::Name => [&*self.name.text, b""],
            Piece::Time => [self.time.text.as_bytes(), b""],
        });
        let separator = separator.as_bytes();
        // A frame has text after the key only where the key is the first piece.
        let [second, third] = [second[0], third[0]];
        [
            first[0],
            first[1],
            separator,
            second,
            separator,
            third,
            end.as_bytes(),
        ]
    }

    /// The mistakes in it.
    pub fn reasons(&self) -> impl Iterator<Item = Reason> {
        let Frame {
            order,
            after_key,
            separator,
            end,
        } = self.frame;
        let of_frame = [
            (self.role == Role::Playback, Reason::SecretSignedPlaybackKey),
            (!after_key.is_empty(), Reason::SecretSignedKeyLineBreak),
            (!separator.is_empty(), Reason::SecretSignedJoined),
            (!end.is_empty(), Reason::SecretSignedLineBreak),
            (*order != ORDER, Reason::SecretSignedOtherOrder),
        ];
        of_frame
            .into_iter()
            .filter_map(|(is_so, reason)| is_so.then_some(reason))
            .chain(self.key.reason())
            .chain(self.name.reasons.iter().copied())
            .chain(self.time.reasons.iter().copied())
            .chain(self.scheme.reason())
    }
}
