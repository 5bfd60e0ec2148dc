package pushurl

/** Whether the service accepts a push. The cause of a rejection is the lowest: the only published order (inferred). */
public sealed class Verdict {
    /** The number: accepted 1, rejected 2, undetermined 3. It is the same in every language and never changes. */
    public abstract val number: Int

    /** The name in machine-readable output: `accepted`, `rejected`, `undetermined`. */
    public abstract val code: String

    /** The cause of a rejection. */
    public open val cause: Cause? get() = null

    /** No problem was found in what was checked. */
    public object Accepted : Verdict() {
        override val number: Int get() = 1
        override val code: String get() = "accepted"
    }

    /** The service rejects the push, with this cause. */
    public class Rejected internal constructor(override val cause: Cause) : Verdict() {
        override val number: Int get() = 2
        override val code: String get() = "rejected"

        override fun equals(other: Any?): Boolean = other is Rejected && cause == other.cause

        override fun hashCode(): Int = cause.hashCode()

        /** The cause, for `val (cause) = verdict`. */
        public operator fun component1(): Cause = cause

        /** `rejected 18/501`. */
        override fun toString(): String = "$code $cause"
    }

    /** No problem was found, but no key was given to verify the secret with. */
    public object Undetermined : Verdict() {
        override val number: Int get() = 3
        override val code: String get() = "undetermined"
    }

    /** `accepted`. */
    override fun toString(): String = code
}
