import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The work with Java's standard library: java.net.URI and MessageDigest. */
final class Push {
    private static final HexFormat HEX = HexFormat.of();
    private static final HexFormat UPPER_HEX = HEX.withUpperCase();

    private final String key;
    // Not thread-safe.
    private final MessageDigest md5;

    Push(String key) {
        this.key = key;
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The URL; empty if a name or the time cannot be signed. */
    Optional<String> sign(String domain, String app, String stream, long expires) {
        if (!isName(app) || !isName(stream) || expires < 0 || expires > 0xFFFFFFFFL) {
            return Optional.empty();
        }
        String time = UPPER_HEX.toHexDigits((int) expires);
        String secret = secret(stream, time);
        return Optional.of("rtmp://" + domain + "/" + app + "/" + stream + "?txSecret=" + secret + "&txTime=" + time);
    }

    boolean isGood(String text, long now) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return false;
        }
        String host = uri.getHost();
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        if (!"rtmp".equals(uri.getScheme()) || host == null || path == null || query == null) {
            return false;
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null || !isDomain(host)) {
            return false;
        }
        int slash = path.indexOf('/', 1);
        if (slash < 0 || !isName(path.substring(1, slash)) || !isName(path.substring(slash + 1))) {
            return false;
        }

        // java.net.URI does not parse queries.
        String given = null;
        String time = null;
        for (String param : query.split("&")) {
            if (param.startsWith("txSecret=")) {
                if (given != null) {
                    return false;
                }
                given = param.substring("txSecret=".length());
            } else if (param.startsWith("txTime=")) {
                if (time != null) {
                    return false;
                }
                time = param.substring("txTime=".length());
            }
        }
        if (given == null || given.length() != 32 || time == null || time.length() != 8 || !isHex(time)) {
            return false;
        }
        if (HexFormat.fromHexDigitsToLong(time) <= now) {
            return false;
        }
        byte[] expected = secret(path.substring(slash + 1), time).getBytes(StandardCharsets.ISO_8859_1);
        return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }

    private String secret(String stream, String time) {
        return HEX.formatHex(md5.digest((key + stream + time).getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > 255 || name.equals(".") || name.equals("..")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** At least two labels, and no IP address. */
    private static boolean isDomain(String host) {
        int lastDot = host.lastIndexOf('.');
        if (host.length() > 253 || lastDot <= 0 || lastDot + 1 == host.length()) {
            return false;
        }
        int start = 0;
        for (int i = 0; i <= host.length(); i++) {
            if (i == host.length() || host.charAt(i) == '.') {
                if (i == start || i - start > 63 || host.charAt(start) == '-' || host.charAt(i - 1) == '-') {
                    return false;
                }
                start = i + 1;
            } else if (!isAlphanumeric(host.charAt(i)) && host.charAt(i) != '-') {
                return false;
            }
        }
        char c = host.charAt(lastDot + 1);
        return c < '0' || c > '9';
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(HexFormat::isHexDigit);
    }
}
