/// An enum whose numbers and names are the same in every language and never change: more may be appended, none changes or goes.
///
/// `rawValue` is the number, `allCases` stands in the order of the numbers.
public protocol Numbered: RawRepresentable, CaseIterable, Hashable, Sendable, CustomStringConvertible
where RawValue: FixedWidthInteger & Sendable {
    /// The enum's own name in machine-readable data: `hash_algorithm`.
    static var kind: String { get }
}

extension Numbered {
    /// The name in machine-readable output, such as `txtime_malformed`.
    public var name: String {
        Tables.shared.name(of: Self.kind, Int(rawValue))
    }

    /// The case of this name; `nil` if there is none.
    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The name.
    public var description: String { name }
}

extension RawRepresentable {
    /// The same number of the other side's enum, or of ours. The two have the same cases, which the tests go through.
    func crossed<Other: RawRepresentable>(to: Other.Type = Other.self) -> Other where Other.RawValue == RawValue {
        guard let other = Other(rawValue: rawValue) else {
            preconditionFailure("\(Other.self) has no \(rawValue): PushURLKit and its library are of different versions")
        }
        return other
    }
}
