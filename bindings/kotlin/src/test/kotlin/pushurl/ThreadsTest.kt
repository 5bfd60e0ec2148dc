package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger

/** One signer and one checker in eight threads; objects that are closed while other threads use them. */
internal class ThreadsTest {
    private val target = Target("push.example.com", "live", "test")

    /** Runs [work] in eight threads at the same time, and returns the results; rethrows an exception. */
    private fun <T> inEight(work: (thread: Int) -> T): List<T> {
        val pool = Executors.newFixedThreadPool(EIGHT)
        val start = CyclicBarrier(EIGHT)
        try {
            val running = List(EIGHT) {
                pool.submit(
                    Callable {
                        start.await()
                        work(it)
                    },
                )
            }
            return running.map { it.get(2, TimeUnit.MINUTES) }
        } finally {
            pool.shutdownNow()
        }
    }

    @Test
    fun `one signer and one checker`() {
        val signer = Signer(Key(KEY))
        val checker = Checker(Key(KEY))
        val done = inEight { thread ->
            repeat(2000) {
                val url = signer.sign(Target("push.example.com", "live", "cam-$thread-$it"), DAY, NOW).url
                val report = checker.check(url, NOW)
                assertEquals(url, report.text)
                assertEquals(Verdict.Accepted, report.verdict)
                val bad = checker.check(url.replace("cam-", "bad-"), NOW)
                assertEquals(Cause.AUTH_FAILED, bad.verdict.cause)
                assertTrue(url.split("txSecret=")[1].take(32) !in mask(url))
            }
            val urls = List(500) { "rtmp://push.example.com/live/cam-$thread-$it" }
            assertEquals(urls, checker.checkMany(urls, NOW).map { it.text })
            thread
        }
        assertEquals((0 until EIGHT).toList(), done)
    }

    @Test
    fun `calls on objects that are being closed finish or throw`() {
        var finished = 0
        var thrown = 0
        repeat(200) {
            val key = Key(KEY)
            val signer = Signer(key)
            val checker = Checker(key)
            val policy = Policy.build { domain("push.example.com", key = key) }
            val objects = listOf(key, signer, checker, policy)
            val counts = inEight { thread ->
                if (thread < objects.size) {
                    repeat(it % 5) { Thread.yield() }
                    objects[thread].close()
                    objects[thread].close()
                    return@inEight 0 to 0
                }
                val uses = listOf<() -> Boolean>(
                    { signer.sign(target, EXPIRES, NOW).url == URL },
                    { signer.forms(target, EXPIRES, NOW)[0].url == URL },
                    { checker.check(URL, NOW).verdict == Verdict.Accepted },
                    { checker.signing(URL).isJudged },
                    { Checker(key, policy = policy).check(URL, NOW).verdict == Verdict.Accepted },
                    { policy.lists("push.example.com") },
                )
                var good = 0
                var closed = 0
                repeat(5) {
                    for (use in uses) {
                        try {
                            assertTrue(use())
                            good++
                        } catch (e: IllegalStateException) {
                            assertTrue(e.message!!.endsWith(" is closed"), e.message)
                            closed++
                        }
                    }
                }
                good to closed
            }
            finished += counts.sumOf { it.first }
            thrown += counts.sumOf { it.second }
        }
        assertTrue(finished > 0 && thrown > 0, "$finished finished, $thrown thrown")
    }

    @Test
    fun `closed objects throw`() {
        val key = Key(KEY)
        val signer = Signer(key)
        key.use { }
        assertEquals("this Key is closed", assertThrows(IllegalStateException::class.java) { Signer(key) }.message)
        assertThrows(IllegalStateException::class.java) { Checker(backupKey = key) }
        assertThrows(IllegalStateException::class.java) { PolicyBuilder().domain("push.example.com", key = key) }
        assertThrows(IllegalStateException::class.java) { Policy.fromToml("[[domain]]\nname='a.b'\nkey={env='A'}") { key } }
        // Objects that were created with it keep working.
        assertEquals(URL, signer.sign(target, EXPIRES, NOW).url)
        signer.close()
        assertThrows(IllegalStateException::class.java) { signer.sign(target, EXPIRES, NOW) }
        val checker = Checker()
        checker.use { assertEquals(Verdict.Undetermined, it.check(URL, NOW).verdict) }
        assertThrows(IllegalStateException::class.java) { checker.check(URL, NOW) }
    }

    @Test
    fun `a lent object is freed once, after the last call`() {
        val freed = AtomicInteger()
        val lease = Lease(AutoCloseable { freed.incrementAndGet() }, "Object")
        lease.lend {
            lease.close()
            lease.close()
            assertThrows(IllegalStateException::class.java) { lease.lend { } }
            assertEquals(0, freed.get())
        }
        assertEquals(1, freed.get())
        lease.close()
        assertEquals(1, freed.get())
    }

    @Test
    fun `unclosed objects are collected while others are used`() {
        val checked = AtomicInteger()
        inEight {
            repeat(500) {
                // Only the call references the checker.
                if (Checker(Key(KEY)).check(URL, NOW).verdict == Verdict.Accepted) {
                    checked.incrementAndGet()
                }
                if (it % 100 == 0) {
                    System.gc()
                }
            }
        }
        assertEquals(EIGHT * 500, checked.get())
    }

    private companion object {
        const val EIGHT = 8
    }
}
