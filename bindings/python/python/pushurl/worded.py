# Generated from spec/ by tools/generate. Do not edit.
"""Enums whose values have messages in each language."""

from __future__ import annotations

from . import _native
from .enums import Named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .lang import Lang

__all__ = ["Actor", "Evidence", "Retry"]


class Evidence(Named):
    """How well a rule is known. Much of the service's behavior is unpublished."""

    #: The service documents it.
    DOCUMENTED = 1
    #: It was computed and verified, or observed with real clients and servers.
    COMPUTED = 2
    #: It follows from several documents together.
    INFERRED = 3
    #: The service's own documents contradict each other.
    CONFLICTING = 4
    #: Nothing is published; this library chose.
    OUR_CHOICE = 5

    def text(self, lang: Lang | None = None) -> str:
        """The text to show, by default in the language of the device."""
        return _native.text_of("evidence", self, lang)


class Actor(Named):
    """Who must act on a cause, inferred from the published message."""

    #: Nobody: the push client itself stopped.
    CLIENT = 1
    #: The encoder or muxer, which must send other content.
    ENCODER = 2
    #: The network between the client and the service.
    NETWORK = 3
    #: The client's source, which sent no data.
    DATA_SOURCE = 4
    #: Whoever signs the URL or has the key.
    URL_SIGNER = 5
    #: The account's owner, in the console.
    ACCOUNT = 6
    #: The customer's own authentication server.
    HOOK = 7
    #: The operator: it happened on request, by a newer push or by a setting.
    OPERATOR = 8
    #: The service.
    SERVICE = 9
    #: Not published.
    UNKNOWN = 10

    def text(self, lang: Lang | None = None) -> str:
        """The text to show, by default in the language of the device."""
        return _native.text_of("actor", self, lang)


class Retry(Named):
    """Whether to push again. This is our advice; the service publishes none."""

    #: Push again with the same URL after a pause.
    AS_IS = 1
    #: Push again after a change; without one it fails again.
    AFTER_FIX = 2
    #: Do not push again: the end was intended.
    NO = 3

    def text(self, lang: Lang | None = None) -> str:
        """The text to show, by default in the language of the device."""
        return _native.text_of("retry", self, lang)
