package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import java.time.Instant

/** Times and durations, including their minimum and maximum. */
internal class TimesTest {
    private val checker = Checker(Key(KEY))
    private val signer = Signer(Key(KEY))
    private val target = Target("push.example.com", "live", "test")

    @Test
    fun `times are rounded down to seconds`() {
        val last = EXPIRES.minusNanos(1)
        assertEquals(Verdict.Accepted, checker.check(URL, last).verdict)
        assertEquals(Duration.ofSeconds(1), checker.check(URL, last).timeLeft)
        assertEquals(Cause.URL_EXPIRED, checker.check(URL, EXPIRES).verdict.cause)
        assertEquals(URL, signer.sign(target, EXPIRES.plusNanos(999_999_999), NOW).url)
        assertEquals(URL, signer.sign(target, Duration.ofSeconds(3600, 999_999_999), NOW.plusNanos(999_999_999)).url)
        // Also before 1970, where rounding down and rounding towards zero differ.
        val report = checker.check(URL, Instant.ofEpochSecond(-1, 999_999_999))
        assertEquals(Duration.ofSeconds(EXPIRES.epochSecond + 1), report.timeLeft)
    }

    @Test
    fun `the first and the last instant are accepted`() {
        assertEquals(Verdict.Accepted, checker.check(URL, Instant.MIN).verdict)
        assertEquals(Cause.URL_EXPIRED, checker.check(URL, Instant.MAX).verdict.cause)
        assertTrue(checker.check(URL, Instant.MAX).timeLeft!!.isNegative)
        for (until in listOf(Instant.MIN, Instant.MAX)) {
            for (now in listOf(Instant.MIN, NOW, Instant.MAX)) {
                val refused = assertThrows(PushUrlException.SigningRefused::class.java) { signer.sign(target, until, now) }
                assertEquals(listOf(Field.EXPIRY), refused.refused.map { it.field }, "$until $now")
                assertEquals(Cause.URL_EXPIRED, refused.serviceCause)
            }
        }
        assertEquals(URL, signer.sign(target, EXPIRES, Instant.MIN).url)
    }

    @Test
    fun `the shortest and the longest duration are accepted`() {
        val longest = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)
        val shortest = Duration.ofSeconds(Long.MIN_VALUE)
        val tooShort = listOf(shortest, Duration.ZERO, Duration.ofNanos(999_999_999), Duration.ofSeconds(-1))
        for (now in listOf(Instant.MIN, Instant.EPOCH, NOW, Instant.MAX)) {
            for (lifetime in tooShort + longest) {
                // Both `now` and the expiration time are clamped to the end of the core's calendar, so no time is left.
                val isTooLong = lifetime == longest && now != Instant.MAX
                val expected = if (isTooLong) Reason.TXTIME_BEYOND_2106 else Reason.EXPIRED
                val one = assertThrows(PushUrlException.SigningRefused::class.java) { signer.sign(target, lifetime, now) }
                assertEquals(listOf(expected), one.refused.map { it.reason }, "$lifetime $now")
                val many = signer.signMany(Batch("push.example.com"), listOf("test"), lifetime, now)[0]
                assertEquals(one.refused, (many as BatchResult.NotMinted).refused)
            }
        }
        val report = Checker(Key(KEY), authDelta = longest).check(URL, NOW)
        assertEquals(Verdict.Accepted, report.verdict)
        assertEquals(EXPIRES, report.expires)
        assertEquals(Instant.MAX.epochSecond, report.expiresWithAuthDelta!!.epochSecond)
        assertThrows(IllegalArgumentException::class.java) { Checker(authDelta = Duration.ofSeconds(-1)) }
        assertThrows(IllegalArgumentException::class.java) { Checker(shortestLifetime = shortest) }
        assertThrows(IllegalArgumentException::class.java) { Checker(longestLifetime = Duration.ofNanos(-1)) }
    }

    @Test
    fun `an AuthDelta moves the expiration time`() {
        val report = Checker(Key(KEY), authDelta = Duration.ofSeconds(60)).check(URL, EXPIRES.plusSeconds(59))
        assertEquals(Verdict.Accepted, report.verdict)
        assertEquals(EXPIRES, report.expires)
        assertEquals(EXPIRES.plusSeconds(60), report.expiresWithAuthDelta)
        assertEquals(Duration.ofSeconds(1), report.timeLeft)
    }

    @Test
    fun `short and long lifetimes give warnings`() {
        val warning = Checker(Key(KEY), shortestLifetime = Duration.ofHours(12), longestLifetime = Duration.ofDays(7))
        val found = { now: Instant -> warning.check(URL, now).findings.map { it.reason } }
        assertEquals(listOf(Reason.LIFETIME_SHORT), found(NOW))
        assertEquals(emptyList<Reason>(), found(EXPIRES.minus(Duration.ofDays(1))))
        assertEquals(listOf(Reason.LIFETIME_LONG), found(EXPIRES.minus(Duration.ofDays(8))))
    }

    @Test
    fun `a URL without a time has none`() {
        val report = checker.check("rtmp://push.example.com/live/test", NOW)
        assertNull(report.expires)
        assertNull(report.expiresWithAuthDelta)
        assertNull(report.timeLeft)
    }

    @Test
    fun `the default time is that of the clock`() {
        val url = signer.sign(target, Duration.ofHours(1)).url
        val left = checker.check(url).timeLeft!!
        assertTrue(left > Duration.ofMinutes(59) && left <= Duration.ofHours(1), "$left")
    }
}
