package pushurl

import com.google.gson.JsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import java.time.Instant

/** Hostile input: the rows of `tests/data/bad_input.json`, with the expected findings and their exact positions. */
internal class BadInputTest {
    private data class Found(val reason: String, val severity: String, val range: IntRange)

    private data class Judged(val verdict: String, val cause: String?, val matchedKey: String?, val found: List<Found>, val inner: String?)

    private class Case(val row: JsonObject) {
        val url = row.text("url")!!
        val now: Instant = Instant.ofEpochSecond(row.long("now"))
        val what = "${row.text("row")}, ${row.text("item")}, ${row.text("what")}: $url"

        fun checker() = Checker(
            key = row.text("key")?.let(::Key),
            backupKey = row.text("backup_key")?.let(::Key),
            hash = row.text("hash")?.let { HashAlgorithm.ofCode(it)!! } ?: HashAlgorithm.MD5,
            authDelta = Duration.ofSeconds(row.get("auth_delta")?.asLong ?: 0),
            diagnosis = Diagnosis.ALWAYS,
        )

        val expected = Judged(
            row.text("verdict")!!,
            row.text("cause"),
            row.text("matched_key"),
            row.getAsJsonArray("findings").map { it.asJsonArray }.map {
                Found(it[0].asString, it[1].asString, units(it[2].asInt) until units(it[3].asInt))
            },
            row.text("inner"),
        )

        /** Not computed like in the library: decodes the text before the position. */
        private fun units(bytes: Int) = String(url.toByteArray(), 0, bytes).length
    }

    private val cases = Data.rows("bad_input.json", "cases").map(::Case)

    private fun judged(report: Report) = Judged(
        report.verdict.code,
        report.verdict.cause?.toString(),
        report.matchedKey?.code,
        report.findings.map { Found(it.reason.code, it.severity.code, it.range) },
        report.inner,
    )

    @Test
    fun `no row is missing`() {
        assertTrue(cases.size >= 300, "${cases.size} rows")
        assertTrue(cases.any { case -> case.url.any { it.code >= 0x80 } && case.expected.found.any { it.range.first > 30 } })
    }

    @Test
    fun `every row is judged as expected`() {
        for (case in cases) {
            assertEquals(case.expected, judged(case.checker().check(case.url, case.now)), case.what)
        }
    }

    @Test
    fun `every row is judged the same in a batch`() {
        for (case in cases) {
            val urls = listOf(URL, case.url, "", case.url)
            val reports = case.checker().checkMany(urls, case.now)
            assertEquals(urls, reports.map { it.text })
            assertEquals(case.expected, judged(reports[1]), case.what)
            assertEquals(case.expected, judged(reports[3]), case.what)
            assertEquals("18/301", reports.verdict(2).cause.toString())
        }
    }

    @Test
    fun `a batch searches for mistakes on request`() {
        // The StreamName was hashed before the key.
        val url = URL.replace(Regex("(?<=txSecret=)[0-9a-f]+"), "693b80f6cc51a584ac9cf39fd8d558ee")
        for ((diagnosis, alone, inBatch) in listOf(
            Triple(Diagnosis.SINGLE, 2, 1),
            Triple(Diagnosis.ALWAYS, 2, 2),
            Triple(Diagnosis.NEVER, 1, 1),
        )) {
            val checker = Checker(Key(KEY), diagnosis = diagnosis)
            assertEquals(alone, checker.check(url, NOW).findings.size, diagnosis.name)
            // A batch of one is a batch.
            assertEquals(inBatch, checker.checkMany(listOf(url), NOW)[0].findings.size, diagnosis.name)
            assertEquals(inBatch, checker.checkMany(listOf(url, url), NOW)[1].findings.size, diagnosis.name)
        }
    }

    @Test
    fun `every part of every row has the right range`() {
        for (case in cases) {
            val url = PushUrl.split(case.url)
            val ranges = with(url) { listOfNotNull(lead, scheme, userinfo, host, port, path, query, streamid, app, stream, pushDomain) }
            for (range in ranges + url.params.map { it.name } + url.params.mapNotNull { it.value }) {
                assertTrue(range.first >= 0 && range.last < case.url.length, case.what)
            }
            if (!url.scheme.isEmpty()) {
                assertTrue(case.url.startsWith(":", url.scheme.last + 1), case.what)
            }
            val query = url.query
            if (query != null) {
                assertEquals('?', case.url[query.first - 1], case.what)
            }
            assertTrue(url.port == null || case.url[url.port.first - 1] == ':', case.what)
        }
    }

    @Test
    fun `no row is signed into a URL that a check rejects`() {
        var signed = 0
        var refused = 0
        val checker = Checker(Key(KEY))
        val signer = Signer(Key(KEY))
        for (case in cases) {
            try {
                val url = signer.sign(Target.ofUrl(case.url), Duration.ofSeconds(60), case.now).url
                assertEquals(Verdict.Accepted, checker.check(url, case.now).verdict, case.what)
                signed++
            } catch (e: PushUrlException.SigningRefused) {
                assertTrue(e.refused.isNotEmpty() && e.message!!.isNotEmpty(), case.what)
                assertEquals(e.refused.minOf { it.cause }, e.serviceCause)
                refused++
            }
        }
        assertTrue(signed > 50 && refused > 50, "$signed signed, $refused refused")
    }
}
