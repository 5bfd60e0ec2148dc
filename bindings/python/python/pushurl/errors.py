"""What is raised. No exception contains a key or an expected signature, and every one can be pickled."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._native import PolicyFileFault, Refused
    from .enums import CauseFault, KeyFault, PolicyFault
    from .lang import Lang

__all__ = [
    "InternalError",
    "InvalidKey",
    "InvalidPolicy",
    "InvalidPolicyFile",
    "KeyUnavailable",
    "PushUrlError",
    "Refusal",
    "UnknownCause",
]


class PushUrlError(Exception):
    """All that this package raises of its own. ``str()`` of it is in English."""


class InternalError(PushUrlError, RuntimeError):
    """A fault of this library: it broke off, and did nothing."""


class InvalidKey(PushUrlError, ValueError):
    """This is no key."""

    #: Why; ``None`` if it is a ``str`` that is no text, or has text around the key.
    fault: KeyFault | None

    def __init__(self, text: str, fault: KeyFault | None) -> None:
        super().__init__(text)
        self.fault = fault

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.fault)


class InvalidPolicy(PushUrlError, ValueError):
    """This does not become part of a policy."""

    #: Why.
    fault: PolicyFault

    def __init__(self, text: str, fault: PolicyFault) -> None:
        super().__init__(text)
        self.fault = fault

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.fault)


class InvalidPolicyFile(PushUrlError, ValueError):
    """A policy file has faults."""

    #: Everything that is wrong, in the order of the lines; at least one.
    faults: tuple[PolicyFileFault, ...]

    def __init__(self, text: str, faults: tuple[PolicyFileFault, ...]) -> None:
        super().__init__(text)
        self.faults = faults

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.faults)


class KeyUnavailable(Exception):
    """A key that a policy file names is not there. Its text becomes a fault of the file, and must not contain a key."""


class Refusal(PushUrlError, ValueError):
    """A target is not signed: what would be refused when judged is refused when signing."""

    #: Everything that is wrong; at least one.
    refused: tuple[Refused, ...]

    def __init__(self, text: str, refused: tuple[Refused, ...]) -> None:
        super().__init__(text)
        self.refused = refused

    def text(self, lang: Lang | None = None) -> str:
        """In words of a language, one line for each thing."""
        return "\n".join(refused.text(lang) for refused in self.refused)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.refused)


class UnknownCause(PushUrlError, ValueError):
    """This is no cause of the table."""

    #: Why.
    fault: CauseFault

    def __init__(self, text: str, fault: CauseFault) -> None:
        super().__init__(text)
        self.fault = fault

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.fault)
