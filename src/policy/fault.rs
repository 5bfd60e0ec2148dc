//! What is wrong with a policy.

use core::fmt;

/// Why something does not become part of a policy. It holds no key.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PolicyFault {
    /// The name is no legal domain.
    DomainInvalid = 1,
    /// The domain is there already, in some case.
    DomainTwice = 2,
    /// The name is empty.
    NameEmpty = 3,
    /// The application is there already.
    AppTwice = 4,
    /// The channel is there already.
    ChannelTwice = 5,
    /// A ban ends before it begins, or when it begins.
    BanEndsBeforeStart = 6,
    /// It is neither an IP address nor a network, such as `198.51.100.0/24`.
    AddressInvalid = 7,
    /// There are two lists of clients: the service takes an allowlist or a blocklist (documented).
    BothLists = 8,
}

impl PolicyFault {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 8] = [
        Self::DomainInvalid,
        Self::DomainTwice,
        Self::NameEmpty,
        Self::AppTwice,
        Self::ChannelTwice,
        Self::BanEndsBeforeStart,
        Self::AddressInvalid,
        Self::BothLists,
    ];

    /// The name in machine-readable output: `domain_invalid`, `domain_twice`, `name_empty`, `app_twice`,
    /// `channel_twice`, `ban_ends_before_start`, `address_invalid`, `both_lists`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DomainInvalid => "domain_invalid",
            Self::DomainTwice => "domain_twice",
            Self::NameEmpty => "name_empty",
            Self::AppTwice => "app_twice",
            Self::ChannelTwice => "channel_twice",
            Self::BanEndsBeforeStart => "ban_ends_before_start",
            Self::AddressInvalid => "address_invalid",
            Self::BothLists => "both_lists",
        }
    }
}

impl fmt::Display for PolicyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DomainInvalid => "not a legal domain name",
            Self::DomainTwice => "this domain is listed twice",
            Self::NameEmpty => "the name is empty",
            Self::AppTwice => "this application is listed twice",
            Self::ChannelTwice => "this channel is listed twice",
            Self::BanEndsBeforeStart => "the ban ends before it begins",
            Self::AddressInvalid => "neither an IP address nor a network such as 198.51.100.0/24",
            Self::BothLists => {
                "two lists of clients: an allowlist or a blocklist can be used, not both"
            }
        })
    }
}

impl core::error::Error for PolicyFault {}

/// What the service would not take, though this library does (documented limits).
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PolicyWarning {
    /// More than 200 addresses on a list.
    ListTooLong = 1,
    /// A network that is not a /8, /16 or /24.
    PrefixUnusual = 2,
    /// An IPv6 address.
    Ipv6 = 3,
    /// A ban of more than 90 days.
    BanTooLong = 4,
}

impl PolicyWarning {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 4] = [
        Self::ListTooLong,
        Self::PrefixUnusual,
        Self::Ipv6,
        Self::BanTooLong,
    ];

    /// The name in machine-readable output: `list_too_long`, `prefix_unusual`, `ipv6`, `ban_too_long`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ListTooLong => "list_too_long",
            Self::PrefixUnusual => "prefix_unusual",
            Self::Ipv6 => "ipv6",
            Self::BanTooLong => "ban_too_long",
        }
    }
}

impl fmt::Display for PolicyWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ListTooLong => "the service takes at most 200 addresses on a list",
            Self::PrefixUnusual => "the service takes single addresses, /8, /16 and /24 only",
            Self::Ipv6 => "the service takes no IPv6 addresses on a list",
            Self::BanTooLong => "the service forbids a stream for at most 90 days",
        })
    }
}
