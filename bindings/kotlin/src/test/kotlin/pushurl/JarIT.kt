package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** The packed jar, used from a directory outside of this tree. */
internal class JarIT {
    private val jar = File(checkNotNull(System.getProperty("pushurl.jar")))

    private fun onClassPath(name: String) = System.getProperty("java.class.path").split(File.pathSeparator)
        .first { Regex("""$name-[\d.]+\.jar""").matches(File(it).name) }

    @Test
    fun `the examples run with only the jar`(@TempDir directory: Path) {
        val classes = directory.toFile()
        val built = File(Class.forName("ExplainKt").protectionDomain.codeSource.location.toURI())
        val programs = mapOf("MintAndCheckKt" to "mint_and_check", "CheckBeforePushKt" to "check_before_push", "ExplainKt" to "explain")
        built.listFiles { file -> programs.keys.any { file.name.startsWith(it) } }!!.forEach { it.copyTo(classes.resolve(it.name)) }
        val ours = jar.copyTo(classes.resolve("pushurl.jar"))
        val classPath = listOf(classes.path, ours.path, onClassPath("jna"), onClassPath("kotlin-stdlib"))
        for ((program, expected) in programs) {
            val java = ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath.joinToString(File.pathSeparator),
                program,
            )
            java.environment().clear()
            val process = java.directory(classes).redirectErrorStream(true).start()
            val printed = process.inputStream.readBytes().decodeToString()
            assertTrue(process.waitFor(1, TimeUnit.MINUTES))
            assertEquals(Data.file("tests/data/examples/$expected.txt"), printed)
        }
    }

    @Test
    fun `the jar contains exactly the expected files`() {
        val names = java.util.jar.JarFile(jar).use { opened -> opened.entries().asSequence().map { it.name }.toList() }
        val files = names.filterNot { it.endsWith("/") }
        assertTrue(files.any { it.endsWith("/libpushurl_uniffi.so") }, "$files")
        for (license in listOf("MIT", "APACHE", "UNICODE")) {
            assertTrue("META-INF/LICENSE-$license" in files, license)
        }
        val known = listOf("pushurl/", "META-INF/", "linux-", "darwin-", "win32-")
        assertEquals(emptyList<String>(), files.filter { file -> known.none(file::startsWith) })
        // The library that panics on purpose is for tests only.
        val library = java.util.jar.JarFile(jar).use { it.getInputStream(it.getEntry(files.first { it.endsWith(".so") })).readBytes() }
        assertTrue("panic_on_purpose" !in String(library, Charsets.ISO_8859_1))
    }
}
