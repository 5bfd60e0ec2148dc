package pushurl

import java.time.Duration
import java.time.Instant
import pushurl.ffi.Signer as FfiSigner

/**
 * Mints push URLs. Make one for a domain's key, keep it, and share it between threads freely.
 *
 * What a check at any moment before the expiry would refuse is refused here, for the same reasons; so what this gives passes a check
 * with the same key. Documented advice: sign for 12 to 24 hours (P/33383, P/35598).
 *
 * Times are in whole seconds: of a moment and of a lifetime, a part of a second is cut off downwards. Any [Instant] and any
 * [Duration] is taken; one that cannot be a txTime is refused as any other fault.
 */
public class Signer @JvmOverloads constructor(
    /** The domain's primary or backup key. It can be closed when this returns. */
    key: Key,
    /** The hash that the domain uses. */
    hash: HashAlgorithm = HashAlgorithm.MD5,
    /** Whether names are signed too that a check only warns of: with symbols beyond `A-Z a-z 0-9 - _ .`, or `.flv` behind them. */
    unusualNames: Boolean = false,
) : AutoCloseable {
    private val lease = key.lease.lend { Lease(calling { FfiSigner(it, hash.toFfi(), unusualNames) }, "Signer") }

    /**
     * Signs a target for so long from now on.
     *
     * @throws PushUrlException.SigningRefused with everything that is wrong.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun sign(target: Target, lifetime: Duration, now: Instant = Instant.now()): Signed =
        sign(target, now.unixAfter(lifetime), now.unix)

    /**
     * Signs a target up to a moment.
     *
     * @throws PushUrlException.SigningRefused with everything that is wrong.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun sign(target: Target, until: Instant, now: Instant = Instant.now()): Signed = sign(target, until.unix, now.unix)

    private fun sign(target: Target, expires: Long, now: Long): Signed = when (val base = target.base) {
        is Target.Base.Url -> lease.lend { signer ->
            val signed = calling { signer.signUntil(target.toFfi(), expires, now) }
            Signed(signed.url, momentOf(signed.expires))
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
                is BatchResult.Minted -> Signed(only.url, momentOf(expires))
                is BatchResult.NotMinted -> throw PushUrlException.SigningRefused(only.refused)
            }
        }
    }

    /**
     * Every form of the URL that [sign] gives for the same arguments, in the order of [Protocol], each with the pair that encoders
     * ask for. The signature is the same in all of them.
     *
     * @throws PushUrlException.SigningRefused with everything that is wrong.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun forms(target: Target, lifetime: Duration, now: Instant = Instant.now()): List<Form> =
        forms(target, now.unixAfter(lifetime), now.unix)

    /** The same up to a moment. */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun forms(target: Target, until: Instant, now: Instant = Instant.now()): List<Form> = forms(target, until.unix, now.unix)

    private fun forms(target: Target, expires: Long, now: Long): List<Form> = lease.lend { signer ->
        calling { signer.forms(target.toFfi(), expires, now) }.map {
            Form(Protocol.entries[it.protocol.ordinal], it.url, it.server, it.streamKey)
        }
    }

    /** Signs many streams at once, which costs a fraction of signing each. What is wrong with one is in its result. */
    @JvmOverloads
    public fun signMany(batch: Batch, streams: List<String>, lifetime: Duration, now: Instant = Instant.now()): BatchResults =
        signMany(batch, streams, now.unixAfter(lifetime), now.unix)

    /** The same up to a moment. */
    @JvmOverloads
    public fun signMany(batch: Batch, streams: List<String>, until: Instant, now: Instant = Instant.now()): BatchResults =
        signMany(batch, streams, until.unix, now.unix)

    private fun signMany(batch: Batch, streams: List<String>, expires: Long, now: Long): BatchResults {
        // A list may change while it is read.
        val texts = streams.toTypedArray()
        return signParts(texts.size) { packer, rows ->
            batch.options.pack(packer, batch.domain, batch.app, now, expires)
            packer.int(rows.count())
            packer.int(0)
            packer.column(texts, rows)
        }
    }

    /** Signs many streams at once, some of which have an AppName or a moment of their own. */
    @JvmOverloads
    public fun signRows(batch: Batch, rows: List<BatchRow>, lifetime: Duration, now: Instant = Instant.now()): BatchResults =
        signRows(batch, rows.toTypedArray(), now.unixAfter(lifetime), now.unix)

    /** The same up to a moment. */
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

    /** Gives the handle back, as soon as no thread uses it. */
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
    /** The moment that its txTime states. */
    public val expires: Instant,
) {
    /** Without the URL, which holds a secret. */
    override fun toString(): String = "Signed(expires=$expires)"
}

/** A signed URL in one form, and the pair that encoders with two fields ask for. */
public class Form internal constructor(
    /** Which form. */
    public val protocol: Protocol,
    /** The URL. Whoever has it can push. */
    public val url: String,
    /** `rtmp://domain/App/`: no query belongs here, which is the commonest mistake. */
    public val server: String,
    /** `Stream?txSecret=…&txTime=…`, the query included (documented). Whoever has it can push. */
    public val streamKey: String,
) {
    /** Without the URL, which holds a secret. */
    override fun toString(): String = "Form(protocol=$protocol, server=${mask(server)})"
}
