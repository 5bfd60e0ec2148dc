package pushurl

import pushurl.ffi.InternalException
import pushurl.ffi.PushUrlException as FfiException

/** Calls the generated Kotlin, and converts its exceptions to public ones. */
internal inline fun <T> calling(call: () -> T): T = try {
    call()
} catch (e: FfiException) {
    throw e.toPublic()
} catch (@Suppress("SwallowedException") e: InternalException) {
    // The message of the panic is dropped, since it may contain the URL.
    throw PushUrlException.InternalFault()
}

@PublishedApi
internal fun FfiException.toPublic(): PushUrlException = when (this) {
    is FfiException.KeyInvalid -> PushUrlException.KeyInvalid(KeyFault.entries[fault.ordinal], text)
    is FfiException.SigningRefused -> PushUrlException.SigningRefused(refused.map { it.toPublic() })
    is FfiException.PolicyInvalid -> PushUrlException.PolicyInvalid(PolicyFault.entries[fault.ordinal], text)
    is FfiException.PolicyFileInvalid ->
        PushUrlException.PolicyFileInvalid(faults.map { PolicyFileFault(it.line.toInt(), it.column.toInt(), it.text) }, text)
    is FfiException.PolicyFileUnsupported -> PushUrlException.PolicyFileUnsupported(text)
    is FfiException.CauseUnknown -> PushUrlException.CauseUnknown(CauseFault.entries[fault.ordinal], text)
    is FfiException.ArgumentInvalid -> PushUrlException.ArgumentInvalid(text)
}
