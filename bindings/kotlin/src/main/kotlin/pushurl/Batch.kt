package pushurl

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.Instant

/**
 * What many streams have in common that are signed at once.
 *
 * @throws IllegalArgumentException if a port is not 0 to 65535.
 */
public class Batch @JvmOverloads constructor(
    /** The push domain. */
    public val domain: String,
    /** The AppName, where a row has none of its own. */
    public val app: String = "live",
    /** What it is pushed by; RTMP if none is named. */
    public val protocol: Protocol? = null,
    /** A port of its own. */
    public val port: Int? = null,
    /** A host to connect to that is not the push domain. */
    public val host: String? = null,
    /** Parameters of one's own, names and values. */
    params: List<Pair<String, String>> = emptyList(),
) {
    internal val options = Options(protocol, port, host, params)
}

/** One of many streams that are signed at once. */
public class BatchRow @JvmOverloads constructor(
    /** The StreamName. */
    public val stream: String,
    /** An AppName of its own. */
    public val app: String? = null,
    /** A moment up to which it is signed that is not that of the batch. */
    public val until: Instant? = null,
)

/** What became of one of many. */
public sealed class BatchResult {
    /** The URL; `null` where the row is refused. */
    public abstract val urlOrNull: String?

    /** A signed URL. Whoever has it can push. */
    public class Minted internal constructor(public val url: String) : BatchResult() {
        override val urlOrNull: String get() = url

        /** Without the URL, which holds a secret. */
        override fun toString(): String = "Minted(***)"
    }

    /** The row is not signed. */
    public class NotMinted internal constructor(
        /** Everything that is wrong; at least one. */
        public val refused: List<Refused>,
    ) : BatchResult() {
        override val urlOrNull: String? get() = null

        override fun toString(): String = "NotMinted($refused)"
    }
}

/** What became of many, in their order: each is read when it is asked for. */
public class BatchResults internal constructor(bytes: ByteArray) :
    AbstractList<BatchResult>(),
    RandomAccess {
    // As the library's module `many` lays it out under *What was signed*.
    private val text = bytes
    private val numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
    private val refusals = numbers.getInt(4)
    private val startOfRefusals = HEADER + 4 * size
    private val startOfText = startOfRefusals + REFUSAL * refusals

    override val size: Int get() = numbers.getInt(0)

    /** How many rows were not signed. */
    public val refusedCount: Int by lazy { (0 until size).count { length(it) == 0 } }

    override fun get(index: Int): BatchResult = urlOrNull(index)?.let { BatchResult.Minted(it) } ?: BatchResult.NotMinted(refused(index))

    /** The URL of a row; `null` where it is refused. */
    public fun urlOrNull(index: Int): String? {
        val length = length(index)
        return if (length == 0) null else String(text, startOfText + start(index), length)
    }

    private fun end(index: Int) = numbers.getInt(HEADER + 4 * index)

    private fun start(index: Int) = if (index == 0) 0 else end(index - 1) + 1

    private fun length(index: Int): Int {
        if (index !in indices) {
            throw IndexOutOfBoundsException("row $index of $size")
        }
        return end(index) - start(index)
    }

    private fun refused(index: Int): List<Refused> {
        val refused = mutableListOf<Refused>()
        var refusal = firstRefusal(index)
        while (refusal < refusals && rowOf(refusal) == index) {
            refused += refusal(startOfRefusals + REFUSAL * refusal)
            refusal++
        }
        return refused
    }

    private fun rowOf(refusal: Int) = numbers.getInt(startOfRefusals + REFUSAL * refusal)

    /** They stand in the order of the rows. */
    private fun firstRefusal(index: Int): Int {
        var low = 0
        var high = refusals
        while (low < high) {
            val middle = (low + high) ushr 1
            if (rowOf(middle) < index) low = middle + 1 else high = middle
        }
        return low
    }

    private fun refusal(at: Int) = Refused(
        Field.ofNumber(numbers.get(at + 18).toInt()) ?: throw PushUrlException.InternalFault(),
        numbers.getInt(at + 4),
        Tables.reasonOf(numbers.getShort(at + 16).toInt() and 0xFFFF),
        numbers.getInt(at + 8),
        numbers.getInt(at + 12),
    )

    private companion object {
        const val HEADER = 8
        const val REFUSAL = 20
    }
}
