/// Which of a domain's two keys. Either passes, which is how keys are rotated (documented).
///
/// The numbers are the same in every language and never change.
public enum KeyRole: UInt8, Numbered {
    /// The primary key.
    case primary = 1
    /// The backup key.
    case backup = 2

    public static let kind = "key_role"
}
