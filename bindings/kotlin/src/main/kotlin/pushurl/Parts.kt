package pushurl

/**
 * The number of rows per native call. The buffers of such a chunk fit into the caches and are reused; one array for all rows
 * would be allocated each time, and garbage collectors treat large arrays separately.
 */
internal const val PART: Int = 512

/** Calls [cross] for each chunk of rows; also once for no rows, since that call validates the other arguments. */
internal inline fun <T> inParts(rows: Int, cross: (IntRange) -> T): List<T> =
    List(maxOf(1, (rows + PART - 1) / PART)) { cross(it * PART until minOf((it + 1) * PART, rows)) }

internal fun requireRow(row: Int, rows: Int) {
    if (row < 0 || row >= rows) {
        throw IndexOutOfBoundsException("row $row of $rows")
    }
}
