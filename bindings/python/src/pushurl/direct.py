"""The two calls that a server makes for every push, straight into the library: numbers and addresses cross, and nothing else.

What is generated makes several calls of one, for buffers that are the library's. Here the memory is ours: what goes in is laid out
as the façade documents it in ``bindings/uniffi/src/direct.rs``, and what comes out is read where it lies.
"""

from __future__ import annotations

import ctypes
from struct import Struct
from typing import Any, Callable, List, Optional, Tuple

from ._ffi import generated
from .errors import InternalError

__all__ = ["check", "sign_until"]

_LIBRARY: Any = generated._UniffiLib


#: Of a handle, and the addresses and lengths of what goes in and of the room for what comes out.
_Function = Callable[[Any, int, int, int, int], int]


def _function(name: str) -> _Function:
    function = getattr(_LIBRARY, name)
    function.argtypes = [ctypes.c_uint64] * 5
    function.restype = ctypes.c_int64
    return function  # type: ignore[no-any-return]


_check = _function("pushurl_direct_check")
_sign = _function("pushurl_direct_sign")
_free: Any = _LIBRARY.pushurl_direct_free
_free.argtypes = [ctypes.c_uint64] * 2
_free.restype = None

_ROOM = 4096
_LONGEST = 2**31 - 1
_TOO_MUCH = "too much at once: at most 2 GiB cross"
_ELSEWHERE, _ERROR = -2, -3
_PLACE = Struct("<QQ")

_FACTS = Struct("<qQQqBBHI")
_TEXTS = Struct("<II")
_BATCH = Struct("<qqBBHIIII")
_TEXT = Struct("<I")
_ROWS = Struct("<III")
_SIGNED = Struct("<III")


def check(checker: generated.Checker, url: bytes, now: int) -> bytes:
    """``Checker.check``."""
    if len(url) > _LONGEST:
        raise ValueError(_TOO_MUCH)
    facts = _FACTS.pack(now, 0, 0, 0, 0, 0, 0, 0)
    return _call(_check, checker._handle, b"".join((facts, _TEXTS.pack(1, len(url)), url)))


def sign_until(
    signer: generated.Signer,
    names: Tuple[bytes, bytes, bytes],
    protocol: Optional[int],
    port: Optional[int],
    host: Optional[bytes],
    params: List[Tuple[bytes, bytes]],
    expires: int,
    now: int,
) -> Optional[str]:
    """The URL of a domain, an application and a stream; none if it is refused."""
    domain, app, stream = names
    if len(domain) + len(app) + len(stream) > _LONGEST:
        raise ValueError(_TOO_MUCH)
    named = (port is not None) + 2 * (host is not None)
    host = host or b""
    parts = [
        _BATCH.pack(now, expires, protocol or 0, named, port or 0, len(domain), len(app), len(host), len(params)),
        *(_TEXT.pack(len(text)) for param in params for text in param),
        domain,
        app,
        host,
        *(text for param in params for text in param),
        _ROWS.pack(1, 0, len(stream)),
        stream,
    ]
    signed = _call(_sign, signer._handle, b"".join(parts))
    (_, refused, end) = _SIGNED.unpack_from(signed)
    return None if refused else signed[_SIGNED.size : _SIGNED.size + end].decode()


class _Memory:
    """What goes in, and behind it room for what comes out."""

    __slots__ = ("address", "bytes")

    def __init__(self, room: int) -> None:
        memory = (ctypes.c_char * (room + _ROOM))()
        self.address = ctypes.addressof(memory)
        # It keeps the memory.
        self.bytes = memoryview(memory).cast("B")


#: Taken for the time of a call, by any thread, and by what interrupts a thread in the midst of one.
_spare: List[_Memory] = []


def _call(function: _Function, handle: Any, data: bytes) -> bytes:
    length = len(data)
    if length > _ROOM:
        return _answer(function, handle, data, _Memory(length), length)
    try:
        memory = _spare.pop()
    except IndexError:
        memory = _Memory(_ROOM)
    try:
        return _answer(function, handle, data, memory, _ROOM)
    finally:
        _spare.append(memory)


def _answer(
    function: _Function, handle: Any, data: bytes, memory: _Memory, room: int
) -> bytes:
    length, out = len(data), memory.address + room
    memory.bytes[:length] = data
    said = function(handle, memory.address, length, out, _ROOM)
    if said >= 0:
        return bytes(memory.bytes[room : room + said])
    if said not in (_ELSEWHERE, _ERROR):
        raise InternalError("the library broke off")
    place, length = _PLACE.unpack_from(memory.bytes, room)
    try:
        answer = ctypes.string_at(place, length)
    finally:
        _free(place, length)
    if said == _ERROR:
        raise ValueError(answer.decode())
    return answer
