internal import PushURLBridge
import Foundation

extension Lang {
    /// The ISO 639-1 code: `en`, `zh`, `ja`, `ko`.
    public var code: String { name }

    /// The first of the device's languages that has messages; English if none has. Follows the settings.
    public static var device: Lang {
        Device.shared.lang(of: Locale.preferredLanguages)
    }

    /// Returns the first of these languages that has messages; `nil` if none has.
    ///
    /// - Parameter tags: as devices and systems write them, the preferred one first: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`.
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public static func preferred(among tags: [String]) throws(PushURLError) -> Lang? {
        for tag in tags {
            let number = try crossing(tag) { try PushURLBridge.langOfTag(tag: tag) }
            if let lang = Lang(rawValue: number) {
                return lang
            }
        }
        return nil
    }
}

/// Caches the language of the device: the settings rarely change, and messages are read often.
private final class Device: @unchecked Sendable {
    static let shared = Device()

    private let lock = NSLock()
    private var tags: [String] = []
    private var lang = Lang.en

    func lang(of tags: [String]) -> Lang {
        lock.lock()
        defer { lock.unlock() }
        if tags != self.tags {
            lang = (try? Lang.preferred(among: tags)) ?? .en
            self.tags = tags
        }
        return lang
    }
}
