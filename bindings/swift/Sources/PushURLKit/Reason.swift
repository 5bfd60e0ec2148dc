internal import PushURLBridge

/// What is wrong with a push URL: our finer name behind a ``Cause``.
///
/// The doc comment of each says how well the rule behind it is known; ``evidence`` says it
/// to programs. Numbers and names are the same in every language, append-only and never reused. A number is
/// made of the sub code of the usual cause (19 for 19/0) and a running number of two digits.
public enum Reason: UInt16, Numbered {
    // 19/0
    /// The customer's own authentication refused the push. Documented.
    case hookRefused = 1901

    // 18/200
    /// The policy says that there is no account for the URL. Documented.
    case accountNotFound = 20001

    // 18/201
    /// The policy says that the account's service is shut down. Documented.
    case serviceShutDown = 20101

    // 18/202
    /// The policy says that the account is overdue. Documented.
    case serviceOverdue = 20201

    // 18/203
    /// The policy says that the account's service is suspended by force. Documented.
    case serviceForciblySuspended = 20301

    // 18/300
    /// The push goes to an IP address and no `txHost` names the push domain. Documented (P/31568). Every spelling
    /// that a URL parser or a resolver reads as an address counts: computed.
    case hostIsIp = 30001

    // 18/301
    /// A blank, a control character or a byte-order mark stands before the URL, so that a client finds no protocol
    /// it knows. That clients do not get through is computed (ffmpeg); the code is our choice.
    case leadingBlank = 30101
    /// There is no `protocol://`. Our choice: without it nothing says where the domain stands.
    case protocolMissing = 30102
    /// The protocol is none that a push URL can have. Our choice: no push reaches the service by it.
    case protocolUnknown = 30103
    /// The protocol is not in lower case; some clients know it in lower case only (computed: ffmpeg).
    case protocolUppercase = 30104
    /// There is no host. That this is the cause is our choice.
    case hostMissing = 30105
    /// What stands behind the host's colon is no port from 1 to 65535. Some clients connect all the same (computed:
    /// ffmpeg takes the digits at its front). Our choice: nobody can rely on it.
    case portInvalid = 30106
    /// The port, or the way it is written, is none that is known for this protocol. Documented for SRT and RTMP
    /// over SRT, conflicting for QUIC, inferred for the others.
    case portUnusual = 30107
    /// The `streamid` has no `h=`, which the documented form has; the host is taken for the push domain.
    case srtDomainMissing = 30108
    /// The policy lists the account's domains, and the push domain is none of them. That this is the cause is our
    /// choice.
    case domainNotOfAccount = 30109

    // 18/302
    /// A user name stands before the host (`user@host`). No form of a push URL has one, and clients disagree on
    /// what the host then is. Our choice.
    case hostHasUserinfo = 30201
    /// The push domain holds a character outside ASCII. Inferred from what a DNS name is.
    case hostNotAscii = 30202
    /// The push domain holds a character that no DNS name has: not a letter, digit, hyphen or dot. Inferred from
    /// what a DNS name is.
    case hostIllegalCharacter = 30203
    /// Two dots of the push domain touch, or it begins with one. Inferred from what a DNS name is.
    case hostLabelEmpty = 30204
    /// A label of the push domain is longer than 63 characters. Inferred from what a DNS name is.
    case hostLabelTooLong = 30205
    /// A label of the push domain begins or ends with a hyphen. Inferred from what a DNS name is.
    case hostLabelHyphen = 30206
    /// The push domain is longer than 253 characters. Inferred from what a DNS name is.
    case hostTooLong = 30207
    /// The push domain has one label only. Inferred from what a DNS name is.
    case hostSingleLabel = 30208
    /// The push domain is `localhost`, or a name below it. Inferred from what a DNS name is.
    case hostIsLocalhost = 30209
    /// A label of the push domain begins with `xn--` and is no encoding of anything. Inferred from what a DNS name
    /// is.
    case hostBadPunycode = 30210
    /// The push domain ends in a number, as an IP address does, but is neither an address nor a name. Our choice:
    /// what no parser reads as an address is no address.
    case hostBadAddress = 30211
    /// The push domain is one for playback. Inferred from the names of the service's own domains.
    case hostIsPlayback = 30212
    /// The push domain ends with a dot. Our choice: the name is the same, but few compare it so.
    case hostTrailingDot = 30213

    // 18/303
    /// The policy says that the push domain is disabled. Documented.
    case domainDisabled = 30301

    // 18/304
    /// The policy says that the application is disabled. Documented.
    case appDisabled = 30401

    // 18/305
    /// The policy forbids the stream: by name alone, or strictly by domain, application and name. Documented.
    case streamForbidden = 30501

    // 18/306
    /// The policy is in channel mode and has no channel of this name. Documented.
    case channelMissing = 30601

    // 18/307
    /// The policy is in channel mode and the channel is closed. Documented.
    case channelClosed = 30701

    // 18/308
    /// There is no StreamName. That this is the cause is our choice. RTMP clients take a lone segment of the path
    /// for the AppName (computed).
    case streamMissing = 30801
    /// The StreamName is longer than 255 bytes. The limit is documented (P/35598), the code our choice.
    case streamTooLong = 30802
    /// The StreamName holds a character outside ASCII. That Chinese characters are not supported is documented
    /// (P/31084); the others are our choice.
    case streamNotAscii = 30803
    /// The StreamName holds a control character, a space, or one of / ? # & = % + , ; \ " ' < > ^ { } | [ ] @ :
    /// or a grave accent. Which ones the service refuses is unpublished: our choice.
    case streamIllegalCharacter = 30804
    /// The StreamName holds a character outside `A-Z a-z 0-9 - _ .`, the characters that other interfaces of the
    /// service list for such names. That a push gets through with others is our choice.
    case streamUnusualCharacter = 30805
    /// The StreamName is `.` or `..`, which many URL parsers remove.
    case streamDotSegment = 30806
    /// The StreamName ends with `.flv` or `.m3u8`, which belongs to playback URLs and there is never hashed
    /// (P/31058).
    case streamMediaSuffix = 30807
    /// An SRT URL without the documented `streamid` (P/38393), and so without names. The code is our choice.
    case srtStreamidMissing = 30808
    /// An SRT URL in RTMP's layout: names in the path, where SRT has them in the `streamid` (P/38393). The code is
    /// our choice.
    case srtRtmpLayout = 30809
    /// The `streamid` does not begin with `#!::` (P/38393) or, as is inferred, with `%23!::`. The code is our
    /// choice.
    case srtStreamidPrefix = 30810
    /// The `streamid` has an `m=`, which the documented form has not (P/38393).
    case srtModePresent = 30811
    /// The query stands behind the AppName and the StreamName behind the query, as when the query is pasted into an
    /// encoder's server field. That it belongs to the stream key is documented; the code is our choice.
    case queryInServerField = 30812

    // 18/309
    /// There is no AppName. That this is the cause is our choice.
    case appMissing = 30901
    /// The AppName is longer than 255 bytes. The limit is documented for the StreamName alone: our choice.
    case appTooLong = 30902
    /// The AppName holds a character outside ASCII. That Chinese characters are not supported is documented
    /// (P/31084); the others are our choice.
    case appNotAscii = 30903
    /// The AppName holds a character that cannot stand in a name, the same ones as for the StreamName, `/` apart.
    /// Our choice.
    case appIllegalCharacter = 30904
    /// The AppName holds a `/`: the path has more than two segments, and clients take more than the first for the
    /// application (computed). That the service refuses it is our choice.
    case appHasSlash = 30905
    /// The AppName holds a character outside `A-Z a-z 0-9 - _ .`, the characters that other interfaces of the
    /// service list for such names. That a push gets through with others is our choice.
    case appUnusualCharacter = 30906
    /// The AppName is `.` or `..`, which many URL parsers remove.
    case appDotSegment = 30907

    // 18/400
    /// The client's address is on the policy's blocklist. Documented.
    case clientBlocked = 40001

    // 18/401
    /// The client's address is not on the policy's allowlist. Documented.
    case clientNotAllowed = 40101

    // 18/500
    /// There is no `txTime`. Documented (P/31560).
    case txtimeMissing = 50001
    /// `txTime` has no value. Our choice: an empty value counts as missing.
    case txtimeEmpty = 50002
    /// There is no `txTime`, but a parameter whose name differs in case only. Our choice: names are compared with
    /// regard to case.
    case txtimeNameCase = 50003
    /// There is no `txTime`, but a parameter whose name is misspelt. Computed.
    case txtimeMisspelt = 50004
    /// There is no `txTime` of its own: it stands within another parameter's value, since the `&` before it is
    /// lost. Computed.
    case txtimeLostAmpersand = 50005
    /// There is no `txTime`, but an `amp;txTime`: the URL was copied out of HTML. Computed.
    case txtimeHtmlEscaped = 50006
    /// There is no `txTime`, but a `?txTime`: a second `?` stands before it. Computed.
    case txtimeDoubledMark = 50007
    /// There is no `txTime` of its own: a `;` stands before it instead of an `&`. Computed.
    case txtimeSemicolon = 50008
    /// There is no `txTime`, and the query ends with its first parameter, as when a shell cuts an unquoted URL at
    /// the `&`. Inferred.
    case queryCutAtAmpersand = 50009

    // 18/501
    /// `txTime`, with the AuthDelta if the caller states one, has passed. The service's documents conflict on
    /// whether the AuthDelta counts.
    case expired = 50101
    /// `txTime` is not a number in hex. Our choice: no future moment can be read from it.
    case txtimeNotHex = 50102
    /// `txTime` begins with a sign. Our choice, as for everything that is no time.
    case txtimeSign = 50103
    /// `txTime` begins with `0x`. Our choice, as for everything that is no time.
    case txtimeHexPrefix = 50104
    /// A blank or control character stands before or behind `txTime`, most likely pasted with it. Our choice, as
    /// for everything that is no time.
    case txtimeBlank = 50105
    /// `txTime` lies beyond the year 9999. Our choice, as for everything that is no time.
    case txtimeTooLong = 50106
    /// `txTime` is a time in milliseconds; it counts seconds. Our choice, as for everything that is no time.
    case txtimeMilliseconds = 50107
    /// `txTime` is decimal, which is accepted too (P/31560); that ten digits are decimal and not hex is inferred.
    case txtimeDecimal = 50108
    /// `txTime` has passed and the URL lives on the AuthDelta alone. The service's documents conflict on whether it
    /// counts.
    case expiredWithoutAuthDelta = 50109
    /// The URL has less left than the caller's bound. A running push outlives its URL, but fails at its first reconnect; the
    /// service recommends to sign for 12 to 24 hours. Documented (P/33383, P/35598).
    case lifetimeShort = 50110
    /// The URL lives for longer than the bound that the caller set. A very long lifetime is advised against;
    /// documented (P/35598), without a number.
    case lifetimeLong = 50111

    // 18/502
    /// There is no `txSecret`. Documented (P/31560).
    case txsecretMissing = 50201
    /// `txSecret` has no value. Our choice: an empty value counts as missing.
    case txsecretEmpty = 50202
    /// There is no `txSecret`, but a parameter whose name differs in case only. Our choice: names are compared with
    /// regard to case.
    case txsecretNameCase = 50203
    /// There is no `txSecret`, but a parameter whose name is misspelt, such as `txSercet`. Computed.
    case txsecretMisspelt = 50204
    /// There is no `txSecret` of its own: it stands within another parameter's value, since the `&` before it is
    /// lost. Computed.
    case txsecretLostAmpersand = 50205
    /// There is no `txSecret`, but an `amp;txSecret`: the URL was copied out of HTML. Computed.
    case txsecretHtmlEscaped = 50206
    /// There is no `txSecret`, but a `?txSecret`: a second `?` stands before it. Computed.
    case txsecretDoubledMark = 50207
    /// There is no `txSecret` of its own: a `;` stands before it instead of an `&`. Computed.
    case txsecretSemicolon = 50208

    // 18/503
    /// `txSecret` is none that a key at hand gives for this StreamName and txTime. Documented (P/31560).
    case secretMismatch = 50301
    /// `txSecret` has not as many digits as the hash of the domain gives. Computed: a digest has a fixed length.
    case secretLength = 50302
    /// `txSecret` holds a character that is no hex digit. Computed: a digest in hex has hex digits alone.
    case secretNotHex = 50303
    /// `txSecret` holds upper-case hex digits. The documented samples are lower case; that the case counts is our
    /// choice.
    case secretUppercase = 50304
    /// `txSecret` has as many digits as the other hash gives: SHA-256 on an MD5 domain, or the reverse. That it is
    /// 64 digits for SHA-256 is inferred.
    case secretOtherHash = 50305
    /// A parameter of the service stands twice with different values. Our choice: there is no telling which one
    /// counts.
    case parameterConflict = 50306
    /// A parameter of the service stands twice with the same value. That the service takes it all the same is our
    /// choice.
    case parameterRepeated = 50307
    /// A parameter holds a character that may not arrive as written. A space, and a `/` at which clients split again:
    /// computed (ffmpeg). A control character, one outside ASCII, a quotation mark and the like, which shells and other
    /// clients change: our choice.
    case parameterIllegalCharacter = 50308
    /// An extra parameter to be signed along has a name that a signer writes itself (`txSecret`, `txTime`, `txHost`), or that
    /// means something in SRT's streamid (`h`, `r`, `m`, `streamid`). Given by a signer alone, never by a check. Our choice.
    case parameterReserved = 50309
    /// The secret was made with txTime in lower case, and the URL has it otherwise. Computed, as are all reasons of
    /// this kind: the secret made so is the one that was given.
    case secretSignedLowercaseTime = 50310
    /// The secret was made with txTime in upper case, and the URL has it otherwise. Computed.
    case secretSignedUppercaseTime = 50311
    /// The secret was made with the domain's playback key. Computed.
    case secretSignedPlaybackKey = 50312
    /// The secret was made over `App/Stream`, and not over the StreamName alone. Computed.
    case secretSignedAppAndStream = 50313
    /// The secret was made over the whole path, `/App/Stream`. Computed.
    case secretSignedPath = 50314
    /// The secret was made over the StreamName with or without a `.flv` or `.m3u8` that the URL has otherwise.
    /// Computed.
    case secretSignedMediaSuffix = 50315
    /// The secret was made over the StreamName with or without a `_template` that the URL has otherwise. Computed.
    case secretSignedTemplate = 50316
    /// The secret was made over the StreamName without the blanks around it. Computed.
    case secretSignedTrimmedName = 50317
    /// The secret was made over the percent-decoded StreamName. Computed.
    case secretSignedDecodedName = 50318
    /// The secret was made over the percent-encoded StreamName. Computed.
    case secretSignedEncodedName = 50319
    /// The secret was made with the time in decimal, and the URL has it in hex. Computed.
    case secretSignedDecimalTime = 50320
    /// The secret was made with the time in hex, and the URL has it in decimal. Computed.
    case secretSignedHexTime = 50321
    /// The secret was made with the time in milliseconds, decimal or hex. Computed.
    case secretSignedMilliseconds = 50322
    /// The secret was made with a time eight hours before or behind the one in the URL, as by a confusion of UTC
    /// and UTC+8. Computed.
    case secretSignedEightHoursOff = 50323
    /// The secret was made with `0x` before the time. Computed.
    case secretSignedHexPrefix = 50324
    /// The secret was made over key, StreamName and txTime in another order. Computed.
    case secretSignedOtherOrder = 50325
    /// The secret was written in upper case. Computed; that the case counts is our choice.
    case secretSignedUppercaseDigest = 50326
    /// The secret was made with a line break behind the key, as when a file is read whole. Computed.
    case secretSignedKeyLineBreak = 50327
    /// The secret was made with the other hash: SHA-256 on an MD5 domain, or the reverse. Computed.
    case secretSignedOtherHash = 50328

    /// A parameter that makes clients read other names: one that ends in `.flv`, `.mp4` or `.f4v` where the URL ends, or
    /// `slist=`. Computed (ffmpeg).
    case parameterMisleading = 50329

    // 18/600
    /// As many pushes are live as the policy allows. Documented.
    case tooManyPushes = 60001

    // 18/601
    /// As many pushes of this StreamName are live as the policy allows. Documented.
    case tooManyOfStream = 60101

    // 18/602
    /// The push states a lower priority than a live push of this StreamName has. Documented; how a priority is written is our
    /// choice.
    case priorityTooLow = 60201

    public static let kind = "reason"
}

extension Reason {
    /// The cause that the service gives for it, or would give if it does harm.
    public var cause: Cause { Cause(known: row.cause) }

    /// Whether it keeps a push from getting through.
    public var severity: Severity { row.severity.crossed() }

    /// How well the rule behind it is known.
    public var evidence: Evidence { row.evidence.crossed() }

    /// What is wrong, in a sentence.
    public func detail(in lang: Lang = .device) -> String { Words.of(lang).reasons[place].detail }

    /// What to do about it, in a sentence.
    public func remedy(in lang: Lang = .device) -> String { Words.of(lang).reasons[place].remedy }

    /// By a number from the other side.
    init(known number: UInt16) {
        guard let reason = Self(rawValue: number) else {
            preconditionFailure("there is no reason \(number): PushURLKit and its library are of different versions")
        }
        self = reason
    }

    private var place: Int { Tables.shared.reasonPlaces[rawValue] ?? 0 }
    private var row: ReasonRow { Tables.shared.reasons[place] }
}
