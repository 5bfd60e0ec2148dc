"""From the generated exceptions to this package's own."""

from __future__ import annotations

from typing import Any

from . import _ffi
from ._ffi import generated
from .enums import CauseFault, Field, KeyFault, PolicyFault
from .errors import (
    InternalError,
    InvalidKey,
    InvalidPolicy,
    InvalidPolicyFile,
    PolicyFileFault,
    PolicyFileUnsupported,
    UnknownCause,
)
from .reasons import Reason
from .refusals import Refusal, Refused
from .spans import Span

# The generator adds the variants where a type checker does not look.
_Raised: Any = generated.PushUrlError


def translated(error: Exception) -> Exception:
    """This package's exception that says the same. The places of a refusal are in bytes
    still: :mod:`refusals` is for them."""
    if isinstance(error, _Raised.KeyInvalid):
        return InvalidKey(error.text, KeyFault[error.fault.name])
    if isinstance(error, _Raised.PolicyInvalid):
        return InvalidPolicy(error.text, PolicyFault(error.fault.value))
    if isinstance(error, _Raised.PolicyFileInvalid):
        faults = (PolicyFileFault(fault.line, fault.column, fault.text) for fault in error.faults)
        return InvalidPolicyFile(error.text, tuple(faults))
    if isinstance(error, _Raised.PolicyFileUnsupported):
        return PolicyFileUnsupported(error.text)
    if isinstance(error, _Raised.CauseUnknown):
        return UnknownCause(error.text, CauseFault[error.fault.name])
    if isinstance(error, _Raised.ArgumentInvalid):
        return ValueError(error.text)
    if isinstance(error, _Raised.SigningRefused):
        refused = (
            Refused(
                Field(one.field.value),
                one.index,
                Reason(one.reason),
                Span(one.span.start, one.span.end),
            )
            for one in error.refused
        )
        return Refusal(error.text, tuple(refused))
    return InternalError(str(error))


_ffi.translators.append(translated)
