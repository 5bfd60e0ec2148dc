@file:JvmName("Masking")

package pushurl

import pushurl.ffi.mask as maskText

/**
 * The text with `***` for every `txSecret` in it, for logs.
 *
 * It knows a secret by its name in any case, in a URL, in an SRT `streamid`, encoded or not, and in JSON; and, whatever the name, any
 * value of exactly 32 or 64 hex digits behind a `=`.
 */
public fun mask(text: String): String {
    val crossing = Crossing.mine()
    crossing.packer.clear(text.length)
    crossing.packer.text(text)
    return crossing.call(Direct::pushurl_direct_mask).decodeToString()
}

/** The text with an asterisk for every character of a `txSecret`, so that what stands below it stays aligned. */
public fun maskAligned(text: String): String = calling { maskText(withoutLoneSurrogates(text), aligned = true) }
