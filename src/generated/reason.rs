// Generated from spec/ by tools/generate. Do not edit.

//! The reasons: what can be wrong with a push URL.

use super::cause::Cause;
use super::enums::{Evidence, Severity};

/// What is wrong with a push URL, in more detail than the [`Cause`] that the service reports.
///
/// The doc comment of each reason says how well its rule is known; programs get it from [`evidence`](Reason::evidence).
/// Numbers and names are the same in every language, append-only and never reused. A number is the sub_errcode of the
/// usual cause (19 for 19/0), followed by a sequence number of two digits.
#[repr(u16)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    // 19/0
    /// The customer's own authentication server refused the push. Evidence: documented.
    HookRefused = 1901,
    // 18/200
    /// According to the policy, the URL belongs to no account. Evidence: documented.
    AccountNotFound = 20001,
    // 18/201
    /// According to the policy, the account's service is shut down. Evidence: documented.
    ServiceShutDown = 20101,
    // 18/202
    /// According to the policy, the account's payment is overdue. Evidence: documented.
    ServiceOverdue = 20201,
    // 18/203
    /// According to the policy, the account's service is forcibly suspended. Evidence: documented.
    ServiceForciblySuspended = 20301,
    // 18/300
    /// The host is an IP address, and no `txHost` names the push domain. Every spelling that a URL
    /// parser or a resolver reads as an address counts: that is computed. Evidence: documented,
    /// [31568](https://www.tencentcloud.com/document/product/267/31568).
    HostIsIp = 30001,
    // 18/301
    /// A blank, a control character or a byte-order mark comes before the URL, so that a client
    /// finds no protocol that it knows. That clients do not connect is computed (ffmpeg); the code
    /// is our choice. Evidence: our choice.
    LeadingBlank = 30101,
    /// There is no `protocol://`. Without it nothing says where the domain begins. Evidence: our
    /// choice.
    ProtocolMissing = 30102,
    /// The protocol is not one of a push URL. No push reaches the service by it. Evidence: our
    /// choice.
    ProtocolUnknown = 30103,
    /// The protocol has upper-case letters. Some clients know it in lower case only (ffmpeg).
    /// Evidence: computed.
    ProtocolUppercase = 30104,
    /// There is no host. Evidence: our choice.
    HostMissing = 30105,
    /// The port is not a number from 1 to 65535. Some clients connect anyway (ffmpeg reads its
    /// leading digits); do not rely on it. Evidence: our choice.
    PortInvalid = 30106,
    /// The port, or its spelling, is not known for this protocol. Ports are documented for SRT and
    /// RTMP over SRT, conflicting for QUIC, inferred for the others. Evidence: inferred.
    PortUnusual = 30107,
    /// The `streamid` has no `h=`, which the documented form has. The host is treated as the push
    /// domain. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    SrtDomainMissing = 30108,
    /// The policy lists the account's domains, and the push domain is not among them. Evidence: our
    /// choice.
    DomainNotOfAccount = 30109,
    /// The push URL is in quotes. The verdict is that of the text as given. Evidence: computed.
    TextInQuotes = 30110,
    /// The push URL is in brackets of any kind. The verdict is that of the text as given. Evidence:
    /// computed.
    TextInBrackets = 30111,
    /// The push URL has markup around it: a list marker, or a link in Markdown. The verdict is that
    /// of the text as given. Evidence: computed.
    TextInMarkup = 30112,
    /// The push URL is percent-encoded as a whole. The verdict is that of the text as given.
    /// Evidence: computed.
    TextPercentEncoded = 30113,
    /// The protocol is there twice. The verdict is that of the text as given. Evidence: computed.
    ProtocolTwice = 30114,
    /// The text is a command line of ffmpeg or GStreamer that contains the push URL. The verdict is
    /// that of the text as given. Evidence: computed.
    TextIsCommand = 30115,
    /// The text has a label or a field name before the push URL, as in JSON or a form. The verdict
    /// is that of the text as given. Evidence: computed.
    TextIsField = 30116,
    /// The text is the address of a page or a WHIP endpoint that contains the push URL as a
    /// parameter. The verdict is that of the text as given. Evidence: computed.
    TextIsOtherUrl = 30117,
    /// The push URL is wrapped over several lines. The verdict is that of the text as given.
    /// Evidence: computed.
    TextWrapped = 30118,
    /// Characters of the push URL are escaped with backslashes, as in JSON or a shell (`\u0026`,
    /// `\/`, `\&`). The verdict is that of the text as given. Evidence: computed.
    TextEscaped = 30119,
    /// There is other text before the push URL. The verdict is that of the text as given. Evidence:
    /// computed.
    TextBeforeUrl = 30120,
    /// The SRT URL has no port. SRT has no default port: ffmpeg, srt-live-transmit and GStreamer
    /// refuse such a URL. Evidence: computed.
    SrtPortMissing = 30121,
    /// The `mode` of the SRT URL is not `caller`. In the modes `listener` and `rendezvous` ffmpeg
    /// waits for a connection and never pushes. Evidence: computed.
    SrtModeNotCaller = 30122,
    // 18/302
    /// A user name comes before the host (`user@host`). No push URL has one, and clients disagree
    /// on which host follows. Evidence: our choice.
    HostHasUserinfo = 30201,
    /// The push domain contains a character outside ASCII, which no DNS name has. Evidence:
    /// inferred.
    HostNotAscii = 30202,
    /// The push domain contains a character that no DNS name has: not a letter, digit, hyphen or
    /// dot. Evidence: inferred.
    HostIllegalCharacter = 30203,
    /// The push domain has two dots in a row, or begins with one. Evidence: inferred.
    HostLabelEmpty = 30204,
    /// A label of the push domain is longer than 63 characters. Evidence: inferred.
    HostLabelTooLong = 30205,
    /// A label of the push domain begins or ends with a hyphen. Evidence: inferred.
    HostLabelHyphen = 30206,
    /// The push domain is longer than 253 characters. Evidence: inferred.
    HostTooLong = 30207,
    /// The push domain has only one label. Evidence: inferred.
    HostSingleLabel = 30208,
    /// The push domain is `localhost` or a name below it. Evidence: inferred.
    HostIsLocalhost = 30209,
    /// A label of the push domain begins with `xn--` and is not a valid encoding. Evidence:
    /// inferred.
    HostBadPunycode = 30210,
    /// The push domain ends in a number, as an IP address does, but is neither an address nor a
    /// name. Evidence: our choice.
    HostBadAddress = 30211,
    /// The push domain is a playback domain, going by the names of the service's own domains.
    /// Evidence: inferred.
    HostIsPlayback = 30212,
    /// The push domain ends with a dot. It is the same name in DNS, but few programs compare it so.
    /// Evidence: our choice.
    HostTrailingDot = 30213,
    // 18/303
    /// According to the policy, the push domain is disabled. Evidence: documented.
    DomainDisabled = 30301,
    // 18/304
    /// According to the policy, the application is disabled. Evidence: documented.
    AppDisabled = 30401,
    // 18/305
    /// The policy bans the stream: by its name alone, or by domain, application and name. Evidence:
    /// documented.
    StreamForbidden = 30501,
    // 18/306
    /// The policy is in channel mode and has no channel of this name. Evidence: documented.
    ChannelMissing = 30601,
    // 18/307
    /// The policy is in channel mode and the channel is closed. Evidence: documented.
    ChannelClosed = 30701,
    // 18/308
    /// There is no StreamName. RTMP clients send a single path segment as the AppName (computed).
    /// Evidence: our choice.
    StreamMissing = 30801,
    /// The StreamName is longer than 255 bytes. The limit is documented; the code is our choice.
    /// Evidence: documented, [35598](https://www.tencentcloud.com/document/product/267/35598).
    StreamTooLong = 30802,
    /// The StreamName contains a character outside ASCII. That Chinese characters are not supported
    /// is documented; the others are our choice. Evidence: documented,
    /// [31084](https://www.tencentcloud.com/document/product/267/31084).
    StreamNotAscii = 30803,
    /// The StreamName contains a control character, a space, a backtick, or one of
    /// `/ ? # & = % + , ; \ " ' < > ^ { } | [ ] @ :`. Which characters the service refuses is
    /// unpublished. Evidence: our choice.
    StreamIllegalCharacter = 30804,
    /// The StreamName contains a character outside `A-Z a-z 0-9 - _ .`, the characters that other
    /// interfaces of the service list for such names. That the push succeeds is our choice.
    /// Evidence: our choice.
    StreamUnusualCharacter = 30805,
    /// The StreamName is `.` or `..`, which many URL parsers remove. Evidence: computed.
    StreamDotSegment = 30806,
    /// The StreamName ends with `.flv` or `.m3u8`, as in playback URLs, where the suffix is never
    /// hashed. Evidence: documented,
    /// [31058](https://www.tencentcloud.com/document/product/267/31058).
    StreamMediaSuffix = 30807,
    /// The SRT URL has no `streamid`, which contains the names in the documented form. The code is
    /// our choice. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    SrtStreamidMissing = 30808,
    /// The SRT URL has its names in the path, as RTMP does; the documented form has them in the
    /// `streamid`. The code is our choice. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    SrtRtmpLayout = 30809,
    /// The `streamid` does not begin with `#!::` (documented) or `%23!::` (inferred). The code is
    /// our choice. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    SrtStreamidPrefix = 30810,
    /// The `streamid` has an `m=`, which the documented form does not have. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    SrtModePresent = 30811,
    /// The query follows the AppName and the StreamName follows the query, as when the query is
    /// pasted into an encoder's server field. That it belongs to the stream key is documented; the
    /// code is our choice. Evidence: documented.
    QueryInServerField = 30812,
    /// The separators of the query (`?`, `=`, `&`) are percent-encoded. The verdict is that of the
    /// text as given. Evidence: computed.
    QueryPercentEncoded = 30813,
    /// The separators of the query are full-width characters, as an input method writes them. The
    /// verdict is that of the text as given. Evidence: computed.
    QueryFullWidth = 30814,
    /// The `?` between StreamName and query is missing. The verdict is that of the text as given.
    /// Evidence: computed.
    QueryMarkLost = 30815,
    /// There is a slash between StreamName and query. The verdict is that of the text as given.
    /// Evidence: computed.
    StreamTrailingSlash = 30816,
    /// The `streamid` is percent-encoded. ffmpeg and srt-live-transmit send it as written;
    /// GStreamer decodes it. Evidence: computed.
    SrtStreamidEncoded = 30817,
    /// The items of the `streamid` are separated by `&`, `;` or spaces, and not by commas
    /// (documented, P/38393). At an `&` clients end the `streamid`. The code is our choice.
    /// Evidence: computed, [38393](https://www.tencentcloud.com/document/product/267/38393).
    SrtStreamidSeparator = 30818,
    /// The name `streamid` is in another case. Clients do not recognize it and send no `streamid`.
    /// The code is our choice. Evidence: computed.
    SrtStreamidCase = 30819,
    /// The `streamid` is longer than 512 bytes, the limit of SRT: clients do not connect. The code
    /// is our choice. Evidence: computed.
    SrtStreamidTooLong = 30820,
    /// The StreamName is a placeholder or an empty value of a program, such as `undefined`, `null`
    /// or `StreamName`. Evidence: our choice.
    StreamPlaceholder = 30821,
    // 18/309
    /// There is no AppName. Evidence: our choice.
    AppMissing = 30901,
    /// The AppName is longer than 255 bytes. The limit is documented for the StreamName only.
    /// Evidence: our choice.
    AppTooLong = 30902,
    /// The AppName contains a character outside ASCII. That Chinese characters are not supported is
    /// documented; the others are our choice. Evidence: documented,
    /// [31084](https://www.tencentcloud.com/document/product/267/31084).
    AppNotAscii = 30903,
    /// The AppName contains a character that no name can contain: the same ones as for the
    /// StreamName, except `/`. Evidence: our choice.
    AppIllegalCharacter = 30904,
    /// The AppName contains a `/`: the path has more than two segments, and clients send more than
    /// the first as the application (computed). That the service refuses it is our choice.
    /// Evidence: our choice.
    AppHasSlash = 30905,
    /// The AppName contains a character outside `A-Z a-z 0-9 - _ .`, the characters that other
    /// interfaces of the service list for such names. That the push succeeds is our choice.
    /// Evidence: our choice.
    AppUnusualCharacter = 30906,
    /// The AppName is `.` or `..`, which many URL parsers remove. Evidence: computed.
    AppDotSegment = 30907,
    // 18/400
    /// The client's address is on the policy's blocklist. Evidence: documented.
    ClientBlocked = 40001,
    // 18/401
    /// The client's address is not on the policy's allowlist. Evidence: documented.
    ClientNotAllowed = 40101,
    // 18/500
    /// There is no `txTime`. Evidence: documented,
    /// [31560](https://www.tencentcloud.com/document/product/267/31560).
    TxtimeMissing = 50001,
    /// `txTime` has no value. An empty value counts as missing. Evidence: our choice.
    TxtimeEmpty = 50002,
    /// There is no `txTime`, but a parameter whose name differs only in case. Names are compared
    /// case-sensitively. Evidence: our choice.
    TxtimeNameCase = 50003,
    /// There is no `txTime`, but a parameter with a misspelled name. Evidence: computed.
    TxtimeMisspelt = 50004,
    /// There is no `txTime` parameter: it is inside another parameter's value, since the `&` before
    /// it is missing. Evidence: computed.
    TxtimeLostAmpersand = 50005,
    /// There is no `txTime`, but an `amp;txTime`: the URL was copied from HTML. Evidence: computed.
    TxtimeHtmlEscaped = 50006,
    /// There is no `txTime`, but a `?txTime`: a second `?` precedes it. Evidence: computed.
    TxtimeDoubledMark = 50007,
    /// There is no `txTime` parameter: a `;` precedes it instead of an `&`. Evidence: computed.
    TxtimeSemicolon = 50008,
    /// There is no `txTime`, and the query ends after its first parameter, as when a shell cuts an
    /// unquoted URL at the `&`. Evidence: inferred.
    QueryCutAtAmpersand = 50009,
    // 18/501
    /// `txTime`, plus the AuthDelta if the caller gives one, has passed. The service's documents
    /// conflict on whether the AuthDelta counts. Evidence: conflicting.
    Expired = 50101,
    /// `txTime` is not a hexadecimal number, so no future time can be read from it. Evidence: our
    /// choice.
    TxtimeNotHex = 50102,
    /// `txTime` begins with a sign. Evidence: our choice.
    TxtimeSign = 50103,
    /// `txTime` begins with `0x`. Evidence: our choice.
    TxtimeHexPrefix = 50104,
    /// A blank or control character precedes or follows `txTime`, most likely pasted with it.
    /// ffmpeg sends nothing after a blank, so for one that precedes it the service may report
    /// 18/500 (computed with nginx-rtmp). Evidence: our choice.
    TxtimeBlank = 50105,
    /// `txTime` is after the year 9999. Evidence: our choice.
    TxtimeTooLong = 50106,
    /// `txTime` is a time in milliseconds. It counts seconds. Evidence: our choice.
    TxtimeMilliseconds = 50107,
    /// `txTime` is decimal, which is accepted too (documented). That ten digits are decimal and not
    /// hexadecimal is inferred. Evidence: inferred,
    /// [31560](https://www.tencentcloud.com/document/product/267/31560).
    TxtimeDecimal = 50108,
    /// `txTime` has passed, and only the AuthDelta keeps the URL valid. The service's documents
    /// conflict on whether it counts. Evidence: conflicting.
    ExpiredWithoutAuthDelta = 50109,
    /// Less time is left than the caller's lower bound. A running push continues after its URL
    /// expires, but its first reconnect fails. The service recommends to sign for 12 to 24 hours.
    /// Evidence: documented, [33383](https://www.tencentcloud.com/document/product/267/33383),
    /// [35598](https://www.tencentcloud.com/document/product/267/35598).
    LifetimeShort = 50110,
    /// More time is left than the caller's upper bound. The service advises against very long
    /// lifetimes, without naming a number. Evidence: documented,
    /// [35598](https://www.tencentcloud.com/document/product/267/35598).
    LifetimeLong = 50111,
    /// There is other text after the push URL: a quote, punctuation, a backslash, a line break. It
    /// usually becomes a part of txTime. The verdict is that of the text as given. The verdict is
    /// that of the text as given. Evidence: computed.
    TextAfterUrl = 50112,
    /// txTime is in the year 2106 or later, which takes nine hex digits; an earlier time was
    /// probably meant. Evidence: our choice.
    TxtimeBeyond2106 = 50113,
    // 18/502
    /// There is no `txSecret`. Evidence: documented,
    /// [31560](https://www.tencentcloud.com/document/product/267/31560).
    TxsecretMissing = 50201,
    /// `txSecret` has no value. An empty value counts as missing. Evidence: our choice.
    TxsecretEmpty = 50202,
    /// There is no `txSecret`, but a parameter whose name differs only in case. Names are compared
    /// case-sensitively. Evidence: our choice.
    TxsecretNameCase = 50203,
    /// There is no `txSecret`, but a parameter with a misspelled name, such as `txSercet`.
    /// Evidence: computed.
    TxsecretMisspelt = 50204,
    /// There is no `txSecret` parameter: it is inside another parameter's value, since the `&`
    /// before it is missing. Evidence: computed.
    TxsecretLostAmpersand = 50205,
    /// There is no `txSecret`, but an `amp;txSecret`: the URL was copied from HTML. Evidence:
    /// computed.
    TxsecretHtmlEscaped = 50206,
    /// There is no `txSecret`, but a `?txSecret`: a second `?` precedes it. Evidence: computed.
    TxsecretDoubledMark = 50207,
    /// There is no `txSecret` parameter: a `;` precedes it instead of an `&`. Evidence: computed.
    TxsecretSemicolon = 50208,
    // 18/503
    /// `txSecret` is not the digest of any given key with this StreamName and txTime. Evidence:
    /// documented, [31560](https://www.tencentcloud.com/document/product/267/31560).
    SecretMismatch = 50301,
    /// `txSecret` does not have as many digits as the domain's hash. A digest has a fixed length.
    /// Evidence: computed.
    SecretLength = 50302,
    /// `txSecret` contains a character that is not a hexadecimal digit. Evidence: computed.
    SecretNotHex = 50303,
    /// `txSecret` contains upper-case hexadecimal digits. The documented samples are in lower case;
    /// that case matters is our choice. Evidence: our choice.
    SecretUppercase = 50304,
    /// `txSecret` has as many digits as the other hash: SHA-256 on an MD5 domain, or the reverse.
    /// That SHA-256 gives 64 digits is inferred. Evidence: inferred.
    SecretOtherHash = 50305,
    /// A parameter of the service appears twice with different values. Nothing says which one
    /// counts. Evidence: our choice.
    ParameterConflict = 50306,
    /// A parameter of the service appears twice with the same value. That the service accepts it is
    /// our choice. Evidence: our choice.
    ParameterRepeated = 50307,
    /// A parameter contains a character that may not arrive as written. A space, and a `/` at which
    /// clients split again: computed (ffmpeg). A control character, one outside ASCII, a quotation
    /// mark and the like, which shells and other clients change: our choice. Evidence: our choice.
    ParameterIllegalCharacter = 50308,
    /// An extra parameter to be signed has a name that the signer writes itself (`txSecret`,
    /// `txTime`, `txHost`) or that has a meaning in SRT's streamid (`h`, `r`, `m`, `streamid`).
    /// Only a signer gives this reason, never a check. Evidence: our choice.
    ParameterReserved = 50309,
    /// The secret was computed from txTime in lower case, and the URL has it in another case. As
    /// with all reasons of this kind, the secret computed so equals the given one. Evidence:
    /// computed.
    SecretSignedLowercaseTime = 50310,
    /// The secret was computed from txTime in upper case, and the URL has it in another case.
    /// Evidence: computed.
    SecretSignedUppercaseTime = 50311,
    /// The secret was computed with the domain's playback key. Evidence: computed.
    SecretSignedPlaybackKey = 50312,
    /// The secret was computed from `App/Stream` instead of the StreamName. Evidence: computed.
    SecretSignedAppAndStream = 50313,
    /// The secret was computed from the whole path, `/App/Stream`. Evidence: computed.
    SecretSignedPath = 50314,
    /// The secret was computed from the StreamName with a `.flv` or `.m3u8` that the URL does not
    /// have, or without one that it has. Evidence: computed.
    SecretSignedMediaSuffix = 50315,
    /// The secret was computed from the StreamName with a `_template` that the URL does not have,
    /// or without one that it has. Evidence: computed.
    SecretSignedTemplate = 50316,
    /// The secret was computed from the StreamName without the blanks around it. Evidence:
    /// computed.
    SecretSignedTrimmedName = 50317,
    /// The secret was computed from the percent-decoded StreamName. Evidence: computed.
    SecretSignedDecodedName = 50318,
    /// The secret was computed from the percent-encoded StreamName. Evidence: computed.
    SecretSignedEncodedName = 50319,
    /// The secret was computed from the time in decimal, and the URL has it in hexadecimal.
    /// Evidence: computed.
    SecretSignedDecimalTime = 50320,
    /// The secret was computed from the time in hexadecimal, and the URL has it in decimal.
    /// Evidence: computed.
    SecretSignedHexTime = 50321,
    /// The secret was computed from the time in milliseconds, decimal or hexadecimal. Evidence:
    /// computed.
    SecretSignedMilliseconds = 50322,
    /// The secret was computed from a time eight hours before or after the one in the URL, as when
    /// UTC and UTC+8 are confused. Evidence: computed.
    SecretSignedEightHoursOff = 50323,
    /// The secret was computed from the time with a leading `0x`. Evidence: computed.
    SecretSignedHexPrefix = 50324,
    /// The secret was computed from key, StreamName and txTime in another order. Evidence:
    /// computed.
    SecretSignedOtherOrder = 50325,
    /// The secret is the right digest in upper case. That case matters is our choice. Evidence:
    /// computed.
    SecretSignedUppercaseDigest = 50326,
    /// The secret was computed with a line break after the key, as when a file is read whole.
    /// Evidence: computed.
    SecretSignedKeyLineBreak = 50327,
    /// The secret was computed with the other hash: SHA-256 on an MD5 domain, or the reverse.
    /// Evidence: computed.
    SecretSignedOtherHash = 50328,
    /// A parameter makes clients read other names: one that ends in `.flv`, `.mp4` or `.f4v` at the
    /// end of the URL, or `slist=` (ffmpeg). Evidence: computed.
    ParameterMisleading = 50329,
    /// The secret is the right digest without its leading zeros, as when it is printed as a number
    /// (`BigInteger.toString(16)`). One digest in 16 begins with a zero. Evidence: computed.
    DigestLeadingZerosLost = 50330,
    /// The secret is the right digest with each byte written without its leading zero (`%x` instead
    /// of `%02x`). Evidence: computed.
    DigestInnerZerosLost = 50331,
    /// The secret is the right digest with bytes from 0x80 on written as negative 32-bit numbers
    /// (`ffffffa3`). Evidence: computed.
    DigestSignExtended = 50332,
    /// The secret is the right digest with dashes, colons or blanks between its bytes
    /// (`BitConverter.ToString`). Evidence: computed.
    DigestHasSeparators = 50333,
    /// The secret is the right digest in base64 or base64url instead of hexadecimal. Evidence:
    /// computed.
    DigestBase64 = 50334,
    /// The secret is the 16 digits in the middle of the right digest, which some libraries call
    /// 16-digit MD5. Evidence: computed.
    DigestMiddleDigits = 50335,
    /// The secret is the right digest, percent-encoded. The query is not decoded before it is
    /// compared. Evidence: computed.
    DigestPercentEncoded = 50336,
    /// The secret is the right digest with other text before or after it: quotes, a line break, a
    /// comma. Evidence: computed.
    DigestHasExtraText = 50337,
    /// The secret was computed with SHA-1, which the service does not know. Evidence: computed.
    SecretSignedSha1 = 50338,
    /// The secret was computed with a separator between key, StreamName and txTime: one of
    /// `. & - + _ : | / ,` or a blank. Evidence: computed.
    SecretSignedJoined = 50339,
    /// The secret was computed from AppName and StreamName without a slash between them. Evidence:
    /// computed.
    SecretSignedAppThenStream = 50340,
    /// The secret was computed from the StreamName with a leading slash. Evidence: computed.
    SecretSignedSlashAndStream = 50341,
    /// The secret was computed from `domain/App/Stream`. Evidence: computed.
    SecretSignedDomainAndPath = 50342,
    /// The secret was computed from the whole URL without its query. Evidence: computed.
    SecretSignedWholeUrl = 50343,
    /// The secret was computed from the StreamName with the customer number (`bizid_`) that the URL
    /// does not have, or without one that it has. Evidence: computed.
    SecretSignedBizid = 50344,
    /// The secret was computed from the StreamName up to its first dot. Evidence: computed.
    SecretSignedCutName = 50345,
    /// The secret was computed from the StreamName in base64. Evidence: computed.
    SecretSignedBase64Name = 50346,
    /// The secret was computed from the StreamName in lower or upper case, and the URL has it in
    /// another case. Evidence: computed.
    SecretSignedOtherCaseName = 50347,
    /// The secret was computed with the key in quotes. Evidence: computed.
    SecretSignedQuotedKey = 50348,
    /// The secret was computed with a byte-order mark before the key, as when a text file is read
    /// as is. Evidence: computed.
    SecretSignedKeyBom = 50349,
    /// The secret was computed without the key: with none, or with the text `undefined`, `null` or
    /// `None`. Evidence: computed.
    SecretSignedWithoutKey = 50350,
    /// The secret was computed with the MD5 of the key instead of the key. Evidence: computed.
    SecretSignedHashedKey = 50351,
    /// The secret was computed from a time one second before or after the one in the URL, as when
    /// the clock is read twice. Evidence: computed.
    SecretSignedOneSecondOff = 50352,
    /// The secret was computed with a line break at the end of the hashed text (`echo` without
    /// `-n`). Evidence: computed.
    SecretSignedLineBreak = 50353,
    /// The secret is the digest of the right digest. Evidence: computed.
    SecretSignedTwice = 50354,
    /// The secret was computed from the text in UTF-16. Evidence: computed.
    SecretSignedUtf16 = 50355,
    /// The secret was computed as an HMAC (MD5, SHA-1 or SHA-256) with the key. Evidence: computed.
    SecretSignedHmac = 50356,
    /// The URL fits the given key without the quotes, the byte-order mark, the blanks or the
    /// `NAME=` around it: the key was given wrongly, not the URL. Evidence: computed.
    KeyNotClean = 50357,
    /// A parameter contains a slash. RTMP clients split the URL at its last slash, so the signature
    /// does not arrive with the stream (ffmpeg, GStreamer, librtmp). The code is inferred.
    /// Evidence: computed.
    ParameterSlash = 50358,
    /// A space in a parameter comes before the signature. ffmpeg ends the URL at a space, so the
    /// signature is not sent. The code is inferred. Evidence: computed.
    ParameterBlank = 50359,
    /// The signature is after the first 1017 bytes of StreamName and query. ffmpeg cuts them there,
    /// so the signature is not sent whole. The code is inferred. Evidence: computed.
    QueryTooLong = 50360,
    /// StreamName and query together are longer than 974 bytes. librtmp sends nothing then, and
    /// ffmpeg cuts them after 1017 bytes. Evidence: computed.
    ParametersTooLong = 50361,
    /// A blank follows the query, alone or with options of librtmp such as `live=1`. ffmpeg and
    /// librtmp (GStreamer's rtmpsink) do not send it; rtmp2sink does. Evidence: computed.
    BlankAfterQuery = 50362,
    // 18/600
    /// As many pushes are live as the policy allows. Evidence: documented.
    TooManyPushes = 60001,
    // 18/601
    /// As many pushes of this StreamName are live as the policy allows. Evidence: documented.
    TooManyOfStream = 60101,
    // 18/602
    /// The push has a lower priority than a live push of this StreamName. How a priority is written
    /// is our choice. Evidence: documented.
    PriorityTooLow = 60201,
}

/// The facts about a reason.
pub(crate) struct Row {
    pub name: &'static str,
    pub cause: Cause,
    pub severity: Severity,
    pub evidence: Evidence,
    pub sources: &'static [&'static str],
}

impl Reason {
    /// All reasons, ordered by number.
    pub const ALL: [Self; 171] = [
        Self::HookRefused,
        Self::AccountNotFound,
        Self::ServiceShutDown,
        Self::ServiceOverdue,
        Self::ServiceForciblySuspended,
        Self::HostIsIp,
        Self::LeadingBlank,
        Self::ProtocolMissing,
        Self::ProtocolUnknown,
        Self::ProtocolUppercase,
        Self::HostMissing,
        Self::PortInvalid,
        Self::PortUnusual,
        Self::SrtDomainMissing,
        Self::DomainNotOfAccount,
        Self::TextInQuotes,
        Self::TextInBrackets,
        Self::TextInMarkup,
        Self::TextPercentEncoded,
        Self::ProtocolTwice,
        Self::TextIsCommand,
        Self::TextIsField,
        Self::TextIsOtherUrl,
        Self::TextWrapped,
        Self::TextEscaped,
        Self::TextBeforeUrl,
        Self::SrtPortMissing,
        Self::SrtModeNotCaller,
        Self::HostHasUserinfo,
        Self::HostNotAscii,
        Self::HostIllegalCharacter,
        Self::HostLabelEmpty,
        Self::HostLabelTooLong,
        Self::HostLabelHyphen,
        Self::HostTooLong,
        Self::HostSingleLabel,
        Self::HostIsLocalhost,
        Self::HostBadPunycode,
        Self::HostBadAddress,
        Self::HostIsPlayback,
        Self::HostTrailingDot,
        Self::DomainDisabled,
        Self::AppDisabled,
        Self::StreamForbidden,
        Self::ChannelMissing,
        Self::ChannelClosed,
        Self::StreamMissing,
        Self::StreamTooLong,
        Self::StreamNotAscii,
        Self::StreamIllegalCharacter,
        Self::StreamUnusualCharacter,
        Self::StreamDotSegment,
        Self::StreamMediaSuffix,
        Self::SrtStreamidMissing,
        Self::SrtRtmpLayout,
        Self::SrtStreamidPrefix,
        Self::SrtModePresent,
        Self::QueryInServerField,
        Self::QueryPercentEncoded,
        Self::QueryFullWidth,
        Self::QueryMarkLost,
        Self::StreamTrailingSlash,
        Self::SrtStreamidEncoded,
        Self::SrtStreamidSeparator,
        Self::SrtStreamidCase,
        Self::SrtStreamidTooLong,
        Self::StreamPlaceholder,
        Self::AppMissing,
        Self::AppTooLong,
        Self::AppNotAscii,
        Self::AppIllegalCharacter,
        Self::AppHasSlash,
        Self::AppUnusualCharacter,
        Self::AppDotSegment,
        Self::ClientBlocked,
        Self::ClientNotAllowed,
        Self::TxtimeMissing,
        Self::TxtimeEmpty,
        Self::TxtimeNameCase,
        Self::TxtimeMisspelt,
        Self::TxtimeLostAmpersand,
        Self::TxtimeHtmlEscaped,
        Self::TxtimeDoubledMark,
        Self::TxtimeSemicolon,
        Self::QueryCutAtAmpersand,
        Self::Expired,
        Self::TxtimeNotHex,
        Self::TxtimeSign,
        Self::TxtimeHexPrefix,
        Self::TxtimeBlank,
        Self::TxtimeTooLong,
        Self::TxtimeMilliseconds,
        Self::TxtimeDecimal,
        Self::ExpiredWithoutAuthDelta,
        Self::LifetimeShort,
        Self::LifetimeLong,
        Self::TextAfterUrl,
        Self::TxtimeBeyond2106,
        Self::TxsecretMissing,
        Self::TxsecretEmpty,
        Self::TxsecretNameCase,
        Self::TxsecretMisspelt,
        Self::TxsecretLostAmpersand,
        Self::TxsecretHtmlEscaped,
        Self::TxsecretDoubledMark,
        Self::TxsecretSemicolon,
        Self::SecretMismatch,
        Self::SecretLength,
        Self::SecretNotHex,
        Self::SecretUppercase,
        Self::SecretOtherHash,
        Self::ParameterConflict,
        Self::ParameterRepeated,
        Self::ParameterIllegalCharacter,
        Self::ParameterReserved,
        Self::SecretSignedLowercaseTime,
        Self::SecretSignedUppercaseTime,
        Self::SecretSignedPlaybackKey,
        Self::SecretSignedAppAndStream,
        Self::SecretSignedPath,
        Self::SecretSignedMediaSuffix,
        Self::SecretSignedTemplate,
        Self::SecretSignedTrimmedName,
        Self::SecretSignedDecodedName,
        Self::SecretSignedEncodedName,
        Self::SecretSignedDecimalTime,
        Self::SecretSignedHexTime,
        Self::SecretSignedMilliseconds,
        Self::SecretSignedEightHoursOff,
        Self::SecretSignedHexPrefix,
        Self::SecretSignedOtherOrder,
        Self::SecretSignedUppercaseDigest,
        Self::SecretSignedKeyLineBreak,
        Self::SecretSignedOtherHash,
        Self::ParameterMisleading,
        Self::DigestLeadingZerosLost,
        Self::DigestInnerZerosLost,
        Self::DigestSignExtended,
        Self::DigestHasSeparators,
        Self::DigestBase64,
        Self::DigestMiddleDigits,
        Self::DigestPercentEncoded,
        Self::DigestHasExtraText,
        Self::SecretSignedSha1,
        Self::SecretSignedJoined,
        Self::SecretSignedAppThenStream,
        Self::SecretSignedSlashAndStream,
        Self::SecretSignedDomainAndPath,
        Self::SecretSignedWholeUrl,
        Self::SecretSignedBizid,
        Self::SecretSignedCutName,
        Self::SecretSignedBase64Name,
        Self::SecretSignedOtherCaseName,
        Self::SecretSignedQuotedKey,
        Self::SecretSignedKeyBom,
        Self::SecretSignedWithoutKey,
        Self::SecretSignedHashedKey,
        Self::SecretSignedOneSecondOff,
        Self::SecretSignedLineBreak,
        Self::SecretSignedTwice,
        Self::SecretSignedUtf16,
        Self::SecretSignedHmac,
        Self::KeyNotClean,
        Self::ParameterSlash,
        Self::ParameterBlank,
        Self::QueryTooLong,
        Self::ParametersTooLong,
        Self::BlankAfterQuery,
        Self::TooManyPushes,
        Self::TooManyOfStream,
        Self::PriorityTooLow,
    ];

    pub(crate) const fn row(self) -> Row {
        match self {
            Self::HookRefused => Row {
                name: "hook_refused",
                cause: Cause::HOOK_REFUSED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::AccountNotFound => Row {
                name: "account_not_found",
                cause: Cause::NO_ACCOUNT,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::ServiceShutDown => Row {
                name: "service_shut_down",
                cause: Cause::SERVICE_SUSPENDED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::ServiceOverdue => Row {
                name: "service_overdue",
                cause: Cause::SERVICE_OVERDUE,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::ServiceForciblySuspended => Row {
                name: "service_forcibly_suspended",
                cause: Cause::SERVICE_FORCIBLY_SUSPENDED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::HostIsIp => Row {
                name: "host_is_ip",
                cause: Cause::HOST_IS_IP,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/31568"],
            },
            Self::LeadingBlank => Row {
                name: "leading_blank",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::ProtocolMissing => Row {
                name: "protocol_missing",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::ProtocolUnknown => Row {
                name: "protocol_unknown",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::ProtocolUppercase => Row {
                name: "protocol_uppercase",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Warning,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::HostMissing => Row {
                name: "host_missing",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::PortInvalid => Row {
                name: "port_invalid",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::PortUnusual => Row {
                name: "port_unusual",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Warning,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::SrtDomainMissing => Row {
                name: "srt_domain_missing",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Warning,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/38393"],
            },
            Self::DomainNotOfAccount => Row {
                name: "domain_not_of_account",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TextInQuotes => Row {
                name: "text_in_quotes",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextInBrackets => Row {
                name: "text_in_brackets",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextInMarkup => Row {
                name: "text_in_markup",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextPercentEncoded => Row {
                name: "text_percent_encoded",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::ProtocolTwice => Row {
                name: "protocol_twice",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextIsCommand => Row {
                name: "text_is_command",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextIsField => Row {
                name: "text_is_field",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextIsOtherUrl => Row {
                name: "text_is_other_url",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextWrapped => Row {
                name: "text_wrapped",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextEscaped => Row {
                name: "text_escaped",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TextBeforeUrl => Row {
                name: "text_before_url",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SrtPortMissing => Row {
                name: "srt_port_missing",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Warning,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SrtModeNotCaller => Row {
                name: "srt_mode_not_caller",
                cause: Cause::DOMAIN_UNKNOWN,
                severity: Severity::Warning,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::HostHasUserinfo => Row {
                name: "host_has_userinfo",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::HostNotAscii => Row {
                name: "host_not_ascii",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostIllegalCharacter => Row {
                name: "host_illegal_character",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostLabelEmpty => Row {
                name: "host_label_empty",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostLabelTooLong => Row {
                name: "host_label_too_long",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostLabelHyphen => Row {
                name: "host_label_hyphen",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostTooLong => Row {
                name: "host_too_long",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostSingleLabel => Row {
                name: "host_single_label",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostIsLocalhost => Row {
                name: "host_is_localhost",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostBadPunycode => Row {
                name: "host_bad_punycode",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostBadAddress => Row {
                name: "host_bad_address",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::HostIsPlayback => Row {
                name: "host_is_playback",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::HostTrailingDot => Row {
                name: "host_trailing_dot",
                cause: Cause::DOMAIN_INVALID,
                severity: Severity::Warning,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::DomainDisabled => Row {
                name: "domain_disabled",
                cause: Cause::DOMAIN_DISABLED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::AppDisabled => Row {
                name: "app_disabled",
                cause: Cause::APP_DISABLED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::StreamForbidden => Row {
                name: "stream_forbidden",
                cause: Cause::STREAM_DISABLED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::ChannelMissing => Row {
                name: "channel_missing",
                cause: Cause::CHANNEL_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::ChannelClosed => Row {
                name: "channel_closed",
                cause: Cause::CHANNEL_DISABLED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::StreamMissing => Row {
                name: "stream_missing",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::StreamTooLong => Row {
                name: "stream_too_long",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/35598"],
            },
            Self::StreamNotAscii => Row {
                name: "stream_not_ascii",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/31084"],
            },
            Self::StreamIllegalCharacter => Row {
                name: "stream_illegal_character",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::StreamUnusualCharacter => Row {
                name: "stream_unusual_character",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Warning,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::StreamDotSegment => Row {
                name: "stream_dot_segment",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Warning,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::StreamMediaSuffix => Row {
                name: "stream_media_suffix",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Warning,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/31058"],
            },
            Self::SrtStreamidMissing => Row {
                name: "srt_streamid_missing",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/38393"],
            },
            Self::SrtRtmpLayout => Row {
                name: "srt_rtmp_layout",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/38393"],
            },
            Self::SrtStreamidPrefix => Row {
                name: "srt_streamid_prefix",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/38393"],
            },
            Self::SrtModePresent => Row {
                name: "srt_mode_present",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Warning,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/38393"],
            },
            Self::QueryInServerField => Row {
                name: "query_in_server_field",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::QueryPercentEncoded => Row {
                name: "query_percent_encoded",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::QueryFullWidth => Row {
                name: "query_full_width",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::QueryMarkLost => Row {
                name: "query_mark_lost",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::StreamTrailingSlash => Row {
                name: "stream_trailing_slash",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SrtStreamidEncoded => Row {
                name: "srt_streamid_encoded",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SrtStreamidSeparator => Row {
                name: "srt_streamid_separator",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &["https://www.tencentcloud.com/document/product/267/38393"],
            },
            Self::SrtStreamidCase => Row {
                name: "srt_streamid_case",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SrtStreamidTooLong => Row {
                name: "srt_streamid_too_long",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::StreamPlaceholder => Row {
                name: "stream_placeholder",
                cause: Cause::STREAM_NAME_INVALID,
                severity: Severity::Warning,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::AppMissing => Row {
                name: "app_missing",
                cause: Cause::APP_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::AppTooLong => Row {
                name: "app_too_long",
                cause: Cause::APP_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::AppNotAscii => Row {
                name: "app_not_ascii",
                cause: Cause::APP_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/31084"],
            },
            Self::AppIllegalCharacter => Row {
                name: "app_illegal_character",
                cause: Cause::APP_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::AppHasSlash => Row {
                name: "app_has_slash",
                cause: Cause::APP_NAME_INVALID,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::AppUnusualCharacter => Row {
                name: "app_unusual_character",
                cause: Cause::APP_NAME_INVALID,
                severity: Severity::Warning,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::AppDotSegment => Row {
                name: "app_dot_segment",
                cause: Cause::APP_NAME_INVALID,
                severity: Severity::Warning,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::ClientBlocked => Row {
                name: "client_blocked",
                cause: Cause::CLIENT_BLOCKED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::ClientNotAllowed => Row {
                name: "client_not_allowed",
                cause: Cause::CLIENT_NOT_ALLOWED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::TxtimeMissing => Row {
                name: "txtime_missing",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/31560"],
            },
            Self::TxtimeEmpty => Row {
                name: "txtime_empty",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxtimeNameCase => Row {
                name: "txtime_name_case",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxtimeMisspelt => Row {
                name: "txtime_misspelt",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxtimeLostAmpersand => Row {
                name: "txtime_lost_ampersand",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxtimeHtmlEscaped => Row {
                name: "txtime_html_escaped",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxtimeDoubledMark => Row {
                name: "txtime_doubled_mark",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxtimeSemicolon => Row {
                name: "txtime_semicolon",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::QueryCutAtAmpersand => Row {
                name: "query_cut_at_ampersand",
                cause: Cause::TXTIME_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::Expired => Row {
                name: "expired",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Failure,
                evidence: Evidence::Conflicting,
                sources: &[],
            },
            Self::TxtimeNotHex => Row {
                name: "txtime_not_hex",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxtimeSign => Row {
                name: "txtime_sign",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxtimeHexPrefix => Row {
                name: "txtime_hex_prefix",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxtimeBlank => Row {
                name: "txtime_blank",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxtimeTooLong => Row {
                name: "txtime_too_long",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxtimeMilliseconds => Row {
                name: "txtime_milliseconds",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxtimeDecimal => Row {
                name: "txtime_decimal",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Warning,
                evidence: Evidence::Inferred,
                sources: &["https://www.tencentcloud.com/document/product/267/31560"],
            },
            Self::ExpiredWithoutAuthDelta => Row {
                name: "expired_without_auth_delta",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Warning,
                evidence: Evidence::Conflicting,
                sources: &[],
            },
            Self::LifetimeShort => Row {
                name: "lifetime_short",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Warning,
                evidence: Evidence::Documented,
                sources: &[
                    "https://www.tencentcloud.com/document/product/267/33383",
                    "https://www.tencentcloud.com/document/product/267/35598",
                ],
            },
            Self::LifetimeLong => Row {
                name: "lifetime_long",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Warning,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/35598"],
            },
            Self::TextAfterUrl => Row {
                name: "text_after_url",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxtimeBeyond2106 => Row {
                name: "txtime_beyond_2106",
                cause: Cause::URL_EXPIRED,
                severity: Severity::Warning,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxsecretMissing => Row {
                name: "txsecret_missing",
                cause: Cause::TXSECRET_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/31560"],
            },
            Self::TxsecretEmpty => Row {
                name: "txsecret_empty",
                cause: Cause::TXSECRET_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxsecretNameCase => Row {
                name: "txsecret_name_case",
                cause: Cause::TXSECRET_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::TxsecretMisspelt => Row {
                name: "txsecret_misspelt",
                cause: Cause::TXSECRET_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxsecretLostAmpersand => Row {
                name: "txsecret_lost_ampersand",
                cause: Cause::TXSECRET_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxsecretHtmlEscaped => Row {
                name: "txsecret_html_escaped",
                cause: Cause::TXSECRET_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxsecretDoubledMark => Row {
                name: "txsecret_doubled_mark",
                cause: Cause::TXSECRET_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TxsecretSemicolon => Row {
                name: "txsecret_semicolon",
                cause: Cause::TXSECRET_MISSING,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretMismatch => Row {
                name: "secret_mismatch",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &["https://www.tencentcloud.com/document/product/267/31560"],
            },
            Self::SecretLength => Row {
                name: "secret_length",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretNotHex => Row {
                name: "secret_not_hex",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretUppercase => Row {
                name: "secret_uppercase",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::SecretOtherHash => Row {
                name: "secret_other_hash",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Inferred,
                sources: &[],
            },
            Self::ParameterConflict => Row {
                name: "parameter_conflict",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::ParameterRepeated => Row {
                name: "parameter_repeated",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Warning,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::ParameterIllegalCharacter => Row {
                name: "parameter_illegal_character",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Warning,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::ParameterReserved => Row {
                name: "parameter_reserved",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::OurChoice,
                sources: &[],
            },
            Self::SecretSignedLowercaseTime => Row {
                name: "secret_signed_lowercase_time",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedUppercaseTime => Row {
                name: "secret_signed_uppercase_time",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedPlaybackKey => Row {
                name: "secret_signed_playback_key",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedAppAndStream => Row {
                name: "secret_signed_app_and_stream",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedPath => Row {
                name: "secret_signed_path",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedMediaSuffix => Row {
                name: "secret_signed_media_suffix",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedTemplate => Row {
                name: "secret_signed_template",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedTrimmedName => Row {
                name: "secret_signed_trimmed_name",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedDecodedName => Row {
                name: "secret_signed_decoded_name",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedEncodedName => Row {
                name: "secret_signed_encoded_name",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedDecimalTime => Row {
                name: "secret_signed_decimal_time",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedHexTime => Row {
                name: "secret_signed_hex_time",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedMilliseconds => Row {
                name: "secret_signed_milliseconds",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedEightHoursOff => Row {
                name: "secret_signed_eight_hours_off",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedHexPrefix => Row {
                name: "secret_signed_hex_prefix",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedOtherOrder => Row {
                name: "secret_signed_other_order",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedUppercaseDigest => Row {
                name: "secret_signed_uppercase_digest",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedKeyLineBreak => Row {
                name: "secret_signed_key_line_break",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedOtherHash => Row {
                name: "secret_signed_other_hash",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::ParameterMisleading => Row {
                name: "parameter_misleading",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Warning,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::DigestLeadingZerosLost => Row {
                name: "digest_leading_zeros_lost",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::DigestInnerZerosLost => Row {
                name: "digest_inner_zeros_lost",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::DigestSignExtended => Row {
                name: "digest_sign_extended",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::DigestHasSeparators => Row {
                name: "digest_has_separators",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::DigestBase64 => Row {
                name: "digest_base64",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::DigestMiddleDigits => Row {
                name: "digest_middle_digits",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::DigestPercentEncoded => Row {
                name: "digest_percent_encoded",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::DigestHasExtraText => Row {
                name: "digest_has_extra_text",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedSha1 => Row {
                name: "secret_signed_sha1",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedJoined => Row {
                name: "secret_signed_joined",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedAppThenStream => Row {
                name: "secret_signed_app_then_stream",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedSlashAndStream => Row {
                name: "secret_signed_slash_and_stream",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedDomainAndPath => Row {
                name: "secret_signed_domain_and_path",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedWholeUrl => Row {
                name: "secret_signed_whole_url",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedBizid => Row {
                name: "secret_signed_bizid",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedCutName => Row {
                name: "secret_signed_cut_name",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedBase64Name => Row {
                name: "secret_signed_base64_name",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedOtherCaseName => Row {
                name: "secret_signed_other_case_name",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedQuotedKey => Row {
                name: "secret_signed_quoted_key",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedKeyBom => Row {
                name: "secret_signed_key_bom",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedWithoutKey => Row {
                name: "secret_signed_without_key",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedHashedKey => Row {
                name: "secret_signed_hashed_key",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedOneSecondOff => Row {
                name: "secret_signed_one_second_off",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedLineBreak => Row {
                name: "secret_signed_line_break",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedTwice => Row {
                name: "secret_signed_twice",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedUtf16 => Row {
                name: "secret_signed_utf16",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::SecretSignedHmac => Row {
                name: "secret_signed_hmac",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::KeyNotClean => Row {
                name: "key_not_clean",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::ParameterSlash => Row {
                name: "parameter_slash",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::ParameterBlank => Row {
                name: "parameter_blank",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::QueryTooLong => Row {
                name: "query_too_long",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Failure,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::ParametersTooLong => Row {
                name: "parameters_too_long",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Warning,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::BlankAfterQuery => Row {
                name: "blank_after_query",
                cause: Cause::AUTH_FAILED,
                severity: Severity::Warning,
                evidence: Evidence::Computed,
                sources: &[],
            },
            Self::TooManyPushes => Row {
                name: "too_many_pushes",
                cause: Cause::TOO_MANY_PUSHES,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::TooManyOfStream => Row {
                name: "too_many_of_stream",
                cause: Cause::TOO_MANY_OF_STREAM,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
            Self::PriorityTooLow => Row {
                name: "priority_too_low",
                cause: Cause::PRIORITY_TOO_LOW,
                severity: Severity::Failure,
                evidence: Evidence::Documented,
                sources: &[],
            },
        }
    }
}
