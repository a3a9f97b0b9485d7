import Foundation

/// The number of inputs that a fuzz test tries: `SAYSO_FUZZ` of the environment, else `usual`.
public func fuzzCount(_ usual: Int) -> Int {
  ProcessInfo.processInfo.environment["SAYSO_FUZZ"].flatMap { Int($0) } ?? usual
}

/// Returns `bytes` with one to six random changes: bytes changed, removed, repeated or moved, or a piece of `scraps` added.
public func mutated(
  _ bytes: [UInt8], scraps: [String] = [], using random: inout SeededGenerator
) -> [UInt8] {
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...6, using: &random) {
    guard !bytes.isEmpty else { break }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...max(1, min(60, bytes.count)), using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 4: bytes.removeSubrange(start...)
    case 5: bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &random)
    default: bytes.insert(contentsOf: Array((scraps.randomElement(using: &random) ?? "<").utf8), at: start)
    }
  }
  return bytes
}
