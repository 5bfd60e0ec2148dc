/// An enum whose numbers and names are the same in every language: values may be added, but none is changed or removed.
///
/// `rawValue` is the number; `allCases` is in the order of the numbers.
public protocol Numbered: RawRepresentable, CaseIterable, Hashable, Sendable, CustomStringConvertible
where RawValue: FixedWidthInteger & Sendable {
    /// The name of the enum in machine-readable data: `hash_algorithm`.
    static var kind: String { get }
}

extension Numbered {
    /// The name in machine-readable output, such as `txtime_malformed`.
    public var name: String {
        Tables.shared.name(of: Self.kind, Int(rawValue))
    }

    /// The case with this name; `nil` if there is none.
    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The name.
    public var description: String { name }
}

extension RawRepresentable {
    /// Converts between the public and the generated enum. The tests check that both have the same cases.
    func crossed<Other: RawRepresentable>(to: Other.Type = Other.self) -> Other where Other.RawValue == RawValue {
        guard let other = Other(rawValue: rawValue) else {
            preconditionFailure("\(Other.self) has no \(rawValue): PushURLKit and its library are of different versions")
        }
        return other
    }
}
