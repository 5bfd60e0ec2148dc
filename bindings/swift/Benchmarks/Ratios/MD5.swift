// The digest of the handwritten code. Foundation has none, CryptoKit is Apple-only, and swift-crypto is another package. This one
// has no bounds checks and no allocations; its cost is printed, for comparison with faster ones.

import Foundation

private let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
private let sines: [UInt32] = (1...64).map { UInt32(abs(sin(Double($0))) * 4_294_967_296) }

/// The digest in hex.
func md5Hex(_ message: inout String) -> String {
    message.withUTF8 { bytes in
        var state: (UInt32, UInt32, UInt32, UInt32) = (0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476)
        let padded = (bytes.count + 9 + 63) / 64 * 64
        return withUnsafeTemporaryAllocation(byteCount: padded, alignment: 4) { block in
            block.copyMemory(from: UnsafeRawBufferPointer(bytes))
            for place in bytes.count..<padded { block[place] = 0 }
            block[bytes.count] = 0x80
            block.storeBytes(of: UInt64(bytes.count * 8).littleEndian, toByteOffset: padded - 8, as: UInt64.self)
            for start in stride(from: 0, to: padded, by: 64) {
                state = compressed(state, block.baseAddress! + start)
            }
            return hex(state)
        }
    }
}

@inline(__always)
private func compressed(
    _ old: (UInt32, UInt32, UInt32, UInt32), _ block: UnsafeMutableRawPointer
) -> (UInt32, UInt32, UInt32, UInt32) {
    let words = block.assumingMemoryBound(to: UInt32.self)
    return sines.withUnsafeBufferPointer { sines in
        shifts.withUnsafeBufferPointer { shifts in
            var (a, b, c, d) = old
            for round in 0..<64 {
                var mixed: UInt32, word: Int
                switch round >> 4 {
                case 0: (mixed, word) = (d ^ (b & (c ^ d)), round)
                case 1: (mixed, word) = (c ^ (d & (b ^ c)), (5 &* round &+ 1) & 15)
                case 2: (mixed, word) = (b ^ c ^ d, (3 &* round &+ 5) & 15)
                default: (mixed, word) = (c ^ (b | ~d), (7 &* round) & 15)
                }
                mixed = mixed &+ a &+ sines[round] &+ words[word]
                let by = shifts[(round >> 4) &* 4 &+ (round & 3)]
                (a, d, c, b) = (d, c, b, b &+ (mixed << by | mixed >> (32 &- by)))
            }
            return (old.0 &+ a, old.1 &+ b, old.2 &+ c, old.3 &+ d)
        }
    }
}

private func hex(_ state: (UInt32, UInt32, UInt32, UInt32)) -> String {
    let digits = StaticString("0123456789abcdef").utf8Start
    return String(unsafeUninitializedCapacity: 32) { out in
        var place = 0
        for word in [state.0, state.1, state.2, state.3] {
            for byte in 0..<4 {
                let value = Int(word >> (8 * UInt32(byte)) & 0xff)
                out[place] = digits[value >> 4]
                out[place + 1] = digits[value & 15]
                place += 2
            }
        }
        return 32
    }
}
