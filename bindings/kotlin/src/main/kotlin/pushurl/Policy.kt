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
 * The settings of an account: its status, domains with their keys, bans, channels, client list and limits. Immutable and
 * thread-safe; any number of checkers can share it.
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

    /** What the service would not accept, though this library does (documented limits). In no particular order. */
    public val warnings: List<PolicyWarning> get() =
        lease.lend { calling { it.warnings() } }.map { PolicyWarning.entries[it.ordinal] }

    /** Whether it lists this domain; the comparison ignores case and one trailing dot. */
    public fun lists(domain: String): Boolean = lease.lend { calling { it.lists(withoutLoneSurrogates(domain)) } }

    /** Releases the native handle. Checkers that use the policy keep working. */
    override fun close(): Unit = lease.close()

    /** Without its keys. */
    override fun toString(): String = "Policy"

    public companion object {
        /**
         * Builds a policy.
         *
         * @throws PushUrlException.PolicyInvalid for the first faulty entry.
         */
        @JvmSynthetic
        @Throws(PushUrlException::class)
        public inline fun build(fill: PolicyBuilder.() -> Unit): Policy = PolicyBuilder().use { it.apply(fill).build() }

        /**
         * Reads a policy from the text of a TOML file. The template that the command `pushurl policy init` writes documents the
         * format. [keys] reads the keys that are not in the file itself.
         *
         * @throws PushUrlException.PolicyFileInvalid with every fault of the file, each with its line and column.
         * @throws PushUrlException.PolicyFileUnsupported on Android: its library is built without support for policy files.
         */
        @JvmStatic
        @JvmOverloads
        @Throws(PushUrlException::class)
        public fun fromToml(text: String, keys: KeyReader? = null): PolicyFile = fromToml(withoutLoneSurrogates(text).toByteArray(), keys)

        /** Reads a policy from the bytes of a TOML file, and overwrites them with zeros, since they may contain keys. */
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

/** Builds a [Policy]. A faulty entry is reported at once and changes nothing. Thread-safe. */
public class PolicyBuilder
@Throws(PushUrlException::class)
constructor() : AutoCloseable {
    private val lease = Lease(calling { FfiPolicyBuilder() }, "PolicyBuilder")

    private fun add(entry: FfiPolicyEntry): PolicyBuilder {
        lease.lend { calling { it.add(entry) } }
        return this
    }

    /** Sets the state of the account; active by default. */
    public fun account(status: AccountStatus): PolicyBuilder =
        add(FfiPolicyEntry.Account(pushurl.ffi.AccountStatus.entries[status.ordinal]))

    /**
     * Adds a domain of the account. Once one is added, all other domains are unknown: 18/301.
     *
     * @throws PushUrlException.PolicyInvalid if it is not a valid domain name, or listed already.
     * @throws IllegalArgumentException if [authDelta] is negative.
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
        /** Its playback key: never accepted, but recognized if a URL is signed with it. */
        playbackKey: Key? = null,
        /** Its hash. */
        hash: HashAlgorithm = HashAlgorithm.MD5,
        /** Its validity period, in whole seconds. */
        authDelta: Duration = Duration.ZERO,
        /** Whether pushes are authenticated; if not, 18/500 to 18/503 do not occur. */
        authentication: Boolean = true,
        /** Whether it is enabled; if not, 18/303. */
        enabled: Boolean = true,
        /** Whether it is a playback domain; a push to it is 18/302. */
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
     * Adds a disabled application: 18/304.
     *
     * @throws PushUrlException.PolicyInvalid if the name is empty, or listed already.
     */
    @Throws(PushUrlException::class)
    public fun disabledApp(app: String): PolicyBuilder = add(FfiPolicyEntry.DisabledApp(withoutLoneSurrogates(app)))

    /**
     * Bans a stream everywhere: 18/305. A ban with [since] and without [until] ends after seven days (documented).
     *
     * @throws PushUrlException.PolicyInvalid if the name is empty, or the ban ends before it begins.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun ban(
        /** The StreamName. */
        stream: String,
        /** When the ban begins; if `null`, it has always been in effect. */
        since: Instant? = null,
        /** When the ban ends, exclusive. */
        until: Instant? = null,
        /** The operator's note on why. */
        reason: String? = null,
    ): PolicyBuilder = ban(stream, null, since, until, reason)

    /** Bans a stream only on one domain and in one application. */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun banIn(
        /** The push domain. */
        domain: String,
        /** The AppName. */
        app: String,
        /** The StreamName. */
        stream: String,
        /** When the ban begins; if `null`, it has always been in effect. */
        since: Instant? = null,
        /** When the ban ends, exclusive. */
        until: Instant? = null,
        /** The operator's note on why. */
        reason: String? = null,
    ): PolicyBuilder = ban(stream, FfiBanPlace(withoutLoneSurrogates(domain), withoutLoneSurrogates(app)), since, until, reason)

    private fun ban(stream: String, place: FfiBanPlace?, since: Instant?, until: Instant?, reason: String?) = add(
        FfiPolicyEntry.Forbidden(
            FfiBan(withoutLoneSurrogates(stream), place, since?.unix, until?.unix, reason?.let(::withoutLoneSurrogates)),
        ),
    )

    /** Sets legacy channel mode, in which every stream needs a channel of its name: otherwise 18/306. */
    public fun channelMode(): PolicyBuilder = add(FfiPolicyEntry.ChannelMode)

    /**
     * Adds a channel, and sets channel mode. A push to a channel that is not [open] is 18/307.
     *
     * @throws PushUrlException.PolicyInvalid if the name is empty, or listed already.
     */
    @JvmOverloads
    @Throws(PushUrlException::class)
    public fun channel(name: String, open: Boolean = true): PolicyBuilder = add(FfiPolicyEntry.Channel(withoutLoneSurrogates(name), open))

    /**
     * Lets only these clients push: others are 18/401. The entries are addresses, and networks such as `198.51.100.0/24`.
     *
     * @throws PushUrlException.PolicyInvalid for the first entry that is neither, or if there is a list already.
     */
    @Throws(PushUrlException::class)
    public fun allowClients(vararg entries: String): PolicyBuilder =
        add(FfiPolicyEntry.Clients(entries.map(::withoutLoneSurrogates), allowed = true))

    /**
     * Blocks these clients: they are 18/400.
     *
     * @throws PushUrlException.PolicyInvalid as for [allowClients].
     */
    @Throws(PushUrlException::class)
    public fun blockClients(vararg entries: String): PolicyBuilder =
        add(FfiPolicyEntry.Clients(entries.map(::withoutLoneSurrogates), allowed = false))

    /** Sets how many pushes may be live in total: one more is 18/600. */
    public fun maxPushes(most: Long): PolicyBuilder = add(FfiPolicyEntry.MaxPushes(count(most)))

    /** Sets how many pushes of one StreamName may be live: one more is 18/601. */
    public fun maxPushesOfStream(most: Long): PolicyBuilder = add(FfiPolicyEntry.MaxPushesOfStream(count(most)))

    /**
     * Names the parameter that contains the priority of a push: a priority lower than that of a live push is 18/602.
     *
     * @throws PushUrlException.PolicyInvalid if the name is empty.
     */
    @Throws(PushUrlException::class)
    public fun priorityParam(name: String): PolicyBuilder = add(FfiPolicyEntry.PriorityParam(withoutLoneSurrogates(name)))

    /** Builds a policy of all entries added so far. The builder can be used further, for another policy. */
    public fun build(): Policy = Policy(Lease(lease.lend { calling { it.build() } }, "Policy"))

    /** Releases the native handle. */
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
    /** What the service would not accept, though this library does (documented limits), in the order of the file. */
    public val warnings: List<PolicyFileWarning>,
)

/** Something in a policy file that the service would not accept. */
@ConsistentCopyVisibility
public data class PolicyFileWarning internal constructor(
    /** The line, from 1. */
    val line: Int,
    /** The column in characters (code points), from 1. */
    val column: Int,
    /** The warning. */
    val warning: PolicyWarning,
) {
    /** The message in English. */
    val text: String get() = warning.text
}

/** Where a key is that is not in the policy file itself. */
public sealed class KeySource {
    /** In an environment variable. */
    @ConsistentCopyVisibility
    public data class Env internal constructor(
        /** Its name. */
        val name: String,
    ) : KeySource()

    /** In another file. */
    @ConsistentCopyVisibility
    public data class File internal constructor(
        /** Its path as written in the policy file, relative to that file. */
        val path: String,
    ) : KeySource()
}

/** Reads the keys that are not in the policy file itself. */
public fun interface KeyReader {
    /** Returns the key; `null` is a fault of the file. An exception is passed on to the caller of [Policy.fromToml]. */
    @Throws(PushUrlException::class)
    public fun read(source: KeySource): Key?
}

private fun FfiKeySource.toPublic(): KeySource = when (this) {
    is FfiKeySource.Env -> KeySource.Env(name)
    is FfiKeySource.File -> KeySource.File(path)
}
