internal import PushURLBridge

extension Span {
    /// As bytes of UTF-8.
    var range: Range<Int> {
        let start = Int(self.start)
        return start..<max(Int(end), start)
    }
}

extension String {
    /// The place of bytes of this text's UTF-8; the nearest there is, should the bytes not be there.
    func range(ofUTF8 bytes: Range<Int>) -> Range<Index> {
        let start = utf8.index(startIndex, offsetBy: bytes.lowerBound, limitedBy: endIndex) ?? endIndex
        let end = utf8.index(start, offsetBy: bytes.count, limitedBy: endIndex) ?? endIndex
        return start..<end
    }

    /// The same text, held as UTF-8, in which places are found at once. A lone surrogate, which a text that came from elsewhere
    /// can hold, becomes U+FFFD: what is judged is what can be sent.
    var asUTF8: String {
        var text = self
        text.makeContiguousUTF8()
        return text
    }
}
