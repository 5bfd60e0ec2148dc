package pushurl

import pushurl.ffi.Refused as FfiRefused

/** A problem that prevents the signing of a target. */
public class Refused internal constructor(
    /** The refused part of the target. */
    public val field: Field,
    /** The index of the extra parameter, from 0; 0 for other fields. */
    public val index: Int,
    /** The reason that a check would give. */
    public val reason: Reason,
    /**
     * The position in the text of this field, in bytes of UTF-8. The text itself is not kept; [rangeIn] converts the position.
     */
    private val start: Int,
    private val end: Int,
) {
    /** The cause of the reason. */
    public val cause: Cause get() = reason.cause

    /** The position in the text of this field, which the caller passes: `text.substring(range)` is the faulty part. */
    public fun rangeIn(text: String): IntRange = Places(text).range(start, end)

    /** The message on one line; in the language of the device by default. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.device): String =
        "${field.code}: ${reason.detail(lang)} ${reason.remedy(lang)} (${reason.code}, $cause)"

    override fun equals(other: Any?): Boolean = other is Refused && field == other.field && index == other.index &&
        reason == other.reason && start == other.start && end == other.end

    override fun hashCode(): Int = listOf(field, index, reason, start, end).hashCode()

    /** Without any text of the target. */
    override fun toString(): String = "Refused(${field.code}, ${reason.code}, $cause)"
}

internal fun FfiRefused.toPublic() = Refused(
    Field.entries[field.ordinal],
    index.toInt(),
    Tables.reasonOf(reason.toInt()),
    span.start.toInt(),
    span.end.toInt(),
)
