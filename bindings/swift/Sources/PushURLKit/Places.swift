internal import PushURLBridge

extension Span {
    /// The range in bytes of UTF-8.
    var range: Range<Int> {
        let start = Int(self.start)
        return start..<max(Int(end), start)
    }
}

extension String {
    /// Converts a range of bytes of this text's UTF-8; clamps it to the text.
    func range(ofUTF8 bytes: Range<Int>) -> Range<Index> {
        let start = utf8.index(startIndex, offsetBy: bytes.lowerBound, limitedBy: endIndex) ?? endIndex
        let end = utf8.index(start, offsetBy: bytes.count, limitedBy: endIndex) ?? endIndex
        return start..<end
    }

    /// The same text in native UTF-8 storage, in which positions are found in constant time. A lone surrogate, which bridged
    /// strings can contain, becomes U+FFFD, since it cannot be sent.
    var asUTF8: String {
        var text = self
        text.makeContiguousUTF8()
        return text
    }
}
