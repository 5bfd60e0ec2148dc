package pushurl

import pushurl.ffi.Key as FfiKey

/**
 * A push key of a domain. It shows itself nowhere, and there is no way to read it back. The native bytes are overwritten when the
 * last key, signer, checker and policy that has it is closed or collected.
 *
 * A key belongs on a server. Whoever has an app has what is in it.
 *
 * @throws PushUrlException.KeyInvalid for every constructor: if there is nothing, or an ASCII control character, most likely a line
 *     break at its end.
 */
public class Key private constructor(internal val lease: Lease<FfiKey>) : AutoCloseable {
    /** Takes any bytes, and overwrites the array with zeros. */
    @Throws(PushUrlException::class)
    public constructor(bytes: ByteArray) : this(lease(bytes))

    /** Takes a text as its UTF-8, and overwrites the array with zeros. */
    @Throws(PushUrlException::class)
    public constructor(chars: CharArray) : this(lease(utf8AndOverwrite(chars)))

    /** Takes a text as its UTF-8. A `String` cannot be overwritten and stays until it is collected; prefer an array. */
    @Throws(PushUrlException::class)
    public constructor(text: String) : this(text.toCharArray())

    /** Gives the handle back. What was made with the key goes on to work. */
    override fun close(): Unit = lease.close()

    /** `Key(***)`. */
    override fun toString(): String = "Key(***)"

    private companion object {
        fun lease(bytes: ByteArray): Lease<FfiKey> = try {
            Lease(calling { FfiKey(bytes) }, "Key")
        } finally {
            bytes.fill(0)
        }

        /** By hand, since an encoder keeps a copy. */
        fun utf8AndOverwrite(chars: CharArray): ByteArray {
            val packed = ByteArray(3 * chars.size)
            val packer = Packer(packed)
            try {
                packer.secret(chars)
                return packed.copyOf(packer.size)
            } finally {
                chars.fill('\u0000')
                packed.fill(0)
            }
        }
    }
}
