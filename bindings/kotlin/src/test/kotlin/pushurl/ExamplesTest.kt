package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.PrintStream

/** The programs of `examples/` print the same in every language. */
internal class ExamplesTest {
    private fun assertPrints(name: String, program: () -> Unit) {
        val printed = ByteArrayOutputStream()
        val out = System.out
        System.setOut(PrintStream(printed, true, "UTF-8"))
        try {
            program()
        } finally {
            System.setOut(out)
        }
        assertEquals(Data.file("tests/data/examples/$name.txt"), printed.toString("UTF-8"))
    }

    @Test
    fun `mint and check`() = assertPrints("mint_and_check") { example("MintAndCheckKt") }

    @Test
    fun `check before push`() = assertPrints("check_before_push") { example("CheckBeforePushKt") }

    @Test
    fun explain() = assertPrints("explain") { example("ExplainKt") }

    @Test
    fun `every program has a test`() {
        val programs = Data.root.resolve("bindings/kotlin/examples").list()!!.map { it.removeSuffix(".kt") }
        val expected = Data.root.resolve("tests/data/examples").list()!!.map { it.removeSuffix(".txt") }
        val inCamelCase = { name: String -> name.split('_').joinToString("") { it.replaceFirstChar(Char::uppercase) } }
        assertEquals(expected.map(inCamelCase).sorted(), programs.sorted())
    }

    /** By reflection: the examples are in the unnamed package, from which Kotlin cannot import. */
    private fun example(name: String) {
        Class.forName(name).getMethod("main").invoke(null)
    }
}
