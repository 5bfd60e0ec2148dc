package pushurl

import java.time.Duration
import java.time.Instant
import pushurl.ffi.Checker as FfiChecker

/**
 * Judges push URLs as the service would, before the push. Create one for the settings of a domain and reuse it. Immutable and
 * thread-safe.
 *
 * Without a key it finds everything but a wrong secret; the verdict on a URL without other faults is [Verdict.Undetermined]. Use
 * this in apps: a key inside an app is public.
 *
 * @throws IllegalArgumentException if a duration is negative.
 */
public class Checker @JvmOverloads constructor(
    /** The domain's primary key. All keys can be closed after the constructor returns. */
    key: Key? = null,
    /** The domain's backup key. Either key is accepted (documented). */
    backupKey: Key? = null,
    /** The domain's playback key: never accepted, but recognized if a URL is signed with it. */
    playbackKey: Key? = null,
    /** The hash that the domain uses. */
    hash: HashAlgorithm = HashAlgorithm.MD5,
    /** The domain's validity period, in whole seconds. Whether the service adds it to txTime is conflicting. */
    authDelta: Duration = Duration.ZERO,
    /** The settings of an account. For the domains that it lists, its keys and settings replace those of the checker. */
    policy: Policy? = null,
    /** Warns of a URL that expires sooner than this. The service recommends 12 hours at least (documented, P/33383). */
    shortestLifetime: Duration? = null,
    /** Warns of a URL that expires later than this. The service advises against very long lifetimes (documented, P/35598). */
    longestLifetime: Duration? = null,
    /** When the mistake is searched for that explains a wrong `txSecret`. */
    diagnosis: Diagnosis = Diagnosis.SINGLE,
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
                            diagnosis.toFfi(),
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
     * Judges any text as a push URL at a time, rounded down to a second. A bad URL is a report, not an exception.
     */
    @JvmOverloads
    public fun check(url: String, now: Instant = Instant.now()): Report = check(url, Facts(now))

    /**
     * Judges any text as a push URL, given the facts of the push.
     *
     * @throws PushUrlException.ArgumentInvalid if the client is not an IP address.
     */
    @Throws(PushUrlException::class)
    public fun check(url: String, facts: Facts): Report {
        val judged = lease.lend { checker ->
            crossing(checker) { packer ->
                facts.pack(packer, isBatch = false)
                packer.int(1)
                val length = packer.size
                packer.int(0)
                packer.setInt(length, packer.text(url))
            }
        }
        return Report(url, judged, 0)
    }

    /** Judges a batch of URLs at the same time; several times faster than single checks. */
    @JvmOverloads
    public fun checkMany(urls: List<String>, now: Instant = Instant.now()): Reports = checkMany(urls, Facts(now))

    /**
     * Judges a batch of URLs, given the same facts for all; several times faster than single checks.
     *
     * @throws PushUrlException.ArgumentInvalid if the client is not an IP address.
     */
    @Throws(PushUrlException::class)
    public fun checkMany(urls: List<String>, facts: Facts): Reports {
        // Copied, since the caller may change the list later.
        val texts = urls.toTypedArray()
        val parts = lease.lend { checker ->
            inParts(texts.size) { rows ->
                crossing(checker) { packer ->
                    facts.pack(packer, isBatch = true)
                    packer.int(rows.count())
                    packer.column(texts, rows)
                }
            }
        }
        return Reports(texts, parts)
    }

    /**
     * Judges a batch of URLs, each by its own facts, so that a line of an old log is judged at its own time.
     *
     * @throws PushUrlException.ArgumentInvalid if a client is not an IP address, or there are not as many facts as URLs.
     */
    @Throws(PushUrlException::class)
    public fun checkMany(urls: List<String>, facts: List<Facts>): Reports {
        val texts = urls.toTypedArray()
        val each = facts.map(Facts::toFfi)
        if (each.size != texts.size) {
            throw PushUrlException.ArgumentInvalid("there are not as many facts as URLs")
        }
        val packer = Packer()
        val parts = lease.lend { checker ->
            inParts(texts.size) { rows ->
                packer.clear()
                packer.int(rows.count())
                packer.column(texts, rows)
                val packed = packer.array().copyOf(packer.size)
                Judged(calling { checker.checkRows(packed, each.subList(rows.first, rows.last + 1)) })
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

    /** Releases the native memory once no thread uses it. */
    override fun close(): Unit = lease.close()

    /** Without its keys. */
    override fun toString(): String = "Checker"
}

/** What a check of a URL hashes, and what it compares the digest with. It contains neither a key nor a digest. */
@ConsistentCopyVisibility
public data class Signing internal constructor(
    /** Whether the domain's pushes are authenticated. If not, the signature is not judged. */
    val isJudged: Boolean,
    /** The hash that the domain is set to. */
    val hash: HashAlgorithm,
    /** How many bytes the primary key has, if there is one. */
    val primaryKeyLength: Int?,
    /** How many bytes the backup key has, if there is one. */
    val backupKeyLength: Int?,
    /** The StreamName, which is hashed after the key. */
    val stream: IntRange,
    /** The value of txTime, which is hashed last. */
    val txtime: IntRange?,
    /** The value of txSecret, which the digest is compared with. */
    val txsecret: IntRange?,
)
