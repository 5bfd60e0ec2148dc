package pushurl

import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.io.PrintWriter
import java.io.StringWriter

/** The texts of objects and exceptions contain no keys and no secrets. */
internal class SecretsTest {
    private val secret = "f85a2ab363fe4deaffef9754d79da6fe"

    @Test
    fun `arrays with a key are overwritten`() {
        val bytes = KEY.toByteArray()
        val chars = KEY.toCharArray()
        val target = Target("push.example.com", "live", "test")
        for (key in listOf(Key(bytes), Key(chars), Key(KEY))) {
            assertEquals(URL, Signer(key).sign(target, EXPIRES, NOW).url)
        }
        assertArrayEquals(ByteArray(KEY.length), bytes)
        assertArrayEquals(CharArray(KEY.length), chars)
        val wrong = "wrong\n".toCharArray()
        val wrongBytes = "wrong\n".toByteArray()
        assertEquals(KeyFault.CONTROL_CHARACTER, assertThrows(PushUrlException.KeyInvalid::class.java) { Key(wrong) }.fault)
        assertEquals(KeyFault.CONTROL_CHARACTER, assertThrows(PushUrlException.KeyInvalid::class.java) { Key(wrongBytes) }.fault)
        assertArrayEquals(CharArray(6), wrong)
        assertArrayEquals(ByteArray(6), wrongBytes)
        assertEquals(KeyFault.EMPTY, assertThrows(PushUrlException.KeyInvalid::class.java) { Key("") }.fault)
        assertEquals(KeyFault.EMPTY, assertThrows(PushUrlException.KeyInvalid::class.java) { Key(ByteArray(0)) }.fault)
        val toml = "[[domain]]\nname = 'push.example.com'\nkey = '$KEY'".toByteArray()
        Policy.fromToml(toml)
        assertArrayEquals(ByteArray(toml.size), toml)
    }

    @Test
    fun `a key may be any text`() {
        for (text in listOf("é", "한국어", "🎥", " ", "a b?&=%")) {
            val target = Target("push.example.com", "live", "test")
            val url = Signer(Key(text)).sign(target, EXPIRES, NOW).url
            assertEquals(url, Signer(Key(text.toByteArray())).sign(target, EXPIRES, NOW).url)
            val md5 = java.security.MessageDigest.getInstance("MD5").digest("${text}test5C271099".toByteArray())
            assertEquals(md5.joinToString("") { "%02x".format(it) }, url.substring(url.indexOf("txSecret=") + 9).take(32))
        }
    }

    @Test
    fun `no object shows a secret`() {
        val key = Key(KEY)
        val signer = Signer(key)
        val checker = Checker(key, backupKey = key, playbackKey = key)
        val target = Target("push.example.com", "live", "test")
        val results = signer.signMany(Batch("push.example.com"), listOf("test", "no good"), EXPIRES, NOW)
        val file = Policy.fromToml("[[domain]]\nname = 'push.example.com'\nkey = '$KEY'")
        val wrong = checker.check(URL.replace("test?", "cam?"), NOW)
        val objects = listOf(
            key, signer, checker, file, file.policy, PolicyBuilder().domain("push.example.com", key = key), Target.ofUrl(URL), target,
            signer.sign(target, EXPIRES, NOW), signer.forms(target, EXPIRES, NOW), results, results.toList(), Batch(URL), BatchRow(URL),
            checker.check(URL, NOW), checker.check(URL, NOW).findings, checker.checkMany(listOf(URL), NOW), wrong, wrong.findings,
            checker.signing(URL), PushUrl.split(URL), PushUrl.split(URL).params, Facts(NOW, client = URL), KeySource.Env("A"),
        )
        for (it in objects) {
            assertFalse(secret in it.toString() || KEY in it.toString(), it.javaClass.name)
        }
        assertEquals("Key(***)", key.toString())
        assertEquals("accepted", checker.check(URL, NOW).toString())
        assertEquals("rejected 18/501: expired", checker.check(URL, EXPIRES).toString())
        assertEquals("Signed(expires=2018-12-29T06:13:45Z)", signer.sign(target, EXPIRES, NOW).toString())
    }

    @Test
    fun `no exception shows a secret`() {
        val signer = Signer(Key(KEY))
        val failing = listOf<() -> Unit>(
            { Key("$KEY\n") },
            { signer.sign(Target.ofUrl("$URL&txHost=$secret&txHost=$KEY"), DAY, NOW) },
            { signer.sign(Target("push.example.com", secret + "?", KEY + "?", params = listOf(secret to KEY)), NOW, NOW) },
            { Cause.parse("$KEY$secret") },
            { Policy.fromToml("[[domain]]\nname = 'a.b'\nkey = '$KEY' '$secret'") },
            { Policy.fromToml("[[domain]]\nname = 'a.b'\nkey = \"$KEY\\n\\n\"") },
            { PolicyBuilder().domain("$KEY $secret") },
            { PolicyBuilder().allowClients("$KEY$secret") },
            { Checker().check(URL, Facts(NOW, client = "$KEY$secret")) },
        )
        for (fail in failing) {
            val thrown = assertThrows(PushUrlException::class.java) { fail() }
            val text = StringWriter().also { thrown.printStackTrace(PrintWriter(it)) }.toString()
            assertFalse(secret in text || KEY in text, text)
        }
    }
}
