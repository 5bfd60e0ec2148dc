package pushurl.engines;

import java.util.List;
import pushurl.Cause;
import pushurl.Finding;
import pushurl.Report;

/** The answer on a push, with the names of {@code pushurl check --json}. All are null if the push was not judged. */
public record Answer(String verdict, Integer errcode, Integer subErrcode, String reason) {
    /** For a push without a URL or a time, or with a client that is not an IP address. */
    public static final Answer NONE = new Answer(null, null, null, null);

    static Answer of(Report report) {
        Cause cause = report.getVerdict().getCause();
        return new Answer(
                report.getVerdict().getCode(),
                cause == null ? null : cause.getErrcode(),
                cause == null ? null : cause.getSubErrcode(),
                reason(report.getFindings()));
    }

    /** The first failure; the first warning if there is none. */
    private static String reason(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.isFailure()) {
                return finding.getReason().getCode();
            }
        }
        return findings.isEmpty() ? null : findings.get(0).getReason().getCode();
    }
}
