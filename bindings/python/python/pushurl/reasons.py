# Generated from spec/ by tools/generate. Do not edit.
"""The reasons: what can be wrong with a push URL."""

from __future__ import annotations

from . import _native
from .enums import Named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._native import Cause
    from .enums import Severity
    from .lang import Lang
    from .worded import Evidence

__all__ = ["Reason"]


class Reason(Named):
    """What is wrong with a push URL, in more detail than the :class:`Cause` that the service reports.

    >>> Reason.STREAM_ILLEGAL_CHARACTER.cause
    Cause(18/308)
    >>> str(Reason.STREAM_ILLEGAL_CHARACTER)
    'stream_illegal_character'
    """

    # 19/0
    #: The customer's own authentication server refused the push. Evidence: documented.
    HOOK_REFUSED = 1901

    # 18/200
    #: According to the policy, the URL belongs to no account. Evidence: documented.
    ACCOUNT_NOT_FOUND = 20001

    # 18/201
    #: According to the policy, the account's service is shut down. Evidence: documented.
    SERVICE_SHUT_DOWN = 20101

    # 18/202
    #: According to the policy, the account's payment is overdue. Evidence: documented.
    SERVICE_OVERDUE = 20201

    # 18/203
    #: According to the policy, the account's service is forcibly suspended. Evidence: documented.
    SERVICE_FORCIBLY_SUSPENDED = 20301

    # 18/300
    #: The host is an IP address, and no ``txHost`` names the push domain. Every spelling that a URL
    #: parser or a resolver reads as an address counts: that is computed. Evidence: documented,
    #: https://www.tencentcloud.com/document/product/267/31568.
    HOST_IS_IP = 30001

    # 18/301
    #: A blank, a control character or a byte-order mark comes before the URL, so that a client
    #: finds no protocol that it knows. That clients do not connect is computed (ffmpeg); the code
    #: is our choice. Evidence: our choice.
    LEADING_BLANK = 30101
    #: There is no ``protocol://``. Without it nothing says where the domain begins. Evidence: our
    #: choice.
    PROTOCOL_MISSING = 30102
    #: The protocol is not one of a push URL. No push reaches the service by it. Evidence: our
    #: choice.
    PROTOCOL_UNKNOWN = 30103
    #: The protocol has upper-case letters. Some clients know it in lower case only (ffmpeg).
    #: Evidence: computed.
    PROTOCOL_UPPERCASE = 30104
    #: There is no host. Evidence: our choice.
    HOST_MISSING = 30105
    #: The port is not a number from 1 to 65535. Some clients connect anyway (ffmpeg reads its
    #: leading digits); do not rely on it. Evidence: our choice.
    PORT_INVALID = 30106
    #: The port, or its spelling, is not known for this protocol. Ports are documented for SRT and
    #: RTMP over SRT, conflicting for QUIC, inferred for the others. Evidence: inferred.
    PORT_UNUSUAL = 30107
    #: The ``streamid`` has no ``h=``, which the documented form has. The host is treated as the
    #: push domain. Evidence: documented, https://www.tencentcloud.com/document/product/267/38393.
    SRT_DOMAIN_MISSING = 30108
    #: The policy lists the account's domains, and the push domain is not among them. Evidence: our
    #: choice.
    DOMAIN_NOT_OF_ACCOUNT = 30109
    #: The push URL is in quotes. The verdict is that of the text as given. Evidence: computed.
    TEXT_IN_QUOTES = 30110
    #: The push URL is in brackets of any kind. The verdict is that of the text as given. Evidence:
    #: computed.
    TEXT_IN_BRACKETS = 30111
    #: The push URL has markup around it: a list marker, or a link in Markdown. The verdict is that
    #: of the text as given. Evidence: computed.
    TEXT_IN_MARKUP = 30112
    #: The push URL is percent-encoded as a whole. The verdict is that of the text as given.
    #: Evidence: computed.
    TEXT_PERCENT_ENCODED = 30113
    #: The protocol is there twice. The verdict is that of the text as given. Evidence: computed.
    PROTOCOL_TWICE = 30114
    #: The text is a command line of ffmpeg or GStreamer that contains the push URL. The verdict is
    #: that of the text as given. Evidence: computed.
    TEXT_IS_COMMAND = 30115
    #: The text has a label or a field name before the push URL, as in JSON or a form. The verdict
    #: is that of the text as given. Evidence: computed.
    TEXT_IS_FIELD = 30116
    #: The text is the address of a page or a WHIP endpoint that contains the push URL as a
    #: parameter. The verdict is that of the text as given. Evidence: computed.
    TEXT_IS_OTHER_URL = 30117
    #: The push URL is wrapped over several lines. The verdict is that of the text as given.
    #: Evidence: computed.
    TEXT_WRAPPED = 30118
    #: Characters of the push URL are escaped with backslashes, as in JSON or a shell (``\\u0026``,
    #: ``\\/``, ``\\&``). The verdict is that of the text as given. Evidence: computed.
    TEXT_ESCAPED = 30119
    #: There is other text before the push URL. The verdict is that of the text as given. Evidence:
    #: computed.
    TEXT_BEFORE_URL = 30120
    #: The SRT URL has no port. SRT has no default port: ffmpeg, srt-live-transmit and GStreamer
    #: refuse such a URL. Evidence: computed.
    SRT_PORT_MISSING = 30121
    #: The ``mode`` of the SRT URL is not ``caller``. In the modes ``listener`` and ``rendezvous``
    #: ffmpeg waits for a connection and never pushes. Evidence: computed.
    SRT_MODE_NOT_CALLER = 30122

    # 18/302
    #: A user name comes before the host (``user@host``). No push URL has one, and clients disagree
    #: on which host follows. Evidence: our choice.
    HOST_HAS_USERINFO = 30201
    #: The push domain contains a character outside ASCII, which no DNS name has. Evidence:
    #: inferred.
    HOST_NOT_ASCII = 30202
    #: The push domain contains a character that no DNS name has: not a letter, digit, hyphen or
    #: dot. Evidence: inferred.
    HOST_ILLEGAL_CHARACTER = 30203
    #: The push domain has two dots in a row, or begins with one. Evidence: inferred.
    HOST_LABEL_EMPTY = 30204
    #: A label of the push domain is longer than 63 characters. Evidence: inferred.
    HOST_LABEL_TOO_LONG = 30205
    #: A label of the push domain begins or ends with a hyphen. Evidence: inferred.
    HOST_LABEL_HYPHEN = 30206
    #: The push domain is longer than 253 characters. Evidence: inferred.
    HOST_TOO_LONG = 30207
    #: The push domain has only one label. Evidence: inferred.
    HOST_SINGLE_LABEL = 30208
    #: The push domain is ``localhost`` or a name below it. Evidence: inferred.
    HOST_IS_LOCALHOST = 30209
    #: A label of the push domain begins with ``xn--`` and is not a valid encoding. Evidence:
    #: inferred.
    HOST_BAD_PUNYCODE = 30210
    #: The push domain ends in a number, as an IP address does, but is neither an address nor a
    #: name. Evidence: our choice.
    HOST_BAD_ADDRESS = 30211
    #: The push domain is a playback domain, going by the names of the service's own domains.
    #: Evidence: inferred.
    HOST_IS_PLAYBACK = 30212
    #: The push domain ends with a dot. It is the same name in DNS, but few programs compare it so.
    #: Evidence: our choice.
    HOST_TRAILING_DOT = 30213

    # 18/303
    #: According to the policy, the push domain is disabled. Evidence: documented.
    DOMAIN_DISABLED = 30301

    # 18/304
    #: According to the policy, the application is disabled. Evidence: documented.
    APP_DISABLED = 30401

    # 18/305
    #: The policy bans the stream: by its name alone, or by domain, application and name. Evidence:
    #: documented.
    STREAM_FORBIDDEN = 30501

    # 18/306
    #: The policy is in channel mode and has no channel of this name. Evidence: documented.
    CHANNEL_MISSING = 30601

    # 18/307
    #: The policy is in channel mode and the channel is closed. Evidence: documented.
    CHANNEL_CLOSED = 30701

    # 18/308
    #: There is no StreamName. RTMP clients send a single path segment as the AppName (computed).
    #: Evidence: our choice.
    STREAM_MISSING = 30801
    #: The StreamName is longer than 255 bytes. The limit is documented; the code is our choice.
    #: Evidence: documented, https://www.tencentcloud.com/document/product/267/35598.
    STREAM_TOO_LONG = 30802
    #: The StreamName contains a character outside ASCII. That Chinese characters are not supported
    #: is documented; the others are our choice. Evidence: documented,
    #: https://www.tencentcloud.com/document/product/267/31084.
    STREAM_NOT_ASCII = 30803
    #: The StreamName contains a control character, a space, a backtick, or one of ``/ ? # & = % + ,
    #: ; \\ " ' < > ^ { } | [ ] @ :``. Which characters the service refuses is unpublished.
    #: Evidence: our choice.
    STREAM_ILLEGAL_CHARACTER = 30804
    #: The StreamName contains a character outside ``A-Z a-z 0-9 - _ .``, the characters that other
    #: interfaces of the service list for such names. That the push succeeds is our choice.
    #: Evidence: our choice.
    STREAM_UNUSUAL_CHARACTER = 30805
    #: The StreamName is ``.`` or ``..``, which many URL parsers remove. Evidence: computed.
    STREAM_DOT_SEGMENT = 30806
    #: The StreamName ends with ``.flv`` or ``.m3u8``, as in playback URLs, where the suffix is
    #: never hashed. Evidence: documented, https://www.tencentcloud.com/document/product/267/31058.
    STREAM_MEDIA_SUFFIX = 30807
    #: The SRT URL has no ``streamid``, which contains the names in the documented form. The code is
    #: our choice. Evidence: documented, https://www.tencentcloud.com/document/product/267/38393.
    SRT_STREAMID_MISSING = 30808
    #: The SRT URL has its names in the path, as RTMP does; the documented form has them in the
    #: ``streamid``. The code is our choice. Evidence: documented,
    #: https://www.tencentcloud.com/document/product/267/38393.
    SRT_RTMP_LAYOUT = 30809
    #: The ``streamid`` does not begin with ``#!::`` (documented) or ``%23!::`` (inferred). The code
    #: is our choice. Evidence: documented, https://www.tencentcloud.com/document/product/267/38393.
    SRT_STREAMID_PREFIX = 30810
    #: The ``streamid`` has an ``m=``, which the documented form does not have. Evidence:
    #: documented, https://www.tencentcloud.com/document/product/267/38393.
    SRT_MODE_PRESENT = 30811
    #: The query follows the AppName and the StreamName follows the query, as when the query is
    #: pasted into an encoder's server field. That it belongs to the stream key is documented; the
    #: code is our choice. Evidence: documented.
    QUERY_IN_SERVER_FIELD = 30812
    #: The separators of the query (``?``, ``=``, ``&``) are percent-encoded. The verdict is that of
    #: the text as given. Evidence: computed.
    QUERY_PERCENT_ENCODED = 30813
    #: The separators of the query are full-width characters, as an input method writes them. The
    #: verdict is that of the text as given. Evidence: computed.
    QUERY_FULL_WIDTH = 30814
    #: The ``?`` between StreamName and query is missing. The verdict is that of the text as given.
    #: Evidence: computed.
    QUERY_MARK_LOST = 30815
    #: There is a slash between StreamName and query. The verdict is that of the text as given.
    #: Evidence: computed.
    STREAM_TRAILING_SLASH = 30816
    #: The ``streamid`` is percent-encoded. ffmpeg and srt-live-transmit send it as written;
    #: GStreamer decodes it. Evidence: computed.
    SRT_STREAMID_ENCODED = 30817
    #: The items of the ``streamid`` are separated by ``&``, ``;`` or spaces, and not by commas
    #: (documented, P/38393). At an ``&`` clients end the ``streamid``. The code is our choice.
    #: Evidence: computed, https://www.tencentcloud.com/document/product/267/38393.
    SRT_STREAMID_SEPARATOR = 30818
    #: The name ``streamid`` is in another case. Clients do not recognize it and send no
    #: ``streamid``. The code is our choice. Evidence: computed.
    SRT_STREAMID_CASE = 30819
    #: The ``streamid`` is longer than 512 bytes, the limit of SRT: clients do not connect. The code
    #: is our choice. Evidence: computed.
    SRT_STREAMID_TOO_LONG = 30820
    #: The StreamName is a placeholder or an empty value of a program, such as ``undefined``,
    #: ``null`` or ``StreamName``. Evidence: our choice.
    STREAM_PLACEHOLDER = 30821

    # 18/309
    #: There is no AppName. Evidence: our choice.
    APP_MISSING = 30901
    #: The AppName is longer than 255 bytes. The limit is documented for the StreamName only.
    #: Evidence: our choice.
    APP_TOO_LONG = 30902
    #: The AppName contains a character outside ASCII. That Chinese characters are not supported is
    #: documented; the others are our choice. Evidence: documented,
    #: https://www.tencentcloud.com/document/product/267/31084.
    APP_NOT_ASCII = 30903
    #: The AppName contains a character that no name can contain: the same ones as for the
    #: StreamName, except ``/``. Evidence: our choice.
    APP_ILLEGAL_CHARACTER = 30904
    #: The AppName contains a ``/``: the path has more than two segments, and clients send more than
    #: the first as the application (computed). That the service refuses it is our choice. Evidence:
    #: our choice.
    APP_HAS_SLASH = 30905
    #: The AppName contains a character outside ``A-Z a-z 0-9 - _ .``, the characters that other
    #: interfaces of the service list for such names. That the push succeeds is our choice.
    #: Evidence: our choice.
    APP_UNUSUAL_CHARACTER = 30906
    #: The AppName is ``.`` or ``..``, which many URL parsers remove. Evidence: computed.
    APP_DOT_SEGMENT = 30907

    # 18/400
    #: The client's address is on the policy's blocklist. Evidence: documented.
    CLIENT_BLOCKED = 40001

    # 18/401
    #: The client's address is not on the policy's allowlist. Evidence: documented.
    CLIENT_NOT_ALLOWED = 40101

    # 18/500
    #: There is no ``txTime``. Evidence: documented,
    #: https://www.tencentcloud.com/document/product/267/31560.
    TXTIME_MISSING = 50001
    #: ``txTime`` has no value. An empty value counts as missing. Evidence: our choice.
    TXTIME_EMPTY = 50002
    #: There is no ``txTime``, but a parameter whose name differs only in case. Names are compared
    #: case-sensitively. Evidence: our choice.
    TXTIME_NAME_CASE = 50003
    #: There is no ``txTime``, but a parameter with a misspelled name. Evidence: computed.
    TXTIME_MISSPELT = 50004
    #: There is no ``txTime`` parameter: it is inside another parameter's value, since the ``&``
    #: before it is missing. Evidence: computed.
    TXTIME_LOST_AMPERSAND = 50005
    #: There is no ``txTime``, but an ``amp;txTime``: the URL was copied from HTML. Evidence:
    #: computed.
    TXTIME_HTML_ESCAPED = 50006
    #: There is no ``txTime``, but a ``?txTime``: a second ``?`` precedes it. Evidence: computed.
    TXTIME_DOUBLED_MARK = 50007
    #: There is no ``txTime`` parameter: a ``;`` precedes it instead of an ``&``. Evidence:
    #: computed.
    TXTIME_SEMICOLON = 50008
    #: There is no ``txTime``, and the query ends after its first parameter, as when a shell cuts an
    #: unquoted URL at the ``&``. Evidence: inferred.
    QUERY_CUT_AT_AMPERSAND = 50009

    # 18/501
    #: ``txTime``, plus the AuthDelta if the caller gives one, has passed. The service's documents
    #: conflict on whether the AuthDelta counts. Evidence: conflicting.
    EXPIRED = 50101
    #: ``txTime`` is not a hexadecimal number, so no future time can be read from it. Evidence: our
    #: choice.
    TXTIME_NOT_HEX = 50102
    #: ``txTime`` begins with a sign. Evidence: our choice.
    TXTIME_SIGN = 50103
    #: ``txTime`` begins with ``0x``. Evidence: our choice.
    TXTIME_HEX_PREFIX = 50104
    #: A blank or control character precedes or follows ``txTime``, most likely pasted with it.
    #: ffmpeg sends nothing after a blank, so for one that precedes it the service may report 18/500
    #: (computed with nginx-rtmp). Evidence: our choice.
    TXTIME_BLANK = 50105
    #: ``txTime`` is after the year 9999. Evidence: our choice.
    TXTIME_TOO_LONG = 50106
    #: ``txTime`` is a time in milliseconds. It counts seconds. Evidence: our choice.
    TXTIME_MILLISECONDS = 50107
    #: ``txTime`` is decimal, which is accepted too (documented). That ten digits are decimal and
    #: not hexadecimal is inferred. Evidence: inferred,
    #: https://www.tencentcloud.com/document/product/267/31560.
    TXTIME_DECIMAL = 50108
    #: ``txTime`` has passed, and only the AuthDelta keeps the URL valid. The service's documents
    #: conflict on whether it counts. Evidence: conflicting.
    EXPIRED_WITHOUT_AUTH_DELTA = 50109
    #: Less time is left than the caller's lower bound. A running push continues after its URL
    #: expires, but its first reconnect fails. The service recommends to sign for 12 to 24 hours.
    #: Evidence: documented, https://www.tencentcloud.com/document/product/267/33383,
    #: https://www.tencentcloud.com/document/product/267/35598.
    LIFETIME_SHORT = 50110
    #: More time is left than the caller's upper bound. The service advises against very long
    #: lifetimes, without naming a number. Evidence: documented,
    #: https://www.tencentcloud.com/document/product/267/35598.
    LIFETIME_LONG = 50111
    #: There is other text after the push URL: a quote, punctuation, a backslash, a line break. It
    #: usually becomes a part of txTime. The verdict is that of the text as given. The verdict is
    #: that of the text as given. Evidence: computed.
    TEXT_AFTER_URL = 50112
    #: txTime is in the year 2106 or later, which takes nine hex digits; an earlier time was
    #: probably meant. Evidence: our choice.
    TXTIME_BEYOND_2106 = 50113

    # 18/502
    #: There is no ``txSecret``. Evidence: documented,
    #: https://www.tencentcloud.com/document/product/267/31560.
    TXSECRET_MISSING = 50201
    #: ``txSecret`` has no value. An empty value counts as missing. Evidence: our choice.
    TXSECRET_EMPTY = 50202
    #: There is no ``txSecret``, but a parameter whose name differs only in case. Names are compared
    #: case-sensitively. Evidence: our choice.
    TXSECRET_NAME_CASE = 50203
    #: There is no ``txSecret``, but a parameter with a misspelled name, such as ``txSercet``.
    #: Evidence: computed.
    TXSECRET_MISSPELT = 50204
    #: There is no ``txSecret`` parameter: it is inside another parameter's value, since the ``&``
    #: before it is missing. Evidence: computed.
    TXSECRET_LOST_AMPERSAND = 50205
    #: There is no ``txSecret``, but an ``amp;txSecret``: the URL was copied from HTML. Evidence:
    #: computed.
    TXSECRET_HTML_ESCAPED = 50206
    #: There is no ``txSecret``, but a ``?txSecret``: a second ``?`` precedes it. Evidence:
    #: computed.
    TXSECRET_DOUBLED_MARK = 50207
    #: There is no ``txSecret`` parameter: a ``;`` precedes it instead of an ``&``. Evidence:
    #: computed.
    TXSECRET_SEMICOLON = 50208

    # 18/503
    #: ``txSecret`` is not the digest of any given key with this StreamName and txTime. Evidence:
    #: documented, https://www.tencentcloud.com/document/product/267/31560.
    SECRET_MISMATCH = 50301
    #: ``txSecret`` does not have as many digits as the domain's hash. A digest has a fixed length.
    #: Evidence: computed.
    SECRET_LENGTH = 50302
    #: ``txSecret`` contains a character that is not a hexadecimal digit. Evidence: computed.
    SECRET_NOT_HEX = 50303
    #: ``txSecret`` contains upper-case hexadecimal digits. The documented samples are in lower
    #: case; that case matters is our choice. Evidence: our choice.
    SECRET_UPPERCASE = 50304
    #: ``txSecret`` has as many digits as the other hash: SHA-256 on an MD5 domain, or the reverse.
    #: That SHA-256 gives 64 digits is inferred. Evidence: inferred.
    SECRET_OTHER_HASH = 50305
    #: A parameter of the service appears twice with different values. Nothing says which one
    #: counts. Evidence: our choice.
    PARAMETER_CONFLICT = 50306
    #: A parameter of the service appears twice with the same value. That the service accepts it is
    #: our choice. Evidence: our choice.
    PARAMETER_REPEATED = 50307
    #: A parameter contains a character that may not arrive as written. A space, and a ``/`` at
    #: which clients split again: computed (ffmpeg). A control character, one outside ASCII, a
    #: quotation mark and the like, which shells and other clients change: our choice. Evidence: our
    #: choice.
    PARAMETER_ILLEGAL_CHARACTER = 50308
    #: An extra parameter to be signed has a name that the signer writes itself (``txSecret``,
    #: ``txTime``, ``txHost``) or that has a meaning in SRT's streamid (``h``, ``r``, ``m``,
    #: ``streamid``). Only a signer gives this reason, never a check. Evidence: our choice.
    PARAMETER_RESERVED = 50309
    #: The secret was computed from txTime in lower case, and the URL has it in another case. As
    #: with all reasons of this kind, the secret computed so equals the given one. Evidence:
    #: computed.
    SECRET_SIGNED_LOWERCASE_TIME = 50310
    #: The secret was computed from txTime in upper case, and the URL has it in another case.
    #: Evidence: computed.
    SECRET_SIGNED_UPPERCASE_TIME = 50311
    #: The secret was computed with the domain's playback key. Evidence: computed.
    SECRET_SIGNED_PLAYBACK_KEY = 50312
    #: The secret was computed from ``App/Stream`` instead of the StreamName. Evidence: computed.
    SECRET_SIGNED_APP_AND_STREAM = 50313
    #: The secret was computed from the whole path, ``/App/Stream``. Evidence: computed.
    SECRET_SIGNED_PATH = 50314
    #: The secret was computed from the StreamName with a ``.flv`` or ``.m3u8`` that the URL does
    #: not have, or without one that it has. Evidence: computed.
    SECRET_SIGNED_MEDIA_SUFFIX = 50315
    #: The secret was computed from the StreamName with a ``_template`` that the URL does not have,
    #: or without one that it has. Evidence: computed.
    SECRET_SIGNED_TEMPLATE = 50316
    #: The secret was computed from the StreamName without the blanks around it. Evidence: computed.
    SECRET_SIGNED_TRIMMED_NAME = 50317
    #: The secret was computed from the percent-decoded StreamName. Evidence: computed.
    SECRET_SIGNED_DECODED_NAME = 50318
    #: The secret was computed from the percent-encoded StreamName. Evidence: computed.
    SECRET_SIGNED_ENCODED_NAME = 50319
    #: The secret was computed from the time in decimal, and the URL has it in hexadecimal.
    #: Evidence: computed.
    SECRET_SIGNED_DECIMAL_TIME = 50320
    #: The secret was computed from the time in hexadecimal, and the URL has it in decimal.
    #: Evidence: computed.
    SECRET_SIGNED_HEX_TIME = 50321
    #: The secret was computed from the time in milliseconds, decimal or hexadecimal. Evidence:
    #: computed.
    SECRET_SIGNED_MILLISECONDS = 50322
    #: The secret was computed from a time eight hours before or after the one in the URL, as when
    #: UTC and UTC+8 are confused. Evidence: computed.
    SECRET_SIGNED_EIGHT_HOURS_OFF = 50323
    #: The secret was computed from the time with a leading ``0x``. Evidence: computed.
    SECRET_SIGNED_HEX_PREFIX = 50324
    #: The secret was computed from key, StreamName and txTime in another order. Evidence: computed.
    SECRET_SIGNED_OTHER_ORDER = 50325
    #: The secret is the right digest in upper case. That case matters is our choice. Evidence:
    #: computed.
    SECRET_SIGNED_UPPERCASE_DIGEST = 50326
    #: The secret was computed with a line break after the key, as when a file is read whole.
    #: Evidence: computed.
    SECRET_SIGNED_KEY_LINE_BREAK = 50327
    #: The secret was computed with the other hash: SHA-256 on an MD5 domain, or the reverse.
    #: Evidence: computed.
    SECRET_SIGNED_OTHER_HASH = 50328
    #: A parameter makes clients read other names: one that ends in ``.flv``, ``.mp4`` or ``.f4v``
    #: at the end of the URL, or ``slist=`` (ffmpeg). Evidence: computed.
    PARAMETER_MISLEADING = 50329
    #: The secret is the right digest without its leading zeros, as when it is printed as a number
    #: (``BigInteger.toString(16)``). One digest in 16 begins with a zero. Evidence: computed.
    DIGEST_LEADING_ZEROS_LOST = 50330
    #: The secret is the right digest with each byte written without its leading zero (``%x``
    #: instead of ``%02x``). Evidence: computed.
    DIGEST_INNER_ZEROS_LOST = 50331
    #: The secret is the right digest with bytes from 0x80 on written as negative 32-bit numbers
    #: (``ffffffa3``). Evidence: computed.
    DIGEST_SIGN_EXTENDED = 50332
    #: The secret is the right digest with dashes, colons or blanks between its bytes
    #: (``BitConverter.ToString``). Evidence: computed.
    DIGEST_HAS_SEPARATORS = 50333
    #: The secret is the right digest in base64 or base64url instead of hexadecimal. Evidence:
    #: computed.
    DIGEST_BASE64 = 50334
    #: The secret is the 16 digits in the middle of the right digest, which some libraries call
    #: 16-digit MD5. Evidence: computed.
    DIGEST_MIDDLE_DIGITS = 50335
    #: The secret is the right digest, percent-encoded. The query is not decoded before it is
    #: compared. Evidence: computed.
    DIGEST_PERCENT_ENCODED = 50336
    #: The secret is the right digest with other text before or after it: quotes, a line break, a
    #: comma. Evidence: computed.
    DIGEST_HAS_EXTRA_TEXT = 50337
    #: The secret was computed with SHA-1, which the service does not know. Evidence: computed.
    SECRET_SIGNED_SHA1 = 50338
    #: The secret was computed with a separator between key, StreamName and txTime: one of ``. & - +
    #: _ : | / ,`` or a blank. Evidence: computed.
    SECRET_SIGNED_JOINED = 50339
    #: The secret was computed from AppName and StreamName without a slash between them. Evidence:
    #: computed.
    SECRET_SIGNED_APP_THEN_STREAM = 50340
    #: The secret was computed from the StreamName with a leading slash. Evidence: computed.
    SECRET_SIGNED_SLASH_AND_STREAM = 50341
    #: The secret was computed from ``domain/App/Stream``. Evidence: computed.
    SECRET_SIGNED_DOMAIN_AND_PATH = 50342
    #: The secret was computed from the whole URL without its query. Evidence: computed.
    SECRET_SIGNED_WHOLE_URL = 50343
    #: The secret was computed from the StreamName with the customer number (``bizid_``) that the
    #: URL does not have, or without one that it has. Evidence: computed.
    SECRET_SIGNED_BIZID = 50344
    #: The secret was computed from the StreamName up to its first dot. Evidence: computed.
    SECRET_SIGNED_CUT_NAME = 50345
    #: The secret was computed from the StreamName in base64. Evidence: computed.
    SECRET_SIGNED_BASE64_NAME = 50346
    #: The secret was computed from the StreamName in lower or upper case, and the URL has it in
    #: another case. Evidence: computed.
    SECRET_SIGNED_OTHER_CASE_NAME = 50347
    #: The secret was computed with the key in quotes. Evidence: computed.
    SECRET_SIGNED_QUOTED_KEY = 50348
    #: The secret was computed with a byte-order mark before the key, as when a text file is read as
    #: is. Evidence: computed.
    SECRET_SIGNED_KEY_BOM = 50349
    #: The secret was computed without the key: with none, or with the text ``undefined``, ``null``
    #: or ``None``. Evidence: computed.
    SECRET_SIGNED_WITHOUT_KEY = 50350
    #: The secret was computed with the MD5 of the key instead of the key. Evidence: computed.
    SECRET_SIGNED_HASHED_KEY = 50351
    #: The secret was computed from a time one second before or after the one in the URL, as when
    #: the clock is read twice. Evidence: computed.
    SECRET_SIGNED_ONE_SECOND_OFF = 50352
    #: The secret was computed with a line break at the end of the hashed text (``echo`` without
    #: ``-n``). Evidence: computed.
    SECRET_SIGNED_LINE_BREAK = 50353
    #: The secret is the digest of the right digest. Evidence: computed.
    SECRET_SIGNED_TWICE = 50354
    #: The secret was computed from the text in UTF-16. Evidence: computed.
    SECRET_SIGNED_UTF16 = 50355
    #: The secret was computed as an HMAC (MD5, SHA-1 or SHA-256) with the key. Evidence: computed.
    SECRET_SIGNED_HMAC = 50356
    #: The URL fits the given key without the quotes, the byte-order mark, the blanks or the
    #: ``NAME=`` around it: the key was given wrongly, not the URL. Evidence: computed.
    KEY_NOT_CLEAN = 50357
    #: A parameter contains a slash. RTMP clients split the URL at its last slash, so the signature
    #: does not arrive with the stream (ffmpeg, GStreamer, librtmp). The code is inferred. Evidence:
    #: computed.
    PARAMETER_SLASH = 50358
    #: A space in a parameter comes before the signature. ffmpeg ends the URL at a space, so the
    #: signature is not sent. The code is inferred. Evidence: computed.
    PARAMETER_BLANK = 50359
    #: The signature is after the first 1017 bytes of StreamName and query. ffmpeg cuts them there,
    #: so the signature is not sent whole. The code is inferred. Evidence: computed.
    QUERY_TOO_LONG = 50360
    #: StreamName and query together are longer than 974 bytes. librtmp sends nothing then, and
    #: ffmpeg cuts them after 1017 bytes. Evidence: computed.
    PARAMETERS_TOO_LONG = 50361
    #: A blank follows the query, alone or with options of librtmp such as ``live=1``. ffmpeg and
    #: librtmp (GStreamer's rtmpsink) do not send it; rtmp2sink does. Evidence: computed.
    BLANK_AFTER_QUERY = 50362

    # 18/600
    #: As many pushes are live as the policy allows. Evidence: documented.
    TOO_MANY_PUSHES = 60001

    # 18/601
    #: As many pushes of this StreamName are live as the policy allows. Evidence: documented.
    TOO_MANY_OF_STREAM = 60101

    # 18/602
    #: The push has a lower priority than a live push of this StreamName. How a priority is written
    #: is our choice. Evidence: documented.
    PRIORITY_TOO_LOW = 60201

    @property
    def cause(self) -> Cause:
        """The cause that the service reports; for a warning, the cause that it would report if the push failed."""
        return _native.reason_cause(self)

    @property
    def severity(self) -> Severity:
        """Whether the push fails."""
        return _native.reason_severity(self)

    @property
    def evidence(self) -> Evidence:
        """How well the rule is known."""
        return _native.reason_evidence(self)

    def detail(self, lang: Lang | None = None) -> str:
        """What is wrong, in a sentence."""
        return _native.text_of("detail", self, lang)

    def remedy(self, lang: Lang | None = None) -> str:
        """What to do about it, in a sentence."""
        return _native.text_of("remedy", self, lang)
