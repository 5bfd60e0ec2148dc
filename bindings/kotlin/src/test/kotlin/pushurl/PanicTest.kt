package pushurl

import com.sun.jna.Native
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import pushurl.ffi.UniffiRustCallStatus
import pushurl.ffi.uniffiRustCallWithError
import pushurl.ffi.PushUrlException as FfiException

/** The functions of a library that is built for this test: they panic. */
internal object Hooks {
    init {
        Native.register(Hooks::class.java, System.getProperty("uniffi.component.pushurl_uniffi.libraryOverride"))
    }

    @JvmStatic
    external fun pushurl_direct_panic(output: Long, outputLength: Long): Long

    @JvmStatic
    external fun uniffi_pushurl_uniffi_fn_func_panic_on_purpose(status: UniffiRustCallStatus)
}

/** A panic inside arrives as an exception, by both ways, and what comes after is as before. */
internal class PanicTest {
    @Test
    fun `a panic arrives as an exception`() {
        val checker = Checker(Key(KEY))
        val calls = listOf<() -> Unit>(
            {
                val crossing = Crossing.mine()
                crossing.packer.clear(0)
                crossing.call { _, _, output, room -> Hooks.pushurl_direct_panic(output, room) }
            },
            {
                calling {
                    uniffiRustCallWithError(FfiException.ErrorHandler) { Hooks.uniffi_pushurl_uniffi_fn_func_panic_on_purpose(it) }
                }
            },
        )
        for (call in calls) {
            val thrown = assertThrows(PushUrlException.InternalFault::class.java) { call() }
            assertEquals("pushurl broke off: a fault of its own", thrown.message)
            // A panic may repeat the text that led to it.
            assertFalse("on purpose" in thrown.stackTraceToString())
            assertEquals(Verdict.Accepted, checker.check(URL, NOW).verdict)
            assertEquals("18/503", Cause.parse("18/503").toString())
        }
    }
}
