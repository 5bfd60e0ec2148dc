package pushurl

import java.io.IOException
import java.io.OutputStream
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
public class BatchResults internal constructor(override val size: Int, private val parts: List<SignedPart>) :
    AbstractList<BatchResult>(),
    RandomAccess {
    /** How many rows were not signed. */
    public val refusedCount: Int by lazy { parts.sumOf { it.refusedCount } }

    override fun get(index: Int): BatchResult = partOf(index).result(index % PART)

    /** The URL of a row; `null` where it is refused. */
    public fun urlOrNull(index: Int): String? = partOf(index).urlOrNull(index % PART)

    /**
     * Writes all URLs as lines of UTF-8: each with a line feed behind it, an empty line where a row is refused. For files and pipes: no
     * `String` is made of any.
     *
     * @throws java.io.IOException what [out] throws.
     */
    @Throws(IOException::class)
    public fun writeLines(out: OutputStream): Unit = parts.forEach { it.writeLines(out) }

    private fun partOf(row: Int): SignedPart {
        requireRow(row, size)
        return parts[row / PART]
    }
}

/** A part of many, as the library's module `many` lays it out under *What was signed*. */
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

    /** They stand in the order of the rows. */
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
