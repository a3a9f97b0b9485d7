import Articles

/// A text in which wrongly encoded characters are repaired: UTF-8 that was read as Windows-1252 and then encoded again, so that “é” became
/// “Ã©”. A run of such characters is decoded only if it cannot be right as it stands.
struct Mojibake: Hashable, Sendable {
  /// The repaired text.
  private(set) var text: String
  /// The number of repaired characters.
  private(set) var count = 0
  /// The ranges that each pass over the text replaced, and the number of bytes that replaced them.
  private var passes: [[Edit]] = []

  private struct Edit: Hashable, Sendable {
    var range: TextRange
    var length: Int
  }

  /// The most times that a text is decoded; some are broken twice.
  private static let passLimit = 3

  /// Repairs `text`.
  init(_ text: String) {
    self.text = text
    while passes.count < Self.passLimit, repairOnce() {}
  }

  /// Returns the offset of the repaired text for `offset` of the original. An offset in a repaired character becomes its start.
  func moved(_ offset: Int) -> Int {
    passes.reduce(offset) { offset, edits in
      var shift = 0
      for edit in edits {
        if edit.range.upper <= offset {
          shift += edit.length - edit.range.count
        } else if edit.range.lower < offset {
          return edit.range.lower + shift
        } else {
          break
        }
      }
      return offset + shift
    }
  }

  /// Decodes all wrong runs once. Returns false if there are none.
  private mutating func repairOnce() -> Bool {
    // Each first character of a sequence begins with this byte.
    guard text.utf8.contains(0xC3) else { return false }
    var found: [MojibakeRun] = []
    text.withUTF8 { bytes in
      var scan = MojibakeScan(bytes)
      found = scan.wrongRuns()
    }
    guard !found.isEmpty else { return false }
    let sequences = found.flatMap(\.sequences)
    text = text.replacing(sequences.map { ($0.range, String(Character($0.scalar))) })
    passes.append(sequences.map { Edit(range: $0.range, length: UTF8.width($0.scalar)) })
    // A later pass decodes what an earlier one produced: several characters become one.
    let consumed = passes.count > 1 ? sequences.reduce(0) { $0 + $1.byteCount } : 0
    count += sequences.count - min(count, consumed)
    return true
  }
}

/// A sequence of characters that are, as bytes of Windows-1252, the UTF-8 of one scalar.
struct MojibakeSequence: Hashable, Sendable {
  var range: TextRange
  var scalar: Unicode.Scalar
  /// The first byte of the scalar's UTF-8.
  var lead: UInt8
  /// The last byte of the scalar's UTF-8.
  var last: UInt8
  /// The number of bytes of the scalar's UTF-8, which is the number of characters that stand for it.
  var byteCount: Int

  /// Whether no correct text holds the sequence: “â€œ”, “ï»¿” and the like, whose second character never follows a letter.
  var isUnmistakable: Bool {
    switch scalar.value {
    case 0x2000...0x20FF, 0x2100...0x213F, 0x2200...0x223F, 0xFEFF, 0x1F000...0x1FFFF: true
    default: false
    }
  }

  /// Whether the scalar is one of those that texts in European languages hold.
  var isUsual: Bool {
    switch scalar.value {
    case 0xA0...0x24F, 0x370...0x52F, 0x1E00...0x1EFF, 0x2000...0x27BF, 0xFEFF, 0x1F000...0x1FFFF: true
    default: false
    }
  }

  /// Whether the last character may follow the last letter of a word: a quotation mark, a dash, a space or a number of a note.
  var endsLikeAWord: Bool {
    switch last {
    case 0x82, 0x84...0x87, 0x8B, 0x91...0x94, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xAB, 0xAD, 0xAE, 0xB2, 0xB3, 0xB7, 0xB9,
      0xBB:
      true
    default: false
    }
  }
}

/// Sequences that follow each other, and the scalars around them.
struct MojibakeRun: Hashable, Sendable {
  var sequences: [MojibakeSequence]
  var before: Unicode.Scalar?
  var after: Unicode.Scalar?

  /// Whether the run cannot be right as it stands.
  var isWrong: Bool {
    if sequences.count >= 3 || sequences.contains(where: \.isUnmistakable) { return true }
    // The first letters of other sequences are Ã, Â, Ä and Å, which are capitals: in a correct text none follows a small letter, and
    // before a sign such a letter only stands at the end of a word in capitals.
    guard let first = sequences.first, (0xC2...0xC5).contains(first.lead), first.isUsual else { return false }
    let (before, after) = (before?.properties, after?.properties)
    if before?.isLowercase ?? false { return true }
    if before?.isAlphabetic ?? false { return !first.endsLikeAWord && after?.isLowercase ?? false }
    if first.lead == 0xC2, let before = self.before, !before.properties.isWhitespace, before != "\u{A0}" { return true }
    if !first.endsLikeAWord || after?.isAlphabetic ?? false { return true }
    return first.scalar == "à" && self.after == " "
  }
}

/// A scan of a text for wrongly encoded characters.
struct MojibakeScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var runs: [MojibakeRun] = []
  /// Whether a character above ASCII belongs to no usual sequence.
  private var hasOthers = false
  /// The number of opening quotation marks in sequences, less that of closing ones.
  private var openQuotes = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Returns the runs to decode. If a wrong run is certain and the whole text above ASCII reads as UTF-8, all of it is wrong.
  mutating func wrongRuns() -> [MojibakeRun] {
    var i = 0
    while i < bytes.count {
      guard bytes[i] >= 0x80 else {
        i += 1
        continue
      }
      let start = i
      var sequences: [MojibakeSequence] = []
      while let sequence = sequence(at: i) {
        sequences.append(sequence)
        i = sequence.range.upper
      }
      guard !sequences.isEmpty else {
        hasOthers = true
        i += character(at: i).length
        continue
      }
      let after = i < bytes.count ? character(at: i).scalar : nil
      runs.append(MojibakeRun(sequences: sequences, before: scalar(before: start), after: after))
    }
    let wrong = runs.filter(\.isWrong)
    let isAll = !wrong.isEmpty && !hasOthers && runs.allSatisfy { $0.isWrong || $0.sequences.allSatisfy(\.isUsual) }
    return isAll ? runs : wrong
  }

  /// Returns the sequence that begins at byte `i`. A closing quotation mark whose last character was lost counts as one, after an opening one.
  private mutating func sequence(at i: Int) -> MojibakeSequence? {
    guard i < bytes.count, bytes[i] == 0xC3, let lead = byte(at: i)?.byte else { return nil }
    let size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard size > 0 else { return nil }
    var (units, end) = ([lead], i + 2)
    while units.count < size, let next = byte(at: end), next.byte & 0xC0 == 0x80 {
      units.append(next.byte)
      end += next.length
    }
    if units == [0xE2, 0x80], openQuotes > 0 {
      units.append(0x9D)
      if end < bytes.count, case let (lost, length) = character(at: end), lost == "\u{FFFD}" { end += length }
    }
    guard units.count == size, let scalar = String(validating: units, as: UTF8.self)?.unicodeScalars.first else {
      return nil
    }
    openQuotes += scalar == "“" ? 1 : scalar == "”" ? -1 : 0
    return MojibakeSequence(
      range: TextRange(i, end), scalar: scalar, lead: lead, last: units[size - 1], byteCount: size)
  }

  /// Returns the byte of Windows-1252 that means the character at byte `i`, with the length of the character; nil for ASCII and
  /// characters that the code page lacks. Controls from 80 to 9F mean themselves.
  private func byte(at i: Int) -> (byte: UInt8, length: Int)? {
    guard i < bytes.count, bytes[i] >= 0x80 else { return nil }
    let (scalar, length) = character(at: i)
    return windows1252Byte(scalar).map { ($0, length) }
  }

  /// Returns the character at byte `i` of valid UTF-8.
  private func character(at i: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[i]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let bits = UInt32(length == 1 ? lead : lead & (0x7F >> length))
    let value = bytes[min(i + 1, bytes.count)..<min(i + length, bytes.count)].reduce(bits) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private func scalar(before i: Int) -> Unicode.Scalar? {
    guard i > 0 else { return nil }
    var start = i - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return character(at: start).scalar
  }
}

/// Returns the byte above ASCII that means `scalar` in Windows-1252; nil if none does.
private func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
  (0x80...0xFF).contains(scalar.value) ? UInt8(scalar.value) : windows1252Signs[scalar]
}

/// The signs of Windows-1252 at the places of the controls from 80 to 9F.
private let windows1252Signs = Dictionary(
  uniqueKeysWithValues: (UInt8(0x80)...0x9F).compactMap { byte in
    Decoded(windows1252: [byte]).text.unicodeScalars.first.map { ($0, byte) }
  })

extension String {
  /// Returns a copy with the bytes of each range replaced. The ranges are in order.
  fileprivate func replacing(_ parts: [(range: TextRange, words: String)]) -> String {
    var text = self
    let bytes = text.withUTF8 { source in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(source.count)
      var at = 0
      for part in parts {
        bytes += source[at..<part.range.lower]
        bytes += part.words.utf8
        at = part.range.upper
      }
      bytes += source[at...]
      return bytes
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
