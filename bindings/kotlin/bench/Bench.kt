package pushurl.bench

import pushurl.Batch
import pushurl.Checker
import pushurl.Key
import pushurl.Signer
import pushurl.Target
import pushurl.Verdict
import java.net.URI
import java.security.MessageDigest
import java.time.Duration
import java.time.Instant
import java.util.Locale

/**
 * Times checking and signing beside what people write instead with `java.net.URI` and `MessageDigest`, in one run: the contestants
 * take turns, the best of many turns counts, and each does the whole job. See `bench.sh`.
 */
private const val KEY = "e12c46f2612d5106e2034781ab261ca3"
private const val ROWS = 10_000
private const val TURNS = 40
private val now = Instant.ofEpochSecond(1_700_000_000)

/** The rules that the peer has too: what a careful person writes, and no more. */
private class Peer(private val key: String?) {
    private val md5 = MessageDigest.getInstance("MD5")

    /** An errcode's sub code; 0 if nothing is wrong. */
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
        val expected = md5.digest((key + stream + time).toByteArray())
        return if (MessageDigest.isEqual(expected, bytesOf(secret))) 0 else 503
    }

    fun sign(stream: String, expires: Long): String {
        require(stream.isNotEmpty() && stream.length <= 255 && stream.all(::isNameChar))
        val time = expires.toString(16).uppercase(Locale.ROOT)
        val secret = hex(md5.digest((key + stream + time).toByteArray()))
        return "rtmp://push.example.com/live/$stream?txSecret=$secret&txTime=$time"
    }

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
        println("  %-28s %8.0f ns a URL   %5.2f times as fast as the peer".format(Locale.ROOT, it.name, it.best, peer / it.best))
    }
}

fun main() {
    val key = Key(KEY)
    val signer = Signer(key)
    val checker = Checker(key)
    val keyless = Checker()
    val peer = Peer(KEY)
    val keylessPeer = Peer(null)
    val until = now.plus(Duration.ofHours(24))
    val streams = List(ROWS) { "camera-%06d".format(Locale.ROOT, it) }
    val urls = streams.map { peer.sign(it, until.epochSecond) }
    val batch = Batch("push.example.com")

    race(
        "check, all good, $ROWS URLs of ${urls[0].length} bytes",
        Contestant("URI and MessageDigest") { urls.count { peer.check(it, now.epochSecond) == 0 } },
        Contestant("pushurl, one by one") { urls.count { checker.check(it, now).verdict == Verdict.Accepted } },
        Contestant("pushurl, many at once") { checker.checkMany(urls, now).count { it.verdict == Verdict.Accepted } },
    )
    race(
        "check without a key",
        Contestant("URI") { urls.count { keylessPeer.check(it, now.epochSecond) == 0 } },
        Contestant("pushurl, one by one") { urls.count { keyless.check(it, now).verdict == Verdict.Undetermined } },
        Contestant("pushurl, many at once") { keyless.checkMany(urls, now).count { it.verdict == Verdict.Undetermined } },
    )
    race(
        "sign, the URLs as strings",
        Contestant("MessageDigest") { streams.count { peer.sign(it, until.epochSecond).length == urls[0].length } },
        Contestant("pushurl, one by one") {
            streams.count { signer.sign(Target("push.example.com", "live", it), until, now).url.length == urls[0].length }
        },
        Contestant("pushurl, many at once") {
            val results = signer.signMany(batch, streams, until, now)
            results.indices.count { results.urlOrNull(it)?.length == urls[0].length }
        },
    )
}
