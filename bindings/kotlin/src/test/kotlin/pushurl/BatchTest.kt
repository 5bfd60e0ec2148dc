package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream

/** Batches give the same results as single calls. */
internal class BatchTest {
    private val signer = Signer(Key(KEY))
    private val names = List(3000) { if (it % 7 == 3) "no good $it" else "cam$it" } + listOf("", "é", "🎥", "\ud83c", "x".repeat(300))

    private fun alone(target: Target): List<Any> = try {
        listOf(signer.sign(target, EXPIRES, NOW).url)
    } catch (e: PushUrlException.SigningRefused) {
        e.refused
    }

    private fun among(result: BatchResult): List<Any> = when (result) {
        is BatchResult.Minted -> listOf(result.url)
        is BatchResult.NotMinted -> result.refused
    }

    @Test
    fun `streams of one batch`() {
        val params = listOf("record" to "flv", "é" to "ü")
        for (batch in listOf(Batch("push.example.com"), Batch("push.example.com", "app", Protocol.SRT, 9001, "203.0.113.7", params))) {
            val results = signer.signMany(batch, names, EXPIRES, NOW)
            assertEquals(names.size, results.size)
            for ((name, result) in names.zip(results)) {
                val target = Target("push.example.com", batch.app, name, batch.protocol, batch.port, batch.host, batch.options.params)
                assertEquals(alone(target), among(result), name)
            }
            assertEquals(results.count { it.urlOrNull == null }, results.refusedCount)
        }
    }

    @Test
    fun `rows with their own names and expiration times`() {
        val rows =
            List(2000) {
                BatchRow("cam$it", if (it % 3 == 0) "app${it % 5}" else null, if (it % 2 == 0) EXPIRES.plusSeconds(it.toLong()) else null)
            } +
                BatchRow("cam", "no good") + BatchRow("cam", until = NOW)
        val results = signer.signRows(Batch("push.example.com"), rows, EXPIRES, NOW)
        assertEquals(
            results.map(::among),
            signer.signRows(Batch("push.example.com"), rows, java.time.Duration.ofHours(1), NOW).map(::among),
        )
        for ((row, result) in rows.zip(results)) {
            val target = Target("push.example.com", row.app ?: "live", row.stream)
            val alone = runCatching { signer.sign(target, row.until ?: EXPIRES, NOW).url }.getOrNull()
            assertEquals(alone, result.urlOrNull)
        }
        assertEquals(2, results.refusedCount)
        val refused = results.takeLast(2).map { (it as BatchResult.NotMinted).refused.single() }
        assertEquals(listOf(Field.APP, Field.EXPIRY), refused.map { it.field })
        assertEquals(2..2, refused[0].rangeIn("no good"))
    }

    @Test
    fun `URLs of any text and length`() {
        val checker = Checker(Key(KEY))
        // More rows than one chunk, more text than is joined at once, and some chunks that are not ASCII.
        val urls = List(1600) {
            when {
                it == 700 -> "$URL&name=${"é".repeat(50_000)}"
                it == 1100 -> "$URL&name=${"x".repeat(200_000)}"
                it % 100 == 9 && it > 1000 -> "$URL&name=\ud83c$it"
                it % 10 == 3 -> "$URL&name=no good ${"long".repeat(it % 40)}"
                else -> URL
            }
        }
        val content = { it: Report -> listOf(it.text, it.verdict, it.matchedKey, it.timeLeft, it.notJudged, it.findings) }
        val reports = checker.checkMany(urls, NOW)
        assertEquals(urls.map { content(checker.check(it, NOW)) }, reports.map(content))
        assertEquals(urls.indices.map { reports[it].verdict }, urls.indices.map(reports::verdict))
        for (index in listOf(-1, urls.size)) {
            assertThrows(IndexOutOfBoundsException::class.java) { reports[index] }
            assertThrows(IndexOutOfBoundsException::class.java) { reports.verdict(index) }
        }
    }

    @Test
    fun `lines of all URLs`() {
        val results = signer.signMany(Batch("push.example.com"), names, EXPIRES, NOW)
        val written = ByteArrayOutputStream().also(results::writeLines).toString(Charsets.UTF_8)
        assertEquals(results.joinToString("") { it.urlOrNull.orEmpty() + "\n" }, written)
    }

    @Test
    fun `empty batches, and rows out of range`() {
        val none = signer.signMany(Batch("push.example.com"), emptyList(), DAY, NOW)
        assertEquals(0, none.size)
        // The other arguments are validated even without rows.
        assertThrows(PushUrlException.ArgumentInvalid::class.java) { Checker().checkMany(emptyList(), Facts(NOW, client = "nowhere")) }
        for (index in listOf(-1, 0)) {
            assertThrows(IndexOutOfBoundsException::class.java) { none.urlOrNull(index) }
        }
        assertThrows(IllegalArgumentException::class.java) { Batch("push.example.com", port = 65_536) }
        assertThrows(IllegalArgumentException::class.java) { Target("push.example.com", "live", "a", port = -1) }
    }

    @Test
    fun `each URL is judged by its own facts`() {
        val policy = Policy.build {
            domain("push.example.com", key = Key(KEY))
            blockClients("203.0.113.0/24")
            maxPushes(3)
        }
        val checker = Checker(policy = policy)
        // More rows than one chunk.
        val facts = List(1600) {
            when (it % 4) {
                0 -> Facts(NOW)
                1 -> Facts(EXPIRES)
                2 -> Facts(NOW, client = "203.0.113.9", livePriority = -1)
                else -> Facts(NOW, liveTotal = 3, liveSame = 1, hook = HookAnswer.REFUSED)
            }
        }
        val reports = checker.checkMany(List(1600) { URL }, facts)
        val content = { it: Report -> listOf(it.verdict, it.timeLeft, it.notJudged, it.findings) }
        assertEquals(facts.map { content(checker.check(URL, it)) }, reports.map(content))
        val causes = listOf(null, Cause.URL_EXPIRED, Cause.CLIENT_BLOCKED, Cause.TOO_MANY_PUSHES)
        assertEquals(causes, reports.take(4).map { it.verdict.cause })
        assertEquals(0, checker.checkMany(emptyList(), emptyList<Facts>()).size)
        for (wrong in listOf(facts.take(1), List(2) { Facts(NOW, client = "nowhere") })) {
            assertThrows(PushUrlException.ArgumentInvalid::class.java) { checker.checkMany(listOf(URL, URL), wrong) }
        }
    }

    @Test
    fun `changing the list later changes no report`() {
        val urls = mutableListOf(URL)
        val reports = Checker(Key(KEY)).checkMany(urls, NOW)
        urls.clear()
        assertEquals(URL, reports.single().text)
        assertEquals(Verdict.Accepted, reports.single().verdict)
    }

    @Test
    fun `the forms of a target`() {
        val target = Target("push.example.com", "live", "test")
        val forms = signer.forms(target, EXPIRES, NOW)
        assertEquals(Protocol.entries.toList(), forms.map { it.protocol })
        val checker = Checker(Key(KEY))
        for (form in forms) {
            assertEquals(form.url, signer.sign(Target("push.example.com", "live", "test", form.protocol), EXPIRES, NOW).url)
            assertEquals(Verdict.Accepted, checker.check(form.url, NOW).verdict)
            assertEquals(form.url, signer.sign(Target.ofUrl(form.url), EXPIRES, NOW).url)
        }
        assertEquals("rtmp://push.example.com/live/", forms[0].server)
        assertTrue(forms[0].streamKey.startsWith("test?txSecret="))
        assertEquals(URL, signer.forms(target, java.time.Duration.ofHours(1), NOW)[0].url)
        assertEquals(
            URL.replace("/test", ":1936/test").replace("com/live:1936", "com:1936/live"),
            signer.sign(Target("push.example.com", "live", "test", port = 1936), EXPIRES, NOW).url,
        )
        val zero =
            assertThrows(PushUrlException.SigningRefused::class.java) {
                signer.sign(Target("push.example.com", "live", "test", port = 0), EXPIRES, NOW)
            }
        assertEquals(listOf(Field.PORT), zero.refused.map { it.field })
    }

    @Test
    fun `unusual names are signed if allowed`() {
        val target = Target("push.example.com", "live", "cam!")
        assertThrows(PushUrlException.SigningRefused::class.java) { signer.sign(target, DAY, NOW) }
        val url = Signer(Key(KEY), unusualNames = true).sign(target, DAY, NOW).url
        assertEquals(Verdict.Accepted, Checker(Key(KEY)).check(url, NOW).verdict)
    }

    @Test
    fun `what a check hashes`() {
        val signing = Checker(Key(KEY), backupKey = Key("é")).signing("$URL&é")
        assertTrue(signing.isJudged)
        assertEquals(HashAlgorithm.MD5, signing.hash)
        assertEquals(listOf(32, 2), listOf(signing.primaryKeyLength, signing.backupKeyLength))
        assertEquals(listOf("test", "5C271099"), listOf(signing.stream, signing.txtime!!).map(URL::substring))
        assertEquals(32, signing.txsecret!!.count())
        assertNull(Checker().signing(URL).primaryKeyLength)
    }
}
