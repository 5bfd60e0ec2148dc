package pushurl

import com.sun.jna.Native
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import pushurl.ffi.UniffiRustCallStatus
import pushurl.ffi.uniffiRustCallWithError
import pushurl.ffi.PushUrlException as FfiException

/** Functions that panic, in a library that is built for this test. */
internal object Hooks {
    init {
        Native.register(Hooks::class.java, System.getProperty("uniffi.component.pushurl_uniffi.libraryOverride"))
    }

    @JvmStatic
    external fun pushurl_direct_panic(output: Long, outputLength: Long): Long

    @JvmStatic
    external fun uniffi_pushurl_uniffi_fn_func_panic_on_purpose(status: UniffiRustCallStatus)
}

/** A panic becomes an exception, in direct calls and in calls through UniFFI, and later calls work. */
internal class PanicTest {
    @Test
    fun `a panic becomes an exception`() {
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
            assertEquals("a bug in pushurl: please report it", thrown.message)
            // The message of a panic may contain the URL.
            assertFalse("on purpose" in thrown.stackTraceToString())
            assertEquals(Verdict.Accepted, checker.check(URL, NOW).verdict)
            assertEquals("18/503", Cause.parse("18/503").toString())
        }
    }
}
