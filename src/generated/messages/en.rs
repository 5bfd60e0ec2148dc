// Generated from spec/ by tools/generate. Do not edit.

use super::Messages;
use crate::generated::cause::Cause;
use crate::generated::enums::{Actor, Evidence, Retry};
use crate::generated::reason::Reason;

pub(super) static MESSAGES: Messages = Messages {
    actor,
    retry,
    evidence,
    detail,
    remedy,
    errmsg,
    advice,
    user_message,
    erratum,
};

const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Account => "the account owner, in the console",
        Actor::Client => "no one: the push client stopped by itself",
        Actor::DataSource => "the provider of the push client's data",
        Actor::Encoder => "the operator of the encoder",
        Actor::Hook => "the operator of your own authentication server",
        Actor::Network => "the operator of the network between the push client and the service",
        Actor::Operator => "the operator of the stream",
        Actor::Service => "the service",
        Actor::Unknown => "unknown",
        Actor::UrlSigner => "the signer of the URL",
    }
}

const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::AfterFix => "fix the problem, then retry",
        Retry::AsIs => "retry unchanged after a short wait",
        Retry::No => "do not retry",
    }
}

const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Computed => "computed and verified",
        Evidence::Conflicting => "the service's documents conflict",
        Evidence::Documented => "documented by the service",
        Evidence::Inferred => "inferred from several documents",
        Evidence::OurChoice => "unpublished: chosen by pushurl",
    }
}

const fn detail(reason: Reason) -> &'static str {
    match reason {
        Reason::HookRefused => "Your own authentication server refused the push.",
        Reason::AccountNotFound => "According to the policy, there is no account for this URL.",
        Reason::ServiceShutDown => "According to the policy, the account's service is suspended.",
        Reason::ServiceOverdue => "According to the policy, the account has overdue payments.",
        Reason::ServiceForciblySuspended => {
            "According to the policy, the account's service has been forcibly suspended."
        }
        Reason::HostIsIp => {
            "The push goes to an IP address, and there is no txHost that names the push domain."
        }
        Reason::LeadingBlank => {
            "There is whitespace, a control character or a byte-order mark before the URL, so clients do not recognize the protocol."
        }
        Reason::ProtocolMissing => "The URL does not begin with a protocol and ://.",
        Reason::ProtocolUnknown => "This is not a known protocol for push URLs.",
        Reason::ProtocolUppercase => {
            "The protocol is not in lower case, and some clients only recognize lower case."
        }
        Reason::HostMissing => "The URL has no host.",
        Reason::PortInvalid => "The part after the host's colon is not a port from 1 to 65535.",
        Reason::PortUnusual => {
            "The port, or the way it is written, is not documented for this protocol."
        }
        Reason::SrtDomainMissing => {
            "The streamid has no h=, so the host is used as the push domain."
        }
        Reason::DomainNotOfAccount => "The policy does not list this push domain.",
        Reason::TextInQuotes => "The push URL is in quotes.",
        Reason::TextInBrackets => "The push URL is in brackets.",
        Reason::TextInMarkup => {
            "The push URL has markup around it, such as a list marker or a Markdown link."
        }
        Reason::TextPercentEncoded => "The whole push URL is percent-encoded.",
        Reason::ProtocolTwice => "The protocol appears twice.",
        Reason::TextIsCommand => "This is a command line that contains the push URL.",
        Reason::TextIsField => "There is a label or a field name before the push URL.",
        Reason::TextIsOtherUrl => {
            "This is another address that contains the push URL as a parameter."
        }
        Reason::TextWrapped => "The push URL is wrapped over several lines.",
        Reason::TextEscaped => {
            "Characters of the push URL are escaped with backslashes, as in JSON or a shell."
        }
        Reason::TextBeforeUrl => "There is other text before the push URL.",
        Reason::SrtPortMissing => {
            "The SRT URL has no port, and SRT has no default port: ffmpeg and other clients refuse the URL."
        }
        Reason::SrtModeNotCaller => {
            "The mode of the SRT URL is not caller. In the other modes ffmpeg waits for a connection, and the push never begins."
        }
        Reason::HostHasUserinfo => {
            "There is a user name and an @ before the host; a push URL has none, and clients then disagree on what the host is."
        }
        Reason::HostNotAscii => "The push domain contains a non-ASCII character.",
        Reason::HostIllegalCharacter => {
            "The push domain contains a character other than letters, digits, hyphens and dots."
        }
        Reason::HostLabelEmpty => "The push domain begins with a dot or has two dots in a row.",
        Reason::HostLabelTooLong => {
            "One of the push domain's dot-separated parts is longer than 63 characters."
        }
        Reason::HostLabelHyphen => {
            "One of the push domain's dot-separated parts begins or ends with a hyphen."
        }
        Reason::HostTooLong => "The push domain is longer than 253 characters.",
        Reason::HostSingleLabel => "The push domain is a single word without a dot.",
        Reason::HostIsLocalhost => {
            "The push domain is localhost or a subdomain of it, which means the client's own machine."
        }
        Reason::HostBadPunycode => {
            "One of the push domain's parts begins with xn-- but is not valid Punycode."
        }
        Reason::HostBadAddress => {
            "The push domain ends in a number like an IP address, but is neither a valid address nor a domain name."
        }
        Reason::HostIsPlayback => "This domain is a playback domain.",
        Reason::HostTrailingDot => {
            "The push domain ends with a dot; the name is the same, but few programs handle it that way."
        }
        Reason::DomainDisabled => "According to the policy, this push domain is disabled.",
        Reason::AppDisabled => "According to the policy, this AppName is disabled.",
        Reason::StreamForbidden => "According to the policy, this stream is disabled.",
        Reason::ChannelMissing => "The policy is in channel mode and has no channel of this name.",
        Reason::ChannelClosed => {
            "The policy is in channel mode and the channel of this name is closed."
        }
        Reason::StreamMissing => {
            "The URL has no StreamName; with a single path segment, RTMP clients treat it as the AppName."
        }
        Reason::StreamTooLong => "The StreamName is longer than 255 bytes.",
        Reason::StreamNotAscii => "The StreamName contains a non-ASCII character.",
        Reason::StreamIllegalCharacter => {
            "The StreamName contains a space, a control character or a symbol that is not accepted here; the service does not publish its own rules."
        }
        Reason::StreamUnusualCharacter => {
            "The StreamName contains a symbol that the service's other interfaces do not list as allowed in names."
        }
        Reason::StreamDotSegment => {
            "The StreamName is a single or double dot, which many URL parsers remove."
        }
        Reason::StreamMediaSuffix => {
            "The StreamName ends with .flv or .m3u8, which belongs to playback URLs."
        }
        Reason::SrtStreamidMissing => {
            "The SRT URL has no streamid, and therefore no AppName or StreamName."
        }
        Reason::SrtRtmpLayout => {
            "The SRT URL has its names in the path, as in RTMP; SRT puts them in the streamid."
        }
        Reason::SrtStreamidPrefix => "The streamid does not begin with #!::.",
        Reason::SrtModePresent => {
            "The streamid has an m=, which is not part of the documented format."
        }
        Reason::QueryInServerField => {
            "The query comes after the AppName and the StreamName after the query; this happens when the query is pasted into the encoder's server field."
        }
        Reason::QueryPercentEncoded => {
            "The separators of the query are percent-encoded: %3F, %3D or %26 instead of ?, = or &."
        }
        Reason::QueryFullWidth => {
            "Some separators are full-width characters, as an input method writes them."
        }
        Reason::QueryMarkLost => "The ? between the StreamName and txSecret is missing.",
        Reason::StreamTrailingSlash => "There is a slash after the StreamName.",
        Reason::SrtStreamidEncoded => {
            "The streamid is percent-encoded. ffmpeg sends it as written, so the service finds no names in it."
        }
        Reason::SrtStreamidSeparator => "The items of the streamid are not separated by commas.",
        Reason::SrtStreamidCase => {
            "streamid is written in another case. Clients do not recognize it, and send no streamid."
        }
        Reason::SrtStreamidTooLong => {
            "The streamid is longer than 512 bytes, the limit of SRT. Clients do not connect."
        }
        Reason::StreamPlaceholder => {
            "The StreamName looks like a placeholder, or like a variable of a program that has no value."
        }
        Reason::AppMissing => "The URL has no AppName.",
        Reason::AppTooLong => {
            "The AppName is longer than 255 bytes; the limit is documented only for the StreamName, but is applied to both here."
        }
        Reason::AppNotAscii => "The AppName contains a non-ASCII character.",
        Reason::AppIllegalCharacter => {
            "The AppName contains a space, a control character or a symbol that is not accepted here; the service does not publish its own rules."
        }
        Reason::AppHasSlash => {
            "There is more than one segment before the StreamName, so the AppName contains a slash; such a name is not accepted here."
        }
        Reason::AppUnusualCharacter => {
            "The AppName contains a symbol that the service's other interfaces do not list as allowed in names."
        }
        Reason::AppDotSegment => {
            "The AppName is a single or double dot, which many URL parsers remove."
        }
        Reason::ClientBlocked => "The client's IP address is on the policy's blocklist.",
        Reason::ClientNotAllowed => "The client's IP address is not on the policy's allowlist.",
        Reason::TxtimeMissing => "The URL has no txTime.",
        Reason::TxtimeEmpty => "txTime has no value and is treated as missing.",
        Reason::TxtimeNameCase => {
            "There is no txTime, only a parameter whose name differs in case; parameter names are case-sensitive here."
        }
        Reason::TxtimeMisspelt => "There is no txTime, only a parameter with a misspelled name.",
        Reason::TxtimeLostAmpersand => {
            "The & before txTime is missing, so txTime is part of another parameter's value."
        }
        Reason::TxtimeHtmlEscaped => {
            "There is no txTime, only amp;txTime, as in a URL copied from HTML source."
        }
        Reason::TxtimeDoubledMark => {
            "There is no txTime, only ?txTime, because of a second ? before it."
        }
        Reason::TxtimeSemicolon => {
            "txTime is not a separate parameter, because there is a ; before it instead of an &."
        }
        Reason::QueryCutAtAmpersand => {
            "The query ends after its first parameter and has no txTime; this happens when a shell cuts an unquoted URL at the &."
        }
        Reason::Expired => "The time in txTime has passed, even with any AuthDelta added.",
        Reason::TxtimeNotHex => "txTime is not a hex number and is treated as expired.",
        Reason::TxtimeSign => "txTime begins with a plus or minus sign and is treated as expired.",
        Reason::TxtimeHexPrefix => "txTime begins with 0x and is treated as expired.",
        Reason::TxtimeBlank => {
            "There is whitespace or a control character before or after txTime, so it is treated as expired."
        }
        Reason::TxtimeTooLong => "txTime is later than the year 9999 and is treated as expired.",
        Reason::TxtimeMilliseconds => {
            "txTime is in milliseconds instead of seconds and is treated as expired."
        }
        Reason::TxtimeDecimal => {
            "txTime is decimal, which is also accepted, but the usual form is hex."
        }
        Reason::ExpiredWithoutAuthDelta => {
            "The time in txTime has passed, and the URL is valid only because of AuthDelta; the service's documents conflict on whether AuthDelta applies."
        }
        Reason::LifetimeShort => {
            "The URL has less time left than the minimum set for this check; a running push continues past expiration, but fails when it reconnects."
        }
        Reason::LifetimeLong => {
            "The URL has more time left than the maximum set for this check; the service advises against very long lifetimes but gives no number."
        }
        Reason::TextAfterUrl => {
            "There is other text after the push URL, such as a comma, a quote or a line break."
        }
        Reason::TxtimeBeyond2106 => {
            "txTime is in the year 2106 or later. The URL is practically valid forever."
        }
        Reason::TxsecretMissing => "The URL has no txSecret.",
        Reason::TxsecretEmpty => "txSecret has no value and is treated as missing.",
        Reason::TxsecretNameCase => {
            "There is no txSecret, only a parameter whose name differs in case; parameter names are case-sensitive here."
        }
        Reason::TxsecretMisspelt => {
            "There is no txSecret, only a parameter with a misspelled name."
        }
        Reason::TxsecretLostAmpersand => {
            "The & before txSecret is missing, so txSecret is part of another parameter's value."
        }
        Reason::TxsecretHtmlEscaped => {
            "There is no txSecret, only amp;txSecret, as in a URL copied from HTML source."
        }
        Reason::TxsecretDoubledMark => {
            "There is no txSecret, only ?txSecret, because of a second ? before it."
        }
        Reason::TxsecretSemicolon => {
            "txSecret is not a separate parameter, because there is a ; before it instead of an &."
        }
        Reason::SecretMismatch => {
            "None of the given keys produces this txSecret from this StreamName and txTime."
        }
        Reason::SecretLength => {
            "txSecret does not have the number of digits that the domain's hash produces."
        }
        Reason::SecretNotHex => "txSecret contains a character that is not a hex digit.",
        Reason::SecretUppercase => {
            "txSecret contains upper-case hex digits; the documented examples are lower case, and only lower case is accepted here."
        }
        Reason::SecretOtherHash => {
            "txSecret has the length of the other hash: SHA-256 on an MD5 domain, or vice versa."
        }
        Reason::ParameterConflict => {
            "A parameter of the service appears twice with different values, and it is not known which one applies."
        }
        Reason::ParameterRepeated => {
            "A parameter of the service appears twice with the same value."
        }
        Reason::ParameterIllegalCharacter => {
            "A parameter contains a character that does not arrive as written, such as a space, a quotation mark or a slash."
        }
        Reason::ParameterReserved => {
            "An extra parameter has a name that the signer writes itself (txSecret, txTime, txHost) or that has a special meaning in SRT (h, r, m, streamid)."
        }
        Reason::SecretSignedLowercaseTime => {
            "The txSecret was computed with txTime in lower case, but the URL has it in a different case."
        }
        Reason::SecretSignedUppercaseTime => {
            "The txSecret was computed with txTime in upper case, but the URL has it in a different case."
        }
        Reason::SecretSignedPlaybackKey => {
            "The txSecret was computed with the domain's playback key."
        }
        Reason::SecretSignedAppAndStream => {
            "The txSecret was computed from AppName/StreamName instead of only the StreamName."
        }
        Reason::SecretSignedPath => {
            "The txSecret was computed from the whole path, /AppName/StreamName, instead of only the StreamName."
        }
        Reason::SecretSignedMediaSuffix => {
            "The txSecret was computed from a StreamName with a .flv or .m3u8 that the URL does not have, or without one that it has."
        }
        Reason::SecretSignedTemplate => {
            "The txSecret was computed from a StreamName with a _template suffix that the URL does not have, or without one that it has."
        }
        Reason::SecretSignedTrimmedName => {
            "The txSecret was computed from the StreamName without the whitespace that surrounds it in the URL."
        }
        Reason::SecretSignedDecodedName => {
            "The txSecret was computed from the percent-decoded StreamName, but the URL has it encoded."
        }
        Reason::SecretSignedEncodedName => {
            "The txSecret was computed from the percent-encoded StreamName, but the URL has it unencoded."
        }
        Reason::SecretSignedDecimalTime => {
            "The txSecret was computed with the time in decimal, but the URL has it in hex."
        }
        Reason::SecretSignedHexTime => {
            "The txSecret was computed with the time in hex, but the URL has it in decimal."
        }
        Reason::SecretSignedMilliseconds => {
            "The txSecret was computed with the time in milliseconds, but the URL has it in seconds."
        }
        Reason::SecretSignedEightHoursOff => {
            "The txSecret was computed with a time eight hours earlier or later than the one in the URL, as happens when UTC and UTC+8 are confused."
        }
        Reason::SecretSignedHexPrefix => "The txSecret was computed with 0x before the time.",
        Reason::SecretSignedOtherOrder => {
            "The txSecret was computed with key, StreamName and txTime in a different order."
        }
        Reason::SecretSignedUppercaseDigest => {
            "The txSecret was written in upper case when it was signed, and only lower case is accepted here."
        }
        Reason::SecretSignedKeyLineBreak => {
            "The txSecret was computed with a line break at the end of the key, as happens when a key file is read as is."
        }
        Reason::SecretSignedOtherHash => {
            "The txSecret was computed with the other hash: SHA-256 on an MD5 domain, or vice versa."
        }
        Reason::ParameterMisleading => {
            "This parameter (slist=, or one that ends in .mp4 or the like) makes some clients read a different name."
        }
        Reason::DigestLeadingZerosLost => {
            "The txSecret is the right digest without its leading zeros, as happens when the digest is printed as a number."
        }
        Reason::DigestInnerZerosLost => {
            "The txSecret is the right digest with some zeros missing: bytes below 16 were written with one hex digit."
        }
        Reason::DigestSignExtended => {
            "The txSecret is the right digest with ffffff before some bytes: signed bytes were extended to 32 bits."
        }
        Reason::DigestHasSeparators => {
            "The txSecret is the right digest with separators between its bytes."
        }
        Reason::DigestBase64 => "The txSecret is the right digest in base64 instead of hex.",
        Reason::DigestMiddleDigits => {
            "The txSecret is only the middle 16 digits of the right digest, which is sometimes called 16-digit MD5."
        }
        Reason::DigestPercentEncoded => "The txSecret is the right digest, but percent-encoded.",
        Reason::DigestHasExtraText => {
            "The txSecret contains the right digest, with other text before or after it, such as quotes or a line break."
        }
        Reason::SecretSignedSha1 => "The txSecret was computed with SHA-1.",
        Reason::SecretSignedJoined => {
            "The txSecret was computed with a separator between the key, the StreamName and txTime."
        }
        Reason::SecretSignedAppThenStream => {
            "The txSecret was computed from the AppName and the StreamName instead of only the StreamName."
        }
        Reason::SecretSignedSlashAndStream => {
            "The txSecret was computed from the StreamName with a slash before it."
        }
        Reason::SecretSignedDomainAndPath => {
            "The txSecret was computed from the push domain and the path instead of only the StreamName."
        }
        Reason::SecretSignedWholeUrl => {
            "The txSecret was computed from the whole URL instead of only the StreamName."
        }
        Reason::SecretSignedBizid => {
            "The txSecret was computed from a StreamName with a bizid_ prefix that the URL does not have, or without one that it has."
        }
        Reason::SecretSignedCutName => {
            "The txSecret was computed from only the part of the StreamName before its first dot."
        }
        Reason::SecretSignedBase64Name => {
            "The txSecret was computed from the StreamName in base64."
        }
        Reason::SecretSignedOtherCaseName => {
            "The txSecret was computed from the StreamName in a different case from the URL."
        }
        Reason::SecretSignedQuotedKey => "The txSecret was computed with quotes around the key.",
        Reason::SecretSignedKeyBom => {
            "The txSecret was computed with a byte-order mark before the key, as happens when a key file is read as is."
        }
        Reason::SecretSignedWithoutKey => {
            "The txSecret was computed without the key: with an empty one, or with the text undefined, null or None."
        }
        Reason::SecretSignedHashedKey => {
            "The txSecret was computed with the MD5 of the key instead of the key itself."
        }
        Reason::SecretSignedOneSecondOff => {
            "The txSecret was computed from a time one second off from the one in the URL, as happens when the clock is read twice."
        }
        Reason::SecretSignedLineBreak => {
            "The txSecret was computed with a line break at the end of the hashed text, as happens with echo in a shell."
        }
        Reason::SecretSignedTwice => {
            "The txSecret is the digest of the right digest: it was hashed twice."
        }
        Reason::SecretSignedUtf16 => "The txSecret was computed from the text in UTF-16.",
        Reason::SecretSignedHmac => "The txSecret was computed as an HMAC with the key.",
        Reason::KeyNotClean => {
            "The URL is signed correctly; the given key has quotes, whitespace, a byte-order mark or NAME= around it."
        }
        Reason::ParameterSlash => {
            "A parameter contains a slash. RTMP clients split the URL there, and the signature is lost."
        }
        Reason::ParameterBlank => {
            "A parameter contains a space. ffmpeg ends the URL there, so the signature is not sent."
        }
        Reason::QueryTooLong => {
            "StreamName and query are too long: ffmpeg sends their first 1017 bytes, and the signature is not among them."
        }
        Reason::ParametersTooLong => {
            "StreamName and query are longer than 974 bytes: some clients cut them, and others do not push."
        }
        Reason::BlankAfterQuery => {
            "A blank follows the query. ffmpeg and librtmp end the URL there; other clients send the rest too, and the push then fails."
        }
        Reason::TooManyPushes => {
            "The maximum number of live pushes that the policy allows is reached."
        }
        Reason::TooManyOfStream => {
            "The maximum number of live pushes of this StreamName that the policy allows is reached."
        }
        Reason::PriorityTooLow => {
            "The push has a lower priority than a live push of this StreamName."
        }
    }
}

const fn remedy(reason: Reason) -> &'static str {
    match reason {
        Reason::HookRefused => {
            "Look for this stream in that server's log, and fix the cause of the refusal."
        }
        Reason::AccountNotFound => {
            "Check the spelling of the push domain and that it is added in the console, and correct the policy if it is out of date."
        }
        Reason::ServiceShutDown => {
            "Check the console for the reason, and get the service restored."
        }
        Reason::ServiceOverdue => "Top up the account, and push once the service is restored.",
        Reason::ServiceForciblySuspended => {
            "Read the notices in the console, and contact the service's support."
        }
        Reason::HostIsIp => "Push to the push domain, or name it with txHost=<push domain>.",
        Reason::LeadingBlank => "Remove everything before the protocol.",
        Reason::ProtocolMissing => "Begin the URL with rtmp://, rtmps://, webrtc:// or srt://.",
        Reason::ProtocolUnknown => "Use rtmp, rtmps, webrtc or srt.",
        Reason::ProtocolUppercase => "Write the protocol in lower case.",
        Reason::HostMissing => "Put the push domain right after ://.",
        Reason::PortInvalid => {
            "Use the port documented for the protocol, or, if none is documented, leave out both the colon and the port."
        }
        Reason::PortUnusual => {
            "Leave the port out for RTMP, RTMPS and WebRTC; write 9000 for SRT, 3570 for RTMP over SRT and 443 for RTMP over QUIC."
        }
        Reason::SrtDomainMissing => "Add h=<push domain> to the streamid.",
        Reason::DomainNotOfAccount => {
            "Check the spelling of the push domain, or add it to the policy if it is the account's."
        }
        Reason::TextInQuotes => "Remove the quotes.",
        Reason::TextInBrackets => "Remove the brackets.",
        Reason::TextInMarkup => "Use only the URL itself.",
        Reason::TextPercentEncoded => "Decode it once before you use it.",
        Reason::ProtocolTwice => "Remove the first one.",
        Reason::TextIsCommand => "Use only the URL from it.",
        Reason::TextIsField => "Use only the URL itself.",
        Reason::TextIsOtherUrl => "Use the push URL inside, decoded.",
        Reason::TextWrapped => "Join the lines without spaces.",
        Reason::TextEscaped => "Use the URL without the escapes, for example & instead of \\u0026.",
        Reason::TextBeforeUrl => "Remove everything before the protocol.",
        Reason::SrtPortMissing => "Add :9000 after the host.",
        Reason::SrtModeNotCaller => "Remove mode, or write mode=caller.",
        Reason::HostHasUserinfo => "Remove everything between :// and the host, including the @.",
        Reason::HostNotAscii => {
            "Write the domain in ASCII; use the xn-- form for an internationalized name."
        }
        Reason::HostIllegalCharacter => "Copy the push domain as the console shows it.",
        Reason::HostLabelEmpty => "Remove the extra dot.",
        Reason::HostLabelTooLong => {
            "Use a push domain whose parts have at most 63 characters each."
        }
        Reason::HostLabelHyphen => {
            "Remove that hyphen, or copy the push domain as the console shows it."
        }
        Reason::HostTooLong => "Use a push domain of at most 253 characters.",
        Reason::HostSingleLabel => "Write the push domain in full, as in push.example.com.",
        Reason::HostIsLocalhost => "Use the push domain that the console shows.",
        Reason::HostBadPunycode => "Convert the original name to its xn-- form again.",
        Reason::HostBadAddress => "Push to the push domain instead of an IP address.",
        Reason::HostIsPlayback => "Use the push domain instead of the playback domain.",
        Reason::HostTrailingDot => "Remove the dot at the end.",
        Reason::DomainDisabled => {
            "Enable it in the console, or use another push domain and sign with that domain's key."
        }
        Reason::AppDisabled => "Enable it in the console, or push to another AppName.",
        Reason::StreamForbidden => {
            "Enable the stream in the console, wait until the ban ends, or sign for another StreamName."
        }
        Reason::ChannelMissing => {
            "Create the channel in the console, or sign for a StreamName that has one."
        }
        Reason::ChannelClosed => {
            "Open the channel in the console, or sign for a StreamName whose channel is open."
        }
        Reason::StreamMissing => "Write both names, as AppName/StreamName.",
        Reason::StreamTooLong => "Shorten the StreamName to at most 255 bytes and sign again.",
        Reason::StreamNotAscii => {
            "Use only letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .), and sign again."
        }
        Reason::StreamIllegalCharacter => {
            "Use only letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .), and sign again."
        }
        Reason::StreamUnusualCharacter => {
            "If possible, use only letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .), and sign again."
        }
        Reason::StreamDotSegment => "Choose another StreamName and sign again.",
        Reason::StreamMediaSuffix => "Remove the suffix, and sign the name without it.",
        Reason::SrtStreamidMissing => {
            "Add streamid=#!::h=<push domain>,r=<AppName>/<StreamName>,txSecret=…,txTime=… to the query."
        }
        Reason::SrtRtmpLayout => {
            "Write them as streamid=#!::h=<push domain>,r=<AppName>/<StreamName>,txSecret=…,txTime=… in the query."
        }
        Reason::SrtStreamidPrefix => "Begin the value of streamid with #!::.",
        Reason::SrtModePresent => "Remove m= from the streamid.",
        Reason::QueryInServerField => {
            "Enter rtmp://<push domain>/<AppName>/ as the server and <StreamName>?txSecret=…&txTime=… as the stream key."
        }
        Reason::QueryPercentEncoded => "Write ?, = and & as they are; encode only values.",
        Reason::QueryFullWidth => "Replace ？, ＆ and ＝ with ?, & and =.",
        Reason::QueryMarkLost => "Write ? after the StreamName.",
        Reason::StreamTrailingSlash => "Remove the slash before the ?.",
        Reason::SrtStreamidEncoded => "Write #!::, =, comma and slash in the streamid literally.",
        Reason::SrtStreamidSeparator => {
            "Separate the items with commas: #!::h=...,r=...,txSecret=...,txTime=..."
        }
        Reason::SrtStreamidCase => "Write streamid in lower case.",
        Reason::SrtStreamidTooLong => "Shorten the names or the extra parameters, or push by RTMP.",
        Reason::StreamPlaceholder => {
            "Check how the URL is assembled, and use the name of the stream."
        }
        Reason::AppMissing => "Put the AppName before the StreamName; the default is live.",
        Reason::AppTooLong => "Shorten the AppName to at most 255 bytes.",
        Reason::AppNotAscii => {
            "Use only letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .)."
        }
        Reason::AppIllegalCharacter => {
            "Use only letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .)."
        }
        Reason::AppHasSlash => "Write exactly two segments, AppName/StreamName.",
        Reason::AppUnusualCharacter => {
            "If possible, use only letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .)."
        }
        Reason::AppDotSegment => "Choose another AppName.",
        Reason::ClientBlocked => {
            "Remove the address from the blocklist in the console, or push from another address."
        }
        Reason::ClientNotAllowed => {
            "Add the address to the allowlist in the console, or push from an address on the list."
        }
        Reason::TxtimeMissing => {
            "Sign the URL, and quote it wherever a shell could cut it at an &."
        }
        Reason::TxtimeEmpty => "Write the expiration time as Unix seconds in hex, and sign again.",
        Reason::TxtimeNameCase => "Spell the parameter's name txTime.",
        Reason::TxtimeMisspelt => "Spell the parameter's name txTime.",
        Reason::TxtimeLostAmpersand => "Write an & before txTime.",
        Reason::TxtimeHtmlEscaped => "Replace every &amp; in the URL with &.",
        Reason::TxtimeDoubledMark => {
            "Remove the ? right before txTime, and keep the ? or & before that."
        }
        Reason::TxtimeSemicolon => "Replace the ; before txTime with &.",
        Reason::QueryCutAtAmpersand => "Quote the URL in the shell.",
        Reason::Expired => "Sign a new URL, valid for 12 to 24 hours.",
        Reason::TxtimeNotHex => "Write the expiration time as Unix seconds in hex, and sign again.",
        Reason::TxtimeSign => "Remove the sign, and recompute txSecret.",
        Reason::TxtimeHexPrefix => "Write the hex digits without 0x, and recompute txSecret.",
        Reason::TxtimeBlank => {
            "Remove that character, and recompute txSecret from the digits only."
        }
        Reason::TxtimeTooLong => {
            "Write the expiration time as Unix seconds in hex (eight digits), and sign again."
        }
        Reason::TxtimeMilliseconds => "Divide the time by 1000 before converting it to hex.",
        Reason::TxtimeDecimal => "Write the same seconds in hex, and recompute txSecret.",
        Reason::ExpiredWithoutAuthDelta => "Sign a new URL instead of relying on AuthDelta.",
        Reason::LifetimeShort => "Sign for 12 to 24 hours.",
        Reason::LifetimeLong => "Sign for a shorter time; 12 to 24 hours is recommended.",
        Reason::TextAfterUrl => "Remove everything after the last parameter.",
        Reason::TxtimeBeyond2106 => "Check the expiration time, and sign again.",
        Reason::TxsecretMissing => {
            "Sign the URL, and put the whole query, together with the StreamName, in the encoder's stream key."
        }
        Reason::TxsecretEmpty => "Compute txSecret, and add it to the URL.",
        Reason::TxsecretNameCase => "Spell the parameter's name txSecret.",
        Reason::TxsecretMisspelt => "Spell the parameter's name txSecret.",
        Reason::TxsecretLostAmpersand => "Write an & before txSecret.",
        Reason::TxsecretHtmlEscaped => "Replace every &amp; in the URL with &.",
        Reason::TxsecretDoubledMark => {
            "Remove the ? right before txSecret, and keep the ? or & before that."
        }
        Reason::TxsecretSemicolon => "Replace the ; before txSecret with &.",
        Reason::SecretMismatch => {
            "Recompute txSecret with a push key of this domain and with StreamName and txTime exactly as they appear in the URL."
        }
        Reason::SecretLength => "Write the digest in full: 32 hex digits for MD5, 64 for SHA-256.",
        Reason::SecretNotHex => "Write the digest in lower-case hex digits only.",
        Reason::SecretUppercase => "Write the digest in lower-case hex.",
        Reason::SecretOtherHash => "Sign with the hash that is set for the domain.",
        Reason::ParameterConflict => "Keep the right one and remove the other.",
        Reason::ParameterRepeated => "Remove one of them.",
        Reason::ParameterIllegalCharacter => "Percent-encode that character, or remove it.",
        Reason::ParameterReserved => "Rename the parameter, or leave it out.",
        Reason::SecretSignedLowercaseTime => "Hash txTime exactly as it appears in the URL.",
        Reason::SecretSignedUppercaseTime => "Hash txTime exactly as it appears in the URL.",
        Reason::SecretSignedPlaybackKey => "Sign with a push key of the domain, primary or backup.",
        Reason::SecretSignedAppAndStream => {
            "Hash only the StreamName, without the AppName and the slash."
        }
        Reason::SecretSignedPath => {
            "Hash only the StreamName, without the AppName and the two slashes."
        }
        Reason::SecretSignedMediaSuffix => "Leave .flv and .m3u8 out of both the URL and the hash.",
        Reason::SecretSignedTemplate => {
            "Hash the StreamName exactly as it appears in the URL, and do not add or remove a template name."
        }
        Reason::SecretSignedTrimmedName => {
            "Remove the whitespace around the StreamName from the URL."
        }
        Reason::SecretSignedDecodedName => {
            "Use a StreamName that needs no percent-encoding, and hash it exactly as it appears in the URL."
        }
        Reason::SecretSignedEncodedName => {
            "Hash the StreamName exactly as it appears in the URL, without encoding it."
        }
        Reason::SecretSignedDecimalTime => {
            "Hash the hex digits of txTime exactly as they appear in the URL."
        }
        Reason::SecretSignedHexTime => {
            "Write txTime in hex in the URL too, exactly as it is hashed."
        }
        Reason::SecretSignedMilliseconds => {
            "Use seconds, and hash txTime exactly as it appears in the URL."
        }
        Reason::SecretSignedEightHoursOff => {
            "Sign with the same Unix time that the URL contains, without converting time zones."
        }
        Reason::SecretSignedHexPrefix => "Hash the hex digits of txTime without 0x.",
        Reason::SecretSignedOtherOrder => {
            "Join the key, the StreamName and txTime in this order, with nothing between them, and hash that."
        }
        Reason::SecretSignedUppercaseDigest => "Write the same digits in lower case.",
        Reason::SecretSignedKeyLineBreak => {
            "Strip the line break at the end of the key before signing."
        }
        Reason::SecretSignedOtherHash => "Sign with the hash that is set for the domain.",
        Reason::ParameterMisleading => {
            "Rename the parameter, or change it so that it does not end in .flv, .mp4 or .f4v."
        }
        Reason::DigestLeadingZerosLost => {
            "Pad the digest with leading zeros to its full length, for example with %032x."
        }
        Reason::DigestInnerZerosLost => "Write each byte of the digest with two hex digits (%02x).",
        Reason::DigestSignExtended => "Mask each byte with 0xFF before you write it in hex.",
        Reason::DigestHasSeparators => "Remove the separators, and write the digest in lower case.",
        Reason::DigestBase64 => "Write the bytes of the digest in lower-case hex.",
        Reason::DigestMiddleDigits => "Write all 32 digits of the MD5.",
        Reason::DigestPercentEncoded => {
            "Write the hex digits of the digest without percent-encoding."
        }
        Reason::DigestHasExtraText => {
            "Remove that text, so that the value consists only of the digest."
        }
        Reason::SecretSignedSha1 => "Use the hash that is set for the domain: MD5 or SHA-256.",
        Reason::SecretSignedJoined => {
            "Hash the key, the StreamName and txTime with nothing between them."
        }
        Reason::SecretSignedAppThenStream => {
            "Hash only the StreamName, exactly as it appears in the URL."
        }
        Reason::SecretSignedSlashAndStream => {
            "Hash only the StreamName, exactly as it appears in the URL."
        }
        Reason::SecretSignedDomainAndPath => {
            "Hash only the StreamName, exactly as it appears in the URL."
        }
        Reason::SecretSignedWholeUrl => {
            "Hash only the StreamName, exactly as it appears in the URL."
        }
        Reason::SecretSignedBizid => "Hash only the StreamName, exactly as it appears in the URL.",
        Reason::SecretSignedCutName => {
            "Hash only the StreamName, exactly as it appears in the URL."
        }
        Reason::SecretSignedBase64Name => {
            "Hash only the StreamName, exactly as it appears in the URL."
        }
        Reason::SecretSignedOtherCaseName => {
            "Hash only the StreamName, exactly as it appears in the URL."
        }
        Reason::SecretSignedQuotedKey => {
            "Sign with the key itself, exactly as the console shows it."
        }
        Reason::SecretSignedKeyBom => "Sign with the key itself, exactly as the console shows it.",
        Reason::SecretSignedWithoutKey => {
            "Sign with the key itself, exactly as the console shows it."
        }
        Reason::SecretSignedHashedKey => {
            "Sign with the key itself, exactly as the console shows it."
        }
        Reason::SecretSignedOneSecondOff => {
            "Read the clock once, and use the same txTime in the hash and in the URL."
        }
        Reason::SecretSignedLineBreak => {
            "Hash the text without a line break: use printf, or echo -n."
        }
        Reason::SecretSignedTwice => "Hash once.",
        Reason::SecretSignedUtf16 => "Encode the text in UTF-8 (or ASCII) before you hash it.",
        Reason::SecretSignedHmac => "Compute a plain hash of the key, the StreamName and txTime.",
        Reason::KeyNotClean => {
            "Correct the key that you gave to the check. The URL needs no change."
        }
        Reason::ParameterSlash => "Percent-encode the slash as %2F, or remove the parameter.",
        Reason::ParameterBlank => "Percent-encode the space as %20, or remove it.",
        Reason::QueryTooLong => "Shorten the extra parameters, or put txSecret and txTime first.",
        Reason::ParametersTooLong => "Shorten the extra parameters.",
        Reason::BlankAfterQuery => "Remove the blank and the text after it.",
        Reason::TooManyPushes => "Stop a push that is not needed, or ask for a higher limit.",
        Reason::TooManyOfStream => {
            "Stop the live push of this StreamName, or sign for another StreamName."
        }
        Reason::PriorityTooLow => {
            "Wait for the live push to end, stop it, or push with a higher priority."
        }
    }
}

const fn errmsg(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => "RTMP AMF error.",
        18304 => "The push application is disabled.",
        18309 => "The push application name contains unallowed characters.",
        18503 => "Authentication failed.",
        18307 => "Channel mode is used, but the current push channel is disabled.",
        18306 => "Channel mode is used, but there isn’t a push channel.",
        18400 => "The push client’s IP address is on the blocklist.",
        18401 => "The push client’s IP address is not on the allowlist.",
        1000 | 2000 | 3000 | 4000 | 35000 => "The push client stopped the stream.",
        21101 => "The stream was disabled at your request.",
        18303 => "The push domain name is disabled.",
        18302 => "Invalid push domain name.",
        18301 => "Unable to identify the push domain name.",
        39000 => "Exceeded the maximum frame size allowed for push.",
        7000 => "Exceeded the maximum size allowed for a single RTMP frame.",
        19000 => "Third-party authentication failed.",
        18300 => "Push using an IP address is not allowed.",
        21103 => "A new push URL replaced the current one that has no data.",
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "CSS system internal error."
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => "Network error for the push client.",
        18200 => "Failed to get the user information for the push URL.",
        8000 | 20000 => {
            "The system stopped the stream because no data was generated for a long time."
        }
        37000 => "SRS stopped the stream because it was not played.",
        18602 => "The priority of this stream is lower than another stream.",
        10000 => "The proxy layer received an interruption command.",
        6000 | 23000 => "RTMP content error.",
        18203 => "Your CSS services have been suspended.",
        18202 => {
            "Your CSS services have been suspended due to overdue payments. Please top up your account balance."
        }
        18201 => "Your CSS services have been suspended.",
        21100 => "The stream was stopped at your request.",
        18305 => "The stream is disabled.",
        18308 => "The push name contains unallowed characters.",
        21102 => "A new push URL replaced the current one.",
        18601 => "Reached the maximum number of streams that can be pushed using this stream name.",
        18600 => "Reached the maximum number of streams that can be pushed.",
        18502 => "The authentication parameter is missing from the push URL.",
        18500 => "The expiration time parameter is missing from the push URL.",
        18501 => "The push URL has expired.",
        _ => "Unknown reason.",
    }
}

const fn advice(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => {
            "The encoder sends invalid AMF data (RTMP commands or metadata). Update the encoder or try another one, and remove custom metadata."
        }
        18304 => {
            "The application is disabled. Enable it in the console, or push to another AppName."
        }
        18309 => {
            "Use an AppName made up only of letters, digits, hyphens, underscores and dots. The AppName is not part of the signature, so the txSecret stays valid."
        }
        18503 => {
            "The txSecret is wrong. Recompute it with a push key of this domain (primary or backup, not the playback key) and with StreamName and txTime exactly as they appear in the URL."
        }
        18307 => {
            "The account uses the legacy channel mode and this channel is closed. Open the channel in the console, or push to another."
        }
        18306 => {
            "The account uses the legacy channel mode and has no such channel. Create the channel in the console, or push to one that exists."
        }
        18400 => {
            "The push client's public IP address is on the blocklist. Remove it in the console, or push from another address."
        }
        18401 => {
            "The push client's public IP address is not on the allowlist. Add it in the console, or push from an address that is on the list."
        }
        1000 | 2000 | 3000 | 4000 | 35000 => {
            "The push client stopped the stream itself. If this was not intended, check the encoder's log for the cause."
        }
        21101 => {
            "The stream was disabled on request. Enable it in the console, or wait until the ban ends, before you push again."
        }
        18303 => {
            "The push domain is disabled. Enable it in the console, or use another push domain and sign with that domain's key."
        }
        18302 => {
            "The host is not a valid push domain. Copy the push domain from the console; a playback domain, localhost or a name without a dot does not work."
        }
        18301 => {
            "The service does not recognize the push domain. Check that it is spelled correctly, is added in the console, and has a CNAME that points to the service."
        }
        39000 => {
            "The service's tables disagree on whether the frame size or the frame rate is too high. Lower the resolution and bitrate first, then the frame rate."
        }
        7000 => {
            "A single frame is larger than the service allows. Lower the encoder's bitrate or resolution; keyframes are usually the largest frames."
        }
        19000 => {
            "Your own authentication server did not allow the push. Look for this stream in its log, and check that the service can reach it."
        }
        18300 => {
            "Push to the push domain instead of an IP address. If you must use an IP address, add txHost=<push domain> to the URL's query."
        }
        21103 => {
            "This push sent no data and was replaced by a newer push of the same stream. If this was not intended, find the other encoder, and check why this one sends no data."
        }
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "An error occurred inside the service. Wait a moment and push again; if it keeps happening, send the push domain, AppName, StreamName and time to the service's support."
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => {
            "The network between the push client and the service failed. Check the uplink and make sure the protocol's port is open (1935 for RTMP), then wait a moment and push again."
        }
        18200 => {
            "The service found no account for this URL. Check that the push domain is spelled correctly, is added in the console, and has a CNAME that points to the service."
        }
        8000 | 20000 => {
            "The connection stayed open, but no data arrived. Check that the encoder's source (camera, capture card or file) works and that the encoder is sending data, then push again."
        }
        37000 => {
            "The stream was stopped because nobody was watching it. Push again when there are viewers, or contact the service's support if it has to run without viewers."
        }
        18602 => {
            "A push with a higher priority is live. Wait for it to end, stop it, or push with a higher priority."
        }
        10000 => {
            "The stream was stopped by a command. Find out who or what issued it before you push again."
        }
        6000 | 23000 => {
            "The service does not accept the RTMP content that the encoder sends. Update the encoder or try another one, and check its codec settings."
        }
        18203 => {
            "The account's live service has been forcibly suspended. Read the notices in the console and contact the service's support; pushing again will not help."
        }
        18202 => {
            "The account has overdue payments. Top up the balance, and push again once the service is restored."
        }
        18201 => {
            "The account's live service is suspended. Check the console for the reason, and push again once the service is restored."
        }
        21100 => {
            "The stream was stopped on request. Find out who requested it, in the console or through the API, before you push again."
        }
        18305 => {
            "The stream is disabled. Enable it in the console, wait until the ban ends (7 days by default, at most 90), or sign a URL for another StreamName."
        }
        18308 => {
            "Use a StreamName made up only of letters, digits, hyphens, underscores and dots, and sign the URL again."
        }
        21102 => {
            "A newer push of the same stream replaced this one. If this was not intended, find the other encoder and give it its own StreamName before you push again."
        }
        18601 => {
            "The configured maximum number of pushes for this StreamName is reached. Find the live stream with that name and stop it, or sign a URL for another StreamName."
        }
        18600 => {
            "The configured maximum number of live streams is reached. Stop streams that are not needed, or ask for a higher limit."
        }
        18502 => {
            "The URL has no txSecret. Sign it, and put the whole query after the StreamName in the encoder's stream key."
        }
        18500 => {
            "The URL has no txTime. Sign it; if it was already signed, check whether a shell cut it at an & or the query is missing from the encoder's stream key."
        }
        18501 => {
            "The URL has expired. Sign a new one, valid for 12 to 24 hours; if it expired too soon, check the signer's clock and time zone."
        }
        _ => {
            "The service gives no cause. Wait a moment and push again; if it keeps happening, send the push domain, AppName, StreamName and time to the service's support."
        }
    }
}

const fn user_message(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => {
            "This app sends video that the service does not accept. Update the app and try again."
        }
        18304 => "Streaming is not available now. Ask the person who gave you the link.",
        18309 => "This link does not work. Ask for a new one.",
        18503 => "This link does not work. Ask for a new one.",
        18307 => "Streaming is not available now. Ask the person who gave you the link.",
        18306 => "This link does not work. Ask for a new one.",
        18400 => {
            "You cannot stream from this network. Use another one, or ask the person who gave you the link."
        }
        18401 => {
            "You cannot stream from this network. Use another one, or ask the person who gave you the link."
        }
        1000 | 2000 | 3000 | 4000 | 35000 => "The stream was stopped on this device.",
        21101 => "The stream was blocked by its operator. Ask the person who gave you the link.",
        18303 => "Streaming is not available now. Ask the person who gave you the link.",
        18302 => "This link does not work. Ask for a new one.",
        18301 => "This link does not work. Ask for a new one.",
        39000 => "The video quality is too high. Lower it and try again.",
        7000 => "The video quality is too high. Lower it and try again.",
        19000 => "You are not allowed to stream with this link. Ask the person who gave it to you.",
        18300 => "This link does not work. Ask for a new one.",
        21103 => {
            "Another device is now streaming with this link. Stop it there before you try again."
        }
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "The streaming service has a problem. Wait a moment and try again."
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => {
            "The network connection failed. Check it and try again."
        }
        18200 => "This link does not work. Ask for a new one.",
        8000 | 20000 => "No video arrived. Check your camera and try again.",
        37000 => {
            "The stream was stopped because nobody was watching. Try again when there are viewers."
        }
        18602 => "A stream with a higher priority is live. Try again when it ends.",
        10000 => "The stream was stopped by its operator. Ask the person who gave you the link.",
        6000 | 23000 => {
            "This app sends video that the service does not accept. Update the app and try again."
        }
        18203 => "Streaming is not available now. Ask the person who gave you the link.",
        18202 => "Streaming is not available now. Ask the person who gave you the link.",
        18201 => "Streaming is not available now. Ask the person who gave you the link.",
        21100 => "The stream was stopped by its operator. Ask the person who gave you the link.",
        18305 => "The stream was blocked by its operator. Ask the person who gave you the link.",
        18308 => "This link does not work. Ask for a new one.",
        21102 => {
            "Another device is now streaming with this link. Stop it there before you try again."
        }
        18601 => "This link is already in use. Stop the other stream, or ask for a new link.",
        18600 => "Too many streams are live. Try again later.",
        18502 => "This link is incomplete. Copy all of it, or ask for a new one.",
        18500 => "This link is incomplete. Copy all of it, or ask for a new one.",
        18501 => "This link has expired. Ask for a new one.",
        _ => "The stream was interrupted. Wait a moment and try again.",
    }
}

const fn erratum(cause: Cause) -> Option<(&'static str, &'static str)> {
    match cause.number() {
        39000 => Some((
            "Exceeded the maximum frame size allowed for push.",
            "The languages of the table disagree: frame size here, frame rate in Chinese, Japanese and Korean. Which one is meant is not known.",
        )),
        18203 => Some((
            "Your CSS services have been suspended.",
            "The English table gives 18/203 the words of 18/201. The other languages say that the service was forcibly suspended.",
        )),
        18308 => Some((
            "The push name contains unallowed characters.",
            "\"Push name\" means the stream name: the other languages and the older table say push stream name.",
        )),
        _ => None,
    }
}

/// The message of the service's older table.
pub(crate) const fn older_errmsg(cause: Cause) -> Option<&'static str> {
    match cause.number() {
        33000 => Some("Exception with the RTMP AMF data."),
        18304 => Some("The push application name is disabled."),
        18309 => Some("The push application name contains invalid characters."),
        18503 => Some("Authentication parameter verification failed."),
        18307 => {
            Some("The access mode is channel mode, but the current push channel has been disabled.")
        }
        18306 => Some(
            "The access mode is channel mode, but the corresponding push channel has not been created yet.",
        ),
        18400 => Some("The push client IP is in the blacklist."),
        18401 => Some("The push client IP is not in the whitelist."),
        1000 | 2000 | 3000 | 4000 | 35000 => Some("The push client actively stopped the push."),
        21101 => Some("A request from the client to forbid the playback was received."),
        18303 => Some("The push domain name is disabled."),
        18302 => Some("The push domain name is invalid."),
        18301 => Some("Unable to identify the push domain name."),
        7000 => Some(
            "The size of a single RTMP frame exceeds the maximum value allowed by the configuration.",
        ),
        19000 => Some("Third-party authentication failed."),
        18300 => Some("Push with an IP address is not allowed."),
        5000 | 9000 | 11000 | 16000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 => {
            Some("Internal error in the LVB system.")
        }
        12000 | 13000 | 14000 | 15000 | 17000 => Some("Exception with the push linkage network."),
        18200 => Some("Failed to get the customer information corresponding to the push link."),
        8000 | 20000 => {
            Some("The system actively disconnected the push as there was no data for a long time.")
        }
        10000 => Some("The proxy layer received an interruption command."),
        6000 | 23000 => Some("Exception with the RTMP protocol content."),
        18203 => Some("Your LVB service has been forcibly disabled."),
        18202 => Some(
            "You LVB service has been temporarily disabled due to arrears in your account. Please top up promptly.",
        ),
        18201 => Some("Your LVB service has been disabled."),
        21100 => Some("A request from the client to stop the push was received."),
        18305 => Some("The push stream name is currently forbidden."),
        18308 => Some("The push stream name contains invalid characters."),
        21102 => Some("A new push link was received to replace the current push."),
        18601 => Some(
            "The number of pushes corresponding to the current stream name exceeds the maximum value allowed by the configuration.",
        ),
        18600 => Some(
            "The current number of pushes exceeds the maximum value allowed by the configuration.",
        ),
        18502 => Some("The push does not have an authentication parameter."),
        18500 => Some("The push does not have an expiration time parameter."),
        0 => Some("Unknown error."),
        22000 | 25000 | 26000 | 27000 | 28000 | 29000 | 30000 | 31000 | 32000 | 34000 => {
            Some("Unknown reason.")
        }
        18501 => Some("The parameter value of the expiration time has expired."),
        _ => None,
    }
}
