import Articles

/// What a person searches for, made ready to be looked for in bytes. A letter typed small finds both cases unless a capital is
/// typed somewhere; white space finds any run of it, line breaks too; plain quotation marks and hyphens find the curly and
/// long ones.
struct SearchPattern: Hashable, Sendable {
  /// What one typed character finds.
  private enum Element: Hashable, Sendable {
    case oneOf([[UInt8]])
    case whiteSpace
  }

  /// As it was typed.
  let query: String
  private let elements: [Element]
  /// Whether a match can start with a byte.
  private let starts: [Bool]
  /// The most bytes that a match can take.
  let longest: Int

  /// The most characters that are looked for.
  static let limit = 200
  /// The longest run of white space that one typed space finds; bounds the work on a text of nothing else.
  private static let longestRun = 64

  /// nil for an empty query.
  init?(_ query: String) {
    let query = String(query.prefix(Self.limit))
    guard !query.isEmpty else { return nil }
    let exact = query.contains { $0.isUppercase }
    var elements: [Element] = []
    for character in query {
      if character.isWhitespace {
        if elements.last != .whiteSpace { elements.append(.whiteSpace) }
      } else {
        var forms = [String(character)]
        if !exact { forms += [character.lowercased(), character.uppercased()] }
        forms += Self.variants[character] ?? []
        var bytes: [[UInt8]] = []
        for form in forms.map({ Array($0.utf8) }) where !bytes.contains(form) { bytes.append(form) }
        elements.append(.oneOf(bytes))
      }
    }
    var starts = [Bool](repeating: false, count: 256)
    switch elements[0] {
    case .whiteSpace: for byte in Self.spaces { starts[Int(byte)] = true }
    case .oneOf(let forms): for form in forms { if let first = form.first { starts[Int(first)] = true } }
    }
    self.query = query
    self.elements = elements
    self.starts = starts
    longest = elements.reduce(0) { sum, element in
      switch element {
      case .whiteSpace: sum + Self.longestRun
      case .oneOf(let forms): sum + (forms.map(\.count).max() ?? 0)
      }
    }
  }

  private static let variants: [Character: [String]] = [
    "\"": ["“", "”", "„", "«", "»"], "'": ["’", "‘", "‚"], "-": ["‐", "‑", "–", "—"],
  ]
  private static let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]

  /// The end of the match that starts at `start`; nil where none does.
  private func end(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var position = start
    next: for element in elements {
      switch element {
      case .whiteSpace:
        let limit = min(bytes.count, position + Self.longestRun)
        let first = position
        while position < limit, Self.isSpace(bytes[position]) { position += 1 }
        if position == first { return nil }
      case .oneOf(let forms):
        for form in forms where Self.matches(form, bytes, at: position) {
          position += form.count
          continue next
        }
        return nil
      }
    }
    return position
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func matches(_ form: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + form.count <= bytes.count else { return false }
    for i in 0..<form.count where bytes[position + i] != form[i] { return false }
    return true
  }

  /// The first match that starts in `range`.
  func first(in text: String, _ range: Range<Int>) -> TextRange? {
    Self.withBytes(of: text) { bytes in
      var found: TextRange?
      scan(bytes, range) {
        found = $0; return false
      }
      return found
    }
  }

  /// The last match that starts in `range`.
  func last(in text: String, _ range: Range<Int>) -> TextRange? {
    Self.withBytes(of: text) { bytes in
      let range = range.clamped(to: 0..<bytes.count)
      var start = range.upperBound - 1
      while start >= range.lowerBound {
        if starts[Int(bytes[start])], let end = end(bytes, at: start) { return TextRange(start, end) }
        start -= 1
      }
      return nil
    }
  }

  /// The starts of all matches in the ranges, at most `limit` of them.
  func starts(in text: String, _ ranges: some Sequence<Range<Int>>, limit: Int) -> [Int] {
    Self.withBytes(of: text) { bytes in
      var found: [Int] = []
      for range in ranges {
        scan(bytes, range) {
          found.append($0.lower)
          return found.count < limit
        }
        if found.count >= limit { break }
      }
      return found
    }
  }

  /// The matches of which a byte lies in `range`.
  func all(in text: String, overlapping range: TextRange) -> [TextRange] {
    Self.withBytes(of: text) { bytes in
      var found: [TextRange] = []
      scan(bytes, max(0, range.lower - longest)..<max(0, range.upper)) {
        if $0.upper > range.lower { found.append($0) }
        return true
      }
      return found
    }
  }

  /// Calls `take` with each match that starts in `range` until it answers false; the next is looked for behind the last.
  private func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, take: (TextRange) -> Bool) {
    let range = range.clamped(to: 0..<bytes.count)
    starts.withUnsafeBufferPointer { starts in
      var position = range.lowerBound
      while position < range.upperBound {
        if starts[Int(bytes[position])], let end = end(bytes, at: position) {
          if !take(TextRange(position, end)) { return }
          position = max(end, position + 1)
        } else {
          position += 1
        }
      }
    }
  }

  private static func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(body)
  }
}
