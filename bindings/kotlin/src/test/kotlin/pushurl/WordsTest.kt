package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.Locale

/** The messages of causes and reasons. */
internal class WordsTest {
    @Test
    fun `the default language is that of the device`() {
        val before = Locale.getDefault()
        val langs = mapOf(
            "en-US" to Lang.EN,
            "zh-Hans-CN" to Lang.ZH,
            "zh-TW" to Lang.ZH,
            "ja-JP" to Lang.JA,
            "ko" to Lang.KO,
            "fr" to Lang.EN,
        )
        try {
            for ((tag, lang) in langs) {
                Locale.setDefault(Locale.forLanguageTag(tag))
                assertEquals(lang, Lang.device, tag)
                assertEquals(Cause.AUTH_FAILED.errmsg(lang), Cause.AUTH_FAILED.errmsg())
                assertEquals(Cause.AUTH_FAILED.advice(lang), Cause.AUTH_FAILED.advice())
                assertEquals(Cause.AUTH_FAILED.userMessage(lang), Cause.AUTH_FAILED.userMessage())
                assertEquals(Reason.HOST_IS_IP.detail(lang), Reason.HOST_IS_IP.detail())
                assertEquals(Reason.HOST_IS_IP.remedy(lang), Reason.HOST_IS_IP.remedy())
                assertEquals(Actor.URL_SIGNER.text(lang), Actor.URL_SIGNER.text())
            }
        } finally {
            Locale.setDefault(before)
        }
        assertEquals(4, Lang.entries.map { Cause.AUTH_FAILED.errmsg(it) }.toSet().size)
        assertEquals("This link has expired. Ask for a new one.", Cause.URL_EXPIRED.userMessage(Lang.EN))
    }

    @Test
    fun `the first supported language is chosen`() {
        assertEquals(Lang.KO, Lang.of(listOf("fr-CA", "ko_KR.UTF-8", "ja")))
        assertNull(Lang.of(listOf("fr")))
        assertNull(Lang.of(emptyList()))
    }

    @Test
    fun `all spellings of a cause are parsed`() {
        for (text in listOf("18/503", "18 503", "18-503", " 18:503 ")) {
            assertEquals(Cause.AUTH_FAILED, Cause.parse(text))
        }
        assertEquals("3/0", Cause.parse("Client actively interrupts the push (3)").toString())
        val faults = listOf("", "18", "18/999").map { assertThrows(PushUrlException.CauseUnknown::class.java) { Cause.parse(it) } }
        assertEquals(listOf(CauseFault.MALFORMED, CauseFault.SUB_ERRCODE_MISSING, CauseFault.UNKNOWN), faults.map { it.fault })
        assertEquals(CauseFault.entries.toSet(), faults.map { it.fault }.toSet())
        assertEquals(3, faults.map { it.message }.toSet().size)
        assertNull(faults[0].serviceCause)
    }

    @Test
    fun `causes are found by a part of their message`() {
        assertEquals(listOf(Cause.CLIENT_BLOCKED), Cause.search("블록리스트"))
        assertTrue(Cause.AUTH_FAILED in Cause.search("authentication FAILED"))
        assertEquals(emptyList<Cause>(), Cause.search(""))
    }

    @Test
    fun `causes are ordered as in the table`() {
        assertEquals(Cause.all, Cause.all.shuffled().sorted())
        assertEquals(18503, Cause.AUTH_FAILED.number)
        assertEquals(Cause.ofNumber(18503).hashCode(), Cause.AUTH_FAILED.hashCode())
    }

    @Test
    fun `a when can match a verdict`() {
        val text = { verdict: Verdict ->
            when (verdict) {
                Verdict.Accepted -> "go"
                is Verdict.Rejected -> verdict.cause.toString()
                Verdict.Undetermined -> "who knows"
            }
        }
        assertEquals("go", text(Checker(Key(KEY)).check(URL, NOW).verdict))
        assertEquals("18/501", text(Checker(Key(KEY)).check(URL, EXPIRES).verdict))
        assertEquals("who knows", text(Checker().check(URL, NOW).verdict))
    }

    @Test
    fun `a refusal in every language`() {
        val refusal = assertThrows(PushUrlException.SigningRefused::class.java) {
            Signer(Key(KEY)).sign(Target("203.0.113.9", "live", "my cam", params = listOf("a" to "b", "txSecret" to "x")), DAY, NOW)
        }
        assertEquals(refusal.text(Lang.EN), refusal.message)
        assertEquals(listOf(Field.DOMAIN, Field.STREAM, Field.PARAM), refusal.refused.map { it.field })
        assertEquals(listOf(0, 0, 1), refusal.refused.map { it.index })
        assertEquals(2..2, refusal.refused[1].rangeIn("my cam"))
        assertEquals(Cause.HOST_IS_IP, refusal.serviceCause)
        for (lang in Lang.entries) {
            val lines = refusal.text(lang).lines()
            assertEquals(3, lines.size)
            assertTrue(lines[0].startsWith("domain: ${Reason.HOST_IS_IP.detail(lang)}") && lines[0].endsWith("(host_is_ip, 18/300)"))
        }
        // The message of the native library is the same.
        val own = assertThrows(pushurl.ffi.PushUrlException.SigningRefused::class.java) {
            val target = Target("203.0.113.9", "live", "my cam", params = listOf("a" to "b", "txSecret" to "x")).toFfi()
            val signer = Key(KEY).lease.lend { pushurl.ffi.Signer(it, pushurl.ffi.HashAlgorithm.MD5) }
            signer.signUntil(target, NOW.epochSecond + 60, NOW.epochSecond)
        }
        assertEquals(own.text, refusal.message)
        assertEquals(own.refused.map { it.toPublic() }, refusal.refused)
    }
}
