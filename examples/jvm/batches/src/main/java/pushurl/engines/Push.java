package pushurl.engines;

/**
 * A line of a log of pushes.
 *
 * @param ts the time of the push, in Unix seconds
 * @param client the client's IP address; null, empty or {@code -} if it is not known
 * @param url the push URL
 */
public record Push(Long ts, String client, String url) {}
