package pushurl.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import pushurl.Checker;
import pushurl.HashAlgorithm;
import pushurl.Key;
import pushurl.KeySource;
import pushurl.Policy;
import pushurl.PushUrlException;
import pushurl.Signer;

/**
 * The checkers and signers of this process. Each is opened once, by the first task that needs it, and is shared by all threads. A
 * job contains only the names of files: keys are never serialized.
 */
public final class Opened {
    private static final Map<String, Checker> CHECKERS = new ConcurrentHashMap<>();
    private static final Map<String, Signer> SIGNERS = new ConcurrentHashMap<>();

    private Opened() {}

    /** A checker by a policy file, which is on every machine that runs tasks. */
    public static Checker checker(String policyFile) {
        return CHECKERS.computeIfAbsent(policyFile, opening(path -> {
            Policy policy = Policy.fromToml(Files.readAllBytes(path), source -> key(path, source)).getPolicy();
            return new Checker(null, null, null, HashAlgorithm.MD5, Duration.ZERO, policy);
        }));
    }

    /** A signer by a file that contains a key, which is on every machine that runs tasks. */
    public static Signer signer(String keyFile) {
        return SIGNERS.computeIfAbsent(keyFile, opening(path -> new Signer(key(path))));
    }

    private interface Opening<T> {
        T open(Path path) throws IOException, PushUrlException;
    }

    private static <T> Function<String, T> opening(Opening<T> opening) {
        return file -> {
            try {
                return opening.open(Path.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (PushUrlException e) {
                throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
            }
        };
    }

    /** A key that a policy file names. */
    private static Key key(Path policyFile, KeySource source) throws PushUrlException {
        if (source instanceof KeySource.Env variable) {
            String key = System.getenv(variable.getName());
            return key == null ? null : new Key(key);
        }
        try {
            return key(policyFile.resolveSibling(((KeySource.File) source).getPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key in a file, without a trailing line break. */
    private static Key key(Path file) throws IOException, PushUrlException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        for (byte ending : new byte[] {'\n', '\r'}) {
            end -= end > 0 && bytes[end - 1] == ending ? 1 : 0;
        }
        byte[] key = Arrays.copyOf(bytes, end);
        Arrays.fill(bytes, (byte) 0);
        return new Key(key);
    }
}
