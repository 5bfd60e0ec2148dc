package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.time.Instant

/** The vectors of `tests/data/vectors.json`, signed and checked. */
internal class VectorsTest {
    private class Vector(val key: String, val stream: String, val txtime: String, val txsecret: String, val hash: HashAlgorithm) {
        val url = "rtmp://push.example.com/live/$stream?txSecret=$txsecret&txTime=$txtime"
        val expires: Instant = Instant.ofEpochSecond(txtime.toLong(16))
        val isWrittenAsMinted = txtime == txtime.uppercase()
    }

    private fun vectors(list: String, hash: HashAlgorithm) = Data.rows("vectors.json", list).map {
        Vector(it.text("key")!!, it.text("stream")!!, it.text("txtime")!!, it.text("txsecret")!!, hash)
    }

    private val good = vectors("md5", HashAlgorithm.MD5) + vectors("sha256", HashAlgorithm.SHA256)
    private val bad = vectors("md5_must_not_match", HashAlgorithm.MD5)

    @Test
    fun `no vector is missing`() {
        assertEquals(listOf(4, 1), listOf(good.size, bad.size))
    }

    @Test
    fun `all are signed`() {
        var count = 0
        for (vector in good.filter { it.isWrittenAsMinted }) {
            val signer = Signer(Key(vector.key), vector.hash)
            val target = Target("push.example.com", "live", vector.stream)
            for (now in listOf(vector.expires.minusSeconds(1), Instant.EPOCH)) {
                val signed = signer.sign(target, vector.expires, now)
                assertEquals(vector.url, signed.url)
                assertEquals(vector.expires, signed.expires)
                val rtmp = signer.forms(target, vector.expires, now).first()
                assertEquals(vector.url, rtmp.url)
                assertEquals(vector.url, rtmp.server + rtmp.streamKey)
                val many = signer.signMany(Batch("push.example.com"), listOf(vector.stream), vector.expires, now)
                assertEquals(listOf(vector.url), many.map { it.urlOrNull })
            }
            count++
        }
        assertEquals(3, count)
    }

    @Test
    fun `all are accepted until their last second`() {
        for (vector in good) {
            val checker = Checker(Key(vector.key), hash = vector.hash)
            val report = checker.check(vector.url, vector.expires.minusSeconds(1))
            assertEquals(Verdict.Accepted, report.verdict)
            assertEquals(KeyRole.PRIMARY, report.matchedKey)
            assertEquals(vector.expires, report.expires)
            assertEquals(1, report.timeLeft?.seconds)
            assertEquals(Cause.URL_EXPIRED, checker.check(vector.url, vector.expires).verdict.cause)
        }
    }

    @Test
    fun `wrong vectors do not match`() {
        for (vector in bad) {
            val report = Checker(Key(vector.key)).check(vector.url, vector.expires.minusSeconds(1))
            assertEquals(Cause.AUTH_FAILED, report.verdict.cause)
            assertEquals(listOf(Reason.SECRET_SIGNED_LOWERCASE_TIME, Reason.SECRET_MISMATCH), report.findings.map { it.reason })
        }
    }
}
