package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import java.time.Instant

/** Judging by what the account knows and what a server sees. */
internal class PolicyTest {
    private val toml = """
        disabled_apps = ["test"]

        [[domain]]
        name = "push.example.com"
        key = "$KEY"
        backup_key = "backup"

        [[domain]]
        name = "second.example.com"
        key = { env = "SECOND_KEY" }
        hash = "sha256"

        [[domain]]
        name = "old.example.com"
        enabled = false
        authentication = false

        [[domain]]
        name = "play.example.com"
        kind = "playback"

        [[forbidden_stream]]
        stream = "forbidden"

        [[forbidden_stream]]
        stream = "strict"
        domain = "push.example.com"
        app = "live"
        since = 2018-12-01T00:00:00Z
        until = 2019-02-01T00:00:00Z
        reason = "on request"

        [clients]
        block = ["198.51.100.0/24", "2001:db8::/32"]

        [limits]
        max_pushes = 100
        max_pushes_of_stream = 1
        priority_param = "prio"
    """.trimIndent()

    private fun read() = Policy.fromToml(toml) { source ->
        assertEquals(KeySource.Env("SECOND_KEY"), source)
        Key("second")
    }.policy

    private val end = Instant.parse("2019-02-01T00:00:00Z")

    /** The same as the file's. */
    private fun built() = Policy.build {
        disabledApp("test")
        domain("push.example.com", key = Key(KEY), backupKey = Key("backup"))
        domain("second.example.com", key = Key("second"), hash = HashAlgorithm.SHA256)
        domain("old.example.com", enabled = false, authentication = false)
        domain("play.example.com", playback = true)
        ban("forbidden")
        banIn("push.example.com", "live", "strict", Instant.parse("2018-12-01T00:00:00Z"), end, "on request")
        blockClients("198.51.100.0/24", "2001:db8::/32")
        maxPushes(100)
        maxPushesOfStream(1)
        priorityParam("prio")
    }

    private fun sign(
        stream: String = "cam1",
        domain: String = "push.example.com",
        app: String = "live",
        key: String = KEY,
        hash: HashAlgorithm = HashAlgorithm.MD5,
        params: List<Pair<String, String>> = emptyList(),
    ) = Signer(Key(key), hash).sign(Target(domain, app, stream, params = params), DAY, NOW).url

    @Test
    fun `a scenario, built and read`() {
        for (policy in listOf(built(), read())) {
            val checker = Checker(policy = policy)
            policy.close()
            fun judged(url: String, facts: Facts = Facts(NOW)): String {
                val verdict = checker.check(url, facts).verdict
                // Many at once say the same.
                assertEquals(verdict, checker.checkMany(listOf(url), facts).single().verdict)
                return (verdict.cause ?: verdict).toString()
            }
            assertEquals("accepted", judged(sign()))
            assertEquals(KeyRole.BACKUP, checker.check(sign(key = "backup"), NOW).matchedKey)
            assertEquals("accepted", judged(sign(domain = "second.example.com", key = "second", hash = HashAlgorithm.SHA256)))
            assertEquals("18/503", judged(sign(domain = "second.example.com", key = "second")))
            assertEquals("18/301", judged(sign(domain = "other.example.com")))
            assertEquals("18/302", judged(sign(domain = "play.example.com")))
            assertEquals("18/303", judged("rtmp://old.example.com/live/cam1"))
            assertEquals("18/304", judged(sign(app = "test")))
            assertEquals("18/305", judged(sign("forbidden")))
            assertEquals("18/305", judged(sign("strict")))
            assertEquals("accepted", judged(sign("strict", app = "elsewhere")))
            assertEquals("18/400", judged(sign(), Facts(NOW, client = "198.51.100.7")))
            assertEquals("18/400", judged(sign(), Facts(NOW, client = "::ffff:198.51.100.7")))
            assertEquals("18/400", judged(sign(), Facts(NOW, client = "2001:db8::9")))
            assertEquals("accepted", judged(sign(), Facts(NOW, client = "203.0.113.9")))
            assertEquals("accepted", judged(sign(), Facts(NOW, liveTotal = 99)))
            assertEquals("18/600", judged(sign(), Facts(NOW, liveTotal = 100)))
            assertEquals("18/601", judged(sign(), Facts(NOW, liveSame = 1)))
            assertEquals("18/602", judged(sign(params = listOf("prio" to "1")), Facts(NOW, livePriority = 2)))
            assertEquals("accepted", judged(sign(params = listOf("prio" to "2")), Facts(NOW, livePriority = 2)))
            assertEquals("19/0", judged(sign(), Facts(NOW, hook = HookAnswer.REFUSED)))
            assertEquals("accepted", judged(sign(), Facts(NOW, hook = HookAnswer.ACCEPTED)))
            val after = checker.check(sign("strict"), end).findings.map { it.reason }
            assertFalse(Reason.STREAM_FORBIDDEN in after)
        }
    }

    @Test
    fun `what is not judged`() {
        val bare = Checker().check(sign(), NOW)
        assertEquals(Verdict.Undetermined, bare.verdict)
        assertTrue(bare.notJudged.containsAll(listOf(Cause.AUTH_FAILED, Cause.STREAM_DISABLED, Cause.HOOK_REFUSED)))
        assertEquals(bare.notJudged.sorted(), bare.notJudged.toList())
        val facts = Facts(NOW, "203.0.113.9", 0, 0, 0, HookAnswer.ACCEPTED)
        val full = Checker(policy = built()).check(sign(), facts)
        assertEquals(listOf("18/100", "18/101", "18/102", "18/103", "18/104"), full.notJudged.map { it.toString() })
    }

    @Test
    fun `every state of the account`() {
        val causes = listOf(null, Cause.NO_ACCOUNT, Cause.SERVICE_SUSPENDED, Cause.SERVICE_OVERDUE, Cause.SERVICE_FORCIBLY_SUSPENDED)
        for ((status, cause) in AccountStatus.entries.zip(causes)) {
            val checker = Checker(Key(KEY), policy = Policy.build { account(status) })
            assertEquals(cause, checker.check(sign(), NOW).verdict.cause)
        }
    }

    @Test
    fun `channels and an allowlist`() {
        val policy = Policy.build {
            channelMode()
            channel("open")
            channel("closed", open = false)
            allowClients("203.0.113.9")
        }
        val checker = Checker(Key(KEY), policy = policy)
        assertEquals(Verdict.Accepted, checker.check(sign("open"), NOW).verdict)
        assertEquals(Cause.CHANNEL_DISABLED, checker.check(sign("closed"), NOW).verdict.cause)
        assertEquals(Cause.CHANNEL_MISSING, checker.check(sign("none"), NOW).verdict.cause)
        assertEquals(Verdict.Accepted, checker.check(sign("open"), Facts(NOW, "203.0.113.9")).verdict)
        assertEquals(Cause.CLIENT_NOT_ALLOWED, checker.check(sign("open"), Facts(NOW, "203.0.113.8")).verdict.cause)
    }

    @Test
    fun `every fault of a policy, and none changes anything`() {
        PolicyBuilder().use { builder ->
            builder.domain("push.example.com", key = Key(KEY)).disabledApp("test").channel("open").allowClients("203.0.113.9")
            val wrong = listOf<() -> Unit>(
                { builder.domain("a b") },
                { builder.domain("PUSH.example.com.") },
                { builder.disabledApp("") },
                { builder.disabledApp("test") },
                { builder.channel("open") },
                { builder.ban("cam1", since = NOW, until = NOW) },
                { builder.blockClients("10.0.0.0/33") },
                { builder.blockClients() },
            )
            val faults = wrong.map { assertThrows(PushUrlException.PolicyInvalid::class.java) { it() } }
            assertEquals(PolicyFault.entries.toList(), faults.map { it.fault })
            assertTrue(faults.all { it.message!!.isNotEmpty() && it.serviceCause == null })
            val policy = builder.build()
            assertTrue(policy.listsDomains && policy.lists("Push.Example.com.") && !policy.lists("a b"))
            assertEquals(Verdict.Accepted, Checker(policy = policy).check(sign("open"), NOW).verdict)
        }
    }

    @Test
    fun `a builder goes on after it built`() {
        val builder = PolicyBuilder()
        val before = builder.build()
        builder.domain("push.example.com")
        assertTrue(builder.build().lists("push.example.com"))
        assertFalse(before.listsDomains)
    }

    @Test
    fun `warnings`() {
        val policy = Policy.build {
            ban("cam1", since = NOW, until = NOW.plus(Duration.ofDays(91)))
            blockClients("2001:db8::/32", "10.0.0.0/9", *Array(200) { "10.0.0.1" })
        }
        assertEquals(PolicyWarning.entries.toList(), policy.warnings.sorted())
        val file = Policy.fromToml("[clients]\nallow = ['10.0.0.0/9']\n")
        assertEquals(listOf(PolicyFileWarning(2, 10, PolicyWarning.PREFIX_UNUSUAL)), file.warnings)
        assertEquals("the service takes single addresses, /8, /16 and /24 only", file.warnings[0].text)
    }

    @Test
    fun `a file with faults says where`() {
        val wrong = assertThrows(PushUrlException.PolicyFileInvalid::class.java) {
            Policy.fromToml("[[domain]]\nname = ''\nkey = ''\n\n['\u9650\u5236']\n")
        }
        assertEquals(PolicyFileFault(2, 8, "domain.name: the name is empty"), wrong.faults[0])
        assertEquals(PolicyFileFault(3, 7, "domain.key: the key is empty"), wrong.faults[1])
        assertEquals(3, wrong.faults.size)
        assertTrue(wrong.message!!.startsWith("line 2, column 8: domain.name: the name is empty\nline 3"))
        for (none in listOf("", "[[domain]", "a = '\ud800'")) {
            assertEquals(1, assertThrows(PushUrlException.PolicyFileInvalid::class.java) { Policy.fromToml(none) }.faults.size)
        }
        val bytes = byteArrayOf(-1)
        assertThrows(PushUrlException.PolicyFileInvalid::class.java) { Policy.fromToml(bytes) }
        assertEquals(0, bytes[0])
    }

    @Test
    fun `keys from elsewhere`() {
        val toml = "[[domain]]\nname = 'push.example.com'\nkey = { file = 'push.key' }\nbackup_key = { env = 'BACKUP' }\n"
        val asked = mutableListOf<KeySource>()
        val file = Policy.fromToml(toml) { source ->
            asked += source
            Key(if (source is KeySource.File) KEY else "backup")
        }
        assertEquals(listOf(KeySource.File("push.key"), KeySource.Env("BACKUP")), asked)
        val checker = Checker(policy = file.policy)
        assertEquals(KeyRole.PRIMARY, checker.check(sign(), NOW).matchedKey)
        assertEquals(KeyRole.BACKUP, checker.check(sign(key = "backup"), NOW).matchedKey)

        val none = assertThrows(PushUrlException.PolicyFileInvalid::class.java) { Policy.fromToml(toml) { null } }
        assertEquals(listOf(3, 4), none.faults.map { it.line })
        assertTrue(none.faults.all { "there is no key" in it.text }, none.message)
        val unread = assertThrows(PushUrlException.PolicyFileInvalid::class.java) { Policy.fromToml(toml) }
        assertTrue("keys from elsewhere are not read here" in unread.message!!)
        assertThrows(ArithmeticException::class.java) { Policy.fromToml(toml) { throw ArithmeticException() } }
    }

    @Test
    fun `facts that are none`() {
        for (client in listOf("203.0.113", "not an address", "", "fe80::1%eth0", "203.0.113.9 ")) {
            val facts = Facts(NOW, client)
            val one = assertThrows(PushUrlException.ArgumentInvalid::class.java) { Checker().check(URL, facts) }
            assertEquals("the client is no IP address", one.message)
            assertThrows(PushUrlException.ArgumentInvalid::class.java) { Checker().checkMany(listOf(URL), facts) }
        }
        assertThrows(IllegalArgumentException::class.java) { Facts(NOW, liveTotal = -1) }
        assertThrows(IllegalArgumentException::class.java) { Facts(NOW, liveSame = -1) }
        assertThrows(IllegalArgumentException::class.java) { PolicyBuilder().maxPushes(-1) }
        assertThrows(IllegalArgumentException::class.java) { PolicyBuilder().domain("a.b", authDelta = Duration.ofSeconds(-1)) }
        val extremes = Facts(NOW, null, Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE)
        assertEquals(Verdict.Accepted, Checker(Key(KEY)).check(sign(), extremes).verdict)
    }
}
