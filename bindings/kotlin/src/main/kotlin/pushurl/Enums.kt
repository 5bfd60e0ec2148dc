// Generated from spec/ by tools/generate. Do not edit.

package pushurl

import pushurl.ffi.langOfTag
import java.util.Locale

/**
 * How a stream is pushed, and with it the form of the URL.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Protocol(override val number: Int) : Numbered {
    /**
     * RTMP over TCP: `rtmp://domain/App/Stream?txSecret=…&txTime=…`, documented. Port 1935, which
     * is omitted.
     */
    RTMP(1),
    /**
     * RTMP over TLS: the same with `rtmps:`, documented. No port is documented, so it is omitted;
     * 443 is the scheme's convention.
     */
    RTMPS(2),
    /** WebRTC: the same with `webrtc:`, documented. No port. */
    WEBRTC(3),
    /**
     * SRT over UDP: `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…`,
     * documented.
     */
    SRT(4),
    /** RTMP carried by SRT over UDP: the RTMP form with port 3570, documented. */
    RTMP_OVER_SRT(5),
    /**
     * RTMP carried by QUIC: the RTMP form with port 443. Conflicting: the documents say 1935, where
     * it cannot be distinguished from RTMP, and the console prints 443.
     */
    RTMP_OVER_QUIC(6),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Protocol? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `rtmp`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Protocol? = entries.ofCode(code)
    }
}

/**
 * The hash that a domain's `txSecret` is computed with.
 *
 * The numbers are the same in every language and never change.
 */
public enum class HashAlgorithm(override val number: Int) : Numbered {
    /** MD5, 32 hexadecimal digits: the default of every domain (documented). */
    MD5(1),
    /**
     * SHA-256, available per domain since 2024 (documented). That the message is the same and the
     * result has 64 hexadecimal digits is inferred: no official test vector exists.
     */
    SHA256(2),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): HashAlgorithm? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `md5`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): HashAlgorithm? = entries.ofCode(code)
    }
}

/**
 * A language of the service's table and of all messages.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Lang(override val number: Int) : Numbered {
    /** English. */
    EN(1),
    /** Simplified Chinese. */
    ZH(2),
    /** Japanese. */
    JA(3),
    /** Korean. */
    KO(4),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        @Volatile
        private var ofLocale: Pair<Locale, Lang>? = null

        /**
         * The language of the device, from `Locale.getDefault()`; [EN] if there are no messages in that language.
         */
        @JvmStatic
        public val device: Lang
            get() {
                val locale = Locale.getDefault()
                val known = ofLocale
                if (known != null && known.first == locale) {
                    return known.second
                }
                val lang = of(listOf(locale.toLanguageTag())) ?: EN
                ofLocale = locale to lang
                return lang
            }

        /**
         * The first of these languages that has messages; `null` if none has. Tags are in the formats of devices and operating
         * systems: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`.
         */
        @JvmStatic
        public fun of(tags: List<String>): Lang? =
            tags.firstNotNullOfOrNull { ofNumber(calling { langOfTag(withoutLoneSurrogates(it)) }.toInt()) }

        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Lang? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `en`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Lang? = entries.ofCode(code)
    }
}

/**
 * Whether a finding makes the push fail.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Severity(override val number: Int) : Numbered {
    /** The service rejects the push. */
    FAILURE(1),
    /** The push may succeed, but something is not as it should be. */
    WARNING(2),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Severity? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `failure`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Severity? = entries.ofCode(code)
    }
}

/**
 * How well a rule is known. Much of the service's behavior is unpublished.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Evidence(override val number: Int) : Numbered {
    /** The service documents it. */
    DOCUMENTED(1),
    /** It was computed and verified, or observed with real clients and servers. */
    COMPUTED(2),
    /** It follows from several documents together. */
    INFERRED(3),
    /** The service's own documents contradict each other. */
    CONFLICTING(4),
    /** Nothing is published; this library chose. */
    OUR_CHOICE(5),
    ;

    override val code: String get() = codeOf(this)

    /** The text to show, by default in the language of the device. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String = Words.of(lang).evidence[ordinal]

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Evidence? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `documented`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Evidence? = entries.ofCode(code)
    }
}

/**
 * Who must act on a cause, inferred from the published message.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Actor(override val number: Int) : Numbered {
    /** Nobody: the push client itself stopped. */
    CLIENT(1),
    /** The encoder or muxer, which must send other content. */
    ENCODER(2),
    /** The network between the client and the service. */
    NETWORK(3),
    /** The client's source, which sent no data. */
    DATA_SOURCE(4),
    /** Whoever signs the URL or has the key. */
    URL_SIGNER(5),
    /** The account's owner, in the console. */
    ACCOUNT(6),
    /** The customer's own authentication server. */
    HOOK(7),
    /** The operator: it happened on request, by a newer push or by a setting. */
    OPERATOR(8),
    /** The service. */
    SERVICE(9),
    /** Not published. */
    UNKNOWN(10),
    ;

    override val code: String get() = codeOf(this)

    /** The text to show, by default in the language of the device. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String = Words.of(lang).actors[ordinal]

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Actor? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `client`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Actor? = entries.ofCode(code)
    }
}

/**
 * Whether to push again. This is our advice; the service publishes none.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Retry(override val number: Int) : Numbered {
    /** Push again with the same URL after a pause. */
    AS_IS(1),
    /** Push again after a change; without one it fails again. */
    AFTER_FIX(2),
    /** Do not push again: the end was intended. */
    NO(3),
    ;

    override val code: String get() = codeOf(this)

    /** The text to show, by default in the language of the device. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String = Words.of(lang).retries[ordinal]

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Retry? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `as_is`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Retry? = entries.ofCode(code)
    }
}

/**
 * A part of what is to be signed.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Field(override val number: Int) : Numbered {
    /** The push domain. */
    DOMAIN(1),
    /** The host to connect to, if it is not the push domain. */
    HOST(2),
    /** The port. */
    PORT(3),
    /** The AppName. */
    APP(4),
    /** The StreamName. */
    STREAM(5),
    /** One of the extra parameters. */
    PARAM(6),
    /** The expiration time. */
    EXPIRY(7),
    /** The URL that the target was read from. Spans refer to its text. */
    URL(8),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Field? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `domain`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Field? = entries.ofCode(code)
    }
}

/**
 * Which of a domain's two keys. Either is accepted, which is how keys are rotated (documented).
 *
 * The numbers are the same in every language and never change.
 */
public enum class KeyRole(override val number: Int) : Numbered {
    /** The primary key. */
    PRIMARY(1),
    /** The backup key. */
    BACKUP(2),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): KeyRole? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `primary`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): KeyRole? = entries.ofCode(code)
    }
}

/**
 * The state of the account (documented: 18/200 to 18/203).
 *
 * The numbers are the same in every language and never change.
 */
public enum class AccountStatus(override val number: Int) : Numbered {
    /** In service. */
    ACTIVE(1),
    /** There is no account: 18/200. */
    NOT_FOUND(2),
    /** Its service is shut down: 18/201. */
    SHUT_DOWN(3),
    /** Its payment is overdue: 18/202. */
    OVERDUE(4),
    /** Its service is forcibly suspended: 18/203. */
    SUSPENDED(5),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): AccountStatus? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `active`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): AccountStatus? = entries.ofCode(code)
    }
}

/**
 * The answer of the customer's own authentication server to a push.
 *
 * The numbers are the same in every language and never change.
 */
public enum class HookAnswer(override val number: Int) : Numbered {
    /** It accepted the push. */
    ACCEPTED(1),
    /** It refused the push: 19/0. */
    REFUSED(2),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): HookAnswer? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `accepted`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): HookAnswer? = entries.ofCode(code)
    }
}

/**
 * When a check searches for the mistake that explains a wrong `txSecret`. A search takes up to 400
 * hashes, and anyone can send wrong URLs.
 *
 * The numbers are the same in every language and never change.
 */
public enum class Diagnosis(override val number: Int) : Numbered {
    /** In the check of a single URL, but not in a batch. */
    SINGLE(1),
    /** In a batch too. */
    ALWAYS(2),
    /** Not at all. The verdict is the same. */
    NEVER(3),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): Diagnosis? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `single`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): Diagnosis? = entries.ofCode(code)
    }
}

/**
 * Why an entry cannot be part of a policy. It contains no key.
 *
 * The numbers are the same in every language and never change.
 */
public enum class PolicyFault(override val number: Int) : Numbered {
    /** The name is not a valid domain name. */
    DOMAIN_INVALID(1),
    /** The domain is listed twice; case does not matter. */
    DOMAIN_TWICE(2),
    /** The name is empty. */
    NAME_EMPTY(3),
    /** The application is listed twice. */
    APP_TWICE(4),
    /** The channel is listed twice. */
    CHANNEL_TWICE(5),
    /** The ban ends before or when it begins. */
    BAN_ENDS_BEFORE_START(6),
    /**
     * It is neither an IP address nor a network such as `198.51.100.0/24`. Leading zeros are
     * refused, and bits of a network after its prefix, as in `10.0.0.1/8`.
     */
    ADDRESS_INVALID(7),
    /** There are two client lists. The service has an allowlist or a blocklist (documented). */
    BOTH_LISTS(8),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): PolicyFault? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `domain_invalid`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): PolicyFault? = entries.ofCode(code)
    }
}

/**
 * What the service would not accept, though this library does (documented limits).
 *
 * The numbers are the same in every language and never change.
 */
public enum class PolicyWarning(override val number: Int) : Numbered {
    /** More than 200 addresses on a list. */
    LIST_TOO_LONG(1),
    /** A network that is not a /8, /16 or /24. */
    PREFIX_UNUSUAL(2),
    /** An IPv6 address. */
    IPV6(3),
    /** A ban of more than 90 days. */
    BAN_TOO_LONG(4),
    ;

    override val code: String get() = codeOf(this)

    /** The text to show, in English. */
    public val text: String get() = Tables.warning(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): PolicyWarning? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `list_too_long`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): PolicyWarning? = entries.ofCode(code)
    }
}

/**
 * Whether the service sent a callback.
 *
 * The numbers are the same in every language and never change.
 */
public enum class CallbackVerdict(override val number: Int) : Numbered {
    /** The signature is right and has not expired. */
    GENUINE(1),
    /** The signature is not that of the callback key. */
    FORGED(2),
    /** The signature is right, but its time has passed: a repeated or late callback. */
    EXPIRED(3),
    ;

    override val code: String get() = codeOf(this)

    public companion object {
        /** The value with this number; `null` if there is none. */
        @JvmStatic
        public fun ofNumber(number: Int): CallbackVerdict? = entries.ofNumber(number)

        /** The value with this name in machine-readable output, such as `genuine`; `null` if there is none. */
        @JvmStatic
        public fun ofCode(code: String): CallbackVerdict? = entries.ofCode(code)
    }
}
