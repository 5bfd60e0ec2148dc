"""Judging a URL before the push."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Iterable, NoReturn, Optional, Union

from . import direct, keys, moments
from . import facts as fact
from ._ffi import call, generated, text, utf8
from .batches import Reports, packed_texts
from .enums import Diagnosis, HashAlgorithm
from .facts import Facts
from .keys import Key
from .policy import Policy
from .reports import Report
from .signer import raw_hash
from .spans import Places
from .urls import Part

__all__ = ["Checker", "Signing"]


@dataclass(frozen=True)
class Signing:
    """What a check hashes of a URL, and what it compares the digest with: ``hash(key + StreamName + txTime)`` with ``txSecret``,
    each as it stands in the URL (documented). It holds neither a key nor a digest."""

    #: Whether the domain's pushes are authenticated. If not, nothing of this is judged.
    is_judged: bool
    hash: HashAlgorithm
    #: How many bytes the keys have, if there are any.
    primary_key_len: Optional[int]
    backup_key_len: Optional[int]
    #: What is hashed behind the key.
    stream: Part
    #: What is hashed last.
    txtime: Optional[Part]
    #: What the digest is compared with.
    txsecret: Optional[Part]

    def __repr__(self) -> str:
        return f"Signing(is_judged={self.is_judged}, hash={self.hash})"


class Checker:
    """Judges push URLs as the service would, before the push. Make one for a domain's settings, keep it, and share it between
    threads freely.

    Without a key it finds everything but a wrong secret, and says ``UNDETERMINED`` where that is all that is left to know. Apps
    should have no more than this: a key inside an app is everybody's.

    Either of ``key`` and ``backup_key`` passes (documented); ``playback_key`` never does, but is recognised. ``auth_delta`` is
    the domain's validity period; whether the service adds it to txTime is conflicting. Of a URL that has less left than
    ``shortest_lifetime``, or more than ``longest_lifetime``, it warns. ``diagnosis`` says when the mistake is searched for that
    explains a wrong txSecret. For the domains that the policy lists, its keys and
    settings count instead of the checker's own.

    >>> from datetime import datetime, timezone
    >>> now = datetime(2023, 11, 14, tzinfo=timezone.utc)
    >>> report = Checker().check("rtmp://203.0.113.9/live/cam1", now)
    >>> report.verdict, report.cause
    (<Verdict.REJECTED: 2>, Cause(18/300))
    >>> report.findings[0].span.cut(report.text)
    '203.0.113.9'
    """

    __slots__ = ("_raw",)

    def __init__(
        self,
        key: Optional[Key] = None,
        *,
        backup_key: Optional[Key] = None,
        playback_key: Optional[Key] = None,
        hash: HashAlgorithm = HashAlgorithm.MD5,
        auth_delta: timedelta = timedelta(0),
        policy: Optional[Policy] = None,
        shortest_lifetime: Optional[timedelta] = None,
        longest_lifetime: Optional[timedelta] = None,
        diagnosis: Diagnosis = Diagnosis.SINGLE,
    ) -> None:
        self._raw = call(
            generated.Checker,
            keys.raw(key),
            keys.raw(backup_key),
            keys.raw(playback_key),
            raw_hash(hash),
            generated.Diagnosis(int(diagnosis)),
            moments.seconds(auth_delta, "auth_delta"),
            None if policy is None else policy._raw,
            _optional_seconds(shortest_lifetime, "shortest_lifetime"),
            _optional_seconds(longest_lifetime, "longest_lifetime"),
        )

    def check(self, url: str, facts: Union[Facts, datetime, None] = None) -> Report:
        """Judges any text as the URL of a push, by what is known of the moment: :class:`Facts`, or the moment alone; the clock's if
        there is none. A bad URL is a report, not an exception."""
        if isinstance(facts, Facts):
            data = call(self._raw.check_with, text(url, "url"), fact.raw(facts))
        else:
            data = direct.check(self._raw, utf8(url, "url"), moments.unix_or_now(facts, "now"))
        return Report(url, data, 0)

    def check_many(self, urls: Iterable[str], facts: Union[Facts, datetime, None] = None) -> Reports:
        """Judges many at once, in one crossing, all by the same facts.

        >>> reports = Checker().check_many(["rtmp://203.0.113.9/live/cam1", "rtmp://push.example.com/live/my cam"])
        >>> [str(report.cause) for report in reports]
        ['18/300', '18/308']
        """
        if isinstance(urls, str):
            raise TypeError("urls must be many, not a str")
        texts = list(urls)
        return Reports(texts, call(self._raw.check_many, packed_texts(texts), fact.raw(facts)))

    def signing(self, url: str) -> Signing:
        """What a check of this URL hashes, step by step; for explanations."""
        signing = call(self._raw.signing, text(url, "url"))
        places = Places(url)

        def part(span: generated.Span) -> Part:
            return Part.of(url, places.span(span.start, span.end))

        return Signing(
            is_judged=signing.is_judged,
            hash=HashAlgorithm(signing.hash.value),
            primary_key_len=signing.primary_key_len,
            backup_key_len=signing.backup_key_len,
            stream=part(signing.stream),
            txtime=None if signing.txtime is None else part(signing.txtime),
            txsecret=None if signing.txsecret is None else part(signing.txsecret),
        )

    def __repr__(self) -> str:
        return "Checker()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Checker is not pickled or copied: it may hold a key")


def _optional_seconds(length: Optional[timedelta], what: str) -> Optional[int]:
    return None if length is None else moments.seconds(length, what)
