package pushurl

import java.nio.CharBuffer

/** Replaces lone surrogates, which UTF-8 cannot encode. Not `?`, which has a meaning in URLs. */
internal const val REPLACEMENT: Char = '\uFFFD'

/** Replaces each lone surrogate, which the generated Kotlin does not accept. */
internal fun withoutLoneSurrogates(text: String): String {
    if (text.indices.none { text.isLoneSurrogate(it) }) {
        return text
    }
    return String(CharArray(text.length) { if (text.isLoneSurrogate(it)) REPLACEMENT else text[it] })
}

private fun CharSequence.isLoneSurrogate(at: Int): Boolean {
    val unit = this[at]
    return when {
        unit.isHighSurrogate() -> at + 1 >= length || !this[at + 1].isLowSurrogate()
        unit.isLowSurrogate() -> at == 0 || !this[at - 1].isHighSurrogate()
        else -> false
    }
}

/**
 * Converts positions in a text from bytes of UTF-8, as the native library counts, to UTF-16 units, as `String` does. A lone
 * surrogate counts as its replacement.
 */
internal class Places(private val text: String) {
    /** Nearly every URL is ASCII, and then both positions are equal. */
    private val isAscii = text.all { it.code < 0x80 }

    fun range(start: Int, end: Int): IntRange {
        if (isAscii) {
            return start until end
        }
        val first = unitAt(start)
        return first until if (end == start) first else unitAt(end)
    }

    private fun unitAt(byte: Int): Int {
        var bytes = 0
        var unit = 0
        while (bytes < byte && unit < text.length) {
            bytes += text.utf8LengthAt(unit)
            unit += if (text.isPairAt(unit)) 2 else 1
        }
        return unit
    }
}

private fun CharSequence.isPairAt(at: Int): Boolean = this[at].isHighSurrogate() && at + 1 < length && this[at + 1].isLowSurrogate()

private fun CharSequence.utf8LengthAt(at: Int): Int {
    val unit = this[at].code
    return when {
        unit < 0x80 -> 1
        unit < 0x800 -> 2
        isPairAt(at) -> 4
        else -> 3
    }
}

/** A growing byte buffer; numbers are little-endian. */
internal class Packer(private var bytes: ByteArray = ByteArray(512)) {
    var size: Int = 0
        private set

    private val joined = StringBuilder()

    /** Clears the buffer, and reserves [room] bytes. */
    fun clear(room: Int = 0) {
        size = 0
        // Release the memory of a huge text.
        if (bytes.size < room || bytes.size > LARGEST_KEPT) {
            bytes = ByteArray(maxOf(room, 512))
        }
    }

    fun array(): ByteArray = bytes

    fun byte(value: Int) {
        reserve(1)
        bytes[size++] = value.toByte()
    }

    fun int(value: Int) {
        reserve(4)
        setInt(size, value)
        size += 4
    }

    fun long(value: Long) {
        int(value.toInt())
        int((value ushr 32).toInt())
    }

    fun setInt(at: Int, value: Int) {
        bytes[at] = value.toByte()
        bytes[at + 1] = (value shr 8).toByte()
        bytes[at + 2] = (value shr 16).toByte()
        bytes[at + 3] = (value shr 24).toByte()
    }

    /** Appends zeros, to be set later. */
    fun skip(count: Int) {
        reserve(count)
        bytes.fill(0, size, size + count)
        size += count
    }

    /** Appends a text as UTF-8, and returns the number of bytes. */
    fun text(text: String): Int {
        val start = size
        if (text.length <= CHUNK) {
            if (!ascii(text)) others(text, 0)
            return size - start
        }
        var from = 0
        while (from < text.length) {
            val to = minOf(from + CHUNK, text.length)
            if (!ascii(text.substring(from, to))) {
                others(text, from)
                break
            }
            from = to
        }
        return size - start
    }

    /** Appends the lengths of the texts of some rows, then the texts. */
    fun column(texts: Array<String>, rows: IntRange) {
        val lengths = size
        skip(4 * rows.count())
        texts(texts, rows, lengths)
    }

    /** Appends the texts of some rows, and sets their lengths at [lengths], where [skip] left room. */
    fun texts(texts: Array<String>, rows: IntRange, lengths: Int) {
        val isAscii = asciiAtOnce(texts, rows)
        for (row in rows) {
            setInt(lengths + 4 * (row - rows.first), if (isAscii) texts[row].length else text(texts[row]))
        }
    }

    /** Appends texts if all of them are ASCII: joining several is faster than encoding each. */
    private fun asciiAtOnce(texts: Array<String>, rows: IntRange): Boolean {
        val start = size
        joined.setLength(0)
        for (row in rows) {
            val text = texts[row]
            if (joined.length + text.length > CHUNK && !joinedIsAscii() || text.length > CHUNK) {
                size = start
                return false
            }
            joined.append(text)
        }
        return joinedIsAscii().also { if (!it) size = start }
    }

    private fun joinedIsAscii(): Boolean = ascii(joined.toString()).also { joined.setLength(0) }

    /** Appends a text without leaving copies in memory. The buffer must have room for it, since growing leaves a copy. */
    fun secret(text: CharArray) = others(CharBuffer.wrap(text), 0)

    /**
     * Appends a text if it is ASCII. It uses only bulk operations of the virtual machine, which are many times faster than a loop
     * over the characters. Comparing the lengths is not enough: the encoder also writes one byte for a lone surrogate.
     */
    private fun ascii(text: String): Boolean {
        val encoded = text.toByteArray()
        if (encoded.size != text.length || String(encoded, Charsets.ISO_8859_1) != text) {
            return false
        }
        reserve(encoded.size)
        encoded.copyInto(bytes, size)
        size += encoded.size
        return true
    }

    private fun others(text: CharSequence, from: Int) {
        reserve(3L * (text.length - from))
        var at = from
        while (at < text.length) {
            var point = text[at].code
            if (text.isPairAt(at)) {
                point = Character.toCodePoint(text[at], text[at + 1])
                at++
            } else if (text[at].isSurrogate()) {
                point = REPLACEMENT.code
            }
            point(point)
            at++
        }
    }

    private fun point(point: Int) {
        when {
            point < 0x80 -> put(point)
            point < 0x800 -> {
                put(0xC0 or (point shr 6))
                tail(point)
            }
            point < 0x10000 -> {
                put(0xE0 or (point shr 12))
                tail(point shr 6)
                tail(point)
            }
            else -> {
                put(0xF0 or (point shr 18))
                tail(point shr 12)
                tail(point shr 6)
                tail(point)
            }
        }
    }

    private fun tail(bits: Int) = put(0x80 or (bits and 0x3F))

    private fun put(byte: Int) {
        bytes[size++] = byte.toByte()
    }

    private fun reserve(count: Int) = reserve(count.toLong())

    private fun reserve(count: Long) {
        val least = size + count
        if (least <= bytes.size) {
            return
        }
        if (least > LARGEST) {
            throw PushUrlException.ArgumentInvalid("the input is longer than 2 GiB")
        }
        bytes = bytes.copyOf(minOf(maxOf(least, 2L * bytes.size), LARGEST).toInt())
    }

    private companion object {
        const val CHUNK = 1 shl 16
        const val LARGEST_KEPT = 1 shl 16
        const val LARGEST = Int.MAX_VALUE - 8L
    }
}
