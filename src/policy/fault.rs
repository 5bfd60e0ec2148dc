//! What is wrong with a policy.

use core::fmt;

use crate::generated::enums::{PolicyFault, PolicyWarning};

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
