import Articles

/// The search for sentences of the text that the page repeats in large type.
enum PageRepeats {
  /// The most blocks that are compared: more are no article.
  private static let limit = 2000

  /// Makes pull quotes of quotations and headings whose words stand in a longer paragraph.
  static func mark(_ blocks: inout [MarkupBlock]) {
    guard blocks.count < limit else { return }
    let keys = blocks.map { key($0.words.text) }
    let whole = zip(blocks, keys).filter { $0.0.kind == .paragraph || $0.0.kind == .listItem }.map { $0.1 }
    for i in blocks.indices where mayRepeat(blocks[i]) {
      let own = keys[i]
      guard own.count >= 25, own.count <= 500 else { continue }
      if whole.contains(where: { $0.count > own.count + 8 && holds($0, own) }) || isShortened(blocks[i], in: whole) {
        blocks[i].kind = .pullQuote
      }
    }
  }

  /// Whether most runs of four words of a quotation stand in one paragraph: pages leave words out of what they repeat.
  private static func isShortened(_ block: MarkupBlock, in paragraphs: [[UInt8]]) -> Bool {
    let words = block.words.text.split { !$0.isLetter && !$0.isNumber }
    guard block.kind == .quotation, words.count >= 6, words.count < 80 else { return false }
    let runs = (0...words.count - 4).map { key(words[$0..<$0 + 4].joined()) }
    return paragraphs.contains { paragraph in
      paragraph.count > block.words.count && runs.filter { holds(paragraph, $0) }.count * 4 >= runs.count * 3
    }
  }

  private static func mayRepeat(_ block: MarkupBlock) -> Bool {
    switch block.kind {
    case .quotation: block.words.count < 600
    case .heading: block.words.count > 60 && block.words.count < 400
    default: false
    }
  }

  /// The letters and digits of a text, for comparison.
  private static func key(_ text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39, 0xC3...0xE1, 0xE3...0xEF: byte
      case 0x80...0xBF: byte
      default: nil
      }
    }
  }

  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in part.withUnsafeBufferPointer { bytes.firstIndex(ofExactly: $0) != nil } }
  }
}
