package pushurl

/** One thing that is wrong, or not as it should be, and the place in the text. */
@ConsistentCopyVisibility
public data class Finding internal constructor(
    /** What it is; its words are [Reason.detail] and [Reason.remedy]. */
    val reason: Reason,
    /**
     * Where it stands, in UTF-16 units as `String` counts: `url.substring(range)`. Empty where something is missing, with the place
     * where it would belong as its `first`.
     */
    val range: IntRange,
) {
    /** The cause that the service gives for it, or would give if it does harm. */
    val cause: Cause get() = reason.cause

    /** Whether it keeps the push from getting through. */
    val severity: Severity get() = reason.severity

    /** How well the rule behind it is known. */
    val evidence: Evidence get() = reason.evidence

    /** Whether it keeps the push from getting through: its severity is [Severity.FAILURE]. */
    val isFailure: Boolean get() = severity == Severity.FAILURE
}
