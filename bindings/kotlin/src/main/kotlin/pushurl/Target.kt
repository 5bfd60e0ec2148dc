package pushurl

import pushurl.ffi.Target as FfiTarget
import pushurl.ffi.TargetBase as FfiTargetBase
import pushurl.ffi.TargetParam as FfiTargetParam

/**
 * Where to push a stream: everything that a URL contains except the signature. [Signer] judges it, not the constructor.
 *
 * @throws IllegalArgumentException if the port is not 0 to 65535. (Port 0 is refused when signing.)
 */
public class Target private constructor(internal val base: Base, internal val options: Options) {
    /** The stream [stream] of the application [app] on a push domain. */
    @JvmOverloads
    public constructor(
        /** The push domain. */
        domain: String,
        /** The AppName. */
        app: String,
        /** The StreamName. */
        stream: String,
        /** The protocol; RTMP by default. */
        protocol: Protocol? = null,
        /** The port, if it is not the default of the form. URLs in other forms have their own default. */
        port: Int? = null,
        /** The host to connect to, if it is not the push domain, such as an IP address. */
        host: String? = null,
        /** Extra parameters, names and values, kept as written. They are not signed: anyone can change them. */
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

    /** Without the names and parameters: those of a hostile URL may contain a secret. */
    override fun toString(): String = "Target(protocol=${options.protocol}, port=${options.port})"

    public companion object {
        /**
         * The target of a URL without its `txSecret` and `txTime`, to sign an unsigned URL, or to sign one again. Other
         * parameters are kept in order, as written. Faults of the URL that a target cannot represent are reported when signing.
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

/** The optional parts of a target or a batch. */
internal class Options(val protocol: Protocol?, val port: Int?, val host: String?, params: List<Pair<String, String>>) {
    val params = params.toList()

    init {
        require(port == null || port in 0..0xFFFF) { "port is not 0 to 65535" }
    }

    /** Writes the header of the rows to sign, in the layout *Batch* of the Rust module `direct`. */
    fun pack(packer: Packer, domain: String, app: String, now: Long, expires: Long) {
        packer.long(now)
        packer.long(expires)
        packer.byte(protocol?.number ?: 0)
        packer.byte((if (port != null) 1 else 0) + (if (host != null) 2 else 0))
        packer.byte(port ?: 0)
        packer.byte((port ?: 0) shr 8)
        // The lengths of domain, AppName and host, the number of parameters, and the lengths of their names and values.
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

internal fun Diagnosis.toFfi() = pushurl.ffi.Diagnosis.entries[ordinal]

internal fun HashAlgorithm.toFfi() = pushurl.ffi.HashAlgorithm.entries[ordinal]
