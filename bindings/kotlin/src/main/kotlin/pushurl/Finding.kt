package pushurl

/** A failure or a warning of a check, and its position in the text. */
@ConsistentCopyVisibility
public data class Finding internal constructor(
    /** What is wrong; its messages are [Reason.detail] and [Reason.remedy]. */
    val reason: Reason,
    /**
     * The position in UTF-16 units, as `String` counts: `url.substring(range)`. If something is missing, the range is empty and
     * its `first` is where that would be.
     */
    val range: IntRange,
) {
    /** The cause that the service gives, or would give if a warning made the push fail. */
    val cause: Cause get() = reason.cause

    /** Whether it makes the push fail. */
    val severity: Severity get() = reason.severity

    /** How well the rule is known. */
    val evidence: Evidence get() = reason.evidence

    /** Whether it makes the push fail: its severity is [Severity.FAILURE]. */
    val isFailure: Boolean get() = severity == Severity.FAILURE
}
