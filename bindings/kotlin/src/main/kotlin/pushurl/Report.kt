package pushurl

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.Duration
import java.time.Instant

/**
 * The result of a check: the verdict, all findings, and what was not judged. The values are decoded on access.
 */
public class Report internal constructor(
    /** The judged text, including its secret. */
    public val text: String,
    private val judged: Judged,
    private val row: Int,
) {
    /** Whether the service accepts a push with this URL. */
    public val verdict: Verdict get() = judged.verdict(row)

    /** All failures and warnings, sorted by cause, then by position. */
    public val findings: List<Finding> get() = found ?: judged.findings(row, text).also { found = it }

    /** The push URL inside a text that wraps it, in quotes, a command line or the like, with its secrets masked; `null` without one. */
    public val inner: String? get() = judged.inner(row)

    /** The key that the secret was computed with; `null` if it is none of the checker's keys. */
    public val matchedKey: KeyRole? get() = judged.matchedKey(row)

    /**
     * The time in txTime; `null` if it contains none.
     *
     * Whether this or [expiresWithAuthDelta] is the expiration time is conflicting: the service documents both. Only new
     * connections are checked; a running push continues (documented).
     */
    public val expires: Instant? get() = judged.time(row, Judged.EXPIRES)

    /** The time in txTime plus the checker's AuthDelta; equal to [expires] without an AuthDelta. */
    public val expiresWithAuthDelta: Instant? get() = judged.time(row, Judged.EXPIRES_WITH_AUTH_DELTA)

    /** The time left until the URL expires, including the AuthDelta, in whole seconds; negative if it has expired. */
    public val timeLeft: Duration? get() = judged.timeLeft(row)

    /** The causes that this check could not judge, since it has no key or only the service knows; in the table's order. */
    public val notJudged: Set<Cause> get() = judged.notJudged(row)

    /** The parts of the URL. */
    public val url: PushUrl get() = split ?: PushUrl.split(text).also { split = it }

    // A race is harmless: both threads compute the same value. A `lazy` for each would cost more than decoding.
    @Volatile
    private var found: List<Finding>? = null

    @Volatile
    private var split: PushUrl? = null

    /** Without the text, which contains a secret: `rejected 18/501: expired`. */
    override fun toString(): String = when {
        findings.isEmpty() -> verdict.toString()
        else -> findings.joinToString(", ", "$verdict: ") { it.reason.code }
    }
}

/** The reports of a batch, in the order of its URLs. Each is decoded on access. */
public class Reports internal constructor(private val texts: Array<String>, private val parts: List<Judged>) :
    AbstractList<Report>(),
    RandomAccess {
    override val size: Int get() = texts.size

    override fun get(index: Int): Report = Report(texts[index], partOf(index), index % PART)

    /** The verdict on one URL, without creating its report. */
    public fun verdict(index: Int): Verdict = partOf(index).verdict(index % PART)

    private fun partOf(row: Int): Judged {
        requireRow(row, size)
        return parts[row / PART]
    }
}

/** The native answer, in the layout *Judged rows* of the Rust module `many`. */
internal class Judged(bytes: ByteArray) {
    private val bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)

    private fun at(row: Int) = HEADER + ROW * row

    internal fun verdict(row: Int): Verdict = when (bytes.get(at(row)).toInt()) {
        1 -> Verdict.Accepted
        2 -> Verdict.Rejected(Tables.cause(bytes.getInt(at(row) + CAUSE)))
        3 -> Verdict.Undetermined
        else -> throw PushUrlException.InternalFault()
    }

    internal fun matchedKey(row: Int): KeyRole? = KeyRole.ofNumber(bytes.get(at(row) + MATCHED_KEY).toInt())

    private fun hasTime(row: Int) = bytes.get(at(row) + HAS_TIME).toInt() != 0

    internal fun time(row: Int, which: Int): Instant? = if (hasTime(row)) instantOf(bytes.getLong(at(row) + which)) else null

    internal fun timeLeft(row: Int): Duration? = if (hasTime(row)) Duration.ofSeconds(bytes.getLong(at(row) + SECONDS_LEFT)) else null

    internal fun notJudged(row: Int): Set<Cause> {
        val low = bytes.getLong(at(row) + NOT_JUDGED)
        val high = bytes.getLong(at(row) + NOT_JUDGED + 8)
        val contains = { place: Int -> (if (place < 64) low ushr place else high ushr (place - 64)) and 1 != 0L }
        return Tables.causes.filterIndexedTo(LinkedHashSet()) { place, _ -> contains(place) }
    }

    internal fun findings(row: Int, text: String): List<Finding> {
        val first = bytes.getInt(at(row) + FIRST_FINDING)
        val end = bytes.getInt(at(row) + END_OF_FINDINGS)
        if (first == end) {
            return emptyList()
        }
        val places = Places(text)
        val findings = at(bytes.getInt(0))
        return List(end - first) {
            val at = findings + FINDING * (first + it)
            val reason = Tables.reasonOf(bytes.getShort(at + 8).toInt() and 0xFFFF)
            Finding(reason, places.range(bytes.getInt(at), bytes.getInt(at + 4)))
        }
    }

    internal fun inner(row: Int): String? {
        val length = bytes.getInt(at(row) + INNER_LENGTH)
        if (length == 0) {
            return null
        }
        val texts = at(bytes.getInt(0)) + FINDING * bytes.getInt(FINDINGS)
        return String(bytes.array(), texts + bytes.getInt(at(row) + INNER), length, Charsets.UTF_8)
    }

    internal companion object {
        const val EXPIRES = 8
        const val EXPIRES_WITH_AUTH_DELTA = 16
        private const val HEADER = 8
        private const val FINDINGS = 4
        private const val ROW = 64
        private const val FINDING = 12
        private const val MATCHED_KEY = 1
        private const val HAS_TIME = 2
        private const val CAUSE = 4
        private const val SECONDS_LEFT = 24
        private const val NOT_JUDGED = 32
        private const val FIRST_FINDING = 48
        private const val END_OF_FINDINGS = 52
        private const val INNER = 56
        private const val INNER_LENGTH = 60
    }
}
