package pushurl

import pushurl.ffi.Key as FfiKey

/**
 * A push key of a domain. It is opaque: it cannot be read back. The native bytes are overwritten when the last key, signer,
 * checker and policy that uses the key is closed or collected.
 *
 * Keep keys on servers: a key inside an app is public.
 *
 * @throws PushUrlException.KeyInvalid from every constructor: if the key is empty, or contains an ASCII control character, most
 *     likely a trailing line break.
 */
public class Key private constructor(internal val lease: Lease<FfiKey>) : AutoCloseable {
    /** Copies the bytes, and overwrites the array with zeros. */
    @Throws(PushUrlException::class)
    public constructor(bytes: ByteArray) : this(lease(bytes))

    /** Copies the text as UTF-8, and overwrites the array with zeros. */
    @Throws(PushUrlException::class)
    public constructor(chars: CharArray) : this(lease(utf8AndOverwrite(chars)))

    /** Copies the text as UTF-8. A `String` cannot be overwritten and remains in memory until it is collected; prefer an array. */
    @Throws(PushUrlException::class)
    public constructor(text: String) : this(text.toCharArray())

    /** Releases the native handle. Objects that were created with the key keep working. */
    override fun close(): Unit = lease.close()

    /** `Key(***)`. */
    override fun toString(): String = "Key(***)"

    private companion object {
        fun lease(bytes: ByteArray): Lease<FfiKey> = try {
            Lease(calling { FfiKey(bytes) }, "Key")
        } finally {
            bytes.fill(0)
        }

        /** Not with Java's encoder, which keeps a copy. */
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
