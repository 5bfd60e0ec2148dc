package pushurl

import java.util.Locale

/** A value with a number and a name that are the same in every language and never change. */
public sealed interface Numbered {
    /** The number. */
    public val number: Int

    /** The name in machine-readable output: `rtmp_over_srt`. */
    public val code: String
}

internal fun codeOf(value: Enum<*>): String = value.name.lowercase(Locale.ROOT)

internal fun <T : Numbered> List<T>.ofNumber(number: Int): T? = firstOrNull { it.number == number }

internal fun <T : Numbered> List<T>.ofCode(code: String): T? = firstOrNull { it.code == code }
