import Articles
import Review

/// The paragraphs of a text as fingerprints of their words. A later version of the text is compared with them, paragraph by paragraph.
public struct ParagraphPrints: Hashable, Sendable {
  /// The indices of the paragraphs among the blocks of the draft, in text order.
  public private(set) var blocks: [Int] = []
  /// The fingerprint of each of these paragraphs.
  public private(set) var prints: [UInt64] = []

  /// The most paragraphs that are kept of a text. The text of a longer one is not compared.
  public static let limit = 10_000

  /// Creates the fingerprints of `draft`; none of a text with more paragraphs than the limit. Case, punctuation and white space do not
  /// count. The time is linear in the length of the text.
  public init(_ draft: Draft) {
    let prose = draft.blocks.indices.filter { draft.blocks[$0].kind.isProse }
    guard prose.count <= Self.limit else { return }
    var (text, words) = (draft.text, PrintedWords())
    text.withUTF8 { bytes in
      for i in prose {
        let range = draft.blocks[i].range
        words.read(UnsafeBufferPointer(rebasing: bytes[range.lower..<range.upper]))
        guard !words.bytes.isEmpty else { continue }
        blocks.append(i)
        prints.append(
          words.bytes.withUnsafeBytes { ContentHash($0) }.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
      }
    }
  }

  /// Returns the blocks whose paragraphs are not among those with the fingerprints `earlier`.
  public func blocks(newSince earlier: [UInt64]) -> [Int] {
    let known = Set(earlier)
    return zip(blocks, prints).filter { !known.contains($1) }.map(\.0)
  }
}

/// The letters and digits of a paragraph in small letters, the words separated by spaces.
private struct PrintedWords {
  /// The words as UTF-8.
  private(set) var bytes: [UInt8] = []
  private var isWordDue = false

  /// Replaces the words by those of a paragraph.
  mutating func read(_ paragraph: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    isWordDue = false
    var i = 0
    while i < paragraph.count {
      let byte = paragraph[i]
      if byte < 0x80 {
        i += 1
        let small = byte | 0x20
        if (0x61...0x7A).contains(small) {
          add(small)
        } else if (0x30...0x39).contains(byte) {
          add(byte)
        } else {
          end()
        }
        continue
      }
      let start = i
      i += 1
      while i < paragraph.count, paragraph[i] & 0xC0 == 0x80 { i += 1 }
      for scalar in String(decoding: paragraph[start..<i], as: UTF8.self).unicodeScalars {
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
          end()
          continue
        }
        for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
      }
    }
  }

  private mutating func add(_ byte: UInt8) {
    if isWordDue { bytes.append(UInt8(ascii: " ")) }
    isWordDue = false
    bytes.append(byte)
  }

  private mutating func end() { isWordDue = !bytes.isEmpty }
}

extension [UInt64] {
  /// The fingerprints as they are stored: eight bytes each.
  var stored: [UInt8] { flatMap { print in (0..<8).map { UInt8(truncatingIfNeeded: print >> (56 - 8 * $0)) } } }

  /// Creates the fingerprints that were stored as `bytes`.
  init(stored bytes: [UInt8]) {
    self = stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
