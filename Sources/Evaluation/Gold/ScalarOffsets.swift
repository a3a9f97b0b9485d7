import Articles

/// A conversion of a text's offsets from code points, as in gold, to bytes.
struct ScalarOffsets {
  /// The number of code points.
  let count: Int
  /// The byte offsets of the code points and of the end. It is empty for ASCII, where both are the same.
  private let bytes: [Int]

  init(_ text: String) {
    count = text.unicodeScalars.count
    guard text.utf8.count != count else {
      bytes = []
      return
    }
    var bytes = [0]
    bytes.reserveCapacity(count + 1)
    for scalar in text.unicodeScalars { bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar)) }
    self.bytes = bytes
  }

  /// Returns the bytes of `span`. Throws an error that names `key` if it is not within the text.
  func range(_ span: Span, key: String) throws(GoldError) -> TextRange {
    guard 0 <= span.start, span.start <= span.end, span.end <= count else {
      throw .range(start: span.start, end: span.end, key: key, length: count)
    }
    return bytes.isEmpty ? TextRange(span.start, span.end) : TextRange(bytes[span.start], bytes[span.end])
  }

  /// A half-open range of code points, as in files: [start, end].
  struct Span: Decodable {
    var start: Int
    var end: Int

    init(start: Int, end: Int) { (self.start, self.end) = (start, end) }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      (start, end) = (try list.decode(Int.self), try list.decode(Int.self))
      try list.expectEnd()
    }
  }
}

extension UnkeyedDecodingContainer {
  /// Throws an error if values remain.
  func expectEnd() throws {
    if !isAtEnd { throw DecodingError.dataCorruptedError(in: self, debugDescription: "too long") }
  }
}
