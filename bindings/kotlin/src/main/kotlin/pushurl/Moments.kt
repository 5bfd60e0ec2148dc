package pushurl

import java.time.Duration
import java.time.Instant

/** A moment of Unix seconds; the nearest that there is, where the calendar ends before. */
internal fun momentOf(unix: Long): Instant = Instant.ofEpochSecond(unix.coerceIn(Instant.MIN.epochSecond, Instant.MAX.epochSecond))

/** Unix seconds; a part of a second is cut off downwards, so that nothing is taken for later than it is. */
internal val Instant.unix: Long get() = epochSecond

/** This long after a moment, in Unix seconds; the last that can be told, where that is beyond. */
internal fun Instant.unixAfter(duration: Duration): Long {
    val sum = epochSecond + duration.seconds
    val overflows = (epochSecond xor sum) and (duration.seconds xor sum) < 0
    return when {
        !overflows -> sum
        duration.isNegative -> Long.MIN_VALUE
        else -> Long.MAX_VALUE
    }
}

/** Whole seconds of a duration that has to be there. */
internal fun Duration.wholeSeconds(what: String): ULong {
    require(!isNegative) { "$what is negative" }
    return seconds.toULong()
}
