"""What is raised. No exception holds a key or an expected signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from .enums import CauseFault, KeyFault, PolicyFault

__all__ = [
    "InternalError",
    "InvalidKey",
    "InvalidPolicy",
    "InvalidPolicyFile",
    "PolicyFileFault",
    "PolicyFileUnsupported",
    "PushUrlError",
    "UnknownCause",
]


class PushUrlError(Exception):
    """All that this package raises of its own. ``str()`` of it is in English."""


class InvalidKey(PushUrlError, ValueError):
    """This is no key."""

    #: Why; ``None`` where it is a ``str`` that is no text.
    fault: Optional[KeyFault]

    def __init__(self, text: str, fault: Optional[KeyFault]) -> None:
        super().__init__(text)
        self.fault = fault


class InvalidPolicy(PushUrlError, ValueError):
    """This does not become part of a policy."""

    fault: PolicyFault

    def __init__(self, text: str, fault: PolicyFault) -> None:
        super().__init__(text)
        self.fault = fault


@dataclass(frozen=True)
class PolicyFileFault:
    """One thing that is wrong with a policy file. Of the file's text, it repeats names alone."""

    #: The line, the first being 1.
    line: int
    #: The column, in characters, the first being 1.
    column: int
    #: What is wrong, on one line, with the name of the key that it is about.
    text: str

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.text}"


class InvalidPolicyFile(PushUrlError, ValueError):
    """A policy file is not as it should be."""

    #: Everything that is wrong, in the order of the lines; at least one.
    faults: Tuple[PolicyFileFault, ...]

    def __init__(self, text: str, faults: Tuple[PolicyFileFault, ...]) -> None:
        super().__init__(text)
        self.faults = faults


class PolicyFileUnsupported(PushUrlError, NotImplementedError):
    """The library was built without the reading of policy files. That of a wheel never is."""


class UnknownCause(PushUrlError, ValueError):
    """This names no cause of the table."""

    fault: CauseFault

    def __init__(self, text: str, fault: CauseFault) -> None:
        super().__init__(text)
        self.fault = fault


class InternalError(PushUrlError, RuntimeError):
    """A fault of this library: it broke off, and did nothing."""
