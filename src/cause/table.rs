//! The numbers of the service's table, in its own order.

#![expect(
    clippy::indexing_slicing,
    reason = "a Cause is made with a place inside ROWS only"
)]

use core::fmt;

/// A cause of interruption: the service's pair `errcode`/`sub_errcode`.
///
/// Every value is a row of the service's published table (documented); there are no others. Causes
/// compare in the order of that table, which is the only order published: of several failures, the
/// verdict is the least.
///
/// What a cause means, who must act and what to do is in [its words](Cause::errmsg), in each [`Lang`](crate::Lang).
///
/// ```
/// use pushurl::{Cause, Lang};
///
/// let cause: Cause = "18/503".parse()?;
/// assert_eq!(cause, Cause::AUTH_FAILED);
/// assert_eq!((cause.errcode(), cause.sub_errcode()), (18, 503));
/// assert_eq!(cause.errmsg(Lang::En), "Authentication failed.");
/// # Ok::<(), pushurl::ParseCauseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cause(u8);

/// The published rows. Append-only: tests hold them to a frozen list.
const ROWS: [(u16, u16); 70] = [
    (0, 0),
    (1, 0),
    (2, 0),
    (3, 0),
    (4, 0),
    (5, 0),
    (6, 0),
    (7, 0),
    (8, 0),
    (9, 0),
    (10, 0),
    (11, 0),
    (12, 0),
    (13, 0),
    (14, 0),
    (15, 0),
    (16, 0),
    (17, 0),
    (18, 100),
    (18, 101),
    (18, 102),
    (18, 103),
    (18, 104),
    (18, 200),
    (18, 201),
    (18, 202),
    (18, 203),
    (18, 300),
    (18, 301),
    (18, 302),
    (18, 303),
    (18, 304),
    (18, 305),
    (18, 306),
    (18, 307),
    (18, 308),
    (18, 309),
    (18, 400),
    (18, 401),
    (18, 500),
    (18, 501),
    (18, 502),
    (18, 503),
    (18, 600),
    (18, 601),
    (18, 602),
    (19, 0),
    (20, 0),
    (21, 100),
    (21, 101),
    (21, 102),
    (21, 103),
    (22, 0),
    (23, 0),
    (24, 0),
    (25, 0),
    (26, 0),
    (27, 0),
    (28, 0),
    (29, 0),
    (30, 0),
    (31, 0),
    (32, 0),
    (33, 0),
    (34, 0),
    (35, 0),
    (36, 0),
    (37, 0),
    (38, 0),
    (39, 0),
];

impl Cause {
    /// 0: the reason is unknown.
    pub const UNKNOWN_REASON: Self = Self::row(0, 0);
    /// 1: the push client stopped the stream; 2, 3, 4 and 35 say the same.
    pub const CLIENT_STOPPED: Self = Self::row(1, 0);
    /// 8: no data came for a long time; 20 says the same.
    pub const NO_DATA: Self = Self::row(8, 0);
    /// 18/100: an internal error of the service.
    pub const INTERNAL_100: Self = Self::row(18, 100);
    /// 18/101: an internal error of the service.
    pub const INTERNAL_101: Self = Self::row(18, 101);
    /// 18/102: an internal error of the service.
    pub const INTERNAL_102: Self = Self::row(18, 102);
    /// 18/103: an internal error of the service.
    pub const INTERNAL_103: Self = Self::row(18, 103);
    /// 18/104: an internal error of the service.
    pub const INTERNAL_104: Self = Self::row(18, 104);
    /// 18/200: no account is found for the URL.
    pub const NO_ACCOUNT: Self = Self::row(18, 200);
    /// 18/201: the account's service is shut down.
    pub const SERVICE_SUSPENDED: Self = Self::row(18, 201);
    /// 18/202: the account is overdue.
    pub const SERVICE_OVERDUE: Self = Self::row(18, 202);
    /// 18/203: the account's service is shut down by force.
    pub const SERVICE_FORCIBLY_SUSPENDED: Self = Self::row(18, 203);
    /// 18/300: the push goes to an IP address.
    pub const HOST_IS_IP: Self = Self::row(18, 300);
    /// 18/301: the push domain can't be identified.
    pub const DOMAIN_UNKNOWN: Self = Self::row(18, 301);
    /// 18/302: the push domain is not a legal one.
    pub const DOMAIN_INVALID: Self = Self::row(18, 302);
    /// 18/303: the push domain is disabled.
    pub const DOMAIN_DISABLED: Self = Self::row(18, 303);
    /// 18/304: the application is disabled.
    pub const APP_DISABLED: Self = Self::row(18, 304);
    /// 18/305: the stream is disabled.
    pub const STREAM_DISABLED: Self = Self::row(18, 305);
    /// 18/306: channel mode: there is no such channel.
    pub const CHANNEL_MISSING: Self = Self::row(18, 306);
    /// 18/307: channel mode: the channel is disabled.
    pub const CHANNEL_DISABLED: Self = Self::row(18, 307);
    /// 18/308: the stream name holds characters that it may not.
    pub const STREAM_NAME_INVALID: Self = Self::row(18, 308);
    /// 18/309: the application name holds characters that it may not.
    pub const APP_NAME_INVALID: Self = Self::row(18, 309);
    /// 18/400: the client's address is on the blocklist.
    pub const CLIENT_BLOCKED: Self = Self::row(18, 400);
    /// 18/401: the client's address is not on the allowlist.
    pub const CLIENT_NOT_ALLOWED: Self = Self::row(18, 401);
    /// 18/500: txTime is missing.
    pub const TXTIME_MISSING: Self = Self::row(18, 500);
    /// 18/501: the URL has expired.
    pub const URL_EXPIRED: Self = Self::row(18, 501);
    /// 18/502: txSecret is missing.
    pub const TXSECRET_MISSING: Self = Self::row(18, 502);
    /// 18/503: txSecret is not the right one.
    pub const AUTH_FAILED: Self = Self::row(18, 503);
    /// 18/600: too many live pushes in all.
    pub const TOO_MANY_PUSHES: Self = Self::row(18, 600);
    /// 18/601: too many live pushes of this stream name.
    pub const TOO_MANY_OF_STREAM: Self = Self::row(18, 601);
    /// 18/602: a push of higher priority is live.
    pub const PRIORITY_TOO_LOW: Self = Self::row(18, 602);
    /// 19: the customer's own authentication refused.
    pub const HOOK_REFUSED: Self = Self::row(19, 0);
    /// 21/102: a new push replaced this one.
    pub const STREAM_REPLACED: Self = Self::row(21, 102);
    /// 21/103: a new push replaced this one, which sent no data.
    pub const IDLE_STREAM_REPLACED: Self = Self::row(21, 103);

    /// The cause with these two numbers; `None` if the service's table has no such row.
    #[must_use]
    pub fn new(errcode: u16, sub_errcode: u16) -> Option<Self> {
        let row = ROWS.binary_search(&(errcode, sub_errcode)).ok()?;
        u8::try_from(row).ok().map(Self)
    }

    /// All causes, in the order of the table.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        (0..ROWS.len() as u8).map(Self)
    }

    /// The first number, 0 to 39.
    #[must_use]
    pub const fn errcode(self) -> u16 {
        ROWS[self.0 as usize].0
    }

    /// The second number: 0, or three digits under errcode 18 and 21.
    #[must_use]
    pub const fn sub_errcode(self) -> u16 {
        ROWS[self.0 as usize].1
    }

    /// Both numbers as one, `errcode * 1000 + sub_errcode`: 18/503 is 18503, and 3/0 is 3000. For languages and formats that
    /// have no pairs; the same in every language.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.errcode() as u32 * 1000 + self.sub_errcode() as u32
    }

    /// The cause with this [`number`](Cause::number); `None` if the service's table has no such row.
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        let errcode = u16::try_from(number / 1000).ok()?;
        Self::new(errcode, (number % 1000) as u16)
    }

    /// How many rows the table has.
    pub(super) const COUNT: usize = ROWS.len();

    /// The place in the table, from 0; below 70, and so below the 128 that a [`CauseSet`](super::CauseSet) holds.
    pub(crate) const fn index(self) -> u8 {
        self.0
    }

    /// The cause at a place in the table.
    pub(crate) const fn at(index: u8) -> Option<Self> {
        if (index as usize) < ROWS.len() {
            Some(Self(index))
        } else {
            None
        }
    }

    /// The row of a pair that is known to be in the table; anything else does not compile.
    const fn row(errcode: u16, sub_errcode: u16) -> Self {
        let mut row = 0;
        while row < ROWS.len() {
            if ROWS[row].0 == errcode && ROWS[row].1 == sub_errcode {
                return Self(row as u8);
            }
            row += 1;
        }
        panic!("no such row in the service's table")
    }
}

impl fmt::Display for Cause {
    /// `18/503`; `3/0` where there is no sub code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.errcode(), self.sub_errcode())
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cause({self})")
    }
}
