"""Sign, check and explain live-streaming push URLs.

A push URL is what an encoder sends its stream to. It is signed, and it expires::

    rtmp://push.example.com/live/cam1?txSecret=<md5(key+cam1+txTime)>&txTime=<hex seconds>

When something in it is wrong, the streaming service closes the connection and the client never learns why. This package judges
the URL *before* the push: which cause the service would give, where in the text the fault is, and what to do, in four languages.
And it signs URLs that do not meet those causes.

>>> from datetime import datetime, timedelta, timezone
>>> now = datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc)
>>> key = Key("e12c46f2612d5106e2034781ab261ca3")

A server signs:

>>> url = Signer(key).sign(Target("push.example.com", "live", "cam1"), timedelta(hours=24), now).url

Whoever has the key can verify:

>>> Checker(key).check(url, now).verdict
<Verdict.ACCEPTED: 1>

An app has no key, and still finds nearly everything:

>>> report = Checker().check("rtmp://203.0.113.9/live/cam1", now)
>>> report.cause, report.cause.advice(Lang.EN)
(Cause(18/300), "Push to the push domain instead of an IP address. If you must use an IP address, add txHost=<push domain> to the URL's query.")

- A :class:`Signer` makes a :class:`Target` and an expiration time into a :class:`Signed` URL in every form (:class:`Protocol`).
- A :class:`Checker` makes a text and a time into a :class:`Report`: a verdict, every :class:`Finding` with its
  :class:`Reason` and its place, and what was not judged.
- A :class:`Cause` is a row of the service's table of interruptions, in words of four languages (:class:`Lang`).

Times are ``datetime`` with a time zone; places are of characters, as ``str`` counts them. A signer, a checker and a policy are
immutable, and used from any number of threads; other threads run during a call for many.
"""

from . import named_causes as _named_causes  # noqa: F401
from ._native import (
    ArrowStream,
    Ban,
    Cause,
    Checker,
    EncoderPair,
    Erratum,
    Facts,
    Finding,
    Key,
    KeyFile,
    KeyVariable,
    Param,
    Policy,
    PolicyBuilder,
    PolicyDomain,
    PolicyFile,
    PolicyFileFault,
    PolicyFileWarning,
    PushUrl,
    Refused,
    Report,
    Reports,
    Signed,
    SignedMany,
    Signer,
    Signing,
    Span,
    Target,
    __version__,
    mask,
    mask_aligned,
    verify_callback,
)
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
    KeyUnavailable,
    PushUrlError,
    Refusal,
    UnknownCause,
)
from .lang import Lang
from .parts import Part
from .reasons import Reason
from .worded import Actor, Evidence, Retry

__all__ = [
    "AccountStatus",
    "Actor",
    "ArrowStream",
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
    "__version__",
    "mask",
    "mask_aligned",
    "verify_callback",
]
