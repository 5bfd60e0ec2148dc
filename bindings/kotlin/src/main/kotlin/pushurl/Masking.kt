@file:JvmName("Masking")

package pushurl

import pushurl.ffi.mask as maskText

/**
 * Returns the text with `***` in place of every `txSecret`, for logs.
 *
 * It finds secrets by name, ignoring case, in URLs, in an SRT `streamid`, percent-encoded or not, and in JSON. It also masks
 * every value of exactly 32 or 64 hex digits after a `=`.
 */
public fun mask(text: String): String {
    val crossing = Crossing.mine()
    crossing.packer.clear(text.length)
    crossing.packer.text(text)
    return crossing.call(Direct::pushurl_direct_mask).decodeToString()
}

/** Returns the text with one asterisk for each character of a `txSecret`, so that markers on the line below stay aligned. */
public fun maskAligned(text: String): String = calling { maskText(withoutLoneSurrogates(text), aligned = true) }
