<?php
// The work with PHP: parse_url, md5 and hash_equals.

declare(strict_types=1);

const NAME = '/^[A-Za-z0-9._-]{1,255}$/D';
// At least two labels, and no IP address.
const DOMAIN = '/^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/D';

/** The URL; null if a name or the time cannot be signed. */
function sign(string $key, string $domain, string $app, string $stream, int $expires): ?string
{
    if (!preg_match(NAME, $app) || !preg_match(NAME, $stream) || $expires < 0 || $expires > 0xFFFFFFFF) {
        return null;
    }
    $time = sprintf('%08X', $expires);
    return "rtmp://$domain/$app/$stream?txSecret=" . md5($key . $stream . $time) . "&txTime=$time";
}

function is_good(string $key, string $url, int $now): bool
{
    // The parser replaces control characters, but a client sends the text unchanged.
    if (!preg_match('/^[!-~]+$/D', $url)) {
        return false;
    }
    $parts = parse_url($url);
    if ($parts === false || ($parts['scheme'] ?? '') !== 'rtmp' || isset($parts['user']) || isset($parts['fragment'])) {
        return false;
    }
    $host = $parts['host'] ?? '';
    if (strlen($host) > 253 || !preg_match(DOMAIN, $host)) {
        return false;
    }
    $path = explode('/', $parts['path'] ?? '');
    if (count($path) !== 3 || $path[0] !== '' || !preg_match(NAME, $path[1]) || !preg_match(NAME, $path[2])) {
        return false;
    }
    if (in_array($path[1], ['.', '..'], true) || in_array($path[2], ['.', '..'], true)) {
        return false;
    }

    // parse_str hides repeated parameters.
    $given = $time = null;
    foreach (explode('&', $parts['query'] ?? '') as $param) {
        $pair = explode('=', $param, 2);
        $value = urldecode($pair[1] ?? '');
        if ($pair[0] === 'txSecret') {
            if ($given !== null) {
                return false;
            }
            $given = $value;
        } elseif ($pair[0] === 'txTime') {
            if ($time !== null) {
                return false;
            }
            $time = $value;
        }
    }
    if ($given === null || $time === null || strlen($time) !== 8 || !ctype_xdigit($time) || hexdec($time) <= $now) {
        return false;
    }
    return preg_match('/^[0-9a-f]{32}$/D', $given) && hash_equals(md5($key . $path[2] . $time), $given);
}
