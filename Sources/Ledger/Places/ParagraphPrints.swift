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

  /// Creates the fingerprints of `draft`. Case, punctuation and white space do not count. The time is linear in the length of the text.
  public init(_ draft: Draft) {
    for (i, block) in draft.blocks.enumerated() where block.kind.isProse {
      let words = draft.text.slice(block.range).fingerprintWords
      guard !words.isEmpty else { continue }
      blocks.append(i)
      prints.append(ContentHash(words).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  /// Returns the blocks whose paragraphs are not among those with the fingerprints `earlier`.
  public func blocks(newSince earlier: [UInt64]) -> [Int] {
    let known = Set(earlier)
    return zip(blocks, prints).filter { !known.contains($1) }.map(\.0)
  }
}

extension Substring {
  /// The letters and digits in small letters, the words separated by spaces.
  fileprivate var fingerprintWords: String {
    var words = String.UnicodeScalarView()
    var isWordDue = false
    for scalar in unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        isWordDue = !words.isEmpty
        continue
      }
      if isWordDue { words.append(" ") }
      isWordDue = false
      words.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(words)
  }
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
