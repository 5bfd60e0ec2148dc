//! The ways that are tried, and in which order.

use super::names::{Name, NameKind};
use super::times::{Time, TimeKind};
use crate::finding::Reason;
use crate::secret::Key;

/// Whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The primary key; the backup key where there is no primary one.
    First,
    /// The backup key beside a primary one.
    Second,
    Playback,
}

/// A part of what is hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Key,
    Name,
    Time,
}

/// In which order the pieces were hashed, and what stood behind the key.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame {
    order: [Piece; 3],
    behind_key: &'static str,
}

const RIGHT_ORDER: [Piece; 3] = [Piece::Key, Piece::Name, Piece::Time];

const fn broken(behind_key: &'static str) -> Frame {
    Frame {
        order: RIGHT_ORDER,
        behind_key,
    }
}

const fn ordered(order: [Piece; 3]) -> Frame {
    Frame {
        order,
        behind_key: "",
    }
}

const RIGHT: &[Frame] = &[ordered(RIGHT_ORDER)];
const LF: &[Frame] = &[broken("\n")];
const CR_LF: &[Frame] = &[broken("\r\n")];
const LINE_BREAKS: &[Frame] = &[broken("\n"), broken("\r\n")];
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

/// All combinations of what it lists.
pub(super) struct Row {
    pub roles: &'static [Role],
    pub frames: &'static [Frame],
    pub names: &'static [NameKind],
    pub times: &'static [TimeKind],
}

const fn row(
    roles: &'static [Role],
    frames: &'static [Frame],
    names: &'static [NameKind],
    times: &'static [TimeKind],
) -> Row {
    Row {
        roles,
        frames,
        names,
        times,
    }
}

/// What is tried, likeliest first (which that is, is our choice), until the budget is spent:
///
/// 1. every way alone, the likely ones with both push keys and the rare ones with the first key. Whatever the URL, there is
///    room for all of these: at most 39 hashes, and 29 where the names are plain;
/// 2. the plausible pairs with the first key, and then the rare ways with the second key, as far as there is room. With one
///    push key and plain names there is room for all.
///
/// A digest in upper case or of the other hash makes a pair with every way, and takes no hash of its own, since the text
/// that was given shows both.
pub(super) const PLAN: &[Row] = {
    use NameKind as N;
    use TimeKind as T;
    const NAME: &[NameKind] = &[N::AsWritten];
    const TIME: &[TimeKind] = &[T::AsWritten];
    &[
        // Nothing wrong with what was hashed: the playback key, or a digest unlike the domain's.
        row(ALL, RIGHT, NAME, TIME),
        // The likely ways.
        row(OF_PUSH, RIGHT, NAME, &[T::OtherCase]),
        row(OF_PUSH, RIGHT, N::WAYS, TIME),
        row(OF_PUSH, RIGHT, NAME, &[T::OtherNotation]),
        row(OF_PUSH, LINE_BREAKS, NAME, TIME),
        // The rare ways.
        row(FIRST, RIGHT, NAME, T::RARE),
        row(FIRST, OTHER_ORDERS, NAME, TIME),
        // The likely pairs.
        row(PLAYBACK, RIGHT, NAME, &[T::OtherCase]),
        row(FIRST, RIGHT, &[N::AppAndStream, N::Path], &[T::OtherCase]),
        row(FIRST, LF, NAME, &[T::OtherCase]),
        row(FIRST, LF, &[N::AppAndStream], TIME),
        row(FIRST, RIGHT, &[N::AppAndStream], &[T::OtherNotation]),
        // The rare ways, with the second key.
        row(SECOND, RIGHT, NAME, T::RARE),
        row(SECOND, OTHER_ORDERS, NAME, TIME),
        // The rare pairs.
        row(FIRST, RIGHT, &[N::DecodedAndTrimmed], TIME),
        row(FIRST, RIGHT, N::OF_THE_URL, &[T::OtherCase]),
        row(FIRST, RIGHT, &[N::MediaSuffix], &[T::OtherCase]),
        row(FIRST, RIGHT, NAME, &[T::EightHoursOffInOtherCase]),
        row(FIRST, LF, NAME, &[T::OtherNotation]),
        row(FIRST, CR_LF, NAME, &[T::OtherCase]),
        row(FIRST, OTHER_ORDERS, NAME, &[T::OtherCase]),
    ]
};

/// One way to make a secret.
pub(super) struct Way<'w> {
    pub role: Role,
    pub key: &'w Key,
    pub frame: &'static Frame,
    pub name: &'w Name<'w>,
    pub time: &'w Time<'w>,
}

impl Way<'_> {
    /// Whether a domain accepts a secret made in this way.
    pub fn is_right(&self) -> bool {
        self.reasons().next().is_none()
    }

    /// What is hashed.
    pub fn pieces(&self) -> [&[u8]; 6] {
        let [first, second, third] = self.frame.order.map(|piece| match piece {
            Piece::Key => [self.key.expose(), self.frame.behind_key.as_bytes()],
            Piece::Name => [&*self.name.text, b""],
            Piece::Time => [self.time.text.as_bytes(), b""],
        });
        [first[0], first[1], second[0], second[1], third[0], third[1]]
    }

    /// What is wrong with it.
    pub fn reasons(&self) -> impl Iterator<Item = Reason> {
        let of_frame = [
            (self.role == Role::Playback, Reason::SecretSignedPlaybackKey),
            (
                !self.frame.behind_key.is_empty(),
                Reason::SecretSignedKeyLineBreak,
            ),
            (
                self.frame.order != RIGHT_ORDER,
                Reason::SecretSignedOtherOrder,
            ),
        ];
        of_frame
            .into_iter()
            .filter_map(|(is_so, reason)| is_so.then_some(reason))
            .chain(self.name.reasons.iter().copied())
            .chain(self.time.reasons.iter().copied())
    }
}
