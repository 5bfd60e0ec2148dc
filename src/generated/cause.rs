// Generated from spec/ by tools/generate. Do not edit.

//! The service's table of causes.

use super::enums::{Actor, Retry};

/// A cause of interruption: the service's pair `errcode`/`sub_errcode`.
///
/// Every value is a row of the service's published table (documented). Causes are ordered as in that table, the only
/// order that is published: if a check finds several failures, the verdict is the first of their causes in this order.
///
/// Each cause has messages in each [`Lang`](crate::Lang): what it means and what to do.
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
pub struct Cause(pub(crate) u8);

/// A row of the table.
pub(crate) struct Row {
    pub errcode: u16,
    pub sub_errcode: u16,
    pub actor: Actor,
    pub retry: Retry,
}

const fn row(errcode: u16, sub_errcode: u16, actor: Actor, retry: Retry) -> Row {
    Row {
        errcode,
        sub_errcode,
        actor,
        retry,
    }
}

/// The rows, in the order of the table.
pub(crate) static ROWS: [Row; 70] = [
    row(0, 0, Actor::Unknown, Retry::AsIs),
    row(1, 0, Actor::Client, Retry::No),
    row(2, 0, Actor::Client, Retry::No),
    row(3, 0, Actor::Client, Retry::No),
    row(4, 0, Actor::Client, Retry::No),
    row(5, 0, Actor::Service, Retry::AsIs),
    row(6, 0, Actor::Encoder, Retry::AfterFix),
    row(7, 0, Actor::Encoder, Retry::AfterFix),
    row(8, 0, Actor::DataSource, Retry::AsIs),
    row(9, 0, Actor::Service, Retry::AsIs),
    row(10, 0, Actor::Operator, Retry::No),
    row(11, 0, Actor::Service, Retry::AsIs),
    row(12, 0, Actor::Network, Retry::AsIs),
    row(13, 0, Actor::Network, Retry::AsIs),
    row(14, 0, Actor::Network, Retry::AsIs),
    row(15, 0, Actor::Network, Retry::AsIs),
    row(16, 0, Actor::Network, Retry::AsIs),
    row(17, 0, Actor::Network, Retry::AsIs),
    row(18, 100, Actor::Service, Retry::AsIs),
    row(18, 101, Actor::Service, Retry::AsIs),
    row(18, 102, Actor::Service, Retry::AsIs),
    row(18, 103, Actor::Service, Retry::AsIs),
    row(18, 104, Actor::Service, Retry::AsIs),
    row(18, 200, Actor::Account, Retry::AfterFix),
    row(18, 201, Actor::Account, Retry::AfterFix),
    row(18, 202, Actor::Account, Retry::AfterFix),
    row(18, 203, Actor::Account, Retry::AfterFix),
    row(18, 300, Actor::UrlSigner, Retry::AfterFix),
    row(18, 301, Actor::UrlSigner, Retry::AfterFix),
    row(18, 302, Actor::UrlSigner, Retry::AfterFix),
    row(18, 303, Actor::Account, Retry::AfterFix),
    row(18, 304, Actor::Account, Retry::AfterFix),
    row(18, 305, Actor::Account, Retry::AfterFix),
    row(18, 306, Actor::Account, Retry::AfterFix),
    row(18, 307, Actor::Account, Retry::AfterFix),
    row(18, 308, Actor::UrlSigner, Retry::AfterFix),
    row(18, 309, Actor::UrlSigner, Retry::AfterFix),
    row(18, 400, Actor::Account, Retry::AfterFix),
    row(18, 401, Actor::Account, Retry::AfterFix),
    row(18, 500, Actor::UrlSigner, Retry::AfterFix),
    row(18, 501, Actor::UrlSigner, Retry::AfterFix),
    row(18, 502, Actor::UrlSigner, Retry::AfterFix),
    row(18, 503, Actor::UrlSigner, Retry::AfterFix),
    row(18, 600, Actor::Account, Retry::AfterFix),
    row(18, 601, Actor::Account, Retry::AfterFix),
    row(18, 602, Actor::Account, Retry::AfterFix),
    row(19, 0, Actor::Hook, Retry::AfterFix),
    row(20, 0, Actor::DataSource, Retry::AsIs),
    row(21, 100, Actor::Operator, Retry::No),
    row(21, 101, Actor::Operator, Retry::AfterFix),
    row(21, 102, Actor::Operator, Retry::No),
    row(21, 103, Actor::Operator, Retry::No),
    row(22, 0, Actor::Unknown, Retry::AsIs),
    row(23, 0, Actor::Encoder, Retry::AfterFix),
    row(24, 0, Actor::Service, Retry::AsIs),
    row(25, 0, Actor::Unknown, Retry::AsIs),
    row(26, 0, Actor::Unknown, Retry::AsIs),
    row(27, 0, Actor::Unknown, Retry::AsIs),
    row(28, 0, Actor::Unknown, Retry::AsIs),
    row(29, 0, Actor::Unknown, Retry::AsIs),
    row(30, 0, Actor::Unknown, Retry::AsIs),
    row(31, 0, Actor::Unknown, Retry::AsIs),
    row(32, 0, Actor::Unknown, Retry::AsIs),
    row(33, 0, Actor::Encoder, Retry::AfterFix),
    row(34, 0, Actor::Unknown, Retry::AsIs),
    row(35, 0, Actor::Client, Retry::No),
    row(36, 0, Actor::Unknown, Retry::AsIs),
    row(37, 0, Actor::Operator, Retry::AfterFix),
    row(38, 0, Actor::Service, Retry::AsIs),
    row(39, 0, Actor::Encoder, Retry::AfterFix),
];

impl Cause {
    /// `0/0`: The reason is unknown.
    pub const UNKNOWN_REASON: Self = Self(0);
    /// `1/0`: The push client stopped the stream. 2, 3, 4 and 35 have the same message.
    pub const CLIENT_STOPPED: Self = Self(1);
    /// `8/0`: No data arrived for a long time. 20 has the same message.
    pub const NO_DATA: Self = Self(8);
    /// `18/100`: An internal error of the service.
    pub const INTERNAL_100: Self = Self(18);
    /// `18/101`: An internal error of the service.
    pub const INTERNAL_101: Self = Self(19);
    /// `18/102`: An internal error of the service.
    pub const INTERNAL_102: Self = Self(20);
    /// `18/103`: An internal error of the service.
    pub const INTERNAL_103: Self = Self(21);
    /// `18/104`: An internal error of the service.
    pub const INTERNAL_104: Self = Self(22);
    /// `18/200`: No account is found for the URL.
    pub const NO_ACCOUNT: Self = Self(23);
    /// `18/201`: The account's service is shut down.
    pub const SERVICE_SUSPENDED: Self = Self(24);
    /// `18/202`: The account's payment is overdue.
    pub const SERVICE_OVERDUE: Self = Self(25);
    /// `18/203`: The account's service is forcibly suspended.
    pub const SERVICE_FORCIBLY_SUSPENDED: Self = Self(26);
    /// `18/300`: The host is an IP address.
    pub const HOST_IS_IP: Self = Self(27);
    /// `18/301`: The push domain cannot be identified.
    pub const DOMAIN_UNKNOWN: Self = Self(28);
    /// `18/302`: The push domain is invalid.
    pub const DOMAIN_INVALID: Self = Self(29);
    /// `18/303`: The push domain is disabled.
    pub const DOMAIN_DISABLED: Self = Self(30);
    /// `18/304`: The application is disabled.
    pub const APP_DISABLED: Self = Self(31);
    /// `18/305`: The stream is disabled.
    pub const STREAM_DISABLED: Self = Self(32);
    /// `18/306`: In channel mode, there is no such channel.
    pub const CHANNEL_MISSING: Self = Self(33);
    /// `18/307`: In channel mode, the channel is disabled.
    pub const CHANNEL_DISABLED: Self = Self(34);
    /// `18/308`: The StreamName contains characters that are not allowed.
    pub const STREAM_NAME_INVALID: Self = Self(35);
    /// `18/309`: The AppName contains characters that are not allowed.
    pub const APP_NAME_INVALID: Self = Self(36);
    /// `18/400`: The client's address is on the blocklist.
    pub const CLIENT_BLOCKED: Self = Self(37);
    /// `18/401`: The client's address is not on the allowlist.
    pub const CLIENT_NOT_ALLOWED: Self = Self(38);
    /// `18/500`: txTime is missing.
    pub const TXTIME_MISSING: Self = Self(39);
    /// `18/501`: The URL has expired.
    pub const URL_EXPIRED: Self = Self(40);
    /// `18/502`: txSecret is missing.
    pub const TXSECRET_MISSING: Self = Self(41);
    /// `18/503`: txSecret is wrong.
    pub const AUTH_FAILED: Self = Self(42);
    /// `18/600`: Too many pushes are live in total.
    pub const TOO_MANY_PUSHES: Self = Self(43);
    /// `18/601`: Too many pushes of this StreamName are live.
    pub const TOO_MANY_OF_STREAM: Self = Self(44);
    /// `18/602`: A push of higher priority is live.
    pub const PRIORITY_TOO_LOW: Self = Self(45);
    /// `19/0`: The customer's own authentication server refused the push.
    pub const HOOK_REFUSED: Self = Self(46);
    /// `21/102`: A new push replaced this one.
    pub const STREAM_REPLACED: Self = Self(50);
    /// `21/103`: A new push replaced this one, which sent no data.
    pub const IDLE_STREAM_REPLACED: Self = Self(51);
}
