package pushurl

import java.io.IOException
import java.io.OutputStream
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.Instant

/**
 * What the streams of a batch share.
 *
 * @throws IllegalArgumentException if a port is not 0 to 65535.
 */
public class Batch @JvmOverloads constructor(
    /** The push domain. */
    public val domain: String,
    /** The AppName of rows that do not set one. */
    public val app: String = "live",
    /** The protocol; RTMP by default. */
    public val protocol: Protocol? = null,
    /** The port, if it is not the default of the form. */
    public val port: Int? = null,
    /** The host to connect to, if it is not the push domain. */
    public val host: String? = null,
    /** Extra parameters, names and values. They are not signed. */
    params: List<Pair<String, String>> = emptyList(),
) {
    internal val options = Options(protocol, port, host, params)
}

/** A stream of a batch. */
public class BatchRow @JvmOverloads constructor(
    /** The StreamName. */
    public val stream: String,
    /** The AppName, if it is not that of the batch. */
    public val app: String? = null,
    /** The expiration time, if it is not that of the batch. */
    public val until: Instant? = null,
)

/** The result of one row of a batch. */
public sealed class BatchResult {
    /** The URL; `null` if the row is refused. */
    public abstract val urlOrNull: String?

    /** A signed URL. Whoever has it can push. */
    public class Minted internal constructor(public val url: String) : BatchResult() {
        override val urlOrNull: String get() = url

        /** Without the URL, which contains a secret. */
        override fun toString(): String = "Minted(***)"
    }

    /** The row is not signed. */
    public class NotMinted internal constructor(
        /** All problems of the row; at least one. */
        public val refused: List<Refused>,
    ) : BatchResult() {
        override val urlOrNull: String? get() = null

        override fun toString(): String = "NotMinted($refused)"
    }
}

/** The results of a batch, in the order of its rows. Each is decoded on access. */
public class BatchResults internal constructor(override val size: Int, private val parts: List<SignedPart>) :
    AbstractList<BatchResult>(),
    RandomAccess {
    /** The number of rows that are not signed. */
    public val refusedCount: Int by lazy { parts.sumOf { it.refusedCount } }

    override fun get(index: Int): BatchResult = partOf(index).result(index % PART)

    /** The URL of a row; `null` if it is refused. */
    public fun urlOrNull(index: Int): String? = partOf(index).urlOrNull(index % PART)

    /**
     * Writes all URLs as UTF-8 lines, each with a trailing line feed; the line of a refused row is empty. Faster than writing the
     * URLs one by one: it creates no `String`.
     *
     * @throws java.io.IOException if [out] throws it.
     */
    @Throws(IOException::class)
    public fun writeLines(out: OutputStream): Unit = parts.forEach { it.writeLines(out) }

    private fun partOf(row: Int): SignedPart {
        requireRow(row, size)
        return parts[row / PART]
    }
}

/** A chunk of a batch, in the layout *Signed rows* of the Rust module `many`. */
internal class SignedPart(private val bytes: ByteArray) {
    private val numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
    private val size = numbers.getInt(0)
    private val refusals = numbers.getInt(4)
    private val startOfRefusals = HEADER + 4 * size
    private val startOfText = startOfRefusals + REFUSAL * refusals

    val refusedCount: Int get() = (0 until refusals).distinctBy(::rowOf).size

    fun result(row: Int): BatchResult = urlOrNull(row)?.let { BatchResult.Minted(it) } ?: BatchResult.NotMinted(refused(row))

    fun urlOrNull(row: Int): String? {
        val start = if (row == 0) 0 else end(row - 1) + 1
        val length = end(row) - start
        return if (length == 0) null else String(bytes, startOfText + start, length)
    }

    fun writeLines(out: OutputStream) = out.write(bytes, startOfText, bytes.size - startOfText)

    private fun end(row: Int) = numbers.getInt(HEADER + 4 * row)

    private fun refused(row: Int): List<Refused> {
        val refused = mutableListOf<Refused>()
        var refusal = firstRefusal(row)
        while (refusal < refusals && rowOf(refusal) == row) {
            refused += refusal(startOfRefusals + REFUSAL * refusal)
            refusal++
        }
        return refused
    }

    private fun rowOf(refusal: Int) = numbers.getInt(startOfRefusals + REFUSAL * refusal)

    /** Refusals are sorted by row. */
    private fun firstRefusal(row: Int): Int {
        var low = 0
        var high = refusals
        while (low < high) {
            val middle = (low + high) ushr 1
            if (rowOf(middle) < row) low = middle + 1 else high = middle
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
