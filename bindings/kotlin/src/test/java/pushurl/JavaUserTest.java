package pushurl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The package as used from Java. */
class JavaUserTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_546_060_425L);
    private static final String URL =
            "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

    @Test
    void mintsAndChecks() throws PushUrlException {
        try (Key key = new Key("e12c46f2612d5106e2034781ab261ca3");
                Signer signer = new Signer(key);
                Checker checker = new Checker(key)) {
            Target target = new Target("push.example.com", "live", "test");
            String url = signer.sign(target, Duration.ofHours(1), NOW).getUrl();
            assertEquals(URL, url);
            assertEquals(Verdict.Accepted.INSTANCE, checker.check(url, NOW).getVerdict());
            assertNotNull(checker.check(url).getVerdict());

            Verdict verdict = checker.check(url, NOW.plus(Duration.ofDays(1))).getVerdict();
            assertEquals(Cause.URL_EXPIRED, verdict.getCause());
            assertTrue(verdict instanceof Verdict.Rejected);
            assertEquals("The push URL has expired.", verdict.getCause().errmsg(Lang.EN));
            assertNotNull(verdict.getCause().advice());

            assertEquals(1, checker.checkMany(List.of(url), NOW).size());
            BatchResults results = signer.signMany(new Batch("push.example.com"), List.of("test", "no good"), Duration.ofHours(1), NOW);
            assertEquals(URL, results.urlOrNull(0));
            assertEquals(1, results.getRefusedCount());
        }
    }

    @Test
    void catchesOneException() {
        PushUrlException.SigningRefused refused = assertThrows(
                PushUrlException.SigningRefused.class,
                () -> new Signer(new Key("key")).sign(new Target("203.0.113.9", "live", "a b"), Duration.ofHours(1), NOW));
        assertEquals(Cause.HOST_IS_IP, refused.getServiceCause());
        assertEquals(Reason.HOST_IS_IP, refused.getRefused().get(0).getReason());
        assertThrows(PushUrlException.class, () -> new Key(new byte[0]));
    }

    @Test
    void buildsAPolicy() throws PushUrlException {
        try (PolicyBuilder builder = new PolicyBuilder()) {
            Policy policy = builder.domain("push.example.com", new Key("key")).ban("cam1").maxPushes(3).build();
            assertTrue(policy.lists("push.example.com"));
            PolicyFile file = Policy.fromToml("[[domain]]\nname = 'a.b'\nkey = { env = 'A' }", source -> new Key("key"));
            assertTrue(file.getPolicy().getListsDomains());
        }
    }

    @Test
    void explainsAndMasks() throws PushUrlException {
        assertEquals(Cause.AUTH_FAILED, Cause.parse("18/503"));
        assertEquals(70, Cause.getAll().size());
        assertNotNull(Lang.getDevice());
        assertEquals(Protocol.SRT, Protocol.ofNumber(4));
        assertEquals("push.example.com", URL.substring(7, PushUrl.split(URL).getHost().getLast() + 1));
        assertTrue(Masking.mask(URL).contains("txSecret=***"));
    }
}
