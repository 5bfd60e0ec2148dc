//! What is wrong with a policy.

use core::fmt;

/// Why something does not become part of a policy. It holds no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PolicyFault {
    /// The name is no legal domain.
    DomainInvalid,
    /// The domain is there already, in some case.
    DomainTwice,
    /// The name is empty.
    NameEmpty,
    /// The application is there already.
    AppTwice,
    /// The channel is there already.
    ChannelTwice,
    /// A ban ends before it begins, or when it begins.
    BanEndsBeforeStart,
    /// It is neither an IP address nor a network, such as `198.51.100.0/24`.
    AddressInvalid,
    /// There are two lists of clients: the service takes an allowlist or a blocklist (documented).
    BothLists,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PolicyWarning {
    /// More than 200 addresses on a list.
    ListTooLong,
    /// A network that is not a /8, /16 or /24.
    PrefixUnusual,
    /// An IPv6 address.
    Ipv6,
    /// A ban of more than 90 days.
    BanTooLong,
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
