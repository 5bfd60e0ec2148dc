// Generated from spec/ by tools/generate. Do not edit.

/// What is wrong with a push URL, in more detail than the ``Cause`` that the service reports.
///
/// The doc comment of each reason says how well its rule is known; programs get it from
/// ``evidence``. Numbers and names are the same in every language, append-only and never reused. A
/// number is the sub_errcode of the usual cause (19 for 19/0), followed by a sequence number of two
/// digits.
public enum Reason: UInt16, Numbered {
    // 19/0
    /// The customer's own authentication server refused the push. Evidence: documented.
    case hookRefused = 1901

    // 18/200
    /// According to the policy, the URL belongs to no account. Evidence: documented.
    case accountNotFound = 20001

    // 18/201
    /// According to the policy, the account's service is shut down. Evidence: documented.
    case serviceShutDown = 20101

    // 18/202
    /// According to the policy, the account's payment is overdue. Evidence: documented.
    case serviceOverdue = 20201

    // 18/203
    /// According to the policy, the account's service is forcibly suspended. Evidence: documented.
    case serviceForciblySuspended = 20301

    // 18/300
    /// The host is an IP address, and no `txHost` names the push domain. Every spelling that a URL
    /// parser or a resolver reads as an address counts: that is computed. Evidence: documented,
    /// [31568](https://www.tencentcloud.com/document/product/267/31568).
    case hostIsIp = 30001

    // 18/301
    /// A blank, a control character or a byte-order mark comes before the URL, so that a client
    /// finds no protocol that it knows. That clients do not connect is computed (ffmpeg); the code
    /// is our choice. Evidence: our choice.
    case leadingBlank = 30101
    /// There is no `protocol://`. Without it nothing says where the domain begins. Evidence: our
    /// choice.
    case protocolMissing = 30102
    /// The protocol is not one of a push URL. No push reaches the service by it. Evidence: our
    /// choice.
    case protocolUnknown = 30103
    /// The protocol has upper-case letters. Some clients know it in lower case only (ffmpeg).
    /// Evidence: computed.
    case protocolUppercase = 30104
    /// There is no host. Evidence: our choice.
    case hostMissing = 30105
    /// The port is not a number from 1 to 65535. Some clients connect anyway (ffmpeg reads its
    /// leading digits); do not rely on it. Evidence: our choice.
    case portInvalid = 30106
    /// The port, or its spelling, is not known for this protocol. Ports are documented for SRT and
    /// RTMP over SRT, conflicting for QUIC, inferred for the others. Evidence: inferred.
    case portUnusual = 30107
    /// The `streamid` has no `h=`, which the documented form has. The host is treated as the push
    /// domain. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    case srtDomainMissing = 30108
    /// The policy lists the account's domains, and the push domain is not among them. Evidence: our
    /// choice.
    case domainNotOfAccount = 30109
    /// The push URL is in quotes. The verdict is that of the text as given. Evidence: computed.
    case textInQuotes = 30110
    /// The push URL is in brackets of any kind. The verdict is that of the text as given. Evidence:
    /// computed.
    case textInBrackets = 30111
    /// The push URL has markup around it: a list marker, or a link in Markdown. The verdict is that
    /// of the text as given. Evidence: computed.
    case textInMarkup = 30112
    /// The push URL is percent-encoded as a whole. The verdict is that of the text as given.
    /// Evidence: computed.
    case textPercentEncoded = 30113
    /// The protocol is there twice. The verdict is that of the text as given. Evidence: computed.
    case protocolTwice = 30114
    /// The text is a command line of ffmpeg or GStreamer that contains the push URL. The verdict is
    /// that of the text as given. Evidence: computed.
    case textIsCommand = 30115
    /// The text has a label or a field name before the push URL, as in JSON or a form. The verdict
    /// is that of the text as given. Evidence: computed.
    case textIsField = 30116
    /// The text is the address of a page or a WHIP endpoint that contains the push URL as a
    /// parameter. The verdict is that of the text as given. Evidence: computed.
    case textIsOtherUrl = 30117
    /// The push URL is wrapped over several lines. The verdict is that of the text as given.
    /// Evidence: computed.
    case textWrapped = 30118
    /// Characters of the push URL are escaped with backslashes, as in JSON or a shell (`\u0026`,
    /// `\/`, `\&`). The verdict is that of the text as given. Evidence: computed.
    case textEscaped = 30119
    /// There is other text before the push URL. The verdict is that of the text as given. Evidence:
    /// computed.
    case textBeforeUrl = 30120
    /// The SRT URL has no port. SRT has no default port: ffmpeg, srt-live-transmit and GStreamer
    /// refuse such a URL. Evidence: computed.
    case srtPortMissing = 30121
    /// The `mode` of the SRT URL is not `caller`. In the modes `listener` and `rendezvous` ffmpeg
    /// waits for a connection and never pushes. Evidence: computed.
    case srtModeNotCaller = 30122

    // 18/302
    /// A user name comes before the host (`user@host`). No push URL has one, and clients disagree
    /// on which host follows. Evidence: our choice.
    case hostHasUserinfo = 30201
    /// The push domain contains a character outside ASCII, which no DNS name has. Evidence:
    /// inferred.
    case hostNotAscii = 30202
    /// The push domain contains a character that no DNS name has: not a letter, digit, hyphen or
    /// dot. Evidence: inferred.
    case hostIllegalCharacter = 30203
    /// The push domain has two dots in a row, or begins with one. Evidence: inferred.
    case hostLabelEmpty = 30204
    /// A label of the push domain is longer than 63 characters. Evidence: inferred.
    case hostLabelTooLong = 30205
    /// A label of the push domain begins or ends with a hyphen. Evidence: inferred.
    case hostLabelHyphen = 30206
    /// The push domain is longer than 253 characters. Evidence: inferred.
    case hostTooLong = 30207
    /// The push domain has only one label. Evidence: inferred.
    case hostSingleLabel = 30208
    /// The push domain is `localhost` or a name below it. Evidence: inferred.
    case hostIsLocalhost = 30209
    /// A label of the push domain begins with `xn--` and is not a valid encoding. Evidence:
    /// inferred.
    case hostBadPunycode = 30210
    /// The push domain ends in a number, as an IP address does, but is neither an address nor a
    /// name. Evidence: our choice.
    case hostBadAddress = 30211
    /// The push domain is a playback domain, going by the names of the service's own domains.
    /// Evidence: inferred.
    case hostIsPlayback = 30212
    /// The push domain ends with a dot. It is the same name in DNS, but few programs compare it so.
    /// Evidence: our choice.
    case hostTrailingDot = 30213

    // 18/303
    /// According to the policy, the push domain is disabled. Evidence: documented.
    case domainDisabled = 30301

    // 18/304
    /// According to the policy, the application is disabled. Evidence: documented.
    case appDisabled = 30401

    // 18/305
    /// The policy bans the stream: by its name alone, or by domain, application and name. Evidence:
    /// documented.
    case streamForbidden = 30501

    // 18/306
    /// The policy is in channel mode and has no channel of this name. Evidence: documented.
    case channelMissing = 30601

    // 18/307
    /// The policy is in channel mode and the channel is closed. Evidence: documented.
    case channelClosed = 30701

    // 18/308
    /// There is no StreamName. RTMP clients send a single path segment as the AppName (computed).
    /// Evidence: our choice.
    case streamMissing = 30801
    /// The StreamName is longer than 255 bytes. The limit is documented; the code is our choice.
    /// Evidence: documented, [35598](https://www.tencentcloud.com/document/product/267/35598).
    case streamTooLong = 30802
    /// The StreamName contains a character outside ASCII. That Chinese characters are not supported
    /// is documented; the others are our choice. Evidence: documented,
    /// [31084](https://www.tencentcloud.com/document/product/267/31084).
    case streamNotAscii = 30803
    /// The StreamName contains a control character, a space, a backtick, or one of
    /// `/ ? # & = % + , ; \ " ' < > ^ { } | [ ] @ :`. Which characters the service refuses is
    /// unpublished. Evidence: our choice.
    case streamIllegalCharacter = 30804
    /// The StreamName contains a character outside `A-Z a-z 0-9 - _ .`, the characters that other
    /// interfaces of the service list for such names. That the push succeeds is our choice.
    /// Evidence: our choice.
    case streamUnusualCharacter = 30805
    /// The StreamName is `.` or `..`, which many URL parsers remove. Evidence: computed.
    case streamDotSegment = 30806
    /// The StreamName ends with `.flv` or `.m3u8`, as in playback URLs, where the suffix is never
    /// hashed. Evidence: documented,
    /// [31058](https://www.tencentcloud.com/document/product/267/31058).
    case streamMediaSuffix = 30807
    /// The SRT URL has no `streamid`, which contains the names in the documented form. The code is
    /// our choice. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    case srtStreamidMissing = 30808
    /// The SRT URL has its names in the path, as RTMP does; the documented form has them in the
    /// `streamid`. The code is our choice. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    case srtRtmpLayout = 30809
    /// The `streamid` does not begin with `#!::` (documented) or `%23!::` (inferred). The code is
    /// our choice. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    case srtStreamidPrefix = 30810
    /// The `streamid` has an `m=`, which the documented form does not have. Evidence: documented,
    /// [38393](https://www.tencentcloud.com/document/product/267/38393).
    case srtModePresent = 30811
    /// The query follows the AppName and the StreamName follows the query, as when the query is
    /// pasted into an encoder's server field. That it belongs to the stream key is documented; the
    /// code is our choice. Evidence: documented.
    case queryInServerField = 30812
    /// The separators of the query (`?`, `=`, `&`) are percent-encoded. The verdict is that of the
    /// text as given. Evidence: computed.
    case queryPercentEncoded = 30813
    /// The separators of the query are full-width characters, as an input method writes them. The
    /// verdict is that of the text as given. Evidence: computed.
    case queryFullWidth = 30814
    /// The `?` between StreamName and query is missing. The verdict is that of the text as given.
    /// Evidence: computed.
    case queryMarkLost = 30815
    /// There is a slash between StreamName and query. The verdict is that of the text as given.
    /// Evidence: computed.
    case streamTrailingSlash = 30816
    /// The `streamid` is percent-encoded. ffmpeg and srt-live-transmit send it as written;
    /// GStreamer decodes it. Evidence: computed.
    case srtStreamidEncoded = 30817
    /// The items of the `streamid` are separated by `&`, `;` or spaces, and not by commas
    /// (documented, P/38393). At an `&` clients end the `streamid`. The code is our choice.
    /// Evidence: computed, [38393](https://www.tencentcloud.com/document/product/267/38393).
    case srtStreamidSeparator = 30818
    /// The name `streamid` is in another case. Clients do not recognize it and send no `streamid`.
    /// The code is our choice. Evidence: computed.
    case srtStreamidCase = 30819
    /// The `streamid` is longer than 512 bytes, the limit of SRT: clients do not connect. The code
    /// is our choice. Evidence: computed.
    case srtStreamidTooLong = 30820
    /// The StreamName is a placeholder or an empty value of a program, such as `undefined`, `null`
    /// or `StreamName`. Evidence: our choice.
    case streamPlaceholder = 30821

    // 18/309
    /// There is no AppName. Evidence: our choice.
    case appMissing = 30901
    /// The AppName is longer than 255 bytes. The limit is documented for the StreamName only.
    /// Evidence: our choice.
    case appTooLong = 30902
    /// The AppName contains a character outside ASCII. That Chinese characters are not supported is
    /// documented; the others are our choice. Evidence: documented,
    /// [31084](https://www.tencentcloud.com/document/product/267/31084).
    case appNotAscii = 30903
    /// The AppName contains a character that no name can contain: the same ones as for the
    /// StreamName, except `/`. Evidence: our choice.
    case appIllegalCharacter = 30904
    /// The AppName contains a `/`: the path has more than two segments, and clients send more than
    /// the first as the application (computed). That the service refuses it is our choice.
    /// Evidence: our choice.
    case appHasSlash = 30905
    /// The AppName contains a character outside `A-Z a-z 0-9 - _ .`, the characters that other
    /// interfaces of the service list for such names. That the push succeeds is our choice.
    /// Evidence: our choice.
    case appUnusualCharacter = 30906
    /// The AppName is `.` or `..`, which many URL parsers remove. Evidence: computed.
    case appDotSegment = 30907

    // 18/400
    /// The client's address is on the policy's blocklist. Evidence: documented.
    case clientBlocked = 40001

    // 18/401
    /// The client's address is not on the policy's allowlist. Evidence: documented.
    case clientNotAllowed = 40101

    // 18/500
    /// There is no `txTime`. Evidence: documented,
    /// [31560](https://www.tencentcloud.com/document/product/267/31560).
    case txtimeMissing = 50001
    /// `txTime` has no value. An empty value counts as missing. Evidence: our choice.
    case txtimeEmpty = 50002
    /// There is no `txTime`, but a parameter whose name differs only in case. Names are compared
    /// case-sensitively. Evidence: our choice.
    case txtimeNameCase = 50003
    /// There is no `txTime`, but a parameter with a misspelled name. Evidence: computed.
    case txtimeMisspelt = 50004
    /// There is no `txTime` parameter: it is inside another parameter's value, since the `&` before
    /// it is missing. Evidence: computed.
    case txtimeLostAmpersand = 50005
    /// There is no `txTime`, but an `amp;txTime`: the URL was copied from HTML. Evidence: computed.
    case txtimeHtmlEscaped = 50006
    /// There is no `txTime`, but a `?txTime`: a second `?` precedes it. Evidence: computed.
    case txtimeDoubledMark = 50007
    /// There is no `txTime` parameter: a `;` precedes it instead of an `&`. Evidence: computed.
    case txtimeSemicolon = 50008
    /// There is no `txTime`, and the query ends after its first parameter, as when a shell cuts an
    /// unquoted URL at the `&`. Evidence: inferred.
    case queryCutAtAmpersand = 50009

    // 18/501
    /// `txTime`, plus the AuthDelta if the caller gives one, has passed. The service's documents
    /// conflict on whether the AuthDelta counts. Evidence: conflicting.
    case expired = 50101
    /// `txTime` is not a hexadecimal number, so no future time can be read from it. Evidence: our
    /// choice.
    case txtimeNotHex = 50102
    /// `txTime` begins with a sign. Evidence: our choice.
    case txtimeSign = 50103
    /// `txTime` begins with `0x`. Evidence: our choice.
    case txtimeHexPrefix = 50104
    /// A blank or control character precedes or follows `txTime`, most likely pasted with it.
    /// ffmpeg sends nothing after a blank, so for one that precedes it the service may report
    /// 18/500 (computed with nginx-rtmp). Evidence: our choice.
    case txtimeBlank = 50105
    /// `txTime` is after the year 9999. Evidence: our choice.
    case txtimeTooLong = 50106
    /// `txTime` is a time in milliseconds. It counts seconds. Evidence: our choice.
    case txtimeMilliseconds = 50107
    /// `txTime` is decimal, which is accepted too (documented). That ten digits are decimal and not
    /// hexadecimal is inferred. Evidence: inferred,
    /// [31560](https://www.tencentcloud.com/document/product/267/31560).
    case txtimeDecimal = 50108
    /// `txTime` has passed, and only the AuthDelta keeps the URL valid. The service's documents
    /// conflict on whether it counts. Evidence: conflicting.
    case expiredWithoutAuthDelta = 50109
    /// Less time is left than the caller's lower bound. A running push continues after its URL
    /// expires, but its first reconnect fails. The service recommends to sign for 12 to 24 hours.
    /// Evidence: documented, [33383](https://www.tencentcloud.com/document/product/267/33383),
    /// [35598](https://www.tencentcloud.com/document/product/267/35598).
    case lifetimeShort = 50110
    /// More time is left than the caller's upper bound. The service advises against very long
    /// lifetimes, without naming a number. Evidence: documented,
    /// [35598](https://www.tencentcloud.com/document/product/267/35598).
    case lifetimeLong = 50111
    /// There is other text after the push URL: a quote, punctuation, a backslash, a line break. It
    /// usually becomes a part of txTime. The verdict is that of the text as given. The verdict is
    /// that of the text as given. Evidence: computed.
    case textAfterUrl = 50112
    /// txTime is in the year 2106 or later, which takes nine hex digits; an earlier time was
    /// probably meant. Evidence: our choice.
    case txtimeBeyond2106 = 50113

    // 18/502
    /// There is no `txSecret`. Evidence: documented,
    /// [31560](https://www.tencentcloud.com/document/product/267/31560).
    case txsecretMissing = 50201
    /// `txSecret` has no value. An empty value counts as missing. Evidence: our choice.
    case txsecretEmpty = 50202
    /// There is no `txSecret`, but a parameter whose name differs only in case. Names are compared
    /// case-sensitively. Evidence: our choice.
    case txsecretNameCase = 50203
    /// There is no `txSecret`, but a parameter with a misspelled name, such as `txSercet`.
    /// Evidence: computed.
    case txsecretMisspelt = 50204
    /// There is no `txSecret` parameter: it is inside another parameter's value, since the `&`
    /// before it is missing. Evidence: computed.
    case txsecretLostAmpersand = 50205
    /// There is no `txSecret`, but an `amp;txSecret`: the URL was copied from HTML. Evidence:
    /// computed.
    case txsecretHtmlEscaped = 50206
    /// There is no `txSecret`, but a `?txSecret`: a second `?` precedes it. Evidence: computed.
    case txsecretDoubledMark = 50207
    /// There is no `txSecret` parameter: a `;` precedes it instead of an `&`. Evidence: computed.
    case txsecretSemicolon = 50208

    // 18/503
    /// `txSecret` is not the digest of any given key with this StreamName and txTime. Evidence:
    /// documented, [31560](https://www.tencentcloud.com/document/product/267/31560).
    case secretMismatch = 50301
    /// `txSecret` does not have as many digits as the domain's hash. A digest has a fixed length.
    /// Evidence: computed.
    case secretLength = 50302
    /// `txSecret` contains a character that is not a hexadecimal digit. Evidence: computed.
    case secretNotHex = 50303
    /// `txSecret` contains upper-case hexadecimal digits. The documented samples are in lower case;
    /// that case matters is our choice. Evidence: our choice.
    case secretUppercase = 50304
    /// `txSecret` has as many digits as the other hash: SHA-256 on an MD5 domain, or the reverse.
    /// That SHA-256 gives 64 digits is inferred. Evidence: inferred.
    case secretOtherHash = 50305
    /// A parameter of the service appears twice with different values. Nothing says which one
    /// counts. Evidence: our choice.
    case parameterConflict = 50306
    /// A parameter of the service appears twice with the same value. That the service accepts it is
    /// our choice. Evidence: our choice.
    case parameterRepeated = 50307
    /// A parameter contains a character that may not arrive as written. A space, and a `/` at which
    /// clients split again: computed (ffmpeg). A control character, one outside ASCII, a quotation
    /// mark and the like, which shells and other clients change: our choice. Evidence: our choice.
    case parameterIllegalCharacter = 50308
    /// An extra parameter to be signed has a name that the signer writes itself (`txSecret`,
    /// `txTime`, `txHost`) or that has a meaning in SRT's streamid (`h`, `r`, `m`, `streamid`).
    /// Only a signer gives this reason, never a check. Evidence: our choice.
    case parameterReserved = 50309
    /// The secret was computed from txTime in lower case, and the URL has it in another case. As
    /// with all reasons of this kind, the secret computed so equals the given one. Evidence:
    /// computed.
    case secretSignedLowercaseTime = 50310
    /// The secret was computed from txTime in upper case, and the URL has it in another case.
    /// Evidence: computed.
    case secretSignedUppercaseTime = 50311
    /// The secret was computed with the domain's playback key. Evidence: computed.
    case secretSignedPlaybackKey = 50312
    /// The secret was computed from `App/Stream` instead of the StreamName. Evidence: computed.
    case secretSignedAppAndStream = 50313
    /// The secret was computed from the whole path, `/App/Stream`. Evidence: computed.
    case secretSignedPath = 50314
    /// The secret was computed from the StreamName with a `.flv` or `.m3u8` that the URL does not
    /// have, or without one that it has. Evidence: computed.
    case secretSignedMediaSuffix = 50315
    /// The secret was computed from the StreamName with a `_template` that the URL does not have,
    /// or without one that it has. Evidence: computed.
    case secretSignedTemplate = 50316
    /// The secret was computed from the StreamName without the blanks around it. Evidence:
    /// computed.
    case secretSignedTrimmedName = 50317
    /// The secret was computed from the percent-decoded StreamName. Evidence: computed.
    case secretSignedDecodedName = 50318
    /// The secret was computed from the percent-encoded StreamName. Evidence: computed.
    case secretSignedEncodedName = 50319
    /// The secret was computed from the time in decimal, and the URL has it in hexadecimal.
    /// Evidence: computed.
    case secretSignedDecimalTime = 50320
    /// The secret was computed from the time in hexadecimal, and the URL has it in decimal.
    /// Evidence: computed.
    case secretSignedHexTime = 50321
    /// The secret was computed from the time in milliseconds, decimal or hexadecimal. Evidence:
    /// computed.
    case secretSignedMilliseconds = 50322
    /// The secret was computed from a time eight hours before or after the one in the URL, as when
    /// UTC and UTC+8 are confused. Evidence: computed.
    case secretSignedEightHoursOff = 50323
    /// The secret was computed from the time with a leading `0x`. Evidence: computed.
    case secretSignedHexPrefix = 50324
    /// The secret was computed from key, StreamName and txTime in another order. Evidence:
    /// computed.
    case secretSignedOtherOrder = 50325
    /// The secret is the right digest in upper case. That case matters is our choice. Evidence:
    /// computed.
    case secretSignedUppercaseDigest = 50326
    /// The secret was computed with a line break after the key, as when a file is read whole.
    /// Evidence: computed.
    case secretSignedKeyLineBreak = 50327
    /// The secret was computed with the other hash: SHA-256 on an MD5 domain, or the reverse.
    /// Evidence: computed.
    case secretSignedOtherHash = 50328
    /// A parameter makes clients read other names: one that ends in `.flv`, `.mp4` or `.f4v` at the
    /// end of the URL, or `slist=` (ffmpeg). Evidence: computed.
    case parameterMisleading = 50329
    /// The secret is the right digest without its leading zeros, as when it is printed as a number
    /// (`BigInteger.toString(16)`). One digest in 16 begins with a zero. Evidence: computed.
    case digestLeadingZerosLost = 50330
    /// The secret is the right digest with each byte written without its leading zero (`%x` instead
    /// of `%02x`). Evidence: computed.
    case digestInnerZerosLost = 50331
    /// The secret is the right digest with bytes from 0x80 on written as negative 32-bit numbers
    /// (`ffffffa3`). Evidence: computed.
    case digestSignExtended = 50332
    /// The secret is the right digest with dashes, colons or blanks between its bytes
    /// (`BitConverter.ToString`). Evidence: computed.
    case digestHasSeparators = 50333
    /// The secret is the right digest in base64 or base64url instead of hexadecimal. Evidence:
    /// computed.
    case digestBase64 = 50334
    /// The secret is the 16 digits in the middle of the right digest, which some libraries call
    /// 16-digit MD5. Evidence: computed.
    case digestMiddleDigits = 50335
    /// The secret is the right digest, percent-encoded. The query is not decoded before it is
    /// compared. Evidence: computed.
    case digestPercentEncoded = 50336
    /// The secret is the right digest with other text before or after it: quotes, a line break, a
    /// comma. Evidence: computed.
    case digestHasExtraText = 50337
    /// The secret was computed with SHA-1, which the service does not know. Evidence: computed.
    case secretSignedSha1 = 50338
    /// The secret was computed with a separator between key, StreamName and txTime: one of
    /// `. & - + _ : | / ,` or a blank. Evidence: computed.
    case secretSignedJoined = 50339
    /// The secret was computed from AppName and StreamName without a slash between them. Evidence:
    /// computed.
    case secretSignedAppThenStream = 50340
    /// The secret was computed from the StreamName with a leading slash. Evidence: computed.
    case secretSignedSlashAndStream = 50341
    /// The secret was computed from `domain/App/Stream`. Evidence: computed.
    case secretSignedDomainAndPath = 50342
    /// The secret was computed from the whole URL without its query. Evidence: computed.
    case secretSignedWholeUrl = 50343
    /// The secret was computed from the StreamName with the customer number (`bizid_`) that the URL
    /// does not have, or without one that it has. Evidence: computed.
    case secretSignedBizid = 50344
    /// The secret was computed from the StreamName up to its first dot. Evidence: computed.
    case secretSignedCutName = 50345
    /// The secret was computed from the StreamName in base64. Evidence: computed.
    case secretSignedBase64Name = 50346
    /// The secret was computed from the StreamName in lower or upper case, and the URL has it in
    /// another case. Evidence: computed.
    case secretSignedOtherCaseName = 50347
    /// The secret was computed with the key in quotes. Evidence: computed.
    case secretSignedQuotedKey = 50348
    /// The secret was computed with a byte-order mark before the key, as when a text file is read
    /// as is. Evidence: computed.
    case secretSignedKeyBom = 50349
    /// The secret was computed without the key: with none, or with the text `undefined`, `null` or
    /// `None`. Evidence: computed.
    case secretSignedWithoutKey = 50350
    /// The secret was computed with the MD5 of the key instead of the key. Evidence: computed.
    case secretSignedHashedKey = 50351
    /// The secret was computed from a time one second before or after the one in the URL, as when
    /// the clock is read twice. Evidence: computed.
    case secretSignedOneSecondOff = 50352
    /// The secret was computed with a line break at the end of the hashed text (`echo` without
    /// `-n`). Evidence: computed.
    case secretSignedLineBreak = 50353
    /// The secret is the digest of the right digest. Evidence: computed.
    case secretSignedTwice = 50354
    /// The secret was computed from the text in UTF-16. Evidence: computed.
    case secretSignedUtf16 = 50355
    /// The secret was computed as an HMAC (MD5, SHA-1 or SHA-256) with the key. Evidence: computed.
    case secretSignedHmac = 50356
    /// The URL fits the given key without the quotes, the byte-order mark, the blanks or the
    /// `NAME=` around it: the key was given wrongly, not the URL. Evidence: computed.
    case keyNotClean = 50357
    /// A parameter contains a slash. RTMP clients split the URL at its last slash, so the signature
    /// does not arrive with the stream (ffmpeg, GStreamer, librtmp). The code is inferred.
    /// Evidence: computed.
    case parameterSlash = 50358
    /// A space in a parameter comes before the signature. ffmpeg ends the URL at a space, so the
    /// signature is not sent. The code is inferred. Evidence: computed.
    case parameterBlank = 50359
    /// The signature is after the first 1017 bytes of StreamName and query. ffmpeg cuts them there,
    /// so the signature is not sent whole. The code is inferred. Evidence: computed.
    case queryTooLong = 50360
    /// StreamName and query together are longer than 974 bytes. librtmp sends nothing then, and
    /// ffmpeg cuts them after 1017 bytes. Evidence: computed.
    case parametersTooLong = 50361
    /// A blank follows the query, alone or with options of librtmp such as `live=1`. ffmpeg and
    /// librtmp (GStreamer's rtmpsink) do not send it; rtmp2sink does. Evidence: computed.
    case blankAfterQuery = 50362

    // 18/600
    /// As many pushes are live as the policy allows. Evidence: documented.
    case tooManyPushes = 60001

    // 18/601
    /// As many pushes of this StreamName are live as the policy allows. Evidence: documented.
    case tooManyOfStream = 60101

    // 18/602
    /// The push has a lower priority than a live push of this StreamName. How a priority is written
    /// is our choice. Evidence: documented.
    case priorityTooLow = 60201

    public static let kind = "reason"
}
