package pushurl

import com.sun.jna.Memory
import com.sun.jna.Native
import com.sun.jna.Pointer
import pushurl.ffi.findLibraryName
import pushurl.ffi.uniffiEnsureInitialized
import java.nio.Buffer
import java.nio.ByteBuffer

/**
 * The hot calls, with numbers and addresses only; the Rust module `direct` documents them. A call through UniFFI costs tens of
 * microseconds, nearly all of it for the JNA structures of its buffers.
 */
internal object Direct {
    init {
        // This checks that the library and the package have the same version.
        uniffiEnsureInitialized()
        Native.register(Direct::class.java, findLibraryName("pushurl_uniffi"))
    }

    @JvmStatic
    external fun pushurl_direct_check(checker: Long, input: Long, inputLength: Long, output: Long, outputLength: Long): Long

    @JvmStatic
    external fun pushurl_direct_sign(signer: Long, input: Long, inputLength: Long, output: Long, outputLength: Long): Long

    @JvmStatic
    external fun pushurl_direct_mask(input: Long, inputLength: Long, output: Long, outputLength: Long): Long

    @JvmStatic
    external fun pushurl_direct_free(address: Long, length: Long)
}

/** The buffers of a thread for calls: inputs are packed and copied to them, and small answers are written to them. */
internal class Crossing private constructor() {
    /** The input of the next [call]. */
    val packer: Packer = Packer()

    private val memory = Memory(2L * ROOM)
    private val input = Pointer.nativeValue(memory)
    private val output = input + ROOM

    /** A view of the same memory. Copies through it need no native call. */
    private val view = memory.getByteBuffer(0, memory.size())

    /** Calls with the packed input, and returns the answer. */
    inline fun call(function: (input: Long, length: Long, output: Long, room: Long) -> Long): ByteArray {
        val length = packer.size
        if (length <= ROOM) {
            at(0).put(packer.array(), 0, length)
            return answer(function(input, length.toLong(), output, ROOM.toLong()))
        }
        return Memory(length.toLong()).use { large ->
            large.write(0, packer.array(), 0, length)
            answer(function(Pointer.nativeValue(large), length.toLong(), output, ROOM.toLong()))
        }
    }

    /** Decodes the return code of a call. */
    fun answer(result: Long): ByteArray = when {
        result >= 0 -> ByteArray(result.toInt()).also { at(ROOM).get(it) }
        result == IN_HEAP -> heapAnswer()
        result == ERROR -> throw PushUrlException.ArgumentInvalid(heapAnswer().decodeToString())
        else -> throw PushUrlException.InternalFault()
    }

    // Cast to `Buffer`: on older Android versions `ByteBuffer` does not override `position`.
    private fun at(place: Int): ByteBuffer = view.also { (it as Buffer).position(place) }

    private fun heapAnswer(): ByteArray {
        val address = memory.getLong(ROOM.toLong())
        val length = memory.getLong(ROOM + 8L)
        try {
            return Pointer(address).getByteArray(0, Math.toIntExact(length))
        } finally {
            Direct.pushurl_direct_free(address, length)
        }
    }

    companion object {
        private const val ROOM = 4096
        private const val IN_HEAP = -2L
        private const val ERROR = -3L

        private val ofThread = object : ThreadLocal<Crossing>() {
            override fun initialValue() = Crossing()
        }

        /** The buffers of this thread. */
        fun mine(): Crossing = ofThread.get()!!
    }
}
