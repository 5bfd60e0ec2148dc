// Generated from spec/ by tools/generate. Do not edit.

/// How a stream is pushed, and with it the form of the URL.
///
/// The numbers are the same in every language and never change.
public enum PushProtocol: UInt8, Numbered {
    /// RTMP over TCP: `rtmp://domain/App/Stream?txSecret=…&txTime=…`, documented. Port 1935, which
    /// is omitted.
    case rtmp = 1
    /// RTMP over TLS: the same with `rtmps:`, documented. No port is documented, so it is omitted;
    /// 443 is the scheme's convention.
    case rtmps = 2
    /// WebRTC: the same with `webrtc:`, documented. No port.
    case webrtc = 3
    /// SRT over UDP: `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…`,
    /// documented.
    case srt = 4
    /// RTMP carried by SRT over UDP: the RTMP form with port 3570, documented.
    case rtmpOverSrt = 5
    /// RTMP carried by QUIC: the RTMP form with port 443. Conflicting: the documents say 1935,
    /// where it cannot be distinguished from RTMP, and the console prints 443.
    case rtmpOverQuic = 6

    public static let kind = "protocol"
}

/// The hash that a domain's `txSecret` is computed with.
///
/// The numbers are the same in every language and never change.
public enum HashAlgorithm: UInt8, Numbered {
    /// MD5, 32 hexadecimal digits: the default of every domain (documented).
    case md5 = 1
    /// SHA-256, available per domain since 2024 (documented). That the message is the same and the
    /// result has 64 hexadecimal digits is inferred: no official test vector exists.
    case sha256 = 2

    public static let kind = "hash_algorithm"
}

/// A language of the service's table and of all messages.
///
/// The numbers are the same in every language and never change.
public enum Lang: UInt8, Numbered {
    /// English.
    case en = 1
    /// Simplified Chinese.
    case zh = 2
    /// Japanese.
    case ja = 3
    /// Korean.
    case ko = 4

    public static let kind = "lang"
}

/// Whether a finding makes the push fail.
///
/// The numbers are the same in every language and never change.
public enum Severity: UInt8, Numbered {
    /// The service rejects the push.
    case failure = 1
    /// The push may succeed, but something is not as it should be.
    case warning = 2

    public static let kind = "severity"
}

/// How well a rule is known. Much of the service's behavior is unpublished.
///
/// The numbers are the same in every language and never change.
public enum Evidence: UInt8, Numbered {
    /// The service documents it.
    case documented = 1
    /// It was computed and verified, or observed with real clients and servers.
    case computed = 2
    /// It follows from several documents together.
    case inferred = 3
    /// The service's own documents contradict each other.
    case conflicting = 4
    /// Nothing is published; this library chose.
    case ourChoice = 5

    public static let kind = "evidence"
}

extension Cause {
    /// Who must act on a cause, inferred from the published message.
    ///
    /// The numbers are the same in every language and never change.
    public enum Actor: UInt8, Numbered {
        /// Nobody: the push client itself stopped.
        case client = 1
        /// The encoder or muxer, which must send other content.
        case encoder = 2
        /// The network between the client and the service.
        case network = 3
        /// The client's source, which sent no data.
        case dataSource = 4
        /// Whoever signs the URL or has the key.
        case urlSigner = 5
        /// The account's owner, in the console.
        case account = 6
        /// The customer's own authentication server.
        case hook = 7
        /// The operator: it happened on request, by a newer push or by a setting.
        case `operator` = 8
        /// The service.
        case service = 9
        /// Not published.
        case unknown = 10

        public static let kind = "actor"
    }
}

extension Cause {
    /// Whether to push again. This is our advice; the service publishes none.
    ///
    /// The numbers are the same in every language and never change.
    public enum Retry: UInt8, Numbered {
        /// Push again with the same URL after a pause.
        case asIs = 1
        /// Push again after a change; without one it fails again.
        case afterFix = 2
        /// Do not push again: the end was intended.
        case no = 3

        public static let kind = "retry"
    }
}

extension Refused {
    /// A part of what is to be signed.
    ///
    /// The numbers are the same in every language and never change.
    public enum Field: UInt8, Numbered {
        /// The push domain.
        case domain = 1
        /// The host to connect to, if it is not the push domain.
        case host = 2
        /// The port.
        case port = 3
        /// The AppName.
        case app = 4
        /// The StreamName.
        case stream = 5
        /// One of the extra parameters.
        case param = 6
        /// The expiration time.
        case expiry = 7
        /// The URL that the target was read from. Spans refer to its text.
        case url = 8

        public static let kind = "field"
    }
}

/// Which of a domain's two keys. Either is accepted, which is how keys are rotated (documented).
///
/// The numbers are the same in every language and never change.
public enum KeyRole: UInt8, Numbered {
    /// The primary key.
    case primary = 1
    /// The backup key.
    case backup = 2

    public static let kind = "key_role"
}

/// The state of the account (documented: 18/200 to 18/203).
///
/// The numbers are the same in every language and never change.
public enum AccountStatus: UInt8, Numbered {
    /// In service.
    case active = 1
    /// There is no account: 18/200.
    case notFound = 2
    /// Its service is shut down: 18/201.
    case shutDown = 3
    /// Its payment is overdue: 18/202.
    case overdue = 4
    /// Its service is forcibly suspended: 18/203.
    case suspended = 5

    public static let kind = "account_status"
}

/// The answer of the customer's own authentication server to a push.
///
/// The numbers are the same in every language and never change.
public enum HookAnswer: UInt8, Numbered {
    /// It accepted the push.
    case accepted = 1
    /// It refused the push: 19/0.
    case refused = 2

    public static let kind = "hook_answer"
}

/// When a check searches for the mistake that explains a wrong `txSecret`. A search takes up to 400
/// hashes, and anyone can send wrong URLs.
///
/// The numbers are the same in every language and never change.
public enum Diagnosis: UInt8, Numbered {
    /// In the check of a single URL, but not in a batch.
    case single = 1
    /// In a batch too.
    case always = 2
    /// Not at all. The verdict is the same.
    case never = 3

    public static let kind = "diagnosis"
}

/// Why an entry cannot be part of a policy. It contains no key.
///
/// The numbers are the same in every language and never change.
public enum PolicyFault: UInt8, Numbered {
    /// The name is not a valid domain name.
    case domainInvalid = 1
    /// The domain is listed twice; case does not matter.
    case domainTwice = 2
    /// The name is empty.
    case nameEmpty = 3
    /// The application is listed twice.
    case appTwice = 4
    /// The channel is listed twice.
    case channelTwice = 5
    /// The ban ends before or when it begins.
    case banEndsBeforeStart = 6
    /// It is neither an IP address nor a network such as `198.51.100.0/24`. Leading zeros are
    /// refused, and bits of a network after its prefix, as in `10.0.0.1/8`.
    case addressInvalid = 7
    /// There are two client lists. The service has an allowlist or a blocklist (documented).
    case bothLists = 8

    public static let kind = "policy_fault"
}

/// What the service would not accept, though this library does (documented limits).
///
/// The numbers are the same in every language and never change.
public enum PolicyWarning: UInt8, Numbered {
    /// More than 200 addresses on a list.
    case listTooLong = 1
    /// A network that is not a /8, /16 or /24.
    case prefixUnusual = 2
    /// An IPv6 address.
    case ipv6 = 3
    /// A ban of more than 90 days.
    case banTooLong = 4

    public static let kind = "policy_warning"
}

/// Whether the service sent a callback.
///
/// The numbers are the same in every language and never change.
public enum CallbackVerdict: UInt8, Numbered {
    /// The signature is right and has not expired.
    case genuine = 1
    /// The signature is not that of the callback key.
    case forged = 2
    /// The signature is right, but its time has passed: a repeated or late callback.
    case expired = 3

    public static let kind = "callback_verdict"
}
