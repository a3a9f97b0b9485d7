/// Looking for signs and words in a text by its scalars and bytes. The standard library's own calls compare characters as they are
/// seen: there a quotation mark with a combining mark after it is no quotation mark, and a format's sign is missed. A test keeps
/// those calls out of the sources.
extension StringProtocol {
  /// Whether the text begins with exactly these bytes.
  public func begins(with beginning: some StringProtocol) -> Bool { utf8.starts(with: beginning.utf8) }

  /// Whether the text ends with exactly these bytes.
  public func ends(with ending: some StringProtocol) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Whether the scalar stands anywhere in the text.
  public func holds(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }

  /// The index of the first such scalar.
  public func first(_ scalar: Unicode.Scalar) -> Index? { unicodeScalars.firstIndex(of: scalar) }

  /// The index of the last such scalar.
  public func last(_ scalar: Unicode.Scalar) -> Index? { unicodeScalars.lastIndex(of: scalar) }

  /// Whether the first scalar is this one.
  public func isFirst(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.first == scalar }

  /// Whether the last scalar is this one.
  public func isLast(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.last == scalar }

  /// Whether the last scalar is one of `set`.
  public func isLast(oneOf set: String) -> Bool {
    unicodeScalars.last.map { set.unicodeScalars.contains($0) } ?? false
  }

  /// Whether any scalar is one of `set`.
  public func holds(oneOf set: String) -> Bool { unicodeScalars.contains { set.unicodeScalars.contains($0) } }

  /// The text for a message: its beginning of at most `limit` scalars, with … where more follows.
  public func excerpt(_ limit: Int = 200) -> String {
    let beginning = unicodeScalars.prefix(limit)
    return beginning.endIndex == endIndex ? String(self) : String(self[..<beginning.endIndex]) + "…"
  }

  /// The pieces between the places where `separator` stands; with `omittingEmpty` only those with something in them.
  public func split(
    at separator: Unicode.Scalar, maxSplits: Int = .max, omittingEmpty: Bool = true
  ) -> [SubSequence] {
    unicodeScalars.split(separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: omittingEmpty)
      .map { self[$0.startIndex..<$0.endIndex] }
  }

  /// The text with `replacement` wherever `part` stands; a part without bytes is nowhere.
  public func replacing(exactly part: String, with replacement: String) -> String {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return String(self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if bytes[i] == first, i + wanted.count <= bytes.count, bytes[i..<i + wanted.count].elementsEqual(wanted) {
        result += replacement.utf8
        i += wanted.count
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
