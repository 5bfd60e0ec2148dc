package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.time.Duration
import java.time.Instant

/** The callbacks of `tests/data/callbacks.json`. */
internal class CallbacksTest {
    @Test
    fun `callbacks are verified`() {
        val rows = Data.rows("callbacks.json", "callbacks")
        for (row in rows) {
            val now = Instant.ofEpochSecond(row.long("now"))
            val tolerance = Duration.ofSeconds(row.long("tolerance"))
            val verdict = verifyCallback(Key(row.text("key")!!), row.text("t")!!, row.text("sign")!!, now, tolerance)
            assertEquals(row.text("verdict"), verdict.code, row.text("name"))
        }
        assertEquals(19, rows.size)
    }

    @Test
    fun `a negative tolerance is an error`() {
        assertThrows(IllegalArgumentException::class.java) {
            verifyCallback(Key("k"), "1", "", tolerance = Duration.ofSeconds(-1))
        }
    }
}
