// The work with Node: WHATWG URL and node:crypto.

import * as crypto from "node:crypto";

const NAME = /^[A-Za-z0-9._-]{1,255}$/;
// At least two labels, and no IP address.
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const TIME = /^[0-9A-Fa-f]{8}$/;
const SECRET = /^[0-9a-f]{32}$/;

// Node 20.12 added the one-shot `hash`.
const md5 = crypto.hash
    ? (text) => crypto.hash("md5", text)
    : (text) => crypto.createHash("md5").update(text).digest("hex");

// The URL; null if a name or the time cannot be signed.
export function sign(key, domain, app, stream, expires) {
    if (!NAME.test(app) || !NAME.test(stream) || expires < 0 || expires > 0xffffffff) return null;
    const time = expires.toString(16).toUpperCase().padStart(8, "0");
    return `rtmp://${domain}/${app}/${stream}?txSecret=${md5(key + stream + time)}&txTime=${time}`;
}

export function isGood(key, text, now) {
    let url;
    try {
        url = new URL(text);
    } catch {
        return false;
    }
    // The parser normalizes the text, but a client sends it unchanged.
    if (url.href !== text || url.protocol !== "rtmp:" || url.username || url.password || url.hash) return false;
    if (url.hostname.length > 253 || !DOMAIN.test(url.hostname)) return false;
    const [before, app, stream, ...more] = url.pathname.split("/");
    if (before !== "" || more.length > 0 || !NAME.test(app) || !NAME.test(stream)) return false;

    const secrets = url.searchParams.getAll("txSecret");
    const times = url.searchParams.getAll("txTime");
    if (secrets.length !== 1 || times.length !== 1) return false;
    const [secret] = secrets;
    const [time] = times;
    if (!TIME.test(time) || parseInt(time, 16) <= now || !SECRET.test(secret)) return false;
    return crypto.timingSafeEqual(Buffer.from(md5(key + stream + time)), Buffer.from(secret));
}
