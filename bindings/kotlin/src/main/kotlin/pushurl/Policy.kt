package pushurl

import pushurl.ffi.policyFromToml
import pushurl.ffi.policyKeySources
import java.time.Duration
import java.time.Instant
import pushurl.ffi.Ban as FfiBan
import pushurl.ffi.BanPlace as FfiBanPlace
import pushurl.ffi.KeySource as FfiKeySource
import pushurl.ffi.Policy as FfiPolicy
import pushurl.ffi.PolicyBuilder as FfiPolicyBuilder
import pushurl.ffi.PolicyDomain as FfiPolicyDomain
import pushurl.ffi.PolicyEntry as FfiPolicyEntry
import pushurl.ffi.PolicyKey as FfiPolicyKey

/**
 * What an account knows: its status, domains with their keys, bans, channels, lists of clients and limits. Immutable, and shared by
 * any number of checkers and threads.
 *
 * ```
 * val policy = Policy.build {
 *     domain("push.example.com", key = key)
 *     ban("cam1", until = end)
 *     blockClients("198.51.100.0/24")
 *     maxPushesOfStream(1)
 * }
 * ```
 */
public class Policy internal constructor(internal val lease: Lease<FfiPolicy>) : AutoCloseable {
    /** Whether the policy lists the account's domains. */
    public val listsDomains: Boolean get() = lease.lend { calling { it.lists(null) } }

    /** What the service would not take, though this library does. In no order. */
    public val warnings: List<PolicyWarning> get() =
        lease.lend { calling { it.warnings() } }.map { PolicyWarning.entries[it.ordinal] }

    /** Whether it lists this domain; names are compared without regard to case, one trailing dot left out. */
    public fun lists(domain: String): Boolean = lease.lend { calling { it.lists(withoutLoneSurrogates(domain)) } }

    /** Gives the handle back. Checkers that have the policy go on to work. */
    override fun close(): Unit = lease.close()

    /** Without its keys. */
    override fun toString(): String = "Policy"

    public companion object {
        /**
         * Puts a policy together.
         *
         * @throws PushUrlException.PolicyInvalid for the first thing that is wrong.
         */
        @JvmSynthetic
        @Throws(PushUrlException::class)
        public inline fun build(fill: PolicyBuilder.() -> Unit): Policy = PolicyBuilder().use { it.apply(fill).build() }

        /**
         * Reads a policy from the text of a TOML file; the format stands in the template that the command `pushurl policy init`
         * writes. Keys that the file names elsewhere are asked of [keys].
         *
         * @throws PushUrlException.PolicyFileInvalid with every fault of the file, each with its line and column.
         * @throws PushUrlException.PolicyFileUnsupported on Android: its library is built without the reading of policy files.
         */
        @JvmStatic
        @JvmOverloads
        @Throws(PushUrlException::class)
        public fun fromToml(text: String, keys: KeyReader? = null): PolicyFile = fromToml(withoutLoneSurrogates(text).toByteArray(), keys)

        /** The same, from the bytes of a file, which are overwritten with zeros: keys may stand in them. */
        @JvmStatic
        @JvmOverloads
        @Throws(PushUrlException::class)
        public fun fromToml(text: ByteArray, keys: KeyReader? = null): PolicyFile = try {
            read(text, answers(text, keys))
        } finally {
            text.fill(0)
        }

        private fun answers(text: ByteArray, keys: KeyReader?): List<Pair<FfiKeySource, Key?>> = when (keys) {
            null -> emptyList()
            else -> calling { policyKeySources(text) }.map { it to keys.read(it.toPublic()) }
        }

        private fun read(text: ByteArray, answers: List<Pair<FfiKeySource, Key?>>): PolicyFile {
            val lent = mutableListOf<Key>()
            try {
                val given = answers.map { (source, key) ->
                    key?.lease?.enter()
                    key?.let(lent::add)
                    FfiPolicyKey(source, key?.lease?.inner, if (key == null) "there is no key" else "")
                }
                val file = calling { policyFromToml(text, given) }
                val warnings = file.warnings.map {
                    PolicyFileWarning(it.line.toInt(), it.column.toInt(), PolicyWarning.entries[it.warning.ordinal])
                }
                return PolicyFile(Policy(Lease(file.policy, "Policy")), warnings)
            } finally {
                lent.forEach { it.lease.leave() }
            }
        }
    }
}

/** Puts a [Policy] together. What is wrong is said at once, and changes nothing. It can be shared between threads. */
public class PolicyBuilder
@Throws(PushUrlException::class)
constructor() : AutoCloseable {
    private val lease = Lease(calling { FfiPolicyBuilder() }, "PolicyBuilder")

    private fun add(entry: FfiPolicyEntry): PolicyBuilder {
        lease.lend { calling { it.add(entry) } }
        return this
    }

    /** Sets the state of the account; it is active if never set. */
    public fun account(status: AccountStatus): PolicyBuilder =
        add(FfiPolicyEntry.Account(pushurl.ffi.AccountStatus.entries[status.ordinal]))

    /**
     * Adds a domain of the account's. With the first one, all others are unknown: 18/301.
     *
     * @throws PushUrlException.PolicyInvalid if it is no legal name, or there already.
     * @throws IllegalArgumentException if the authDelta is negative.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun domain(
        /** Its name. */
        name: String,
        /** Its primary key. Without any key, 18/503 is not judged. */
        key: Key? = null,
        /** Its backup key. */
        backupKey: Key? = null,
        /** Its playback key: never accepted, but recognised. */
        playbackKey: Key? = null,
        /** Its hash. */
        hash: HashAlgorithm = HashAlgorithm.MD5,
        /** Its validity period, in whole seconds. */
        authDelta: Duration = Duration.ZERO,
        /** Whether pushes are authenticated; if not, 18/500 to 503 do not occur. */
        authentication: Boolean = true,
        /** Whether it is enabled; if not, 18/303. */
        enabled: Boolean = true,
        /** Whether it is for playback, so that a push to it is 18/302. */
        playback: Boolean = false,
    ): PolicyBuilder = key?.lease.lendIfAny { primary ->
        backupKey?.lease.lendIfAny { backup ->
            playbackKey?.lease.lendIfAny { playbackLent ->
                val domain = FfiPolicyDomain(
                    withoutLoneSurrogates(name),
                    primary,
                    backup,
                    playbackLent,
                    hash.toFfi(),
                    authDelta.wholeSeconds("authDelta"),
                    authentication,
                    enabled,
                    playback,
                )
                add(FfiPolicyEntry.Domain(domain))
            }
        }
    }

    /**
     * Adds an application that is disabled: 18/304.
     *
     * @throws PushUrlException.PolicyInvalid if the name is empty, or there already.
     */
    @Throws(PushUrlException::class)
    public fun disabledApp(app: String): PolicyBuilder = add(FfiPolicyEntry.DisabledApp(withoutLoneSurrogates(app)))

    /**
     * Adds a stream that is forbidden everywhere: 18/305. Where it has a beginning and no end, it ends seven days later.
     *
     * @throws PushUrlException.PolicyInvalid if the name is empty, or the ban ends before it begins.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun ban(
        /** The StreamName. */
        stream: String,
        /** From this moment on. */
        since: Instant? = null,
        /** Up to, and without, this moment. */
        until: Instant? = null,
        /** Why, in the operator's own words. */
        reason: String? = null,
    ): PolicyBuilder = ban(stream, null, since, until, reason)

    /** Adds a stream that is forbidden strictly in one place, and nowhere else. */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun banIn(
        /** The push domain. */
        domain: String,
        /** The AppName. */
        app: String,
        /** The StreamName. */
        stream: String,
        /** From this moment on. */
        since: Instant? = null,
        /** Up to, and without, this moment. */
        until: Instant? = null,
        /** Why, in the operator's own words. */
        reason: String? = null,
    ): PolicyBuilder = ban(stream, FfiBanPlace(withoutLoneSurrogates(domain), withoutLoneSurrogates(app)), since, until, reason)

    private fun ban(stream: String, place: FfiBanPlace?, since: Instant?, until: Instant?, reason: String?) = add(
        FfiPolicyEntry.Forbidden(
            FfiBan(withoutLoneSurrogates(stream), place, since?.unix, until?.unix, reason?.let(::withoutLoneSurrogates)),
        ),
    )

    /** Sets legacy channel mode, in which every stream needs a channel of its name: 18/306 where there is none. */
    public fun channelMode(): PolicyBuilder = add(FfiPolicyEntry.ChannelMode)

    /**
     * Adds a channel, and sets channel mode. A push to one that is not [open] is 18/307.
     *
     * @throws PushUrlException.PolicyInvalid if the name is empty, or there already.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun channel(name: String, open: Boolean = true): PolicyBuilder = add(FfiPolicyEntry.Channel(withoutLoneSurrogates(name), open))

    /**
     * Only these clients may push: others are 18/401. Takes addresses and networks such as `198.51.100.0/24`.
     *
     * @throws PushUrlException.PolicyInvalid for the first entry that is neither, or if there is a list already.
     */
    @Throws(PushUrlException::class)
    public fun allowClients(vararg entries: String): PolicyBuilder =
        add(FfiPolicyEntry.Clients(entries.map(::withoutLoneSurrogates), allowed = true))

    /**
     * These clients may not push: they are 18/400.
     *
     * @throws PushUrlException.PolicyInvalid as for [allowClients].
     */
    @Throws(PushUrlException::class)
    public fun blockClients(vararg entries: String): PolicyBuilder =
        add(FfiPolicyEntry.Clients(entries.map(::withoutLoneSurrogates), allowed = false))

    /** Sets how many pushes may be live in all: one more is 18/600. */
    public fun maxPushes(most: Long): PolicyBuilder = add(FfiPolicyEntry.MaxPushes(count(most)))

    /** Sets how many pushes of one stream name may be live: one more is 18/601. */
    public fun maxPushesOfStream(most: Long): PolicyBuilder = add(FfiPolicyEntry.MaxPushesOfStream(count(most)))

    /**
     * Names the parameter that states a push's priority: one that is lower than that of a live push is 18/602.
     *
     * @throws PushUrlException.PolicyInvalid if the name is empty.
     */
    @Throws(PushUrlException::class)
    public fun priorityParam(name: String): PolicyBuilder = add(FfiPolicyEntry.PriorityParam(withoutLoneSurrogates(name)))

    /** The policy of all that was added so far. More can be added afterwards, for another one. */
    public fun build(): Policy = Policy(Lease(lease.lend { calling { it.build() } }, "Policy"))

    /** Gives the handle back. */
    override fun close(): Unit = lease.close()

    private fun count(most: Long): ULong {
        require(most >= 0) { "a limit is negative" }
        return most.toULong()
    }
}

/** A policy that was read from a file. */
public class PolicyFile internal constructor(
    /** The policy. */
    public val policy: Policy,
    /** What the service would not take, though this library does, in the order of the file. */
    public val warnings: List<PolicyFileWarning>,
)

/** What the service would not take of a policy file. */
@ConsistentCopyVisibility
public data class PolicyFileWarning internal constructor(
    /** The line, the first being 1. */
    val line: Int,
    /** The column, in characters (code points), the first being 1. */
    val column: Int,
    /** What it is. */
    val warning: PolicyWarning,
) {
    /** In English. */
    val text: String get() = warning.text
}

/** Where a key stands that does not stand in the policy file itself. */
public sealed class KeySource {
    /** In a variable of the environment. */
    @ConsistentCopyVisibility
    public data class Env internal constructor(
        /** Its name. */
        val name: String,
    ) : KeySource()

    /** In another file. */
    @ConsistentCopyVisibility
    public data class File internal constructor(
        /** Its path, as the policy file has it: relative to that file. */
        val path: String,
    ) : KeySource()
}

/** Reads the keys that a policy file names elsewhere. */
public fun interface KeyReader {
    /** The key; `null` if there is none, which is a fault of the file. What this throws, the reading throws. */
    @Throws(PushUrlException::class)
    public fun read(source: KeySource): Key?
}

private fun FfiKeySource.toPublic(): KeySource = when (this) {
    is FfiKeySource.Env -> KeySource.Env(name)
    is FfiKeySource.File -> KeySource.File(path)
}
