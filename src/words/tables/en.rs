//! English.

use super::ReasonWords;
use crate::cause::Cause;
use crate::finding::{Evidence, Reason};
use crate::words::{Actor, Erratum, Retry};

pub(super) fn errmsg(cause: Cause) -> &'static str {
    match (cause.errcode(), cause.sub_errcode()) {
        (1..=4 | 35, _) => "The push client stopped the stream.",
        (5 | 9 | 11 | 24 | 38, _) | (18, 100..=104) => "CSS system internal error.",
        (6 | 23, _) => "RTMP content error.",
        (7, _) => "Exceeded the maximum size allowed for a single RTMP frame.",
        (8 | 20, _) => {
            "The system stopped the stream because no data was generated for a long time."
        }
        (10, _) => "The proxy layer received an interruption command.",
        (12..=17, _) => "Network error for the push client.",
        (18, 200) => "Failed to get the user information for the push URL.",
        (18, 201 | 203) => "Your CSS services have been suspended.",
        (18, 202) => {
            "Your CSS services have been suspended due to overdue payments. Please top up your account balance."
        }
        (18, 300) => "Push using an IP address is not allowed.",
        (18, 301) => "Unable to identify the push domain name.",
        (18, 302) => "Invalid push domain name.",
        (18, 303) => "The push domain name is disabled.",
        (18, 304) => "The push application is disabled.",
        (18, 305) => "The stream is disabled.",
        (18, 306) => "Channel mode is used, but there isn’t a push channel.",
        (18, 307) => "Channel mode is used, but the current push channel is disabled.",
        (18, 308) => "The push name contains unallowed characters.",
        (18, 309) => "The push application name contains unallowed characters.",
        (18, 400) => "The push client’s IP address is on the blocklist.",
        (18, 401) => "The push client’s IP address is not on the allowlist.",
        (18, 500) => "The expiration time parameter is missing from the push URL.",
        (18, 501) => "The push URL has expired.",
        (18, 502) => "The authentication parameter is missing from the push URL.",
        (18, 503) => "Authentication failed.",
        (18, 600) => "Reached the maximum number of streams that can be pushed.",
        (18, 601) => {
            "Reached the maximum number of streams that can be pushed using this stream name."
        }
        (18, 602) => "The priority of this stream is lower than another stream.",
        (19, _) => "Third-party authentication failed.",
        (21, 100) => "The stream was stopped at your request.",
        (21, 101) => "The stream was disabled at your request.",
        (21, 102) => "A new push URL replaced the current one.",
        (21, 103) => "A new push URL replaced the current one that has no data.",
        (33, _) => "RTMP AMF error.",
        (37, _) => "SRS stopped the stream because it was not played.",
        (39, _) => "Exceeded the maximum frame size allowed for push.",
        _ => "Unknown reason.",
    }
}

/// The older table, whose wording old records still show.
pub(super) fn older_errmsg(cause: Cause) -> Option<&'static str> {
    Some(match (cause.errcode(), cause.sub_errcode()) {
        (18, 602) | (21, 103) | (36..=39, _) => return None,
        (0, _) => "Unknown error.",
        (1..=4 | 35, _) => "The push client actively stopped the push.",
        (5 | 9 | 11 | 16 | 24, _) | (18, 100..=104) => "Internal error in the LVB system.",
        (6 | 23, _) => "Exception with the RTMP protocol content.",
        (7, _) => {
            "The size of a single RTMP frame exceeds the maximum value allowed by the configuration."
        }
        (8 | 20, _) => {
            "The system actively disconnected the push as there was no data for a long time."
        }
        (10, _) => "The proxy layer received an interruption command.",
        (12..=15 | 17, _) => "Exception with the push linkage network.",
        (18, 200) => "Failed to get the customer information corresponding to the push link.",
        (18, 201) => "Your LVB service has been disabled.",
        (18, 202) => {
            "You LVB service has been temporarily disabled due to arrears in your account. Please top up promptly."
        }
        (18, 203) => "Your LVB service has been forcibly disabled.",
        (18, 300) => "Push with an IP address is not allowed.",
        (18, 301) => "Unable to identify the push domain name.",
        (18, 302) => "The push domain name is invalid.",
        (18, 303) => "The push domain name is disabled.",
        (18, 304) => "The push application name is disabled.",
        (18, 305) => "The push stream name is currently forbidden.",
        (18, 306) => {
            "The access mode is channel mode, but the corresponding push channel has not been created yet."
        }
        (18, 307) => {
            "The access mode is channel mode, but the current push channel has been disabled."
        }
        (18, 308) => "The push stream name contains invalid characters.",
        (18, 309) => "The push application name contains invalid characters.",
        (18, 400) => "The push client IP is in the blacklist.",
        (18, 401) => "The push client IP is not in the whitelist.",
        (18, 500) => "The push does not have an expiration time parameter.",
        (18, 501) => "The parameter value of the expiration time has expired.",
        (18, 502) => "The push does not have an authentication parameter.",
        (18, 503) => "Authentication parameter verification failed.",
        (18, 600) => {
            "The current number of pushes exceeds the maximum value allowed by the configuration."
        }
        (18, 601) => {
            "The number of pushes corresponding to the current stream name exceeds the maximum value allowed by the configuration."
        }
        (19, _) => "Third-party authentication failed.",
        (21, 100) => "A request from the client to stop the push was received.",
        (21, 101) => "A request from the client to forbid the playback was received.",
        (21, 102) => "A new push link was received to replace the current push.",
        (33, _) => "Exception with the RTMP AMF data.",
        _ => "Unknown reason.",
    })
}

pub(super) fn erratum(cause: Cause) -> Option<Erratum> {
    Some(match (cause.errcode(), cause.sub_errcode()) {
        (39, _) => Erratum {
            published: "Exceeded the maximum frame size allowed for push.",
            note: "The languages of the table disagree: frame size here, frame rate in Chinese, \
                   Japanese and Korean. Which one is meant is not known.",
        },
        _ => return None,
    })
}

pub(super) fn advice(cause: Cause) -> &'static str {
    match (cause.errcode(), cause.sub_errcode()) {
        (1..=4 | 35, _) => {
            "The push client ended the stream itself. If that was not meant, look in the encoder's \
             log for why it stopped."
        }
        (5 | 9 | 11 | 24 | 38, _) | (18, 100..=104) => {
            "Something failed inside the service. Push again after a pause; if it recurs, give the \
             service's support the push domain, AppName, StreamName and time."
        }
        (6 | 23, _) => {
            "The encoder sends RTMP that the service does not accept. Update the encoder or try \
             another, and check its codec settings."
        }
        (7, _) => {
            "A single frame is larger than the service allows. Lower the encoder's bitrate or \
             resolution; keyframes are usually the largest frames."
        }
        (8 | 20, _) => {
            "The connection stood, but no data came. Check that the encoder has its source \
             (camera, capture card, file) and really sends, then push again."
        }
        (10, _) => {
            "The stream was cut by a command. Find out who or what gave it before you push again."
        }
        (12..=17, _) => {
            "The network between push client and service failed. Check the uplink and that the \
             protocol's port is open (1935 for RTMP), then push again after a pause."
        }
        (18, 200) => {
            "The service finds no account behind this URL. Check the spelling of the push domain, \
             that it is added in the console, and that its CNAME points at the service."
        }
        (18, 201) => {
            "The account's live service has been shut down. Look in the console for the reason, \
             and have it restored before you push again."
        }
        (18, 202) => {
            "The account is overdue. Top it up, and push again once the service is restored."
        }
        (18, 203) => {
            "The account's live service has been shut down by force. Read the notices in the \
             console and contact the service's support; pushing again will not help."
        }
        (18, 300) => {
            "Push to the push domain instead of an IP address. If it has to be an address, add \
             txHost=<push domain> to the URL's query."
        }
        (18, 301) => {
            "The service does not recognise the push domain. Check its spelling, that it is added \
             in the console, and that its CNAME points at the service."
        }
        (18, 302) => {
            "The host is not a legal push domain. Copy the push domain from the console; a \
             playback domain, localhost or a name without a dot will not do."
        }
        (18, 303) => {
            "The push domain is disabled. Enable it in the console, or sign for another push \
             domain with that domain's key."
        }
        (18, 304) => {
            "The application is disabled. Enable it in the console, or push to another AppName."
        }
        (18, 305) => {
            "The stream is disabled. Enable it in the console, wait for the ban to end (after 7 \
             days by default, 90 at most), or sign a URL for another StreamName."
        }
        (18, 306) => {
            "The account uses the legacy channel mode and has no such channel. Create the channel \
             in the console, or push to one that exists."
        }
        (18, 307) => {
            "The account uses the legacy channel mode and this channel is closed. Open the channel \
             in the console, or push to another."
        }
        (18, 308) => {
            "Give the stream a name of letters, digits, hyphens, underscores and dots alone, and \
             sign the URL anew."
        }
        (18, 309) => {
            "Give the application a name of letters, digits, hyphens, underscores and dots alone. \
             The AppName is not signed, so the txSecret stays valid."
        }
        (18, 400) => {
            "The push client's public IP address is on the blocklist. Take it off in the console, \
             or push from another address."
        }
        (18, 401) => {
            "The push client's public IP address is not on the allowlist. Add it in the console, \
             or push from an address that is listed."
        }
        (18, 500) => {
            "The URL has no txTime. Sign it; if it was signed, see whether a shell cut it at an & \
             or the encoder's stream key lacks the query."
        }
        (18, 501) => {
            "The URL has expired. Sign a new one, valid for 12 to 24 hours; if it expired too \
             soon, check the signer's clock and time zone."
        }
        (18, 502) => {
            "The URL has no txSecret. Sign it, and paste the whole query into the encoder's stream \
             key, behind the StreamName."
        }
        (18, 503) => {
            "The txSecret is wrong. Recompute it with a push key of this domain (primary or \
             backup, not the playback key) over StreamName and txTime exactly as they stand in the \
             URL."
        }
        (18, 600) => {
            "As many streams are live as the configuration allows. Stop those that are not needed, \
             or have the limit raised."
        }
        (18, 601) => {
            "This StreamName already has as many pushes as the configuration allows. Find the live \
             stream of that name and stop it, or sign a URL for another StreamName."
        }
        (18, 602) => {
            "A push of higher priority is live. Wait for it to end or stop it, or push with a \
             higher priority."
        }
        (19, _) => {
            "Your own authentication server did not let the push in. Look for this stream in its \
             log, and check that the service can reach it."
        }
        (21, 100) => {
            "The stream was stopped by request. Find out who asked for it, in the console or \
             through the API, before you push again."
        }
        (21, 101) => {
            "The stream was disabled by request. Enable it in the console, or wait for the ban to \
             end, before you push again."
        }
        (21, 102) => {
            "A newer push of the same stream took over. If that was not meant, find the second \
             encoder and give it a StreamName of its own before you push again."
        }
        (21, 103) => {
            "This push sent no data, and a newer one of the same stream took over. If that was not \
             meant, find the second encoder, and see why this one sends nothing."
        }
        (33, _) => {
            "The encoder sends faulty AMF data (RTMP commands or metadata). Update the encoder or \
             try another, and leave out custom metadata."
        }
        (37, _) => {
            "The stream was cut because nobody was watching. Push again when somebody is, or ask \
             the service's support if it has to run unwatched."
        }
        (39, _) => {
            "The service's tables disagree on whether the frame size or the frame rate is too \
             high. Lower resolution and bitrate first, then the frame rate."
        }
        _ => {
            "The service names no cause. Push again after a pause; if it recurs, give the \
             service's support the push domain, AppName, StreamName and time."
        }
    }
}

pub(super) fn reason(reason: Reason) -> ReasonWords {
    match reason {
        Reason::HookRefused => ReasonWords::new(
            "Your own authentication server refused the push.",
            "Look for this stream in that server's log, and mend what it was refused for.",
        ),
        Reason::AccountNotFound => ReasonWords::new(
            "The policy says that there is no account for this URL.",
            "Check the spelling of the push domain and that it is added in the console, and \
             correct the policy if it is out of date.",
        ),
        Reason::ServiceShutDown => ReasonWords::new(
            "The policy says that the account's service is shut down.",
            "Look in the console for the reason, and have the service restored.",
        ),
        Reason::ServiceOverdue => ReasonWords::new(
            "The policy says that the account is overdue.",
            "Top up the account, and push once the service is restored.",
        ),
        Reason::ServiceForciblySuspended => ReasonWords::new(
            "The policy says that the account's service is suspended by force.",
            "Read the notices in the console, and contact the service's support.",
        ),
        Reason::HostIsIp => ReasonWords::new(
            "The push goes to an IP address, and no txHost names the push domain.",
            "Push to the push domain, or name it with txHost=<push domain>.",
        ),
        Reason::LeadingBlank => ReasonWords::new(
            "A blank, a control character or a byte-order mark stands before the URL, so clients \
             do not recognise the protocol.",
            "Remove everything before the protocol.",
        ),
        Reason::ProtocolMissing => ReasonWords::new(
            "The URL does not begin with a protocol and ://.",
            "Begin the URL with rtmp://, rtmps://, webrtc:// or srt://.",
        ),
        Reason::ProtocolUnknown => ReasonWords::new(
            "The protocol is not known as one for push URLs.",
            "Use rtmp, rtmps, webrtc or srt.",
        ),
        Reason::ProtocolUppercase => ReasonWords::new(
            "The protocol is not in lower case, and some clients recognise it in lower case only.",
            "Write the protocol in lower case.",
        ),
        Reason::HostMissing => ReasonWords::new(
            "The URL has no host.",
            "Write the push domain right behind ://.",
        ),
        Reason::PortInvalid => ReasonWords::new(
            "What follows the host's colon is not a port from 1 to 65535.",
            "Write the port that is documented for the protocol, or leave out port and colon if \
             there is none.",
        ),
        Reason::PortUnusual => ReasonWords::new(
            "The port, or the way it is written, is not documented for this protocol.",
            "Leave the port out for RTMP, RTMPS and WebRTC; write 9000 for SRT, 3570 for RTMP over \
             SRT and 443 for RTMP over QUIC.",
        ),
        Reason::SrtDomainMissing => ReasonWords::new(
            "The streamid has no h=, so the host is taken for the push domain.",
            "Add h=<push domain> to the streamid.",
        ),
        Reason::DomainNotOfAccount => ReasonWords::new(
            "The policy does not list this push domain.",
            "Check the spelling of the push domain, or add it to the policy if it is the \
             account's.",
        ),
        Reason::HostHasUserinfo => ReasonWords::new(
            "A user name and @ stand before the host; a push URL has none, and clients disagree on \
             what the host then is.",
            "Remove everything between :// and the host, the @ included.",
        ),
        Reason::HostNotAscii => ReasonWords::new(
            "The push domain holds a character outside ASCII.",
            "Write the domain in ASCII, an internationalised name in its xn-- form.",
        ),
        Reason::HostIllegalCharacter => ReasonWords::new(
            "The push domain holds a character other than letters, digits, hyphens and dots.",
            "Copy the push domain as the console shows it.",
        ),
        Reason::HostLabelEmpty => ReasonWords::new(
            "The push domain begins with a dot or has two dots in a row.",
            "Remove the surplus dot.",
        ),
        Reason::HostLabelTooLong => ReasonWords::new(
            "One of the push domain's dot-separated parts is longer than 63 characters.",
            "Use a push domain whose parts have at most 63 characters each.",
        ),
        Reason::HostLabelHyphen => ReasonWords::new(
            "One of the push domain's dot-separated parts begins or ends with a hyphen.",
            "Remove that hyphen, or copy the push domain as the console shows it.",
        ),
        Reason::HostTooLong => ReasonWords::new(
            "The push domain is longer than 253 characters.",
            "Use a push domain of at most 253 characters.",
        ),
        Reason::HostSingleLabel => ReasonWords::new(
            "The push domain is a single word without a dot.",
            "Write the push domain in full, as in push.example.com.",
        ),
        Reason::HostIsLocalhost => ReasonWords::new(
            "The push domain is localhost or a name below it, which means the client's own \
             machine.",
            "Use the push domain that the console shows.",
        ),
        Reason::HostBadPunycode => ReasonWords::new(
            "One of the push domain's parts begins with xn-- but is no valid encoding.",
            "Convert the original name to its xn-- form again.",
        ),
        Reason::HostBadAddress => ReasonWords::new(
            "The push domain ends in a number as an IP address does, but is neither a valid \
             address nor a domain name.",
            "Push to the push domain, written as a name.",
        ),
        Reason::HostIsPlayback => ReasonWords::new(
            "The push domain is one for playback.",
            "Use the push domain instead of the playback domain.",
        ),
        Reason::HostTrailingDot => ReasonWords::new(
            "The push domain ends with a dot; the name is the same, but few programs treat it so.",
            "Remove the dot at the end.",
        ),
        Reason::DomainDisabled => ReasonWords::new(
            "The policy says that this push domain is disabled.",
            "Enable it in the console, or sign for another push domain with that domain's key.",
        ),
        Reason::AppDisabled => ReasonWords::new(
            "The policy says that this AppName is disabled.",
            "Enable it in the console, or push to another AppName.",
        ),
        Reason::StreamForbidden => ReasonWords::new(
            "The policy forbids this stream.",
            "Enable the stream in the console, wait for the ban to end, or sign for another \
             StreamName.",
        ),
        Reason::ChannelMissing => ReasonWords::new(
            "The policy is in channel mode and has no channel of this name.",
            "Create the channel in the console, or sign for a StreamName that has one.",
        ),
        Reason::ChannelClosed => ReasonWords::new(
            "The policy is in channel mode and the channel of this name is closed.",
            "Open the channel in the console, or sign for a StreamName whose channel is open.",
        ),
        Reason::StreamMissing => ReasonWords::new(
            "The URL has no StreamName; RTMP clients take a lone path segment for the AppName.",
            "Write both names, as AppName/StreamName.",
        ),
        Reason::StreamTooLong => ReasonWords::new(
            "The StreamName is longer than 255 bytes.",
            "Shorten the StreamName to at most 255 bytes and sign anew.",
        ),
        Reason::StreamNotAscii => ReasonWords::new(
            "The StreamName holds a character outside ASCII.",
            "Use letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .) alone, and \
             sign anew.",
        ),
        Reason::StreamIllegalCharacter => ReasonWords::new(
            "The StreamName holds a space, a control character or a symbol that is refused here; \
             the service's own list is unpublished.",
            "Use letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .) alone, and \
             sign anew.",
        ),
        Reason::StreamUnusualCharacter => ReasonWords::new(
            "The StreamName holds a symbol that other interfaces of the service do not list for \
             names.",
            "Keep to letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .) if you \
             can, and sign anew.",
        ),
        Reason::StreamDotSegment => ReasonWords::new(
            "The StreamName is a single or double dot, which many URL parsers remove.",
            "Choose another StreamName and sign anew.",
        ),
        Reason::StreamMediaSuffix => ReasonWords::new(
            "The StreamName ends with .flv or .m3u8, which belongs to playback URLs.",
            "Remove the suffix, and sign the name without it.",
        ),
        Reason::SrtStreamidMissing => ReasonWords::new(
            "The SRT URL has no streamid, and so no names.",
            "Add streamid=#!::h=<push domain>,r=<AppName>/<StreamName>,txSecret=…,txTime=… to the \
             query.",
        ),
        Reason::SrtRtmpLayout => ReasonWords::new(
            "The SRT URL has its names in the path, as RTMP does; SRT has them in the streamid.",
            "Write them as \
             streamid=#!::h=<push domain>,r=<AppName>/<StreamName>,txSecret=…,txTime=… in the \
             query.",
        ),
        Reason::SrtStreamidPrefix => ReasonWords::new(
            "The streamid does not begin with #!::.",
            "Begin the value of streamid with #!::.",
        ),
        Reason::SrtModePresent => ReasonWords::new(
            "The streamid has an m=, which the documented form does not have.",
            "Remove m= from the streamid.",
        ),
        Reason::QueryInServerField => ReasonWords::new(
            "The query stands behind the AppName and the StreamName behind the query, as when the \
             query is pasted into the encoder's server field.",
            "Enter rtmp://<push domain>/<AppName>/ as the server and \
             <StreamName>?txSecret=…&txTime=… as the stream key.",
        ),
        Reason::AppMissing => ReasonWords::new(
            "The URL has no AppName.",
            "Write the AppName before the StreamName; the default is live.",
        ),
        Reason::AppTooLong => ReasonWords::new(
            "The AppName is longer than 255 bytes; that limit is documented for the StreamName and \
             applied here to both.",
            "Shorten the AppName to at most 255 bytes.",
        ),
        Reason::AppNotAscii => ReasonWords::new(
            "The AppName holds a character outside ASCII.",
            "Use letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .) alone.",
        ),
        Reason::AppIllegalCharacter => ReasonWords::new(
            "The AppName holds a space, a control character or a symbol that is refused here; the \
             service's own list is unpublished.",
            "Use letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .) alone.",
        ),
        Reason::AppHasSlash => ReasonWords::new(
            "More than one segment stands before the StreamName, so the AppName holds a slash; \
             such a name is refused here.",
            "Write exactly two segments, AppName/StreamName.",
        ),
        Reason::AppUnusualCharacter => ReasonWords::new(
            "The AppName holds a symbol that other interfaces of the service do not list for \
             names.",
            "Keep to letters, digits, hyphens, underscores and dots (A-Z a-z 0-9 - _ .) if you \
             can.",
        ),
        Reason::AppDotSegment => ReasonWords::new(
            "The AppName is a single or double dot, which many URL parsers remove.",
            "Choose another AppName.",
        ),
        Reason::ClientBlocked => ReasonWords::new(
            "The client's IP address is on the policy's blocklist.",
            "Take the address off the blocklist in the console, or push from another one.",
        ),
        Reason::ClientNotAllowed => ReasonWords::new(
            "The client's IP address is not on the policy's allowlist.",
            "Add the address to the allowlist in the console, or push from one that is listed.",
        ),
        Reason::TxtimeMissing => ReasonWords::new(
            "The URL has no txTime.",
            "Sign the URL, and put it in quotes wherever a shell could cut it at an &.",
        ),
        Reason::TxtimeEmpty => ReasonWords::new(
            "txTime has no value, which is taken as missing.",
            "Write the expiry time as Unix seconds in hex, and sign anew.",
        ),
        Reason::TxtimeNameCase => ReasonWords::new(
            "There is no txTime, only a parameter whose name differs in case; case counts here.",
            "Spell the parameter's name txTime.",
        ),
        Reason::TxtimeMisspelt => ReasonWords::new(
            "There is no txTime, only a parameter whose name is a misspelling of it.",
            "Spell the parameter's name txTime.",
        ),
        Reason::TxtimeLostAmpersand => ReasonWords::new(
            "txTime stands within another parameter's value, since the & before it is missing.",
            "Write an & before txTime.",
        ),
        Reason::TxtimeHtmlEscaped => ReasonWords::new(
            "There is no txTime, only amp;txTime, as in a URL that was copied out of HTML.",
            "Write & wherever the URL has &amp;.",
        ),
        Reason::TxtimeDoubledMark => ReasonWords::new(
            "There is no txTime, only ?txTime, since a second ? stands before it.",
            "Remove the ? that stands right before txTime, and keep the first ? or the & in front \
             of it.",
        ),
        Reason::TxtimeSemicolon => ReasonWords::new(
            "txTime is no parameter of its own, since a ; stands before it instead of an &.",
            "Write & instead of the ; before txTime.",
        ),
        Reason::QueryCutAtAmpersand => ReasonWords::new(
            "The query ends with its first parameter and has no txTime, as when a shell cuts an \
             unquoted URL at the &.",
            "Put the URL in quotes in the shell.",
        ),
        Reason::Expired => ReasonWords::new(
            "txTime, plus any AuthDelta stated, has passed.",
            "Sign a new URL, valid for 12 to 24 hours.",
        ),
        Reason::TxtimeNotHex => ReasonWords::new(
            "txTime is not a number in hex, and is taken as expired.",
            "Write the expiry time as Unix seconds in hex, and sign anew.",
        ),
        Reason::TxtimeSign => ReasonWords::new(
            "txTime begins with a plus or minus, and is taken as expired.",
            "Write txTime without it, and recompute txSecret.",
        ),
        Reason::TxtimeHexPrefix => ReasonWords::new(
            "txTime begins with 0x, and is taken as expired.",
            "Write the hex digits without 0x, and recompute txSecret.",
        ),
        Reason::TxtimeBlank => ReasonWords::new(
            "A blank or control character stands before or behind txTime, which is therefore taken \
             as expired.",
            "Remove that character, and recompute txSecret over the bare digits.",
        ),
        Reason::TxtimeTooLong => ReasonWords::new(
            "txTime lies beyond the year 9999, and is taken as expired.",
            "Write the expiry time as Unix seconds in hex, which is eight digits long, and sign \
             anew.",
        ),
        Reason::TxtimeMilliseconds => ReasonWords::new(
            "txTime counts milliseconds instead of seconds, and is taken as expired.",
            "Divide by 1000 before writing the time as hex.",
        ),
        Reason::TxtimeDecimal => ReasonWords::new(
            "txTime is decimal, which is accepted too; the usual form is hex.",
            "Write the same seconds in hex, and recompute txSecret.",
        ),
        Reason::ExpiredWithoutAuthDelta => ReasonWords::new(
            "txTime has passed and the URL lives on the AuthDelta alone; the service's documents \
             conflict on whether that counts.",
            "Sign a new URL instead of relying on the AuthDelta.",
        ),
        Reason::LifetimeShort => ReasonWords::new(
            "The URL has less time left than the minimum set for this check; a running push \
             outlives it, but fails at its first reconnect.",
            "Sign for 12 to 24 hours.",
        ),
        Reason::LifetimeLong => ReasonWords::new(
            "The URL has more time left than the maximum set for this check; the service advises \
             against very long lifetimes, without a number.",
            "Sign for a shorter time, 12 to 24 hours as recommended.",
        ),
        Reason::TxsecretMissing => ReasonWords::new(
            "The URL has no txSecret.",
            "Sign the URL, and keep the whole query with the StreamName, in the encoder's stream \
             key.",
        ),
        Reason::TxsecretEmpty => ReasonWords::new(
            "txSecret has no value, which is taken as missing.",
            "Compute txSecret, and write it into the URL.",
        ),
        Reason::TxsecretNameCase => ReasonWords::new(
            "There is no txSecret, only a parameter whose name differs in case; case counts here.",
            "Spell the parameter's name txSecret.",
        ),
        Reason::TxsecretMisspelt => ReasonWords::new(
            "There is no txSecret, only a parameter whose name is a misspelling of it.",
            "Spell the parameter's name txSecret.",
        ),
        Reason::TxsecretLostAmpersand => ReasonWords::new(
            "txSecret stands within another parameter's value, since the & before it is missing.",
            "Write an & before txSecret.",
        ),
        Reason::TxsecretHtmlEscaped => ReasonWords::new(
            "There is no txSecret, only amp;txSecret, as in a URL that was copied out of HTML.",
            "Write & wherever the URL has &amp;.",
        ),
        Reason::TxsecretDoubledMark => ReasonWords::new(
            "There is no txSecret, only ?txSecret, since a second ? stands before it.",
            "Remove the ? that stands right before txSecret, and keep the first ? or the & in \
             front of it.",
        ),
        Reason::TxsecretSemicolon => ReasonWords::new(
            "txSecret is no parameter of its own, since a ; stands before it instead of an &.",
            "Write & instead of the ; before txSecret.",
        ),
        Reason::SecretMismatch => ReasonWords::new(
            "No key at hand gives this txSecret for this StreamName and txTime.",
            "Recompute txSecret with a push key of this domain over StreamName and txTime exactly \
             as they stand in the URL.",
        ),
        Reason::SecretLength => ReasonWords::new(
            "txSecret does not have as many digits as the domain's hash gives.",
            "Write the digest in full: 32 hex digits for MD5, 64 for SHA-256.",
        ),
        Reason::SecretNotHex => ReasonWords::new(
            "txSecret holds a character that is no hex digit.",
            "Write the digest as hex digits alone, in lower case.",
        ),
        Reason::SecretUppercase => ReasonWords::new(
            "txSecret holds upper-case hex digits; the documented samples are lower case, and only \
             that is accepted here.",
            "Write the digest in lower-case hex.",
        ),
        Reason::SecretOtherHash => ReasonWords::new(
            "txSecret is as long as the other hash makes it: SHA-256 on an MD5 domain, or the \
             reverse.",
            "Sign with the hash that is set for the domain.",
        ),
        Reason::ParameterConflict => ReasonWords::new(
            "A parameter of the service stands twice with different values, and there is no \
             telling which one counts.",
            "Keep the right one and remove the other.",
        ),
        Reason::ParameterRepeated => ReasonWords::new(
            "A parameter of the service stands twice with the same value.",
            "Remove one of the two.",
        ),
        Reason::ParameterIllegalCharacter => ReasonWords::new(
            "A parameter holds a character that does not arrive as written, such as a space, a \
             quotation mark or a slash.",
            "Percent-encode that character, or do without it.",
        ),
        Reason::ParameterMisleading => ReasonWords::new(
            "Some clients read another name out of this parameter: `slist=`, or an ending such as .mp4.",
            "Rename the parameter, or change its end; .flv, .mp4 and .f4v mislead clients.",
        ),
        Reason::ParameterReserved => ReasonWords::new(
            "An extra parameter has a name that the signer writes itself (txSecret, txTime, txHost) or \
             that has a meaning in SRT (h, r, m, streamid).",
            "Rename the parameter, or leave it out.",
        ),
        Reason::SecretSignedLowercaseTime => ReasonWords::new(
            "The txSecret was made with txTime in lower case, but the URL has it otherwise.",
            "Hash txTime exactly as it stands in the URL.",
        ),
        Reason::SecretSignedUppercaseTime => ReasonWords::new(
            "The txSecret was made with txTime in upper case, but the URL has it otherwise.",
            "Hash txTime exactly as it stands in the URL.",
        ),
        Reason::SecretSignedPlaybackKey => ReasonWords::new(
            "The txSecret was made with the domain's playback key.",
            "Sign with a push key of the domain, primary or backup.",
        ),
        Reason::SecretSignedAppAndStream => ReasonWords::new(
            "The txSecret was made over AppName/StreamName instead of the StreamName alone.",
            "Hash the StreamName alone, without the AppName and the slash.",
        ),
        Reason::SecretSignedPath => ReasonWords::new(
            "The txSecret was made over the whole path, /AppName/StreamName, instead of the \
             StreamName alone.",
            "Hash the StreamName alone, without the AppName and both slashes.",
        ),
        Reason::SecretSignedMediaSuffix => ReasonWords::new(
            "The txSecret was made over the StreamName with a .flv or .m3u8 that the URL does not \
             have, or without one that it has.",
            "Leave .flv and .m3u8 out of both the URL and the hash.",
        ),
        Reason::SecretSignedTemplate => ReasonWords::new(
            "The txSecret was made over the StreamName with a _template that the URL does not \
             have, or without one that it has.",
            "Hash the StreamName exactly as it stands in the URL, and do not append or remove a \
             template's name.",
        ),
        Reason::SecretSignedTrimmedName => ReasonWords::new(
            "The txSecret was made over the StreamName without the blanks that stand around it in \
             the URL.",
            "Remove the blanks around the StreamName from the URL.",
        ),
        Reason::SecretSignedDecodedName => ReasonWords::new(
            "The txSecret was made over the percent-decoded StreamName, but the URL has it \
             encoded.",
            "Use a StreamName that needs no percent-encoding, and hash it exactly as it stands in \
             the URL.",
        ),
        Reason::SecretSignedEncodedName => ReasonWords::new(
            "The txSecret was made over the percent-encoded StreamName, but the URL has it \
             unencoded.",
            "Hash the StreamName exactly as it stands in the URL, without encoding it.",
        ),
        Reason::SecretSignedDecimalTime => ReasonWords::new(
            "The txSecret was made with the time in decimal, but the URL has it in hex.",
            "Hash the hex digits of txTime exactly as they stand in the URL.",
        ),
        Reason::SecretSignedHexTime => ReasonWords::new(
            "The txSecret was made with the time in hex, but the URL has it in decimal.",
            "Write txTime in hex in the URL too, exactly as it is hashed.",
        ),
        Reason::SecretSignedMilliseconds => ReasonWords::new(
            "The txSecret was made with the time in milliseconds, but the URL has it in seconds.",
            "Count the time in seconds, and hash txTime exactly as it stands in the URL.",
        ),
        Reason::SecretSignedEightHoursOff => ReasonWords::new(
            "The txSecret was made with a time eight hours before or behind the one in the URL, as \
             when UTC and UTC+8 are confused.",
            "Sign with the same Unix time that the URL states, without a time zone.",
        ),
        Reason::SecretSignedHexPrefix => ReasonWords::new(
            "The txSecret was made with 0x before the time.",
            "Hash the hex digits of txTime without 0x.",
        ),
        Reason::SecretSignedOtherOrder => ReasonWords::new(
            "The txSecret was made over key, StreamName and txTime in another order.",
            "Join the key, the StreamName and txTime in this order, with nothing between them, and \
             hash that.",
        ),
        Reason::SecretSignedUppercaseDigest => ReasonWords::new(
            "The txSecret was made with its digits in upper case, and only lower case is accepted here.",
            "Write the same digits in lower case.",
        ),
        Reason::SecretSignedKeyLineBreak => ReasonWords::new(
            "The txSecret was made with a line break behind the key, as when a key file is read \
             whole.",
            "Strip the line break behind the key before signing.",
        ),
        Reason::SecretSignedOtherHash => ReasonWords::new(
            "The txSecret was made with the other hash: SHA-256 on an MD5 domain, or the reverse.",
            "Sign with the hash that is set for the domain.",
        ),
        Reason::TooManyPushes => ReasonWords::new(
            "As many pushes are live as the policy allows.",
            "Stop a push that is not needed, or have the limit raised.",
        ),
        Reason::TooManyOfStream => ReasonWords::new(
            "As many pushes of this StreamName are live as the policy allows.",
            "Stop the live push of this StreamName, or sign for another StreamName.",
        ),
        Reason::PriorityTooLow => ReasonWords::new(
            "The push has a lower priority than a live push of this StreamName.",
            "Wait for the live push to end or stop it, or push with a higher priority.",
        ),
    }
}

pub(super) fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Client => "nobody: the push client itself stopped",
        Actor::Encoder => "whoever runs the encoder",
        Actor::Network => "whoever runs the network between push client and service",
        Actor::DataSource => "whoever feeds the push client with data",
        Actor::UrlSigner => "whoever signs the URL",
        Actor::Account => "the account's owner, in the console",
        Actor::Hook => "whoever runs your own authentication server",
        Actor::Operator => "whoever operates the stream",
        Actor::Service => "the service",
        Actor::Unknown => "unknown",
    }
}

pub(super) fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::AsIs => "retry as is, after a pause",
        Retry::AfterFix => "retry after a fix",
        Retry::No => "do not retry",
    }
}

pub(super) fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Documented => "documented by the service",
        Evidence::Computed => "computed and verified",
        Evidence::Inferred => "inferred from several documents",
        Evidence::Conflicting => "the service's documents conflict",
        Evidence::OurChoice => "unpublished: our choice",
    }
}
