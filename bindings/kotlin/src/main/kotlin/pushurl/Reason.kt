package pushurl

/**
 * What is wrong with a push URL: our finer name behind a [Cause].
 *
 * The doc comment of each says how well the rule behind it is known; [evidence] says it to programs. Numbers and names are the
 * same in every language, append-only and never reused. A number is made of the sub code of the usual cause (19 for 19/0) and a
 * running number of two digits.
 */
public enum class Reason(override val number: Int) : Numbered {
    // 19/0
    /** The customer's own authentication refused the push. Documented. */
    HOOK_REFUSED(1901),

    // 18/200
    /** The policy says that there is no account for the URL. Documented. */
    ACCOUNT_NOT_FOUND(20001),

    // 18/201
    /** The policy says that the account's service is shut down. Documented. */
    SERVICE_SHUT_DOWN(20101),

    // 18/202
    /** The policy says that the account is overdue. Documented. */
    SERVICE_OVERDUE(20201),

    // 18/203
    /** The policy says that the account's service is suspended by force. Documented. */
    SERVICE_FORCIBLY_SUSPENDED(20301),

    // 18/300
    /**
     * The push goes to an IP address and no `txHost` names the push domain. Documented (P/31568). Every spelling
     * that a URL parser or a resolver reads as an address counts: computed.
     */
    HOST_IS_IP(30001),

    // 18/301
    /**
     * A blank, a control character or a byte-order mark stands before the URL, so that a client finds no protocol
     * it knows. That clients do not get through is computed (ffmpeg); the code is our choice.
     */
    LEADING_BLANK(30101),
    /** There is no `protocol://`. Our choice: without it nothing says where the domain stands. */
    PROTOCOL_MISSING(30102),
    /** The protocol is none that a push URL can have. Our choice: no push reaches the service by it. */
    PROTOCOL_UNKNOWN(30103),
    /** The protocol is not in lower case; some clients know it in lower case only (computed: ffmpeg). */
    PROTOCOL_UPPERCASE(30104),
    /** There is no host. That this is the cause is our choice. */
    HOST_MISSING(30105),
    /**
     * What stands behind the host's colon is no port from 1 to 65535. Some clients connect all the same (computed:
     * ffmpeg takes the digits at its front). Our choice: nobody can rely on it.
     */
    PORT_INVALID(30106),
    /**
     * The port, or the way it is written, is none that is known for this protocol. Documented for SRT and RTMP
     * over SRT, conflicting for QUIC, inferred for the others.
     */
    PORT_UNUSUAL(30107),
    /** The `streamid` has no `h=`, which the documented form has; the host is taken for the push domain. */
    SRT_DOMAIN_MISSING(30108),
    /**
     * The policy lists the account's domains, and the push domain is none of them. That this is the cause is our
     * choice.
     */
    DOMAIN_NOT_OF_ACCOUNT(30109),

    // 18/302
    /**
     * A user name stands before the host (`user@host`). No form of a push URL has one, and clients disagree on
     * what the host then is. Our choice.
     */
    HOST_HAS_USERINFO(30201),
    /** The push domain holds a character outside ASCII. Inferred from what a DNS name is. */
    HOST_NOT_ASCII(30202),
    /**
     * The push domain holds a character that no DNS name has: not a letter, digit, hyphen or dot. Inferred from
     * what a DNS name is.
     */
    HOST_ILLEGAL_CHARACTER(30203),
    /** Two dots of the push domain touch, or it begins with one. Inferred from what a DNS name is. */
    HOST_LABEL_EMPTY(30204),
    /** A label of the push domain is longer than 63 characters. Inferred from what a DNS name is. */
    HOST_LABEL_TOO_LONG(30205),
    /** A label of the push domain begins or ends with a hyphen. Inferred from what a DNS name is. */
    HOST_LABEL_HYPHEN(30206),
    /** The push domain is longer than 253 characters. Inferred from what a DNS name is. */
    HOST_TOO_LONG(30207),
    /** The push domain has one label only. Inferred from what a DNS name is. */
    HOST_SINGLE_LABEL(30208),
    /** The push domain is `localhost`, or a name below it. Inferred from what a DNS name is. */
    HOST_IS_LOCALHOST(30209),
    /**
     * A label of the push domain begins with `xn--` and is no encoding of anything. Inferred from what a DNS name
     * is.
     */
    HOST_BAD_PUNYCODE(30210),
    /**
     * The push domain ends in a number, as an IP address does, but is neither an address nor a name. Our choice:
     * what no parser reads as an address is no address.
     */
    HOST_BAD_ADDRESS(30211),
    /** The push domain is one for playback. Inferred from the names of the service's own domains. */
    HOST_IS_PLAYBACK(30212),
    /** The push domain ends with a dot. Our choice: the name is the same, but few compare it so. */
    HOST_TRAILING_DOT(30213),

    // 18/303
    /** The policy says that the push domain is disabled. Documented. */
    DOMAIN_DISABLED(30301),

    // 18/304
    /** The policy says that the application is disabled. Documented. */
    APP_DISABLED(30401),

    // 18/305
    /** The policy forbids the stream: by name alone, or strictly by domain, application and name. Documented. */
    STREAM_FORBIDDEN(30501),

    // 18/306
    /** The policy is in channel mode and has no channel of this name. Documented. */
    CHANNEL_MISSING(30601),

    // 18/307
    /** The policy is in channel mode and the channel is closed. Documented. */
    CHANNEL_CLOSED(30701),

    // 18/308
    /**
     * There is no StreamName. That this is the cause is our choice. RTMP clients take a lone segment of the path
     * for the AppName (computed).
     */
    STREAM_MISSING(30801),
    /** The StreamName is longer than 255 bytes. The limit is documented (P/35598), the code our choice. */
    STREAM_TOO_LONG(30802),
    /**
     * The StreamName holds a character outside ASCII. That Chinese characters are not supported is documented
     * (P/31084); the others are our choice.
     */
    STREAM_NOT_ASCII(30803),
    /**
     * The StreamName holds a control character, a space, or one of ``/ ? # & = % + , ; \ " ' < > ^ { } | [ ] @ : `
     * ``. Which ones the service refuses is unpublished: our choice.
     */
    STREAM_ILLEGAL_CHARACTER(30804),
    /**
     * The StreamName holds a character outside `A-Z a-z 0-9 - _ .`, the characters that other interfaces of the
     * service list for such names. That a push gets through with others is our choice.
     */
    STREAM_UNUSUAL_CHARACTER(30805),
    /** The StreamName is `.` or `..`, which many URL parsers remove. */
    STREAM_DOT_SEGMENT(30806),
    /**
     * The StreamName ends with `.flv` or `.m3u8`, which belongs to playback URLs and there is never hashed
     * (P/31058).
     */
    STREAM_MEDIA_SUFFIX(30807),
    /** An SRT URL without the documented `streamid` (P/38393), and so without names. The code is our choice. */
    SRT_STREAMID_MISSING(30808),
    /**
     * An SRT URL in RTMP's layout: names in the path, where SRT has them in the `streamid` (P/38393). The code is
     * our choice.
     */
    SRT_RTMP_LAYOUT(30809),
    /**
     * The `streamid` does not begin with `#!::` (P/38393) or, as is inferred, with `%23!::`. The code is our
     * choice.
     */
    SRT_STREAMID_PREFIX(30810),
    /** The `streamid` has an `m=`, which the documented form has not (P/38393). */
    SRT_MODE_PRESENT(30811),
    /**
     * The query stands behind the AppName and the StreamName behind the query, as when the query is pasted into an
     * encoder's server field. That it belongs to the stream key is documented; the code is our choice.
     */
    QUERY_IN_SERVER_FIELD(30812),

    // 18/309
    /** There is no AppName. That this is the cause is our choice. */
    APP_MISSING(30901),
    /** The AppName is longer than 255 bytes. The limit is documented for the StreamName alone: our choice. */
    APP_TOO_LONG(30902),
    /**
     * The AppName holds a character outside ASCII. That Chinese characters are not supported is documented
     * (P/31084); the others are our choice.
     */
    APP_NOT_ASCII(30903),
    /**
     * The AppName holds a character that cannot stand in a name, the same ones as for the StreamName, `/` apart.
     * Our choice.
     */
    APP_ILLEGAL_CHARACTER(30904),
    /**
     * The AppName holds a `/`: the path has more than two segments, and clients take more than the first for the
     * application (computed). That the service refuses it is our choice.
     */
    APP_HAS_SLASH(30905),
    /**
     * The AppName holds a character outside `A-Z a-z 0-9 - _ .`, the characters that other interfaces of the
     * service list for such names. That a push gets through with others is our choice.
     */
    APP_UNUSUAL_CHARACTER(30906),
    /** The AppName is `.` or `..`, which many URL parsers remove. */
    APP_DOT_SEGMENT(30907),

    // 18/400
    /** The client's address is on the policy's blocklist. Documented. */
    CLIENT_BLOCKED(40001),

    // 18/401
    /** The client's address is not on the policy's allowlist. Documented. */
    CLIENT_NOT_ALLOWED(40101),

    // 18/500
    /** There is no `txTime`. Documented (P/31560). */
    TXTIME_MISSING(50001),
    /** `txTime` has no value. Our choice: an empty value counts as missing. */
    TXTIME_EMPTY(50002),
    /**
     * There is no `txTime`, but a parameter whose name differs in case only. Our choice: names are compared with
     * regard to case.
     */
    TXTIME_NAME_CASE(50003),
    /** There is no `txTime`, but a parameter whose name is misspelt. Computed. */
    TXTIME_MISSPELT(50004),
    /**
     * There is no `txTime` of its own: it stands within another parameter's value, since the `&` before it is
     * lost. Computed.
     */
    TXTIME_LOST_AMPERSAND(50005),
    /** There is no `txTime`, but an `amp;txTime`: the URL was copied out of HTML. Computed. */
    TXTIME_HTML_ESCAPED(50006),
    /** There is no `txTime`, but a `?txTime`: a second `?` stands before it. Computed. */
    TXTIME_DOUBLED_MARK(50007),
    /** There is no `txTime` of its own: a `;` stands before it instead of an `&`. Computed. */
    TXTIME_SEMICOLON(50008),
    /**
     * There is no `txTime`, and the query ends with its first parameter, as when a shell cuts an unquoted URL at
     * the `&`. Inferred.
     */
    QUERY_CUT_AT_AMPERSAND(50009),

    // 18/501
    /**
     * `txTime`, with the AuthDelta if the caller states one, has passed. The service's documents conflict on
     * whether the AuthDelta counts.
     */
    EXPIRED(50101),
    /** `txTime` is not a number in hex. Our choice: no future moment can be read from it. */
    TXTIME_NOT_HEX(50102),
    /** `txTime` begins with a sign. Our choice, as for everything that is no time. */
    TXTIME_SIGN(50103),
    /** `txTime` begins with `0x`. Our choice, as for everything that is no time. */
    TXTIME_HEX_PREFIX(50104),
    /**
     * A blank or control character stands before or behind `txTime`, most likely pasted with it. Our choice, as
     * for everything that is no time.
     */
    TXTIME_BLANK(50105),
    /** `txTime` lies beyond the year 9999. Our choice, as for everything that is no time. */
    TXTIME_TOO_LONG(50106),
    /** `txTime` is a time in milliseconds; it counts seconds. Our choice, as for everything that is no time. */
    TXTIME_MILLISECONDS(50107),
    /** `txTime` is decimal, which is accepted too (P/31560); that ten digits are decimal and not hex is inferred. */
    TXTIME_DECIMAL(50108),
    /**
     * `txTime` has passed and the URL lives on the AuthDelta alone. The service's documents conflict on whether it
     * counts.
     */
    EXPIRED_WITHOUT_AUTH_DELTA(50109),
    /**
     * The URL has less left than the caller's bound. A running push outlives its URL, but fails at its first reconnect; the
     * service recommends to sign for 12 to 24 hours. Documented (P/33383, P/35598).
     */
    LIFETIME_SHORT(50110),
    /**
     * The URL lives for longer than the bound that the caller set. A very long lifetime is advised against;
     * documented (P/35598), without a number.
     */
    LIFETIME_LONG(50111),

    // 18/502
    /** There is no `txSecret`. Documented (P/31560). */
    TXSECRET_MISSING(50201),
    /** `txSecret` has no value. Our choice: an empty value counts as missing. */
    TXSECRET_EMPTY(50202),
    /**
     * There is no `txSecret`, but a parameter whose name differs in case only. Our choice: names are compared with
     * regard to case.
     */
    TXSECRET_NAME_CASE(50203),
    /** There is no `txSecret`, but a parameter whose name is misspelt, such as `txSercet`. Computed. */
    TXSECRET_MISSPELT(50204),
    /**
     * There is no `txSecret` of its own: it stands within another parameter's value, since the `&` before it is
     * lost. Computed.
     */
    TXSECRET_LOST_AMPERSAND(50205),
    /** There is no `txSecret`, but an `amp;txSecret`: the URL was copied out of HTML. Computed. */
    TXSECRET_HTML_ESCAPED(50206),
    /** There is no `txSecret`, but a `?txSecret`: a second `?` stands before it. Computed. */
    TXSECRET_DOUBLED_MARK(50207),
    /** There is no `txSecret` of its own: a `;` stands before it instead of an `&`. Computed. */
    TXSECRET_SEMICOLON(50208),

    // 18/503
    /** `txSecret` is none that a key at hand gives for this StreamName and txTime. Documented (P/31560). */
    SECRET_MISMATCH(50301),
    /** `txSecret` has not as many digits as the hash of the domain gives. Computed: a digest has a fixed length. */
    SECRET_LENGTH(50302),
    /** `txSecret` holds a character that is no hex digit. Computed: a digest in hex has hex digits alone. */
    SECRET_NOT_HEX(50303),
    /**
     * `txSecret` holds upper-case hex digits. The documented samples are lower case; that the case counts is our
     * choice.
     */
    SECRET_UPPERCASE(50304),
    /**
     * `txSecret` has as many digits as the other hash gives: SHA-256 on an MD5 domain, or the reverse. That it is
     * 64 digits for SHA-256 is inferred.
     */
    SECRET_OTHER_HASH(50305),
    /**
     * A parameter of the service stands twice with different values. Our choice: there is no telling which one
     * counts.
     */
    PARAMETER_CONFLICT(50306),
    /**
     * A parameter of the service stands twice with the same value. That the service takes it all the same is our
     * choice.
     */
    PARAMETER_REPEATED(50307),
    /**
     * A parameter holds a character that may not arrive as written. A space, and a `/` at which clients split again:
     * computed (ffmpeg). A control character, one outside ASCII, a quotation mark and the like, which shells and other
     * clients change: our choice.
     */
    PARAMETER_ILLEGAL_CHARACTER(50308),
    /**
     * An extra parameter to be signed along has a name that a signer writes itself (`txSecret`, `txTime`, `txHost`), or that
     * means something in SRT's streamid (`h`, `r`, `m`, `streamid`). Given by a signer alone, never by a check. Our choice.
     */
    PARAMETER_RESERVED(50309),
    /**
     * The secret was made with txTime in lower case, and the URL has it otherwise. Computed, as are all reasons of
     * this kind: the secret made so is the one that was given.
     */
    SECRET_SIGNED_LOWERCASE_TIME(50310),
    /** The secret was made with txTime in upper case, and the URL has it otherwise. Computed. */
    SECRET_SIGNED_UPPERCASE_TIME(50311),
    /** The secret was made with the domain's playback key. Computed. */
    SECRET_SIGNED_PLAYBACK_KEY(50312),
    /** The secret was made over `App/Stream`, and not over the StreamName alone. Computed. */
    SECRET_SIGNED_APP_AND_STREAM(50313),
    /** The secret was made over the whole path, `/App/Stream`. Computed. */
    SECRET_SIGNED_PATH(50314),
    /**
     * The secret was made over the StreamName with or without a `.flv` or `.m3u8` that the URL has otherwise.
     * Computed.
     */
    SECRET_SIGNED_MEDIA_SUFFIX(50315),
    /** The secret was made over the StreamName with or without a `_template` that the URL has otherwise. Computed. */
    SECRET_SIGNED_TEMPLATE(50316),
    /** The secret was made over the StreamName without the blanks around it. Computed. */
    SECRET_SIGNED_TRIMMED_NAME(50317),
    /** The secret was made over the percent-decoded StreamName. Computed. */
    SECRET_SIGNED_DECODED_NAME(50318),
    /** The secret was made over the percent-encoded StreamName. Computed. */
    SECRET_SIGNED_ENCODED_NAME(50319),
    /** The secret was made with the time in decimal, and the URL has it in hex. Computed. */
    SECRET_SIGNED_DECIMAL_TIME(50320),
    /** The secret was made with the time in hex, and the URL has it in decimal. Computed. */
    SECRET_SIGNED_HEX_TIME(50321),
    /** The secret was made with the time in milliseconds, decimal or hex. Computed. */
    SECRET_SIGNED_MILLISECONDS(50322),
    /**
     * The secret was made with a time eight hours before or behind the one in the URL, as by a confusion of UTC
     * and UTC+8. Computed.
     */
    SECRET_SIGNED_EIGHT_HOURS_OFF(50323),
    /** The secret was made with `0x` before the time. Computed. */
    SECRET_SIGNED_HEX_PREFIX(50324),
    /** The secret was made over key, StreamName and txTime in another order. Computed. */
    SECRET_SIGNED_OTHER_ORDER(50325),
    /** The secret was written in upper case. Computed; that the case counts is our choice. */
    SECRET_SIGNED_UPPERCASE_DIGEST(50326),
    /** The secret was made with a line break behind the key, as when a file is read whole. Computed. */
    SECRET_SIGNED_KEY_LINE_BREAK(50327),
    /** The secret was made with the other hash: SHA-256 on an MD5 domain, or the reverse. Computed. */
    SECRET_SIGNED_OTHER_HASH(50328),
    /**
     * A parameter that makes clients read other names: one that ends in `.flv`, `.mp4` or `.f4v` where the URL ends, or
     * `slist=`. Computed (ffmpeg).
     */
    PARAMETER_MISLEADING(50329),

    // 18/600
    /** As many pushes are live as the policy allows. Documented. */
    TOO_MANY_PUSHES(60001),

    // 18/601
    /** As many pushes of this StreamName are live as the policy allows. Documented. */
    TOO_MANY_OF_STREAM(60101),

    // 18/602
    /**
     * The push states a lower priority than a live push of this StreamName has. Documented; how a priority is written is our
     * choice.
     */
    PRIORITY_TOO_LOW(60201),
    ;

    override val code: String get() = codeOf(this)

    /** The cause that the service gives for it, or would give if it does harm. */
    public val cause: Cause get() = Tables.reason(this).cause

    /** Whether it keeps a push from getting through. */
    public val severity: Severity get() = Tables.reason(this).severity

    /** How well the rule behind it is known. */
    public val evidence: Evidence get() = Tables.reason(this).evidence

    /** What is wrong, in a sentence; in the language of the device if none is named. */
    @JvmOverloads
    public fun detail(lang: Lang = Lang.device): String = Words.of(lang).reason(this).detail

    /** What to do about it, in a sentence; in the language of the device if none is named. */
    @JvmOverloads
    public fun remedy(lang: Lang = Lang.device): String = Words.of(lang).reason(this).remedy

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Reason? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `hook_refused`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Reason? = entries.ofCode(code)
    }
}
