package pushurl

import java.time.Duration
import java.time.Instant
import pushurl.ffi.Signer as FfiSigner

/**
 * Signs push URLs. Create one for the key of a domain and reuse it. Immutable and thread-safe.
 *
 * A target is refused, with the same reasons, if a check at any time before the expiration time would reject the URL. A signed
 * URL therefore passes a check with the same key. Documented advice: sign for 12 to 24 hours (P/33383, P/35598).
 *
 * Times and lifetimes are rounded down to whole seconds. Any [Instant] and any [Duration] is accepted; one that cannot be a
 * txTime is refused like any other fault.
 */
public class Signer @JvmOverloads constructor(
    /** The domain's primary or backup key. It can be closed after the constructor returns. */
    key: Key,
    /** The hash that the domain uses. */
    hash: HashAlgorithm = HashAlgorithm.MD5,
    /** Whether to also sign names that a check warns of: with symbols beyond `A-Z a-z 0-9 - _ .`, or a trailing `.flv`. */
    unusualNames: Boolean = false,
) : AutoCloseable {
    private val lease = key.lease.lend { Lease(calling { FfiSigner(it, hash.toFfi(), unusualNames) }, "Signer") }

    /**
     * Signs a target with a lifetime from [now] on.
     *
     * @throws PushUrlException.SigningRefused with all problems of the target.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun sign(target: Target, lifetime: Duration, now: Instant = Instant.now()): Signed =
        sign(target, now.unixAfter(lifetime), now.unix)

    /**
     * Signs a target with an expiration time.
     *
     * @throws PushUrlException.SigningRefused with all problems of the target.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun sign(target: Target, until: Instant, now: Instant = Instant.now()): Signed = sign(target, until.unix, now.unix)

    private fun sign(target: Target, expires: Long, now: Long): Signed = when (val base = target.base) {
        is Target.Base.Url -> lease.lend { signer ->
            val signed = calling { signer.signUntil(target.toFfi(), expires, now) }
            Signed(signed.url, instantOf(signed.expires))
        }
        is Target.Base.Names -> {
            val signed = signPacked { packer ->
                target.options.pack(packer, base.domain, base.app, now, expires)
                packer.int(1)
                packer.int(0)
                val length = packer.size
                packer.int(0)
                packer.setInt(length, packer.text(base.stream))
            }
            when (val only = SignedPart(signed).result(0)) {
                is BatchResult.Minted -> Signed(only.url, instantOf(expires))
                is BatchResult.NotMinted -> throw PushUrlException.SigningRefused(only.refused)
            }
        }
    }

    /**
     * Returns all forms of the URL that [sign] returns for the same arguments, in the order of [Protocol], each with the server
     * and stream key for encoders. All have the same signature.
     *
     * @throws PushUrlException.SigningRefused with all problems of the target.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun forms(target: Target, lifetime: Duration, now: Instant = Instant.now()): List<Form> =
        forms(target, now.unixAfter(lifetime), now.unix)

    /**
     * Returns all forms of the URL, with an expiration time.
     *
     * @throws PushUrlException.SigningRefused with all problems of the target.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun forms(target: Target, until: Instant, now: Instant = Instant.now()): List<Form> = forms(target, until.unix, now.unix)

    private fun forms(target: Target, expires: Long, now: Long): List<Form> = lease.lend { signer ->
        calling { signer.forms(target.toFfi(), expires, now) }.map {
            Form(Protocol.entries[it.protocol.ordinal], it.url, it.server, it.streamKey)
        }
    }

    /** Signs a batch of streams with a lifetime; several times faster than single calls. Each result has its own problems. */
    @JvmOverloads
    public fun signMany(batch: Batch, streams: List<String>, lifetime: Duration, now: Instant = Instant.now()): BatchResults =
        signMany(batch, streams, now.unixAfter(lifetime), now.unix)

    /** Signs a batch of streams with an expiration time. */
    @JvmOverloads
    public fun signMany(batch: Batch, streams: List<String>, until: Instant, now: Instant = Instant.now()): BatchResults =
        signMany(batch, streams, until.unix, now.unix)

    private fun signMany(batch: Batch, streams: List<String>, expires: Long, now: Long): BatchResults {
        // Copied, since the caller may change the list concurrently.
        val texts = streams.toTypedArray()
        return signParts(texts.size) { packer, rows ->
            batch.options.pack(packer, batch.domain, batch.app, now, expires)
            packer.int(rows.count())
            packer.int(0)
            packer.column(texts, rows)
        }
    }

    /** Signs a batch of rows, which can have their own AppName and expiration time, with a default lifetime. */
    @JvmOverloads
    public fun signRows(batch: Batch, rows: List<BatchRow>, lifetime: Duration, now: Instant = Instant.now()): BatchResults =
        signRows(batch, rows.toTypedArray(), now.unixAfter(lifetime), now.unix)

    /** Signs a batch of rows, which can have their own AppName and expiration time, with a default expiration time. */
    @JvmOverloads
    public fun signRows(batch: Batch, rows: List<BatchRow>, until: Instant, now: Instant = Instant.now()): BatchResults =
        signRows(batch, rows.toTypedArray(), until.unix, now.unix)

    private fun signRows(batch: Batch, all: Array<BatchRow>, expires: Long, now: Long): BatchResults {
        val apps = Array(all.size) { all[it].app ?: batch.app }
        val streams = Array(all.size) { all[it].stream }
        return signParts(all.size) { packer, rows ->
            batch.options.pack(packer, batch.domain, batch.app, now, expires)
            packer.int(rows.count())
            packer.int(APPS + EXPIRIES)
            val lengths = packer.size
            packer.skip(4 * 2 * rows.count())
            for (row in rows) packer.long(all[row].until?.unix ?: expires)
            packer.texts(apps, rows, lengths)
            packer.texts(streams, rows, lengths + 4 * rows.count())
        }
    }

    private inline fun signParts(count: Int, pack: (Packer, IntRange) -> Unit) = lease.lend { signer ->
        BatchResults(count, inParts(count) { rows -> SignedPart(crossing(signer) { pack(it, rows) }) })
    }

    private inline fun signPacked(pack: (Packer) -> Unit): ByteArray = lease.lend { crossing(it, pack) }

    private inline fun crossing(signer: FfiSigner, pack: (Packer) -> Unit): ByteArray {
        val crossing = Crossing.mine()
        crossing.packer.clear()
        pack(crossing.packer)
        return crossing.call { input, length, output, room ->
            Direct.pushurl_direct_sign(signer.handle, input, length, output, room)
        }
    }

    /** Releases the native memory once no thread uses it. */
    override fun close(): Unit = lease.close()

    /** Without the key. */
    override fun toString(): String = "Signer"

    private companion object {
        const val APPS = 1
        const val EXPIRIES = 2
    }
}

/** A signed URL. */
public class Signed internal constructor(
    /** The URL in the target's own form. Whoever has it can push. */
    public val url: String,
    /** The time in its txTime. */
    public val expires: Instant,
) {
    /** Without the URL, which contains a secret. */
    override fun toString(): String = "Signed(expires=$expires)"
}

/** A signed URL in one form, and the server and stream key for encoders with two fields. */
public class Form internal constructor(
    /** The form. */
    public val protocol: Protocol,
    /** The URL. Whoever has it can push. */
    public val url: String,
    /** The server field, `rtmp://domain/App/`. A query here is the most common mistake. */
    public val server: String,
    /** The stream key field, `Stream?txSecret=…&txTime=…`, including the query (documented). Whoever has it can push. */
    public val streamKey: String,
) {
    /** Without the URL, which contains a secret. */
    override fun toString(): String = "Form(protocol=$protocol, server=${mask(server)})"
}
