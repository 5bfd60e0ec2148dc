package pushurl

import java.time.Duration
import java.time.Instant
import pushurl.ffi.Checker as FfiChecker

/**
 * Judges push URLs as the service would, before the push. Make one for a domain's settings, keep it, and share it between threads
 * freely.
 *
 * Without a key it finds everything but a wrong secret, and says [Verdict.Undetermined] where that is all that is left to know. Apps
 * should have no more than this: a key inside an app is everybody's.
 *
 * @throws IllegalArgumentException if a duration is negative.
 */
public class Checker @JvmOverloads constructor(
    /** The domain's primary key. It and the others can be closed when this returns. */
    key: Key? = null,
    /** The domain's backup key. Either of the two passes (documented). */
    backupKey: Key? = null,
    /** The domain's playback key: never accepted, but recognised when somebody signed with it. */
    playbackKey: Key? = null,
    /** The hash that the domain uses. */
    hash: HashAlgorithm = HashAlgorithm.MD5,
    /** The domain's validity period, in whole seconds. Whether the service adds it to txTime is conflicting. */
    authDelta: Duration = Duration.ZERO,
    /** What the account knows. For the domains that it lists, its keys and settings count instead of the checker's own. */
    policy: Policy? = null,
    /** Warns of a URL that has less than this left. 12 hours are what the service recommends at least (documented, P/33383). */
    shortestLifetime: Duration? = null,
    /** Warns of a URL that has more than this left. The service advises against very long lifetimes (documented, P/35598). */
    longestLifetime: Duration? = null,
) : AutoCloseable {
    private val lease: Lease<FfiChecker> = key?.lease.lendIfAny { primary ->
        backupKey?.lease.lendIfAny { backup ->
            playbackKey?.lease.lendIfAny { playback ->
                policy?.lease.lendIfAny { policy ->
                    val checker = calling {
                        FfiChecker(
                            primary,
                            backup,
                            playback,
                            hash.toFfi(),
                            authDelta.wholeSeconds("authDelta"),
                            policy,
                            shortestLifetime?.wholeSeconds("shortestLifetime"),
                            longestLifetime?.wholeSeconds("longestLifetime"),
                        )
                    }
                    Lease(checker, "Checker")
                }
            }
        }
    }

    /**
     * Judges any text as the URL of a push at a moment, of which a part of a second is cut off downwards. A bad URL is a report, not
     * an exception.
     */
    @JvmOverloads
    public fun check(url: String, now: Instant = Instant.now()): Report = check(url, Facts(now))

    /**
     * Judges any text by what is known of the moment.
     *
     * @throws PushUrlException.ArgumentInvalid if the client is no address.
     */
    @Throws(PushUrlException::class)
    public fun check(url: String, facts: Facts): Report {
        val judged = lease.lend { checker ->
            crossing(checker) { packer ->
                facts.pack(packer)
                packer.int(1)
                val length = packer.size
                packer.int(0)
                packer.setInt(length, packer.text(url))
            }
        }
        return Report(url, judged, 0)
    }

    /** Judges many at once, all at the same moment, which costs a fraction of judging each. */
    @JvmOverloads
    public fun checkMany(urls: List<String>, now: Instant = Instant.now()): Reports = checkMany(urls, Facts(now))

    /**
     * Judges many at once, all by the same facts.
     *
     * @throws PushUrlException.ArgumentInvalid if the client is no address.
     */
    @Throws(PushUrlException::class)
    public fun checkMany(urls: List<String>, facts: Facts): Reports {
        // A list may change while it is read, and afterwards.
        val texts = urls.toTypedArray()
        val parts = lease.lend { checker ->
            inParts(texts.size) { rows ->
                crossing(checker) { packer ->
                    facts.pack(packer)
                    packer.int(rows.count())
                    packer.column(texts, rows)
                }
            }
        }
        return Reports(texts, parts)
    }

    private inline fun crossing(checker: FfiChecker, pack: (Packer) -> Unit): Judged {
        val crossing = Crossing.mine()
        crossing.packer.clear()
        pack(crossing.packer)
        return Judged(
            crossing.call { input, length, output, room ->
                Direct.pushurl_direct_check(checker.handle, input, length, output, room)
            },
        )
    }

    /** What a check of this URL hashes; for explanations. */
    public fun signing(url: String): Signing {
        val signing = lease.lend { checker -> calling { checker.signing(withoutLoneSurrogates(url)) } }
        val places = Places(url)
        return Signing(
            signing.isJudged,
            HashAlgorithm.entries[signing.hash.ordinal],
            signing.primaryKeyLen?.toInt(),
            signing.backupKeyLen?.toInt(),
            places.range(signing.stream),
            signing.txtime?.let(places::range),
            signing.txsecret?.let(places::range),
        )
    }

    /** Gives the handle back, as soon as no thread uses it. */
    override fun close(): Unit = lease.close()

    /** Without its keys. */
    override fun toString(): String = "Checker"
}

/** What a check hashes of a URL, and what it compares the digest with. It holds neither a key nor a digest. */
@ConsistentCopyVisibility
public data class Signing internal constructor(
    /** Whether the domain's pushes are authenticated. If not, nothing of this is judged. */
    val isJudged: Boolean,
    /** The hash that the domain is set to. */
    val hash: HashAlgorithm,
    /** How many bytes the primary key has, if there is one. */
    val primaryKeyLength: Int?,
    /** How many bytes the backup key has, if there is one. */
    val backupKeyLength: Int?,
    /** The StreamName, which is hashed behind the key. */
    val stream: IntRange,
    /** The value of txTime, which is hashed last. */
    val txtime: IntRange?,
    /** The value of txSecret, which the digest is compared with. */
    val txsecret: IntRange?,
)
