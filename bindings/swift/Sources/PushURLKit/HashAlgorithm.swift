/// The hash that a domain's `txSecret` is made with.
///
/// The numbers are the same in every language and never change.
public enum HashAlgorithm: UInt8, Numbered {
    /// MD5, 32 hex digits: the default of every domain (documented, P/31560).
    case md5 = 1
    /// SHA-256, to be chosen for a domain since 2024 (documented, P/31059). That the message is the same and the
    /// result 64 hex digits is inferred: no official vector exists.
    case sha256 = 2

    public static let kind = "hash_algorithm"
}
