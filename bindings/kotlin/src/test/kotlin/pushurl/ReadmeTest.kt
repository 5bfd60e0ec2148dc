package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.ByteArrayOutputStream
import java.io.File
import java.nio.file.Path
import java.time.Duration

/** The README's snippets compile and work. */
internal class ReadmeTest {
    private val readme = Data.file("bindings/kotlin/README.md")

    @Test
    fun `every snippet is compiled`() {
        val compiled = Data.file("bindings/kotlin/src/test/kotlin/pushurl/ReadmeSnippets.kt").lines().map { it.trim() }.joinToString("\n")
        val snippets = Regex("```kotlin\n(.*?)```", RegexOption.DOT_MATCHES_ALL).findAll(readme).map { it.groupValues[1] }.toList()
        for (snippet in snippets) {
            val lines = snippet.trimEnd().lines().joinToString("\n") { it.trim() }
            assertTrue(lines in compiled, "not compiled:\n$snippet")
        }
        assertEquals(7, snippets.size)
    }

    @Test
    fun `the README has the version and coordinates of the package`() {
        val pom = Data.file("bindings/kotlin/pom.xml")
        val version = Regex("<version>(.*?)</version>").find(pom)!!.groupValues[1]
        assertTrue("pushurl:pushurl:$version" in readme)
        assertTrue("pushurl:pushurl-android:$version" in readme)
        assertTrue("version = \"$version\"" in Data.file("bindings/kotlin/android/build.gradle.kts"))
        assertTrue("version = \"$version\"" in Data.file("Cargo.toml"))
        val jna = Regex("<jna.version>(.*?)</jna.version>").find(pom)!!.groupValues[1]
        assertTrue("net.java.dev.jna:jna:$jna@aar" in Data.file("bindings/kotlin/android/build.gradle.kts"))
    }

    @Test
    fun `the snippets work as described`(@TempDir folder: Path) {
        val secret = KEY.toCharArray()
        val url = ReadmeSnippets.server(secret)
        assertFalse(secret.any { it != '\u0000' })
        val shown = mutableListOf<String>()
        ReadmeSnippets.app(url, { shown += "connected" }, { shown += it })
        ReadmeSnippets.app(URL, { shown += "connected" }, { shown += it })
        assertEquals(listOf("connected", Cause.URL_EXPIRED.advice()), shown)
        shown.clear()
        ReadmeSnippets.closed(URL, "18/503") { shown += it }
        assertEquals(listOf("${Cause.AUTH_FAILED.errmsg()} ${Cause.AUTH_FAILED.advice()}", Cause.URL_EXPIRED.advice()), shown)
        val ranges = mutableListOf<IntRange>()
        ReadmeSnippets.places("rtmp://203.0.113.9/live/a") { range, _ -> ranges += range }
        assertEquals(7..17, ranges.first())
        val signer = Signer(Key(KEY))
        assertEquals(null, ReadmeSnippets.refusal(signer, Target("203.0.113.9", "live", "a")) { shown += it })
        assertTrue(shown.last().startsWith("18/300: domain: "))
        val checker = Checker(Key("another"))
        val out = ByteArrayOutputStream()
        assertEquals(2, ReadmeSnippets.many(signer, checker, listOf("a", "b", "no good"), out).size)
        assertEquals(3, out.toString(Charsets.UTF_8).count { it == '\n' })
        val file = File(folder.toFile(), "policy.toml")
        file.writeText("[[domain]]\nname = 'a.b'\nkey = { file = 'push.key' }\n")
        file.resolveSibling("push.key").writeText(KEY)
        val banned = signer.sign(Target("push.example.com", "live", "cam1"), Duration.ofHours(1)).url
        assertEquals(Cause.STREAM_DISABLED, ReadmeSnippets.policy(file, Key(KEY), banned, "203.0.113.9").cause)
    }
}
