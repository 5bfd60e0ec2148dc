@file:JvmName("Callbacks")

package pushurl

import java.time.Duration
import java.time.Instant
import pushurl.ffi.verifyCallback as verifyFfi

/**
 * Returns whether the service sent a callback: its `sign` is `md5(key + t)` in lower-case hexadecimal, and its `t`, the
 * expiration time of that signature, has not passed (documented). The signature covers only `t`: receive callbacks over HTTPS.
 *
 * @param key the callback key, which is not a push key.
 * @param t the value as written in the callback.
 * @param sign the value as written in the callback.
 * @param tolerance how far the clocks may differ.
 * @throws IllegalArgumentException if [tolerance] is negative.
 */
@JvmOverloads
public fun verifyCallback(
    key: Key,
    t: String,
    sign: String,
    now: Instant = Instant.now(),
    tolerance: Duration = Duration.ZERO,
): CallbackVerdict {
    val seconds = tolerance.wholeSeconds("tolerance")
    val verdict = key.lease.lend {
        calling { verifyFfi(it, withoutLoneSurrogates(t), withoutLoneSurrogates(sign), now.unix, seconds) }
    }
    return CallbackVerdict.entries[verdict.ordinal]
}
