internal import PushURLBridge

/// Packed input rows: header numbers, the lengths of the texts of each column, more numbers, then the texts. All numbers are
/// little-endian; lengths count bytes of UTF-8.
struct Packing {
    let header: [UInt32]
    let columns: [[String]]
    var numbers: [Int64] = []
    /// The size in bytes.
    let count: Int

    init(header: [UInt32], columns: [[String]], numbers: [Int64] = []) throws(PushURLError) {
        (self.header, self.columns, self.numbers) = (header, columns, numbers)
        var count = 4 * header.count + 8 * numbers.count
        for column in columns {
            count += 4 * column.count
            for text in column {
                count += text.utf8.count
            }
        }
        guard count < Int32.max - 4 else { throw .tooMuch }
        self.count = count
    }

    /// Writes the rows into a buffer of `count` bytes.
    func write(into buffer: UnsafeMutableRawBufferPointer) {
        var place = 0
        func put(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes in
                UnsafeMutableRawBufferPointer(rebasing: buffer[place..<place + bytes.count]).copyMemory(from: bytes)
                place += bytes.count
            }
        }
        header.forEach { put($0) }
        for column in columns {
            column.forEach { put(UInt32($0.utf8.count)) }
        }
        numbers.forEach { put($0) }
        for text in columns.joined() {
            var text = text
            text.withUTF8 { utf8 in
                UnsafeMutableRawBufferPointer(rebasing: buffer[place..<place + utf8.count])
                    .copyMemory(from: UnsafeRawBufferPointer(utf8))
                place += utf8.count
            }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// A little-endian number at an offset, which must be in range.
    @inline(__always)
    func number<T: FixedWidthInteger>(at place: Int, as: T.Type = T.self) -> T {
        precondition(place >= 0 && place <= count - MemoryLayout<T>.size, "an answer is too short")
        return T(littleEndian: loadUnaligned(fromByteOffset: place, as: T.self))
    }
}
