package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Any content of a `String`: all lengths, paired and lone surrogates, empty, NUL. */
internal class TextTest {
    private val checker = Checker(Key(KEY))

    /** The findings of one reason, cut out of the text. */
    private fun found(reason: Reason, url: String): List<String> {
        val one = checker.check(url, NOW).findings.filter { it.reason == reason }.map { it.range }
        val many = checker.checkMany(listOf(URL, url), NOW)[1].findings.filter { it.reason == reason }.map { it.range }
        assertEquals(one, many)
        return one.map { url.substring(it) }
    }

    @Test
    fun `positions count UTF-16 units`() {
        for (before in listOf("", "a", "é", "한", "🎥", "é한🎥", "🎥🎥🎥")) {
            val query = "$before=1&txTime=not"
            val url = "rtmp://push.example.com/live/test?$query"
            assertEquals(listOf("not"), found(Reason.TXTIME_NOT_HEX, url), url)
            val parts = PushUrl.split(url)
            assertEquals("test", url.substring(parts.stream))
            assertEquals(listOf(before, "txTime"), parts.params.map { url.substring(it.name) })
            assertEquals(query, url.substring(parts.query!!))
        }
    }

    @Test
    fun `a lone surrogate counts as one unit and does not become a question mark`() {
        for (lone in listOf("\ud83c", "\udfa5", "\udfa5\ud83c", "\ud83c\ud83c", "a\ud83c", "\ud83d\ud83c\udfa5")) {
            val url = "rtmp://push.example.com/live/${lone}cam?txTime=not"
            assertEquals(listOf("not"), found(Reason.TXTIME_NOT_HEX, url))
            assertEquals("${lone}cam", url.substring(PushUrl.split(url).stream))
            assertTrue(found(Reason.STREAM_NOT_ASCII, url).isNotEmpty())
            assertEquals(url.replace(lone, withoutLoneSurrogates(lone)), mask(url))
            val refused = assertThrows(PushUrlException.SigningRefused::class.java) {
                Signer(Key(KEY)).sign(Target("push.example.com", "live", lone), DAY, NOW)
            }
            assertEquals(Field.STREAM, refused.refused[0].field)
            assertThrows(PushUrlException.SigningRefused::class.java) { Signer(Key(KEY)).sign(Target.ofUrl(url), DAY, NOW) }
        }
        assertEquals("a\uFFFDb🎥\uFFFD", withoutLoneSurrogates("a\ud83cb🎥\udfa5"))
        assertEquals(emptyList<Cause>(), Cause.search("\ud83c"))
        assertThrows(PushUrlException.CauseUnknown::class.java) { Cause.parse("\udfa5") }
        assertNull(Lang.of(listOf("\ud83c", "")))
    }

    @Test
    fun `empty texts and NUL are judged`() {
        for (url in listOf("", "\u0000", "rtmp://push.example.com/live/\u0000?txTime=\u0000")) {
            val report = checker.check(url, NOW)
            assertTrue(report.findings.isNotEmpty())
            assertEquals(report.verdict, checker.checkMany(listOf(url), NOW)[0].verdict)
            assertEquals(url, mask(url))
            assertEquals(url, maskAligned(url))
        }
        assertEquals(0, checker.checkMany(emptyList(), NOW).size)
        assertThrows(IndexOutOfBoundsException::class.java) { checker.checkMany(emptyList(), NOW)[0] }
        val reports = checker.checkMany(listOf(URL), NOW)
        for (index in listOf(-1, 1)) {
            assertThrows(IndexOutOfBoundsException::class.java) { reports.verdict(index) }
        }
        assertEquals(Verdict.Accepted, reports.verdict(0))
    }

    @Test
    fun `texts of every length around the buffer sizes`() {
        for (length in (4000..4200) + listOf(1023, 1024, 1025, 65_535, 65_537)) {
            val url = URL + "&a=".padEnd(length - URL.length, 'a')
            assertEquals(length, url.length)
            assertEquals(Verdict.Accepted, checker.check(url, NOW).verdict, "$length")
            assertEquals(length - 32 + 3, mask(url).length)
        }
    }

    @Test
    fun `huge texts`() {
        val ascii = "x".repeat(5_000_000)
        val wide = "🎥".repeat(1_000_000)
        for (huge in listOf(ascii, wide, "$ascii\ud83c")) {
            val url = "rtmp://push.example.com/live/$huge?txTime=not"
            assertEquals(listOf("not"), found(Reason.TXTIME_NOT_HEX, url))
            assertEquals(withoutLoneSurrogates(url), mask(url))
        }
        // The memory of a huge text is released, and the next small text works.
        assertEquals(Verdict.Accepted, checker.check(URL, NOW).verdict)
        assertThrows(PushUrlException.KeyInvalid::class.java) { Key("\n".repeat(1_000_000)) }
        assertFalse(Signer(Key(ascii)).sign(Target("push.example.com", "live", "a"), DAY, NOW).url.isEmpty())
    }

    @Test
    fun `masking`() {
        val masked = "rtmp://push.example.com/live/test?txSecret=***&txTime=5C271099"
        assertEquals("to $masked, é🎥", mask("to $URL, é🎥"))
        assertEquals(masked, mask(masked))
        assertEquals(URL.replace("f85a2ab363fe4deaffef9754d79da6fe", "*".repeat(32)), maskAligned(URL))
        assertEquals(masked, PushUrl.split(URL).toString())
    }

    @Test
    fun `the parts of a URL`() {
        val url = PushUrl.split(" srt://u@203.0.113.7:9000?mode=caller&streamid=#!::h=push.example.com,r=live/cam1,txTime=5C271099")
        val text = { range: IntRange? -> range?.let(url.text::substring) }
        assertEquals(Protocol.SRT, url.protocol)
        assertEquals(
            listOf(" ", "srt", "u", "203.0.113.7", "9000", "live", "cam1", "push.example.com"),
            listOf(url.lead, url.scheme, url.userinfo, url.host, url.port, url.app, url.stream, url.pushDomain).map(text),
        )
        assertEquals(9000, url.portNumber)
        assertEquals("#!::h=push.example.com,r=live/cam1,txTime=5C271099", text(url.streamid))
        assertEquals(url.text, Checker().check(url.text, NOW).url.text)
        assertNull(PushUrl.split("x").protocol)
    }
}
