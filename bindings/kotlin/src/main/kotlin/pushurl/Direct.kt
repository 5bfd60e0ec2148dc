package pushurl

import com.sun.jna.Memory
import com.sun.jna.Native
import com.sun.jna.Pointer
import pushurl.ffi.findLibraryName
import pushurl.ffi.uniffiEnsureInitialized
import java.nio.Buffer
import java.nio.ByteBuffer

/**
 * What is called most, by numbers and addresses alone; the library documents it at its module `direct`. UniFFI's own way costs tens
 * of microseconds a call, nearly all of it for the structures that JNA makes of its buffers.
 */
internal object Direct {
    init {
        // It checks that library and package are of one version.
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

/** A thread's memory for calls: what goes in is packed and copied there, and small answers come back there. */
internal class Crossing private constructor() {
    /** To be filled before [call]. */
    val packer: Packer = Packer()

    private val memory = Memory(2L * ROOM)
    private val input = Pointer.nativeValue(memory)
    private val output = input + ROOM

    /** The same memory. What is copied by way of it is copied by the virtual machine itself, without a call. */
    private val view = memory.getByteBuffer(0, memory.size())

    /** Calls with what was packed, and gives the answer. */
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

    /** What a call's result says. */
    fun answer(result: Long): ByteArray = when {
        result >= 0 -> ByteArray(result.toInt()).also { at(ROOM).get(it) }
        result == ELSEWHERE -> elsewhere()
        result == ERROR -> throw PushUrlException.ArgumentInvalid(elsewhere().decodeToString())
        else -> throw PushUrlException.InternalFault()
    }

    // As a `Buffer`: on older Androids a `ByteBuffer` has no such method of its own.
    private fun at(place: Int): ByteBuffer = view.also { (it as Buffer).position(place) }

    private fun elsewhere(): ByteArray {
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
        private const val ELSEWHERE = -2L
        private const val ERROR = -3L

        private val ofThread = object : ThreadLocal<Crossing>() {
            override fun initialValue() = Crossing()
        }

        /** This thread's. */
        fun mine(): Crossing = ofThread.get()!!
    }
}
