import Articles

extension Scene {
  /// Returns the whole content of a statement.
  ///
  /// It includes the quotation that ends right before cue and source, if the heads left it out: “The ice is thin,”
  /// warned Rusk. A piece that covers most of a quotation becomes the whole quotation. Pieces without a word are
  /// removed.
  func wholeContent(of statement: Tagging.Statement) -> [TextRange] {
    let cue = words.indices(in: statement.cue)
    guard !cue.isEmpty else { return statement.content }
    var around = cue
    if let source = statement.source.map(words.indices(in:)), !source.isEmpty,
      source.lowerBound <= cue.upperBound + 1, cue.lowerBound <= source.upperBound + 1
    {
      around = min(cue.lowerBound, source.lowerBound)..<max(cue.upperBound, source.upperBound)
    }
    let kept = withoutOthers(statement).filter { words.indices(in: $0).contains { words[$0].isWord } }
      .map { wholeQuotation(of: $0, cue: statement.cue) }
    let beside = quotation(before: around.lowerBound).flatMap { quotation in
      kept.contains { $0.overlaps(quotation) } ? nil : quotation
    }
    let known = [beside].compactMap { $0 } + kept
    let all = known + [subject(before: around, of: kept), rest(after: around, of: known)].compactMap { $0 }
    return all.isEmpty ? statement.content : all.sorted()
  }

  /// Returns the content without quotations in other paragraphs that have a speaker of their own. If nothing else is
  /// left, it returns all of the content.
  private func withoutOthers(_ statement: Tagging.Statement) -> [TextRange] {
    let block = draft.blockIndex(at: statement.cue.lower)
    let own = statement.content.filter { piece in
      guard let i = draft.blockIndex(at: piece.lower), i != block, let q = quotations.index(at: piece.lower) else {
        return true
      }
      let after = words.index(at: quotations.list[q].upper)
      return !(after..<min(after + 6, words.count)).contains {
        words.isCapitalised($0) && draft.blocks[i].range.contains(words[$0].range)
      }
    }
    return own.isEmpty ? statement.content : own
  }

  /// Returns the quotation of which `piece` is the greater part. A quotation that also holds the cue does not count.
  private func wholeQuotation(of piece: TextRange, cue: TextRange) -> TextRange {
    guard let q = quotations.index(at: piece.lower), quotations.list[q].contains(piece),
      !quotations.list[q].overlaps(cue),
      2 * words.indices(in: piece).count > words.indices(in: quotations.list[q]).count
    else { return piece }
    return quotations.list[q]
  }

  /// Returns the subject before source and cue, if the content was found from its verb on: "The gate", said Rusk, was
  /// shut.
  private func subject(before around: Range<Int>, of content: [TextRange]) -> TextRange? {
    let comma = around.lowerBound - 1
    guard words.key(comma) == ",", let first = content.first, first.lower >= words.start(of: around.upperBound) else {
      return nil
    }
    let verb = words.index(at: first.lower)
    let isNear = verb == around.upperBound || verb - around.upperBound < 9 && words.key(verb - 1) == ","
    guard isNear, English.verbs.contains(words.key(verb)),
      let sentence = sentences.list[safely: sentences.index(ofWord: comma)],
      sentence.contains(verb), sentence.lowerBound < comma, comma - sentence.lowerBound < 12
    else { return nil }
    let subject = sentence.lowerBound..<comma
    return subject.contains { !words[$0].isWord || English.verbs.contains(words.key($0)) }
      ? nil : words.range(of: subject)
  }

  /// Returns the quotation that continues a quoted sentence after source and cue: “The men,” said Oduya, “will not give
  /// up.”
  private func rest(after around: Range<Int>, of content: [TextRange]) -> TextRange? {
    let mark = words.key(around.upperBound) == "," ? around.upperBound + 1 : around.upperBound
    guard words.key(mark - 1) == ",", mark + 1 < words.count, !words.isCapitalised(mark + 1),
      isSameSentence(around.lowerBound, mark), let before = quotation(before: around.lowerBound),
      content.contains(where: { $0.overlaps(before) }), let q = quotations.index(at: words[mark].range.lower),
      quotations.list[q].lower == words[mark].range.lower, !content.contains(where: { $0.overlaps(quotations.list[q]) })
    else { return nil }
    return quotations.list[q]
  }

  /// Returns the quotation that ends right before the word at `i`, with a comma or the like in it or after it.
  private func quotation(before i: Int) -> TextRange? {
    guard i > 1, i < words.count, isSameSentence(i - 2, i) else { return nil }
    let isAfterComma = words.key(i - 1) == ","
    let mark = isAfterComma ? i - 2 : i - 1
    guard !words[mark].isWord, isAfterComma || [",", "!", "?", "…"].contains(words.key(mark - 1)),
      let q = quotations.index(at: words[mark].range.lower), quotations.list[q].upper == words[mark].range.upper
    else { return nil }
    return quotations.list[q]
  }
}

extension Array {
  fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
