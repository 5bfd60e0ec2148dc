import Foundation
internal import PushURLBridge

/// Why a call failed: the error type of all calls. It contains neither a key nor an expected signature.
///
/// The texts are in English; ``Refused`` has messages in every ``Lang``.
public enum PushURLError: Error, Hashable, Sendable {
    /// The bytes are not a valid key.
    case keyInvalid(KeyFault, text: String)
    /// The target is not signed, since a check would reject the URL.
    case signingRefused(Refusal)
    /// The entry is not added to the policy.
    case policyInvalid(PolicyFault, text: String)
    /// The policy file has faults: all of them, in the order of the lines; at least one.
    case policyFileInvalid([PolicyFile.Fault], text: String)
    /// The library for iOS is built without support for policy files. Build policies in code there.
    case policyFileUnsupported(text: String)
    /// The service's table has no such cause.
    case causeUnknown(CauseFault, text: String)
    /// An argument is invalid: not an IP address, not a number, negative, or too long.
    case argumentInvalid(text: String)
    /// A bug in this library. The call did nothing, and all objects remain usable; please report it.
    case internalError(String)

    /// Why something is not a key.
    public enum KeyFault: Hashable, Sendable, CaseIterable {
        /// It is empty. An empty key would sign with public data only.
        case empty
        /// It contains an ASCII control character, most likely a trailing line break.
        case controlCharacter
    }

    /// Why a text is not a cause.
    public enum CauseFault: Hashable, Sendable, CaseIterable {
        /// It is not one or two numbers.
        case malformed
        /// The service's table has no such row.
        case unknown
        /// It is only an errcode, and the table has several sub codes for it: 18 or 21.
        case subErrcodeMissing
    }
}

extension PushURLError: CustomStringConvertible, LocalizedError {
    /// The message in English.
    public var description: String {
        switch self {
        case .keyInvalid(_, let text), .policyInvalid(_, let text), .policyFileInvalid(_, let text),
            .policyFileUnsupported(let text), .causeUnknown(_, let text), .argumentInvalid(let text):
            text
        case .signingRefused(let refusal): refusal.description
        case .internalError(let text): "internal error: \(text)"
        }
    }

    /// The message in English.
    public var errorDescription: String? { description }
}

/// Why a target is not signed.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// All problems of the target; at least one.
    public let refused: [Refused]

    /// The message in a language, one line for each problem.
    public func text(in lang: Lang = .device) -> String {
        refused.map { $0.text(in: lang) }.joined(separator: "\n")
    }

    /// The message in English.
    public var description: String { text(in: .en) }
}

extension Refusal: LocalizedError {
    /// The message in the language of the device.
    public var errorDescription: String? { text() }
}

/// A problem that prevents the signing of a target.
public struct Refused: Hashable, Sendable {
    /// The refused part of the target.
    public let field: Field
    /// The index of the extra parameter, from 0; 0 for other fields.
    public let index: Int
    /// The reason that a check would give.
    public let reason: Reason
    /// The position in the text of this field, in bytes of UTF-8.
    public let utf8Range: Range<Int>

    /// The position in the text of this field, which the caller passes.
    public func range(in text: String) -> Range<String.Index> {
        text.range(ofUTF8: utf8Range)
    }

    /// The message in a language, on one line.
    public func text(in lang: Lang = .device) -> String {
        "\(field): \(reason.detail(in: lang)) \(reason.remedy(in: lang)) (\(reason), \(reason.cause))"
    }
}

// MARK: - Conversion from the generated types

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
