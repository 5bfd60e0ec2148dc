"""What is numbered and has words of its own."""

from __future__ import annotations

from typing import Optional

from . import tables
from .enums import Named
from .lang import Lang

__all__ = ["Actor", "Evidence", "Retry"]


class Evidence(Named):
    """How well the rule behind a reason is known."""

    #: The service's documents say so.
    DOCUMENTED = 1
    #: Computed from documented examples, or seen with real clients.
    COMPUTED = 2
    #: Follows from several documents.
    INFERRED = 3
    #: The service's own documents disagree.
    CONFLICTING = 4
    #: Unpublished: the choice is ours.
    OUR_CHOICE = 5

    def text(self, lang: Optional[Lang] = None) -> str:
        """How well that is, in words."""
        return tables.words(Lang.or_device(lang)).evidence[self - 1]


class Actor(Named):
    """Who must act on a cause."""

    #: Nobody: the push client itself stopped.
    CLIENT = 1
    #: The encoder or muxer must send other content.
    ENCODER = 2
    #: The network between client and service.
    NETWORK = 3
    #: The client, which sent no data.
    DATA_SOURCE = 4
    #: Whoever makes the URL, or holds the key.
    URL_SIGNER = 5
    #: The account's owner, in the console.
    ACCOUNT = 6
    #: The customer's own authentication server.
    HOOK = 7
    #: The operator: it happened by request, by a newer push or by a setting.
    OPERATOR = 8
    #: The service.
    SERVICE = 9
    #: Not published.
    UNKNOWN = 10

    def text(self, lang: Optional[Lang] = None) -> str:
        """Who that is, in words."""
        return tables.words(Lang.or_device(lang)).actors[self - 1]


class Retry(Named):
    """Whether to push again (our advice; the service publishes none)."""

    #: With the same URL, after a pause.
    AS_IS = 1
    #: After something was changed; as is, it fails again.
    AFTER_FIX = 2
    #: Not at all: the end was meant.
    NO = 3

    def text(self, lang: Optional[Lang] = None) -> str:
        """The advice, in words."""
        return tables.words(Lang.or_device(lang)).retries[self - 1]
