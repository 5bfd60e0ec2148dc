package pushurl

import pushurl.ffi.Refused as FfiRefused

/** One thing that keeps a target from being signed. */
public class Refused internal constructor(
    /** The part that is refused. */
    public val field: Field,
    /** Which of the parameters, from 0; 0 for other fields. */
    public val index: Int,
    /** Why: the reason that a check would give. */
    public val reason: Reason,
    /**
     * Where in the text of this field, in bytes of its UTF-8: the first, and the one behind the last. The text itself is not kept;
     * [rangeIn] gives the place in it.
     */
    private val start: Int,
    private val end: Int,
) {
    /** The cause that goes with the reason. */
    public val cause: Cause get() = reason.cause

    /** Where in the text of this field, which the caller has: `text.substring(range)` is what is wrong. */
    public fun rangeIn(text: String): IntRange = Places(text).range(start, end)

    /** On one line; in the language of the device if none is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String =
        "${field.code}: ${reason.detail(lang)} ${reason.remedy(lang)} (${reason.code}, $cause)"

    override fun equals(other: Any?): Boolean = other is Refused && field == other.field && index == other.index &&
        reason == other.reason && start == other.start && end == other.end

    override fun hashCode(): Int = listOf(field, index, reason, start, end).hashCode()

    /** Without any text of the target's. */
    override fun toString(): String = "Refused(${field.code}, ${reason.code}, $cause)"
}

internal fun FfiRefused.toPublic() = Refused(
    Field.entries[field.ordinal],
    index.toInt(),
    Tables.reasonOf(reason.toInt()),
    span.start.toInt(),
    span.end.toInt(),
)
