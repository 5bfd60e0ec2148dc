package pushurl

import java.time.Instant

/**
 * The circumstances of a push. A fact that is not given is not judged, and [Report.notJudged] lists the causes.
 *
 * @throws IllegalArgumentException if a count is negative.
 */
public class Facts @JvmOverloads constructor(
    /** The time of the push, rounded down to a second. */
    public val now: Instant = Instant.now(),
    /**
     * The IP address of the client, without a zone: `203.0.113.9`, `2001:db8::9`. It is parsed by the check, which throws
     * [PushUrlException.ArgumentInvalid] if it is invalid.
     */
    public val client: String? = null,
    /** How many other pushes of the account are live. */
    public val liveTotal: Long? = null,
    /** How many other pushes of this StreamName are live. */
    public val liveSame: Long? = null,
    /** The highest priority among the live pushes of this StreamName. */
    public val livePriority: Long? = null,
    /** The answer of the customer's own authentication server. */
    public val hook: HookAnswer? = null,
) {
    init {
        require(liveTotal == null || liveTotal >= 0) { "liveTotal is negative" }
        require(liveSame == null || liveSame >= 0) { "liveSame is negative" }
    }

    internal fun toFfi() = pushurl.ffi.Facts(
        now.unix,
        client?.let(::withoutLoneSurrogates),
        liveTotal?.toULong(),
        liveSame?.toULong(),
        livePriority,
        hook?.let { pushurl.ffi.HookAnswer.entries[it.ordinal] },
    )

    /** In the layout *Facts* of the Rust module `direct`. */
    internal fun pack(packer: Packer, isBatch: Boolean) {
        packer.long(now.unix)
        packer.long(liveTotal ?: 0)
        packer.long(liveSame ?: 0)
        packer.long(livePriority ?: 0)
        packer.byte((if (liveTotal != null) 1 else 0) + (if (liveSame != null) 2 else 0) + (if (livePriority != null) 4 else 0))
        packer.byte(hook?.number ?: 0)
        packer.byte(if (isBatch) 1 else 0)
        packer.byte(0)
        val length = packer.size
        packer.int(0)
        if (client != null) {
            // Length 0 means no client: send an invalid address for an empty text.
            packer.setInt(length, packer.text(client.ifEmpty { " " }))
        }
    }
}
