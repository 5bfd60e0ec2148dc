package main

import (
	"crypto/md5"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"math"
	"net/url"
	"strconv"
	"strings"
)

// The work with Go's standard library: net/url, crypto/md5 and crypto/subtle.

// sign returns the URL, or false if a name or the time cannot be signed.
func sign(key, domain, app, stream string, expires int64) (string, bool) {
	if !isName(app) || !isName(stream) || expires < 0 || expires > math.MaxUint32 {
		return "", false
	}
	time := fmt.Sprintf("%08X", expires)
	return "rtmp://" + domain + "/" + app + "/" + stream + "?txSecret=" + secret(key, stream, time) + "&txTime=" + time, true
}

func isGood(key, text string, now int64) bool {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "rtmp" || u.User != nil || strings.Contains(text, "#") {
		return false
	}
	// A percent-encoded name is invalid, so do not decode the path.
	path := strings.Split(u.EscapedPath(), "/")
	if !isDomain(u.Hostname()) || len(path) != 3 || path[0] != "" || !isName(path[1]) || !isName(path[2]) {
		return false
	}

	query := u.Query()
	given, times := query["txSecret"], query["txTime"]
	if len(given) != 1 || len(times) != 1 || len(times[0]) != 8 {
		return false
	}
	time, err := strconv.ParseUint(times[0], 16, 32)
	if err != nil || int64(time) <= now || len(given[0]) != hex.EncodedLen(md5.Size) {
		return false
	}
	expected := secret(key, path[2], times[0])
	return subtle.ConstantTimeCompare([]byte(expected), []byte(given[0])) == 1
}

func secret(key, stream, time string) string {
	digest := md5.Sum([]byte(key + stream + time))
	return hex.EncodeToString(digest[:])
}

func isName(name string) bool {
	if name == "" || len(name) > 255 || name == "." || name == ".." {
		return false
	}
	for i := 0; i < len(name); i++ {
		if c := name[i]; !isAlphanumeric(c) && c != '-' && c != '_' && c != '.' {
			return false
		}
	}
	return true
}

// isDomain reports whether the host has at least two labels and is no IP address.
func isDomain(host string) bool {
	if len(host) > 253 {
		return false
	}
	labels := strings.Split(host, ".")
	for _, label := range labels {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for i := 0; i < len(label); i++ {
			if c := label[i]; !isAlphanumeric(c) && c != '-' {
				return false
			}
		}
	}
	last := labels[len(labels)-1]
	return len(labels) > 1 && (last[0] < '0' || last[0] > '9')
}

func isAlphanumeric(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
