package pushurl.engines;

/**
 * A signed name.
 *
 * @param stream the StreamName
 * @param url the push URL; null if the name is refused
 * @param refusal the reason that a check would give; null if the name is signed
 */
public record Signed(String stream, String url, String refusal) {}
