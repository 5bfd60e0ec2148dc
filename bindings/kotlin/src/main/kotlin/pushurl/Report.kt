package pushurl

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.Duration
import java.time.Instant

/**
 * What a check found out about a URL: the verdict, all findings, and what was not judged. Read from the library's answer when it is
 * asked for.
 */
public class Report internal constructor(
    /** The text that was judged, with its secret. */
    public val text: String,
    private val judged: Judged,
    private val row: Int,
) {
    /** What comes of a push with this URL. */
    public val verdict: Verdict get() = judged.verdict(row)

    /** Everything found, failures and warnings, in the order of their causes and then of their places. */
    public val findings: List<Finding> get() = found ?: judged.findings(row, text).also { found = it }

    /** The key that the secret was made with; `null` if it was made with none that the checker has. */
    public val matchedKey: KeyRole? get() = judged.matchedKey(row)

    /**
     * The moment that txTime states; `null` where it states none.
     *
     * Whether this or [expiresWithAuthDelta] is the expiry is conflicting: the service documents both. Only a new connection is
     * checked; a running push outlives its expiry (documented).
     */
    public val expires: Instant? get() = judged.moment(row, Judged.EXPIRES)

    /** The moment that txTime states plus the AuthDelta that the checker was given; the same as [expires] where it was given none. */
    public val expiresWithAuthDelta: Instant? get() = judged.moment(row, Judged.EXPIRES_WITH_AUTH_DELTA)

    /** The time left until the URL expires, AuthDelta included, in whole seconds; negative where it has expired. */
    public val timeLeft: Duration? get() = judged.timeLeft(row)

    /** The causes that this check could not judge, for want of a key or because only the service knows; in the table's order. */
    public val notJudged: Set<Cause> get() = judged.notJudged(row)

    /** The parts of the URL. */
    public val url: PushUrl get() = split ?: PushUrl.split(text).also { split = it }

    // Two threads may read them twice, and find the same. A `lazy` for each would cost a list of reports more than the answer.
    @Volatile
    private var found: List<Finding>? = null

    @Volatile
    private var split: PushUrl? = null

    /** Without the text, which holds a secret: `rejected 18/501: expired`. */
    override fun toString(): String = when {
        findings.isEmpty() -> verdict.toString()
        else -> findings.joinToString(", ", "$verdict: ") { it.reason.code }
    }
}

/** The reports of many URLs, in their order: each is read when it is asked for. */
public class Reports internal constructor(private val texts: Array<String>, private val parts: List<Judged>) :
    AbstractList<Report>(),
    RandomAccess {
    override val size: Int get() = texts.size

    override fun get(index: Int): Report = Report(texts[index], partOf(index), index % PART)

    /** The verdict of one, without a report of it. */
    public fun verdict(index: Int): Verdict = partOf(index).verdict(index % PART)

    private fun partOf(row: Int): Judged {
        requireRow(row, size)
        return parts[row / PART]
    }
}

/** The library's answer, as its module `many` lays it out under *What was judged*. */
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

    private fun hasMoment(row: Int) = bytes.get(at(row) + HAS_MOMENT).toInt() != 0

    internal fun moment(row: Int, which: Int): Instant? = if (hasMoment(row)) momentOf(bytes.getLong(at(row) + which)) else null

    internal fun timeLeft(row: Int): Duration? = if (hasMoment(row)) Duration.ofSeconds(bytes.getLong(at(row) + SECONDS_LEFT)) else null

    internal fun notJudged(row: Int): Set<Cause> {
        val low = bytes.getLong(at(row) + NOT_JUDGED)
        val high = bytes.getLong(at(row) + NOT_JUDGED + 8)
        val isThere = { place: Int -> (if (place < 64) low ushr place else high ushr (place - 64)) and 1 != 0L }
        return Tables.causes.filterIndexedTo(LinkedHashSet()) { place, _ -> isThere(place) }
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

    internal companion object {
        const val EXPIRES = 8
        const val EXPIRES_WITH_AUTH_DELTA = 16
        private const val HEADER = 8
        private const val ROW = 56
        private const val FINDING = 12
        private const val MATCHED_KEY = 1
        private const val HAS_MOMENT = 2
        private const val CAUSE = 4
        private const val SECONDS_LEFT = 24
        private const val NOT_JUDGED = 32
        private const val FIRST_FINDING = 48
        private const val END_OF_FINDINGS = 52
    }
}
