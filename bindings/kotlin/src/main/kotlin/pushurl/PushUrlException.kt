package pushurl

/**
 * Why a call failed. The message is in English. No exception contains a key, a URL or an expected signature.
 *
 * Programming errors, such as a negative count or a closed object, are an [IllegalArgumentException] or [IllegalStateException]
 * instead.
 */
public sealed class PushUrlException(message: String) : Exception(message) {
    /** The cause that the service would give for the push; `null` if the exception is not about a push. */
    public open val serviceCause: Cause? get() = null

    /** The bytes are not a valid key. */
    public class KeyInvalid internal constructor(
        /** Why. */
        public val fault: KeyFault,
        message: String,
    ) : PushUrlException(message)

    /**
     * A target is not signed, since a check would reject the URL. [refused] has the reasons, each with its cause and position.
     */
    public class SigningRefused internal constructor(
        /** All problems of the target; at least one. */
        public val refused: List<Refused>,
    ) : PushUrlException(textOf(refused, Lang.EN)) {
        /** The lowest cause, which is the one that the service would give (inferred). */
        override val serviceCause: Cause get() = refused.minOf { it.reason.cause }

        /** The message, one line for each problem; in the language of the device by default. */
        @JvmOverloads
        public fun text(lang: Lang = Lang.device): String = textOf(refused, lang)

        private companion object {
            fun textOf(refused: List<Refused>, lang: Lang) = refused.joinToString("\n") { it.text(lang) }
        }
    }

    /** An entry is not added to the policy. */
    public class PolicyInvalid internal constructor(
        /** Why. */
        public val fault: PolicyFault,
        message: String,
    ) : PushUrlException(message)

    /** A policy file has faults. */
    public class PolicyFileInvalid internal constructor(
        /** All faults in the order of the lines; at least one. */
        public val faults: List<PolicyFileFault>,
        message: String,
    ) : PushUrlException(message)

    /** The library for Android is built without support for policy files. Build policies in code there. */
    public class PolicyFileUnsupported internal constructor(message: String) : PushUrlException(message)

    /** The service's table has no such cause. */
    public class CauseUnknown internal constructor(
        /** Why. */
        public val fault: CauseFault,
        message: String,
    ) : PushUrlException(message)

    /** An argument is invalid: the client is not an IP address, or the input is longer than 2 GiB. */
    public class ArgumentInvalid internal constructor(message: String) : PushUrlException(message)

    /** A bug in this library. The call did nothing, and the objects remain usable; please report it. */
    public class InternalFault internal constructor() : PushUrlException("a bug in pushurl: please report it")

    private companion object {
        private const val serialVersionUID = 1L
    }
}

/** Why something is not a key. */
public enum class KeyFault {
    /** It is empty. An empty key would sign with public data only. */
    EMPTY,

    /** It contains an ASCII control character, most likely a trailing line break. */
    CONTROL_CHARACTER,
}

/** Why a text is not a cause. */
public enum class CauseFault {
    /** It is not one or two numbers. */
    MALFORMED,

    /** The service's table has no such row. */
    UNKNOWN,

    /** It is only an errcode, and the table has several sub codes for it: 18 or 21. */
    SUB_ERRCODE_MISSING,
}

/** A fault of a policy file. Of the file's text, it only repeats names. */
@ConsistentCopyVisibility
public data class PolicyFileFault internal constructor(
    /** The line, from 1. */
    val line: Int,
    /** The column in characters (code points), from 1. */
    val column: Int,
    /** The message in English, on one line, with the name of the TOML key. */
    val text: String,
)
