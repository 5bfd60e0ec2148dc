"""The work with Python's standard library: urllib.parse, hashlib and hmac."""

import hmac
import re
from hashlib import md5
from urllib.parse import parse_qsl, urlsplit

NAME = re.compile(r"[A-Za-z0-9._-]{1,255}")
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# At least two labels, and no IP address.
DOMAIN = re.compile(rf"(?:{LABEL}\.)+(?=[A-Za-z]){LABEL}")
TIME = re.compile(r"[0-9A-Fa-f]{8}")
SECRET = re.compile(r"[0-9a-f]{32}")


def secret(key: str, stream: str, time: str) -> str:
    return md5(f"{key}{stream}{time}".encode()).hexdigest()


def sign(key: str, domain: str, app: str, stream: str, expires: int) -> str | None:
    """The URL; None if a name or the time cannot be signed."""
    if not NAME.fullmatch(app) or not NAME.fullmatch(stream) or not 0 <= expires <= 0xFFFFFFFF:
        return None
    time = f"{expires:08X}"
    return f"rtmp://{domain}/{app}/{stream}?txSecret={secret(key, stream, time)}&txTime={time}"


def is_good(key: str, url: str, now: int) -> bool:
    # The parser drops some characters, but a client sends the text unchanged.
    if not url.isascii() or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme != "rtmp" or "@" in parts.netloc or "#" in url:
        return False
    if host is None or len(host) > 253 or not DOMAIN.fullmatch(host):
        return False
    path = parts.path.split("/")
    if len(path) != 3 or path[0] or not NAME.fullmatch(path[1]) or not NAME.fullmatch(path[2]):
        return False
    if path[1] in (".", "..") or path[2] in (".", ".."):
        return False

    given = time = None
    for name, value in parse_qsl(parts.query):
        if name == "txSecret":
            if given is not None:
                return False
            given = value
        elif name == "txTime":
            if time is not None:
                return False
            time = value
    if given is None or time is None or not TIME.fullmatch(time) or int(time, 16) <= now:
        return False
    return SECRET.fullmatch(given) is not None and hmac.compare_digest(given, secret(key, path[2], time))
