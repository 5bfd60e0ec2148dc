package pushurl.bench

import pushurl.Batch
import pushurl.Checker
import pushurl.Key
import pushurl.Signer
import pushurl.Target
import pushurl.Verdict
import java.io.OutputStream
import java.net.URI
import java.security.MessageDigest
import java.time.Duration
import java.time.Instant
import java.util.Locale

/**
 * Compares checking and signing with handwritten code that uses `java.net.URI` and `MessageDigest`, in one run: the contestants
 * take turns, the best of many turns counts, and each does the whole job. See `bench.sh`.
 */
private const val KEY = "e12c46f2612d5106e2034781ab261ca3"
private const val ROWS = 10_000
private const val TURNS = 40
private val now = Instant.ofEpochSecond(1_700_000_000)

/** Careful handwritten code with the main rules of this library. */
private class Peer(private val key: String?) {
    private val reused = MessageDigest.getInstance("MD5")

    /** The sub_errcode of errcode 18; 0 if no problem is found. */
    fun check(url: String, now: Long): Int {
        val uri = try {
            URI(url)
        } catch (_: java.net.URISyntaxException) {
            return 301
        }
        val host = uri.host ?: return 301
        if (uri.scheme != "rtmp") return 301
        if (IP.matches(host)) return 300
        if (host.indexOf('.') < 0) return 302
        val path = uri.rawPath.split('/')
        if (path.size < 3) return 308
        val stream = path.last()
        if (stream.isEmpty() || stream.length > 255 || !stream.all(::isNameChar)) return 308
        if (path[1].isEmpty() || !path[1].all(::isNameChar)) return 309
        var secret: String? = null
        var time: String? = null
        for (param in uri.rawQuery.orEmpty().split('&')) {
            val equals = param.indexOf('=')
            if (equals < 0) continue
            when (param.substring(0, equals)) {
                "txSecret" -> secret = param.substring(equals + 1)
                "txTime" -> time = param.substring(equals + 1)
            }
        }
        if (time.isNullOrEmpty()) return 500
        val expires = time.toLongOrNull(16) ?: return 501
        if (expires <= now) return 501
        if (secret.isNullOrEmpty()) return 502
        if (key == null) return 0
        // A `MessageDigest` is not thread-safe, so a thread-safe method creates one per call.
        val expected = MessageDigest.getInstance("MD5").digest((key + stream + time).toByteArray())
        return if (MessageDigest.isEqual(expected, bytesOf(secret))) 0 else 503
    }

    /** Signs any target with the same checks as this library. Thread-safe. */
    fun sign(domain: String, app: String, stream: String, expires: Long, now: Long): String {
        require(DOMAIN.matches(domain) && !IP.matches(domain) && isName(app) && isName(stream))
        require(expires > now && expires < 0x1_0000_0000)
        val time = expires.toString(16).uppercase(Locale.ROOT)
        val secret = hex(MessageDigest.getInstance("MD5").digest((key + stream + time).toByteArray()))
        return "rtmp://$domain/$app/$stream?txSecret=$secret&txTime=$time"
    }

    /** Signs the next stream in a loop: the target was checked before the loop. Not thread-safe. */
    fun signNext(stream: String, time: String): String {
        require(isName(stream))
        return "rtmp://push.example.com/live/$stream?txSecret=${hex(reused.digest((key + stream + time).toByteArray()))}&txTime=$time"
    }

    private fun isName(text: String) = text.isNotEmpty() && text.length <= 255 && text.all(::isNameChar)

    private fun isNameChar(c: Char) = c in 'a'..'z' || c in 'A'..'Z' || c in '0'..'9' || c == '-' || c == '_' || c == '.'

    private fun hex(digest: ByteArray): String {
        val text = StringBuilder(2 * digest.size)
        for (byte in digest) {
            text.append(DIGITS[byte.toInt() shr 4 and 0xF]).append(DIGITS[byte.toInt() and 0xF])
        }
        return text.toString()
    }

    private fun bytesOf(hex: String): ByteArray? {
        if (hex.length != 32) return null
        val bytes = ByteArray(16)
        for (i in bytes.indices) {
            val high = Character.digit(hex[2 * i], 16)
            val low = Character.digit(hex[2 * i + 1], 16)
            if (high < 0 || low < 0) return null
            bytes[i] = (16 * high + low).toByte()
        }
        return bytes
    }

    private companion object {
        const val DIGITS = "0123456789abcdef"
        val DOMAIN = Regex("""(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*""")
        val IP = Regex("""\d+\.\d+\.\d+\.\d+""")
    }
}

private class Contestant(val name: String, val work: () -> Int) {
    var best = Double.MAX_VALUE

    fun turn() {
        val start = System.nanoTime()
        val right = work()
        best = minOf(best, (System.nanoTime() - start).toDouble() / ROWS)
        check(right == ROWS) { "$name: $right of $ROWS" }
    }
}

private fun race(title: String, vararg contestants: Contestant) {
    repeat(TURNS) { contestants.forEach(Contestant::turn) }
    println(title)
    val peer = contestants.first().best
    for (it in contestants) {
        println("  %-34s %6.0f ns per URL   %5.2f times as fast as the first".format(Locale.ROOT, it.name, it.best, peer / it.best))
    }
}

/** Counts the written bytes. */
private class Sink : OutputStream() {
    var bytes = 0

    override fun write(byte: Int) {
        bytes++
    }

    override fun write(bytes: ByteArray, from: Int, length: Int) {
        this.bytes += length
    }
}

private const val SINGLE = "pushurl, single calls"
private const val BATCH = "pushurl, batch"

fun main() {
    val key = Key(KEY)
    val signer = Signer(key)
    val checker = Checker(key)
    val keyless = Checker()
    val peer = Peer(KEY)
    val keylessPeer = Peer(null)
    val until = now.plus(Duration.ofHours(24))
    val streams = List(ROWS) { "camera-%06d".format(Locale.ROOT, it) }
    val batch = Batch("push.example.com")
    val byHand = { stream: String -> peer.sign("push.example.com", "live", stream, until.epochSecond, now.epochSecond) }
    val time = until.epochSecond.toString(16).uppercase(Locale.ROOT)
    val byTunedHand = { stream: String -> peer.signNext(stream, time) }
    val urls = streams.map(byHand)
    val length = urls[0].length
    check(streams.map(byTunedHand) == urls && signer.signMany(batch, streams, until, now).map { it.urlOrNull } == urls) {
        "all sign the same URLs"
    }

    race(
        "check valid URLs: $ROWS of $length bytes",
        Contestant("URI and MessageDigest") { urls.count { peer.check(it, now.epochSecond) == 0 } },
        Contestant(SINGLE) { urls.count { checker.check(it, now).verdict == Verdict.Accepted } },
        Contestant(BATCH) { checker.checkMany(urls, now).count { it.verdict == Verdict.Accepted } },
    )
    race(
        "check without a key",
        Contestant("URI") { urls.count { keylessPeer.check(it, now.epochSecond) == 0 } },
        Contestant(SINGLE) { urls.count { keyless.check(it, now).verdict == Verdict.Undetermined } },
        Contestant(BATCH) { keyless.checkMany(urls, now).count { it.verdict == Verdict.Undetermined } },
    )
    race(
        "sign, one String per URL",
        Contestant("MessageDigest, with all checks") { streams.count { byHand(it).length == length } },
        Contestant("MessageDigest, tuned loop") { streams.count { byTunedHand(it).length == length } },
        Contestant(SINGLE) {
            streams.count { signer.sign(Target("push.example.com", "live", it), until, now).url.length == length }
        },
        Contestant(BATCH) {
            val results = signer.signMany(batch, streams, until, now)
            results.indices.count { results.urlOrNull(it)?.length == length }
        },
    )
    race(
        "sign, written as lines",
        Contestant("MessageDigest, with all checks") { written(length) { out -> writeByHand(streams, out, byHand) } },
        Contestant("MessageDigest, tuned loop") { written(length) { out -> writeByHand(streams, out, byTunedHand) } },
        Contestant(BATCH) { written(length) { out -> signer.signMany(batch, streams, until, now).writeLines(out) } },
    )
}

private fun writeByHand(streams: List<String>, out: OutputStream, sign: (String) -> String) {
    out.bufferedWriter().use { writer ->
        for (stream in streams) {
            writer.write(sign(stream))
            writer.write("\n")
        }
    }
}

/** The number of written lines of that length. */
private fun written(length: Int, write: (OutputStream) -> Unit): Int = Sink().also(write).bytes / (length + 1)
