import Articles

/// The words of a title for comparison.
struct TitleWords: Hashable, Sendable {
  private let words: [String]

  init(_ text: String) {
    let bytes = LowerLine(text).bytes
    var words: [String] = []
    var start = 0
    func close(_ end: Int) { if end > start { words.append(String(decoding: bytes[start..<end], as: UTF8.self)) } }
    var i = 0
    while i < bytes.count {
      let width = TitleWords.mark(bytes, at: i)
      if width > 0 {
        close(i)
        start = i + width
      }
      i += max(1, width)
    }
    close(bytes.count)
    self.words = words
  }

  /// The number of bytes of the mark at `i`; 0 where a letter or a digit stands.
  private static func mark(_ bytes: [UInt8], at i: Int) -> Int {
    switch bytes[i] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 0
    case 0x00..<0x80: return 1
    case 0xC2: return i + 1 < bytes.count && bytes[i + 1] != 0xAA && bytes[i + 1] != 0xBA ? 2 : 0
    case 0xE2: return i + 2 < bytes.count && bytes[i + 1] < 0xB0 ? 3 : 0
    case 0xE3: return i + 2 < bytes.count && bytes[i + 1] == 0x80 ? 3 : 0
    case 0xEF: return i + 2 < bytes.count && bytes[i + 1] == 0xBC && bytes[i + 2] < 0x90 ? 3 : 0
    default: return 0
    }
  }

  /// The number of words.
  var count: Int { words.count }
  /// The words without anything between them.
  var letters: String { words.joined() }

  /// Whether the words are more than a rubric: three, or two long ones.
  var isLong: Bool { count >= 3 || count == 2 && letters.utf8.count > 20 }

  /// Whether these words end with a long title, even where nothing parts it from a kicker.
  func ends(with title: TitleWords) -> Bool {
    guard words.last == title.words.last else { return false }
    let (own, other) = (letters, title.letters)
    return other.utf8.count > 20 && own.ends(with: other) && own.utf8.count < other.utf8.count + 60
  }

  /// Whether `rest`, if it is long, ends these words and others stand before it.
  func hasKicker(before rest: TitleWords) -> Bool {
    rest.isLong && rest.count < words.count && words.suffix(rest.count).elementsEqual(rest.words)
  }

  /// The share of these words that the other title has.
  func share(in other: TitleWords) -> Double {
    guard !words.isEmpty else { return 0 }
    var left = Dictionary(other.words.map { ($0, 1) }, uniquingKeysWith: +)
    var common = 0
    for word in words {
      guard let count = left[word], count > 0 else { continue }
      left[word] = count - 1
      common += 1
    }
    return Double(common) / Double(words.count)
  }
}
