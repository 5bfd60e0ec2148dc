package pushurl

import java.time.Instant

/**
 * What only the moment of a push knows. What is not given is not judged, and the report says so.
 *
 * @throws IllegalArgumentException if a count is negative.
 */
public class Facts @JvmOverloads constructor(
    /** The time; a part of a second is cut off downwards. */
    public val now: Instant = Instant.now(),
    /**
     * The address that the push comes from, as text without a zone: `203.0.113.9`, `2001:db8::9`. It is read when something is
     * judged: [PushUrlException.ArgumentInvalid] if it is none.
     */
    public val client: String? = null,
    /** How many pushes of the account are live, this one not counted. */
    public val liveTotal: Long? = null,
    /** How many pushes of this stream name are live, this one not counted. */
    public val liveSame: Long? = null,
    /** The highest priority among the live pushes of this stream name. */
    public val livePriority: Long? = null,
    /** What the customer's own authentication said. */
    public val hook: HookAnswer? = null,
) {
    init {
        require(liveTotal == null || liveTotal >= 0) { "liveTotal is negative" }
        require(liveSame == null || liveSame >= 0) { "liveSame is negative" }
    }

    /** As the library's module `direct` lays it out. */
    internal fun pack(packer: Packer) {
        packer.long(now.unix)
        packer.long(liveTotal ?: 0)
        packer.long(liveSame ?: 0)
        packer.long(livePriority ?: 0)
        packer.byte((if (liveTotal != null) 1 else 0) + (if (liveSame != null) 2 else 0) + (if (livePriority != null) 4 else 0))
        packer.byte(hook?.number ?: 0)
        packer.byte(0)
        packer.byte(0)
        val length = packer.size
        packer.int(0)
        if (client != null) {
            // An empty text is no address either.
            packer.setInt(length, packer.text(client.ifEmpty { " " }))
        }
    }
}
