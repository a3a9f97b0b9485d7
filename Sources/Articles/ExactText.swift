/// Searches for characters and words by scalars and bytes. The standard library compares grapheme clusters: a quotation
/// mark with a combining mark does not equal a quotation mark, so a delimiter would be missed. A test forbids those
/// calls in the sources.
extension StringProtocol {
  /// Returns whether the text begins with exactly these bytes.
  @inlinable
  public func begins(with beginning: some StringProtocol) -> Bool { utf8.starts(with: beginning.utf8) }

  /// Returns whether the text ends with exactly these bytes.
  @inlinable
  public func ends(with ending: some StringProtocol) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Returns whether the text contains the scalar.
  @inlinable
  public func holds(_ scalar: Unicode.Scalar) -> Bool { first(scalar) != nil }

  /// Returns the index of the first such scalar.
  @inlinable
  public func first(_ scalar: Unicode.Scalar) -> Index? {
    scalar.isASCII ? utf8.firstIndex(of: UInt8(scalar.value)) : unicodeScalars.firstIndex(of: scalar)
  }

  /// Returns the index of the last such scalar.
  @inlinable
  public func last(_ scalar: Unicode.Scalar) -> Index? { unicodeScalars.lastIndex(of: scalar) }

  /// Returns whether the first scalar is this one.
  public func isFirst(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.first == scalar }

  /// Returns whether the last scalar is this one.
  public func isLast(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.last == scalar }

  /// Returns whether the last scalar is one of `set`.
  public func isLast(oneOf set: String) -> Bool {
    unicodeScalars.last.map { set.unicodeScalars.contains($0) } ?? false
  }

  /// Returns whether any scalar is one of `set`.
  public func holds(oneOf set: String) -> Bool { unicodeScalars.contains { set.unicodeScalars.contains($0) } }

  /// Returns the range of the first place where exactly these bytes stand; nil if they stand nowhere.
  public func range(ofExactly part: some StringProtocol) -> Range<Index>? {
    guard let offset = bytes(self, indexOf: part) else { return nil }
    let lower = utf8.index(utf8.startIndex, offsetBy: offset)
    return lower..<utf8.index(lower, offsetBy: part.utf8.count)
  }

  /// Returns whether exactly these bytes stand anywhere in the text.
  public func holds(exactly part: some StringProtocol) -> Bool { bytes(self, indexOf: part) != nil }

  /// Returns the text for a message: at most its first `limit` scalars, with … if more follow.
  public func excerpt(_ limit: Int = 200) -> String {
    let beginning = unicodeScalars.prefix(limit)
    return beginning.endIndex == endIndex ? String(self) : String(self[..<beginning.endIndex]) + "…"
  }

  /// Returns the pieces between the separators; with `omittingEmpty`, without the empty ones.
  @inlinable
  public func split(
    at separator: Unicode.Scalar, maxSplits: Int = .max, omittingEmpty: Bool = true
  ) -> [SubSequence] {
    if separator.isASCII {
      return utf8.split(
        separator: UInt8(separator.value), maxSplits: maxSplits, omittingEmptySubsequences: omittingEmpty
      ).map { self[$0.startIndex..<$0.endIndex] }
    }
    return unicodeScalars.split(separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: omittingEmpty)
      .map { self[$0.startIndex..<$0.endIndex] }
  }

  /// Returns the text with every `part` replaced. An empty part occurs nowhere.
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

/// The offset of the first place where the bytes of `part` stand in `text`.
private func bytes(_ text: some StringProtocol, indexOf part: some StringProtocol) -> Int? {
  withBytes(text) { text in withBytes(part) { part in text.firstIndex(ofExactly: part) } }
}

private func withBytes<Result>(_ text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the index of the first place where exactly `part` stands; nil if it stands nowhere.
  public func firstIndex(ofExactly part: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = part.first else { return 0 }
    guard part.count <= count else { return nil }
    search: for i in 0...(count - part.count) where self[i] == first {
      for k in 1..<Swift.max(1, part.count) where self[i + k] != part[k] { continue search }
      return i
    }
    return nil
  }
}
