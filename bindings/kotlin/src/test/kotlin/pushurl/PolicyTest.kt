package pushurl

import com.google.gson.JsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import java.time.Instant

/** Checks with a policy and with the facts of a push. */
internal class PolicyTest {
    private val keys = Data.json("policy.json").asJsonObject.getAsJsonObject("keys")
    private val accounts = Data.rows("policy.json", "accounts")

    private fun read(account: JsonObject) = Policy.fromToml(account.texts("toml").joinToString("\n")) { source ->
        Key(keys.text((source as KeySource.Env).name)!!)
    }.policy

    /** The same policy as in the file. */
    private fun built(account: JsonObject): Policy = account.getAsJsonObject("policy").let { known ->
        Policy.build {
            account(AccountStatus.ofCode(known.text("account")!!)!!)
            known.texts("disabled_apps").forEach(::disabledApp)
            for (it in known.rows("domains")) {
                domain(
                    it.text("name")!!,
                    key = it.text("key")?.let(::Key),
                    backupKey = it.text("backup_key")?.let(::Key),
                    hash = HashAlgorithm.ofCode(it.text("hash")!!)!!,
                    authentication = it.get("authentication").asBoolean,
                    enabled = it.get("enabled").asBoolean,
                    playback = it.get("playback").asBoolean,
                )
            }
            for (it in known.rows("bans")) {
                val (since, until) = listOf("since", "until").map { name -> it.longOrNull(name)?.let(Instant::ofEpochSecond) }
                when (val domain = it.text("domain")) {
                    null -> ban(it.text("stream")!!, since, until, it.text("reason"))
                    else -> banIn(domain, it.text("app")!!, it.text("stream")!!, since, until, it.text("reason"))
                }
            }
            if (!known.get("channels").isJsonNull) {
                val channels = known.getAsJsonObject("channels")
                channels.texts("open").forEach { channel(it) }
                channels.texts("closed").forEach { channel(it, open = false) }
            }
            known.texts("allow_clients").takeIf { it.isNotEmpty() }?.let { allowClients(*it.toTypedArray()) }
            known.texts("block_clients").takeIf { it.isNotEmpty() }?.let { blockClients(*it.toTypedArray()) }
            known.longOrNull("max_pushes")?.let(::maxPushes)
            known.longOrNull("max_pushes_of_stream")?.let(::maxPushesOfStream)
            known.text("priority_param")?.let(::priorityParam)
        }
    }

    private fun JsonObject.facts() = Facts(
        Instant.ofEpochSecond(long("now")),
        text("client"),
        longOrNull("live_total"),
        longOrNull("live_same"),
        longOrNull("live_priority"),
        text("hook")?.let { HookAnswer.ofCode(it)!! },
    )

    private fun sign(
        stream: String = "cam1",
        domain: String = "push.example.com",
        app: String = "live",
        key: String = KEY,
        hash: HashAlgorithm = HashAlgorithm.MD5,
        params: List<Pair<String, String>> = emptyList(),
    ) = Signer(Key(key), hash).sign(Target(domain, app, stream, params = params), DAY, NOW).url

    @Test
    fun `scenarios, built and read`() {
        for (account in accounts) {
            for (policy in listOf(built(account), read(account))) {
                val checker = Checker(policy = policy, diagnosis = Diagnosis.ALWAYS)
                policy.close()
                account.rows("pushes").forEach { judge(checker, it) }
            }
        }
    }

    private fun judge(checker: Checker, push: JsonObject) {
        val what = push.text("what")
        val url = push.text("url")!!
        val facts = push.getAsJsonObject("facts").facts()
        val report = checker.check(url, facts)
        assertEquals(push.text("verdict"), (report.verdict.cause ?: report.verdict).toString(), what)
        assertEquals(push.text("matched_key"), report.matchedKey?.code, what)
        val expected = push.getAsJsonArray("findings").map { finding -> finding.asJsonArray.map { it.asString } }
        val found = { it: Report -> it.findings.map { finding -> listOf(finding.reason.code, url.substring(finding.range)) } }
        assertEquals(expected, found(report), what)
        // A batch gives the same result.
        val many = checker.checkMany(listOf(url, url), facts)[1]
        assertEquals(report.verdict to found(report), many.verdict to found(many), what)
    }

    @Test
    fun `a ban ends`() {
        val checker = Checker(policy = Policy.build { ban("cam1", until = NOW) })
        val isForbidden = { now: Instant -> checker.check(sign(), now).findings.any { it.reason == Reason.STREAM_FORBIDDEN } }
        assertTrue(isForbidden(NOW.minusSeconds(1)))
        assertFalse(isForbidden(NOW))
    }

    @Test
    fun `what is not judged`() {
        val bare = Checker().check(sign(), NOW)
        assertEquals(Verdict.Undetermined, bare.verdict)
        assertTrue(bare.notJudged.containsAll(listOf(Cause.AUTH_FAILED, Cause.STREAM_DISABLED, Cause.HOOK_REFUSED)))
        assertEquals(bare.notJudged.sorted(), bare.notJudged.toList())
        val facts = Facts(NOW, "203.0.113.9", 0, 0, 0, HookAnswer.ACCEPTED)
        val full = Checker(policy = built(accounts[0])).check(sign(), facts)
        assertEquals(listOf("18/100", "18/101", "18/102", "18/103", "18/104"), full.notJudged.map { it.toString() })
    }

    @Test
    fun `every policy fault is reported and changes nothing`() {
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
    fun `a builder can be used after build`() {
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
    fun `faults of a file have positions`() {
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
    fun `invalid facts are errors`() {
        for (client in listOf("203.0.113", "not an address", "", "fe80::1%eth0", "203.0.113.9 ")) {
            val facts = Facts(NOW, client)
            val one = assertThrows(PushUrlException.ArgumentInvalid::class.java) { Checker().check(URL, facts) }
            assertEquals("the client is not an IP address", one.message)
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
