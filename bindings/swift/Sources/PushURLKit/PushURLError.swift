import Foundation
internal import PushURLBridge

/// Why something was not done: the one error that everything here throws. It holds neither a key nor an expected signature.
///
/// The texts are in English; ``Refused`` has words in every ``Lang``.
public enum PushURLError: Error, Hashable, Sendable {
    /// This is no key.
    case keyInvalid(KeyFault, text: String)
    /// The target is not signed: what would be refused when judged is refused when signing.
    case signingRefused(Refusal)
    /// This does not become part of a policy.
    case policyInvalid(PolicyFault, text: String)
    /// The policy file is not as it should be: everything that is wrong, in the order of the lines; at least one.
    case policyFileInvalid([PolicyFile.Fault], text: String)
    /// The library was built without the reading of policy files: it is the one for iOS. Build policies in code there.
    case policyFileUnsupported(text: String)
    /// The text names no cause of the table.
    case causeUnknown(CauseFault, text: String)
    /// What was passed is none of what the argument can be: no address, no whole number of seconds, too much at once.
    case argumentInvalid(text: String)
    /// A fault of the library's own, which is to be reported; what was asked for was not done, and all objects are as before.
    case internalError(String)

    /// Why something is not a key.
    public enum KeyFault: Hashable, Sendable, CaseIterable {
        /// There is nothing. An empty key would sign with public data alone.
        case empty
        /// It holds an ASCII control character, most likely a line break at its end.
        case controlCharacter
    }

    /// Why a text names no cause.
    public enum CauseFault: Hashable, Sendable, CaseIterable {
        /// It is not one number or two.
        case malformed
        /// It is, but the service's table has no such row.
        case unknown
        /// An errcode alone, under which the table has several sub codes: 18 or 21.
        case subErrcodeMissing
    }
}

extension PushURLError: CustomStringConvertible, LocalizedError {
    /// In English.
    public var description: String {
        switch self {
        case .keyInvalid(_, let text), .policyInvalid(_, let text), .policyFileInvalid(_, let text),
            .policyFileUnsupported(let text), .causeUnknown(_, let text), .argumentInvalid(let text):
            text
        case .signingRefused(let refusal): refusal.description
        case .internalError(let text): "internal error: \(text)"
        }
    }

    /// In English.
    public var errorDescription: String? { description }
}

/// What keeps a target from being signed.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Everything that is wrong; at least one.
    public let refused: [Refused]

    /// In words, one line for each thing.
    public func text(in lang: Lang = .device) -> String {
        refused.map { $0.text(in: lang) }.joined(separator: "\n")
    }

    /// In English.
    public var description: String { text(in: .en) }
}

extension Refusal: LocalizedError {
    /// In the device's language.
    public var errorDescription: String? { text() }
}

/// One thing that keeps a target from being signed.
public struct Refused: Hashable, Sendable {
    /// The part that is refused.
    public let field: Field
    /// Which of the parameters, from 0; 0 for other fields.
    public let index: Int
    /// Why: the reason that a check would give.
    public let reason: Reason
    /// Where in the text of this field, in bytes of its UTF-8.
    public let utf8Range: Range<Int>

    /// Where in the text of this field, which only the caller has.
    public func range(in text: String) -> Range<String.Index> {
        text.range(ofUTF8: utf8Range)
    }

    /// In words, on one line.
    public func text(in lang: Lang = .device) -> String {
        "\(field): \(reason.detail(in: lang)) \(reason.remedy(in: lang)) (\(reason), \(reason.cause))"
    }
}

// MARK: - From the other side

extension PushURLError {
    init(_ error: PushUrlError) {
        switch error {
        case .KeyInvalid(let fault, let text): self = .keyInvalid(KeyFault(fault), text: text)
        case .SigningRefused(let refused, _): self = .signingRefused(Refusal(refused: refused.map(Refused.init)))
        case .PolicyInvalid(let fault, let text): self = .policyInvalid(fault.crossed(), text: text)
        case .PolicyFileInvalid(let faults, let text):
            self = .policyFileInvalid(faults.map(PolicyFile.Fault.init), text: text)
        case .PolicyFileUnsupported(let text): self = .policyFileUnsupported(text: text)
        case .CauseUnknown(let fault, let text): self = .causeUnknown(CauseFault(fault), text: text)
        case .ArgumentInvalid(let text): self = .argumentInvalid(text: text)
        }
    }
}

extension PushURLError.KeyFault {
    init(_ fault: PushURLBridge.KeyFault) {
        switch fault {
        case .empty: self = .empty
        case .controlCharacter: self = .controlCharacter
        }
    }
}

extension PushURLError.CauseFault {
    init(_ fault: PushURLBridge.CauseFault) {
        switch fault {
        case .malformed: self = .malformed
        case .unknown: self = .unknown
        case .subErrcodeMissing: self = .subErrcodeMissing
        }
    }
}

extension Refused {
    init(_ refused: PushURLBridge.Refused) {
        self.init(
            field: refused.field.crossed(), index: Int(refused.index), reason: Reason(known: refused.reason),
            utf8Range: refused.span.range)
    }
}
