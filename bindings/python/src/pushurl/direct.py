"""The two calls that a server makes for every push, straight into the library.

The generated converters write and read a buffer field by field, which takes several times as long as all the rest. These write it at
once, in the format that the converters have; a test compares the two.
"""

from __future__ import annotations

import ctypes
from struct import Struct
from typing import Any, Iterable, List, Optional, Tuple

from ._ffi import generated, translated

__all__ = ["check", "sign_until", "target"]

_LIBRARY = generated._UniffiLib
_Status = generated._UniffiRustCallStatus
_ForeignBytes = generated._UniffiForeignBytes
_CHARACTERS = ctypes.POINTER(ctypes.c_char)
_LONGEST = 2**31 - 1

# UniFFI writes the big end first.
_I32 = Struct(">i")
_SOME_ENUM = Struct(">bi")
_SOME_U16 = Struct(">bH")
_SOME_TEXT = Struct(">bi")
_I64 = Struct(">q")
_NONE = b"\0"


def check(checker: generated.Checker, url: bytes, now: int) -> bytes:
    """``Checker.check``."""
    status = _Status()
    pointer = ctypes.byref(status)
    lent = _lent(url, pointer)
    handle = _LIBRARY.uniffi_pushurl_uniffi_fn_clone_checker(checker._handle, pointer)
    buffer = _LIBRARY.uniffi_pushurl_uniffi_fn_method_checker_check(handle, lent, now, pointer)
    # Behind the length, which the buffer has anyway.
    return _taken(buffer, status)[_I32.size :]


def sign_until(signer: generated.Signer, target: bytes, expires: int, now: int) -> Tuple[str, int]:
    """``Signer.sign_until``: the URL and the moment that its txTime states."""
    status = _Status()
    pointer = ctypes.byref(status)
    lent = _lent(target, pointer)
    handle = _LIBRARY.uniffi_pushurl_uniffi_fn_clone_signer(signer._handle, pointer)
    buffer = _LIBRARY.uniffi_pushurl_uniffi_fn_method_signer_sign_until(handle, lent, expires, now, pointer)
    signed = _taken(buffer, status)
    (length,) = _I32.unpack_from(signed)
    url = signed[_I32.size : _I32.size + length].decode()
    (moment,) = _I64.unpack_from(signed, _I32.size + length)
    return url, moment


def target(
    names: Iterable[bytes],
    is_url: bool,
    protocol: Optional[int],
    port: Optional[int],
    host: Optional[bytes],
    params: List[Tuple[bytes, bytes]],
) -> bytes:
    """A ``Target``: of three names, or of a URL alone."""
    parts = [_I32.pack(2 if is_url else 1)]
    for name in names:
        parts += (_I32.pack(len(name)), name)
    parts.append(_NONE if protocol is None else _SOME_ENUM.pack(1, protocol))
    parts.append(_NONE if port is None else _SOME_U16.pack(1, port))
    parts += (_NONE,) if host is None else (_SOME_TEXT.pack(1, len(host)), host)
    parts.append(_I32.pack(len(params)))
    for param in params:
        for text in param:
            parts += (_I32.pack(len(text)), text)
    return b"".join(parts)


def _lent(data: bytes, pointer: object) -> object:
    """A buffer of the library's with these bytes, which takes them over."""
    if len(data) > _LONGEST:
        raise ValueError("too much at once: at most 2 GiB cross")
    lent = _ForeignBytes(len(data), ctypes.cast(ctypes.c_char_p(data), _CHARACTERS))
    return _LIBRARY.ffi_pushurl_uniffi_rustbuffer_from_bytes(lent, pointer)


def _taken(buffer: generated._UniffiRustBuffer, status: generated._UniffiRustCallStatus) -> bytes:
    """What the library answered, its buffer given back."""
    if status.code:
        _refuse(status)
    taken = ctypes.string_at(buffer.data, buffer.len)
    _LIBRARY.ffi_pushurl_uniffi_rustbuffer_free(buffer, ctypes.byref(status))
    return taken


def _refuse(status: generated._UniffiRustCallStatus) -> None:
    try:
        # The generated code has no types here.
        check: Any = generated._uniffi_check_call_status
        check(generated._UniffiFfiConverterTypePushUrlError, status)
    except (generated.PushUrlError, generated.InternalError) as error:
        refused: Exception = error
    raise translated(refused)
