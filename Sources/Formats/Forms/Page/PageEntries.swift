import Articles

/// The search for the lines that open the entries of a live blog: a time, perhaps with a name.
enum PageEntries {
  /// Marks such lines if the page has three or more.
  static func mark(_ blocks: inout [MarkupBlock]) {
    let lines = blocks.indices.filter { isTime(blocks[$0]) }
    guard lines.count > 2 else { return }
    for i in lines { blocks[i].kind = .entry }
  }

  /// Whether a short block opens with a time of day: "21:00", "9.30 Uhr", "10:15 p.m.".
  private static func isTime(_ block: MarkupBlock) -> Bool {
    guard block.kind == .paragraph || block.kind == .heading, block.words.count < 60 else { return false }
    let text = block.words.text.onOneLine
    let bytes = Array(text.utf8.prefix(8))
    let hours = bytes.prefix { (0x30...0x39).contains($0) }.count
    guard (1...2).contains(hours), bytes.count > hours + 2, bytes[hours] == 0x3A || bytes[hours] == 0x2E else {
      return false
    }
    guard (0x30...0x35).contains(bytes[hours + 1]), (0x30...0x39).contains(bytes[hours + 2]) else { return false }
    return !PageResidue.endsSentence(text) && text.split(at: " ").count < 6
  }
}
