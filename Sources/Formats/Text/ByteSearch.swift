/// Searches in bytes.
extension Collection<UInt8> {
  /// Returns where `part` first begins; nil if it occurs nowhere.
  func firstIndex(of part: some Collection<UInt8>) -> Index? {
    guard let first = part.first else { return nil }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: part) { return start }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }

  /// Returns whether `part` occurs.
  func holds(_ part: some Collection<UInt8>) -> Bool { firstIndex(of: part) != nil }
}
