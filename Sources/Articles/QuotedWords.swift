extension Article {
  /// Returns the words of `ranges` on one line. An ellipsis stands for other words between two of them.
  ///
  /// A quotation of several paragraphs becomes one: the mark that each paragraph repeats is left out, and one that the last
  /// paragraph leaves open is closed.
  public func words(of ranges: [TextRange]) -> String {
    var line = ""
    var last: TextRange?
    for range in ranges {
      let words = words(range, isContinued: last != nil)
      if let last, !words.isEmpty {
        line += text.slice(TextRange(last.upper, range.lower)).printable.isEmpty ? " " : " … "
      }
      line += words
      last = range
    }
    return line + (last.map(missingMark) ?? "")
  }

  /// Returns the words of `range` on one line, without the marks that paragraphs repeat. The first paragraph loses its mark only if the
  /// quotation `isContinued`.
  func words(_ range: TextRange, isContinued: Bool) -> String {
    let blocks = draft.blocks
    var block = blocks.partitioningIndex { $0.range.upper > range.lower }
    var line = ""
    var at = range.lower
    while block < blocks.count, blocks[block].range.lower < range.upper {
      let start = blocks[block].range.lower
      if start >= range.lower, start > range.lower || isContinued, draft.openQuotation(before: block) != nil {
        let mark = text.slice(blocks[block].range).unicodeScalars.first.map { String($0).utf8.count } ?? 0
        line = Self.joined(line, text.slice(TextRange(at, start)))
        at = start + mark
      }
      block += 1
    }
    return Self.joined(line, text.slice(TextRange(at, range.upper)))
  }

  /// Returns the closing mark of a quotation that is still open where `range` ends with its paragraph; "" if there is none.
  func missingMark(after range: TextRange) -> String {
    guard let block = draft.blockIndex(at: range.upper - 1), draft.blocks[block].range.upper == range.upper else {
      return ""
    }
    return draft.openQuotation(before: block + 1, from: range.lower).map { String($0) } ?? ""
  }

  private static func joined(_ line: String, _ words: Substring) -> String {
    let words = words.printable
    return line.isEmpty || words.isEmpty ? line + words : line + " " + words
  }
}

extension Draft {
  /// Returns the closing mark of the quotation that begins at byte `start` or later and goes on at block `i`, which repeats the opening
  /// mark; nil if there is none.
  fileprivate func openQuotation(before i: Int, from start: Int = 0) -> Unicode.Scalar? {
    guard blocks.indices.contains(i), i > 0, let opening = text.slice(blocks[i].range).unicodeScalars.first,
      let closing = Self.closingMarks[opening]
    else { return nil }
    let before = TextRange(max(start, blocks[i - 1].range.lower), blocks[i - 1].range.upper)
    let marks = text.slice(before).unicodeScalars.filter { $0 == opening || $0 == closing }
    let isOpen = opening == closing ? marks.count % 2 == 1 : marks.last == opening
    return isOpen ? closing : nil
  }

  /// The closing mark for each opening one.
  private static let closingMarks: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "„": "“", "«": "»", "\"": "\""]
}
