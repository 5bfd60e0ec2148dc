package pushurl

/**
 * Why something was not done. None holds a key, a URL or an expected signature. The message is in English.
 *
 * What is misused in a way that a program can avoid, such as a negative count or an object that was closed, is an
 * [IllegalArgumentException] or [IllegalStateException] instead.
 */
public sealed class PushUrlException(message: String) : Exception(message) {
    /** The service's cause behind it: what a push would have met. `null` where it is about no push. */
    public open val serviceCause: Cause? get() = null

    /** This is no key. */
    public class KeyInvalid internal constructor(
        /** Why. */
        public val fault: KeyFault,
        message: String,
    ) : PushUrlException(message)

    /**
     * A target is not signed: what would be refused when judged is refused when signing. [refused] has the reasons, each with its
     * cause and its place.
     */
    public class SigningRefused internal constructor(
        /** Everything that is wrong; at least one. */
        public val refused: List<Refused>,
    ) : PushUrlException(textOf(refused, Lang.EN)) {
        /** The lowest of the causes, which is the one that the service would give. */
        override val serviceCause: Cause get() = refused.minOf { it.reason.cause }

        /** In words, one line for each thing; in the language of the device if none is named. */
        @JvmOverloads
        public fun text(lang: Lang = Lang.device): String = textOf(refused, lang)

        private companion object {
            fun textOf(refused: List<Refused>, lang: Lang) = refused.joinToString("\n") { it.text(lang) }
        }
    }

    /** This does not become part of a policy. */
    public class PolicyInvalid internal constructor(
        /** Why. */
        public val fault: PolicyFault,
        message: String,
    ) : PushUrlException(message)

    /** A policy file is not as it should be. */
    public class PolicyFileInvalid internal constructor(
        /** Everything that is wrong, in the order of the lines; at least one. */
        public val faults: List<PolicyFileFault>,
        message: String,
    ) : PushUrlException(message)

    /** The library was built without the reading of policy files: it is the one for Android. Build policies in code there. */
    public class PolicyFileUnsupported internal constructor(message: String) : PushUrlException(message)

    /** A text names no cause of the service's table. */
    public class CauseUnknown internal constructor(
        /** Why. */
        public val fault: CauseFault,
        message: String,
    ) : PushUrlException(message)

    /** What was passed is none of what it can be: no address of a client. */
    public class ArgumentInvalid internal constructor(message: String) : PushUrlException(message)

    /** The library broke off. That is a fault of its own; nothing was done, and it can be called again. */
    public class InternalFault internal constructor() : PushUrlException("pushurl broke off: a fault of its own")

    private companion object {
        private const val serialVersionUID = 1L
    }
}

/** Why something is not a key. */
public enum class KeyFault {
    /** There is nothing. An empty key would sign with public data alone. */
    EMPTY,

    /** It holds an ASCII control character, most likely a line break at its end. */
    CONTROL_CHARACTER,
}

/** Why a text names no cause. */
public enum class CauseFault {
    /** It is not one number or two. */
    MALFORMED,

    /** It is, but the service's table has no such row. */
    UNKNOWN,

    /** An errcode alone, under which the table has several sub codes: 18 or 21. */
    SUB_ERRCODE_MISSING,
}

/** One thing that is wrong with a policy file. Of the file's text, it repeats names alone. */
@ConsistentCopyVisibility
public data class PolicyFileFault internal constructor(
    /** The line, the first being 1. */
    val line: Int,
    /** The column, in characters (code points), the first being 1. */
    val column: Int,
    /** What is wrong, on one line, with the name of the key that it is about; in English. */
    val text: String,
)
