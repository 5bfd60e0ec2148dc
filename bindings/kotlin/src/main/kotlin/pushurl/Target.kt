package pushurl

import pushurl.ffi.Target as FfiTarget
import pushurl.ffi.TargetBase as FfiTargetBase
import pushurl.ffi.TargetParam as FfiTargetParam

/**
 * Where a stream is to be pushed: all that a URL says but for the signature. Nothing is judged here; [Signer] does that.
 *
 * @throws IllegalArgumentException if a port is not 0 to 65535. (0 is one, and refused when signing.)
 */
public class Target private constructor(internal val base: Base, internal val options: Options) {
    /** The stream [stream] of the application [app] at a push domain. */
    @JvmOverloads
    public constructor(
        /** The push domain. */
        domain: String,
        /** The AppName. */
        app: String,
        /** The StreamName. */
        stream: String,
        /** What it is pushed by; RTMP if none is named. */
        protocol: Protocol? = null,
        /** A port of its own, instead of the one that the form usually states. URLs in other forms state theirs. */
        port: Int? = null,
        /** A host to connect to that is not the push domain, such as an IP address. */
        host: String? = null,
        /** Parameters of one's own, names and values, carried along as written. They are not signed: anyone can change them. */
        params: List<Pair<String, String>> = emptyList(),
    ) : this(Base.Names(domain, app, stream), Options(protocol, port, host, params))

    internal sealed class Base {
        class Names(val domain: String, val app: String, val stream: String) : Base()

        class Url(val text: String) : Base()
    }

    internal fun toFfi() = FfiTarget(
        when (base) {
            is Base.Names -> FfiTargetBase.Names(
                withoutLoneSurrogates(base.domain),
                withoutLoneSurrogates(base.app),
                withoutLoneSurrogates(base.stream),
            )
            is Base.Url -> FfiTargetBase.Url(withoutLoneSurrogates(base.text))
        },
        options.protocol?.toFfi(),
        options.port?.toUShort(),
        options.host?.let(::withoutLoneSurrogates),
        options.params.map { (name, value) -> FfiTargetParam(withoutLoneSurrogates(name), withoutLoneSurrogates(value)) },
    )

    /** Without the names and parameters: read from a hostile URL, they may hold a secret. */
    override fun toString(): String = "Target(protocol=${options.protocol}, port=${options.port})"

    public companion object {
        /**
         * The target that a URL names, its `txSecret` and `txTime` left out, so that a URL without a signature, or with an old one,
         * can be signed. Other parameters are kept in their order, as written. Faults that a target has no place for refuse the
         * signing.
         */
        @JvmStatic
        @JvmOverloads
        public fun ofUrl(
            url: String,
            protocol: Protocol? = null,
            port: Int? = null,
            host: String? = null,
            params: List<Pair<String, String>> = emptyList(),
        ): Target = Target(Base.Url(url), Options(protocol, port, host, params))
    }
}

/** What a target or a batch may say beside its names. */
internal class Options(val protocol: Protocol?, val port: Int?, val host: String?, params: List<Pair<String, String>>) {
    val params = params.toList()

    init {
        require(port == null || port in 0..0xFFFF) { "port is not 0 to 65535" }
    }

    /** What stands before the rows to sign, as the library's module `direct` lays it out. */
    fun pack(packer: Packer, domain: String, app: String, now: Long, expires: Long) {
        packer.long(now)
        packer.long(expires)
        packer.byte(protocol?.number ?: 0)
        packer.byte((if (port != null) 1 else 0) + (if (host != null) 2 else 0))
        packer.byte(port ?: 0)
        packer.byte((port ?: 0) shr 8)
        // The lengths of domain, AppName and host, how many parameters, and the lengths of their names and values.
        var length = packer.size
        packer.skip(4 * (4 + 2 * params.size))
        val text = { text: String ->
            packer.setInt(length, packer.text(text))
            length += 4
        }
        text(domain)
        text(app)
        text(host.orEmpty())
        packer.setInt(length, params.size)
        length += 4
        for ((name, value) in params) {
            text(name)
            text(value)
        }
    }
}

internal fun Protocol.toFfi() = pushurl.ffi.Protocol.entries[ordinal]

internal fun HashAlgorithm.toFfi() = pushurl.ffi.HashAlgorithm.entries[ordinal]
