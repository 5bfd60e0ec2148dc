package pushurl

/**
 * How many rows cross at once. What crosses of so many stays in the processor's caches and in memory that is used again; one array
 * of all would be new each time, and of a size that collectors keep apart.
 */
internal const val PART: Int = 512

/** Crosses with all rows, a part after the other; with no rows too, since what is wrong with all else is found by that. */
internal inline fun <T> inParts(rows: Int, cross: (IntRange) -> T): List<T> =
    List(maxOf(1, (rows + PART - 1) / PART)) { cross(it * PART until minOf((it + 1) * PART, rows)) }

internal fun requireRow(row: Int, rows: Int) {
    if (row < 0 || row >= rows) {
        throw IndexOutOfBoundsException("row $row of $rows")
    }
}
