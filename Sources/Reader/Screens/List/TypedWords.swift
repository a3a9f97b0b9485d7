/// The words that rows of a list must contain, in upper or lower case.
struct TypedWords {
  private let words: [[UInt8]]

  init(_ typed: String) {
    words = typed.lowercased().split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  /// Whether `text` contains every word. Compares bytes, because each typed letter checks thousands of rows.
  func areAll(in text: String) -> Bool {
    var text = lowercased(text)
    return text.withUTF8 { bytes in words.allSatisfy { Self.holds(bytes, $0) } }
  }

  private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= bytes.count else { return false }
    return word.withUnsafeBufferPointer { word in
      (0...bytes.count - word.count).contains { start in
        bytes[start] == first && UnsafeBufferPointer(rebasing: bytes[start..<start + word.count]).elementsEqual(word)
      }
    }
  }

  /// Returns `text` in lower case. Text of ASCII and general punctuation, such as quotation marks, takes a fast path.
  private func lowercased(_ text: String) -> String {
    let fast = text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      var i = 0
      while i < bytes.count {
        if bytes[i] < 0x80 {
          i += 1
        } else if bytes[i] == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80 {
          i += 3
        } else {
          return nil
        }
      }
      return String(unsafeUninitializedCapacity: bytes.count) { lower in
        for (i, byte) in bytes.enumerated() { lower[i] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        return bytes.count
      }
    }
    return fast.flatMap(\.self) ?? text.lowercased()
  }
}
