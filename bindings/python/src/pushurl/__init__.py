"""Sign, check and explain live-streaming push URLs.

A push URL is what an encoder sends its stream to. It is signed, and it expires::

    rtmp://push.example.com/live/cam1?txSecret=<md5(key+cam1+txTime)>&txTime=<hex seconds>

When something in it is wrong, the streaming service closes the connection and the client never learns why. This package judges
the URL *before* the push: which cause the service would give, where in the text the fault is, and what to do, in four languages.
And it mints URLs that do not meet those causes.

>>> from datetime import datetime, timedelta, timezone
>>> now = datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc)
>>> key = Key("e12c46f2612d5106e2034781ab261ca3")

A server mints:

>>> url = Signer(key).sign(Target("push.example.com", "live", "cam1"), timedelta(hours=24), now).url

Whoever has the key can verify:

>>> Checker(key).check(url, now).verdict
<Verdict.ACCEPTED: 1>

An app has no key, and still finds nearly everything:

>>> report = Checker().check("rtmp://203.0.113.9/live/cam1", now)
>>> report.cause, report.cause.advice(Lang.EN)
(Cause(18/300), "Push to the push domain instead of an IP address. If you must use an IP address, add txHost=<push domain> to the URL's query.")

- A :class:`Signer` makes a :class:`Target` and an expiry into a :class:`Signed` URL in every form (:class:`Protocol`).
- A :class:`Checker` makes a text and a moment into a :class:`Report`: a verdict, every :class:`Finding` with its
  :class:`Reason` and its place, and what was not judged.
- A :class:`Cause` is a row of the service's table of interruptions, in words of four languages (:class:`Lang`).

Moments are ``datetime`` with a time zone; places are of characters, as ``str`` counts them. A signer, a checker and a policy are
immutable, and used from any number of threads; a call lets other threads run.
"""

from . import translation as _translation  # noqa: F401
from .batches import Reports, SignedMany
from .callbacks import verify_callback
from .causes import Cause, Erratum
from .checker import Checker, Signing
from .enums import (
    AccountStatus,
    CallbackVerdict,
    CauseFault,
    Diagnosis,
    Field,
    HashAlgorithm,
    HookAnswer,
    KeyFault,
    KeyRole,
    PolicyFault,
    PolicyWarning,
    Protocol,
    Severity,
    Verdict,
)
from .errors import (
    InternalError,
    InvalidKey,
    InvalidPolicy,
    InvalidPolicyFile,
    PolicyFileFault,
    PolicyFileUnsupported,
    PushUrlError,
    UnknownCause,
)
from .facts import Facts
from .keys import Key
from .lang import Lang
from .masking import mask, mask_aligned
from .policy import (
    Ban,
    KeyFile,
    KeyUnavailable,
    KeyVariable,
    Policy,
    PolicyBuilder,
    PolicyDomain,
    PolicyFile,
    PolicyFileWarning,
)
from .reasons import Reason
from .refusals import Refusal, Refused
from .reports import Finding, Report
from .signer import EncoderPair, Signed, Signer
from .spans import Span
from .targets import Target
from .urls import Param, Part, PushUrl
from .worded import Actor, Evidence, Retry

__all__ = [
    "AccountStatus",
    "Actor",
    "Ban",
    "CallbackVerdict",
    "Cause",
    "CauseFault",
    "Checker",
    "Diagnosis",
    "EncoderPair",
    "Erratum",
    "Evidence",
    "Facts",
    "Field",
    "Finding",
    "HashAlgorithm",
    "HookAnswer",
    "InternalError",
    "InvalidKey",
    "InvalidPolicy",
    "InvalidPolicyFile",
    "Key",
    "KeyFault",
    "KeyFile",
    "KeyRole",
    "KeyUnavailable",
    "KeyVariable",
    "Lang",
    "Param",
    "Part",
    "Policy",
    "PolicyBuilder",
    "PolicyDomain",
    "PolicyFault",
    "PolicyFile",
    "PolicyFileFault",
    "PolicyFileUnsupported",
    "PolicyFileWarning",
    "PolicyWarning",
    "Protocol",
    "PushUrl",
    "PushUrlError",
    "Reason",
    "Refusal",
    "Refused",
    "Report",
    "Reports",
    "Retry",
    "Severity",
    "Signed",
    "SignedMany",
    "Signer",
    "Signing",
    "Span",
    "Target",
    "UnknownCause",
    "Verdict",
    "mask",
    "mask_aligned",
    "verify_callback",
]
