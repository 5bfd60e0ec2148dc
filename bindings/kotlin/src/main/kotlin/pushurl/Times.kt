package pushurl

import java.time.Duration
import java.time.Instant

/** The instant of Unix seconds, clamped to the range of [Instant]. */
internal fun instantOf(unix: Long): Instant = Instant.ofEpochSecond(unix.coerceIn(Instant.MIN.epochSecond, Instant.MAX.epochSecond))

/** Unix seconds, rounded down. */
internal val Instant.unix: Long get() = epochSecond

/** The time plus a duration, in Unix seconds; saturates on overflow. */
internal fun Instant.unixAfter(duration: Duration): Long {
    val sum = epochSecond + duration.seconds
    val overflows = (epochSecond xor sum) and (duration.seconds xor sum) < 0
    return when {
        !overflows -> sum
        duration.isNegative -> Long.MIN_VALUE
        else -> Long.MAX_VALUE
    }
}

/** The whole seconds of a duration that must not be negative. */
internal fun Duration.wholeSeconds(what: String): ULong {
    require(!isNegative) { "$what is negative" }
    return seconds.toULong()
}
