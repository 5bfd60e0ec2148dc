package pushurl.engines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pushurl.Batch;
import pushurl.BatchResult;
import pushurl.BatchResults;
import pushurl.Checker;
import pushurl.Facts;
import pushurl.PushUrlException;
import pushurl.Reports;
import pushurl.Signer;

/** Checks and signs many rows per call. */
public final class Batches {
    /** Rows per call. */
    public static final int SIZE = 4096;

    private Batches() {}

    /** Judges each push at its own time; the answers are in the order of the pushes. */
    public static List<Answer> check(Checker checker, List<Push> pushes) throws PushUrlException {
        List<Answer> answers = new ArrayList<>(Collections.nCopies(pushes.size(), Answer.NONE));
        List<Integer> rows = new ArrayList<>(pushes.size());
        List<String> urls = new ArrayList<>(pushes.size());
        List<Facts> facts = new ArrayList<>(pushes.size());
        for (int row = 0; row < pushes.size(); row++) {
            Push push = pushes.get(row);
            if (push.ts() != null && push.url() != null) {
                rows.add(row);
                urls.add(push.url());
                facts.add(new Facts(Instant.ofEpochSecond(push.ts()), client(push.client())));
            }
        }
        Reports reports;
        try {
            reports = checker.checkMany(urls, facts);
        } catch (PushUrlException.ArgumentInvalid e) {
            // A client is not an IP address, which must not fail the job: only its row has no answer.
            return pushes.size() == 1 ? answers : checkEach(checker, pushes);
        }
        for (int i = 0; i < rows.size(); i++) {
            answers.set(rows.get(i), Answer.of(reports.get(i)));
        }
        return answers;
    }

    private static List<Answer> checkEach(Checker checker, List<Push> pushes) throws PushUrlException {
        List<Answer> answers = new ArrayList<>(pushes.size());
        for (Push push : pushes) {
            answers.addAll(check(checker, List.of(push)));
        }
        return answers;
    }

    private static String client(String client) {
        return client == null || client.isBlank() || client.equals("-") ? null : client.trim();
    }

    /** Signs the names, in their order. A name that a check would reject is refused. */
    public static List<Signed> sign(Signer signer, Batch batch, List<String> streams, Instant until) {
        BatchResults results = signer.signMany(batch, streams, until);
        List<Signed> signed = new ArrayList<>(streams.size());
        for (int row = 0; row < streams.size(); row++) {
            BatchResult result = results.get(row);
            String refusal = null;
            if (result instanceof BatchResult.NotMinted refused) {
                refusal = refused.getRefused().get(0).getReason().getCode();
            }
            signed.add(new Signed(streams.get(row), result.getUrlOrNull(), refusal));
        }
        return signed;
    }
}
