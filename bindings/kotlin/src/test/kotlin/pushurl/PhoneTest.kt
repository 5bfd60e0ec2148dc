package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.time.Duration

/** The library for phones, which is built without support for policy files. */
internal class PhoneTest {
    @Test
    fun `reading a policy file is an error`() {
        val text = "[[domain]]\nname = 'push.example.com'\nkey = { env = 'KEY' }"
        for (read in listOf({ Policy.fromToml(text) }, { Policy.fromToml(text) { Key(KEY) } })) {
            val thrown = assertThrows(PushUrlException.PolicyFileUnsupported::class.java) { read() }
            assertEquals("this library was built without support for policy files", thrown.message)
        }
    }

    @Test
    fun `policies in code work`() {
        val policy = Policy.build {
            domain("push.example.com", key = Key(KEY))
            ban("cam2")
        }
        val checker = Checker(policy = policy)
        assertEquals(Verdict.Accepted, checker.check(URL, NOW).verdict)
        val banned = Signer(Key(KEY)).sign(Target("push.example.com", "live", "cam2"), Duration.ofHours(1), NOW).url
        assertEquals("18/305", checker.check(banned, NOW).verdict.cause.toString())
    }
}
