/// Whether a finding keeps the push from getting through.
///
/// The numbers are the same in every language and never change.
public enum Severity: UInt8, Numbered {
    /// The service refuses the push.
    case failure = 1
    /// The push may get through; something is not as it should be.
    case warning = 2

    public static let kind = "severity"
}

/// How well a rule is known. Much of the service's behaviour is unpublished.
///
/// The numbers are the same in every language and never change.
public enum Evidence: UInt8, Numbered {
    /// The service documents it.
    case documented = 1
    /// It was computed and verified, or seen with real clients and servers.
    case computed = 2
    /// It follows from several documents together.
    case inferred = 3
    /// The service's own documents contradict each other.
    case conflicting = 4
    /// Nothing is published: the choice is this library's.
    case ourChoice = 5

    public static let kind = "evidence"
}

extension Evidence {
    /// In words: documented by the service, our choice and so on.
    public func text(in lang: Lang = .device) -> String {
        Words.of(lang).evidence[Int(rawValue) - 1]
    }
}
