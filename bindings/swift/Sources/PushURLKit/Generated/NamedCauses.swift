// Generated from spec/ by tools/generate. Do not edit.

/// The causes that programs may want to distinguish.
extension Cause {
    /// 0/0: The reason is unknown.
    public static let unknownReason = Cause(known: 0)
    /// 1/0: The push client stopped the stream. 2, 3, 4 and 35 have the same message.
    public static let clientStopped = Cause(known: 1000)
    /// 8/0: No data arrived for a long time. 20 has the same message.
    public static let noData = Cause(known: 8000)
    /// 18/100: An internal error of the service.
    public static let internal100 = Cause(known: 18100)
    /// 18/101: An internal error of the service.
    public static let internal101 = Cause(known: 18101)
    /// 18/102: An internal error of the service.
    public static let internal102 = Cause(known: 18102)
    /// 18/103: An internal error of the service.
    public static let internal103 = Cause(known: 18103)
    /// 18/104: An internal error of the service.
    public static let internal104 = Cause(known: 18104)
    /// 18/200: No account is found for the URL.
    public static let noAccount = Cause(known: 18200)
    /// 18/201: The account's service is shut down.
    public static let serviceSuspended = Cause(known: 18201)
    /// 18/202: The account's payment is overdue.
    public static let serviceOverdue = Cause(known: 18202)
    /// 18/203: The account's service is forcibly suspended.
    public static let serviceForciblySuspended = Cause(known: 18203)
    /// 18/300: The host is an IP address.
    public static let hostIsIp = Cause(known: 18300)
    /// 18/301: The push domain cannot be identified.
    public static let domainUnknown = Cause(known: 18301)
    /// 18/302: The push domain is invalid.
    public static let domainInvalid = Cause(known: 18302)
    /// 18/303: The push domain is disabled.
    public static let domainDisabled = Cause(known: 18303)
    /// 18/304: The application is disabled.
    public static let appDisabled = Cause(known: 18304)
    /// 18/305: The stream is disabled.
    public static let streamDisabled = Cause(known: 18305)
    /// 18/306: In channel mode, there is no such channel.
    public static let channelMissing = Cause(known: 18306)
    /// 18/307: In channel mode, the channel is disabled.
    public static let channelDisabled = Cause(known: 18307)
    /// 18/308: The StreamName contains characters that are not allowed.
    public static let streamNameInvalid = Cause(known: 18308)
    /// 18/309: The AppName contains characters that are not allowed.
    public static let appNameInvalid = Cause(known: 18309)
    /// 18/400: The client's address is on the blocklist.
    public static let clientBlocked = Cause(known: 18400)
    /// 18/401: The client's address is not on the allowlist.
    public static let clientNotAllowed = Cause(known: 18401)
    /// 18/500: txTime is missing.
    public static let txtimeMissing = Cause(known: 18500)
    /// 18/501: The URL has expired.
    public static let urlExpired = Cause(known: 18501)
    /// 18/502: txSecret is missing.
    public static let txsecretMissing = Cause(known: 18502)
    /// 18/503: txSecret is wrong.
    public static let authFailed = Cause(known: 18503)
    /// 18/600: Too many pushes are live in total.
    public static let tooManyPushes = Cause(known: 18600)
    /// 18/601: Too many pushes of this StreamName are live.
    public static let tooManyOfStream = Cause(known: 18601)
    /// 18/602: A push of higher priority is live.
    public static let priorityTooLow = Cause(known: 18602)
    /// 19/0: The customer's own authentication server refused the push.
    public static let hookRefused = Cause(known: 19000)
    /// 21/102: A new push replaced this one.
    public static let streamReplaced = Cause(known: 21102)
    /// 21/103: A new push replaced this one, which sent no data.
    public static let idleStreamReplaced = Cause(known: 21103)
}
