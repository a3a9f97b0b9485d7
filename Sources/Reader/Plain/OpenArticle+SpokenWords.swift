import Articles

extension OpenArticle {
  /// Returns the block at the byte `offset`: its kind and its words.
  func spokenBlock(at offset: Int) -> [String] {
    guard let b = layout.blockIndex(at: offset) else { return ["The article has no text."] }
    let block = layout.blocks[b]
    let text = spokenText(block.range)
    switch block.kind {
    case .title: return ["Title: \(text)"]
    case .byline: return ["By-line: \(text)"]
    case .heading: return ["Heading: \(text)"]
    case .residue: return ["Page residue: \(text)"]
    case .caption: return ["Caption: \(text)"]
    case .row: return ["Row of a table: \(text.replacing(exactly: "\t", with: ", "))"]
    case .code: return ["Code: \(text)"]
    case .rule: return ["A line across the page."]
    case .pullQuote: return ["Repeated in large type: \(text)"]
    case .embed: return ["Embedded: \(text)"]
    case .entry: return ["Entry: \(text)"]
    case .paragraph, .standfirst, .listItem, .quotation:
      let here = marks.index.attributions(in: block.range).filter { block.range.contains(marks.statements[$0].start) }
      return [
        "\(block.kind.spokenName) \(outline.paragraphNumbers[b]) of \(outline.paragraphCount)\(isNew(b) ? ", new since you read it" : "").",
        text,
      ]
        + here.map { "Statement \($0 + 1): \(manner($0).replacing(exactly: " statement by", with: ", by"))." }
    }
  }

  /// Returns the words of `range`. Antecedents of pronouns follow in brackets if they are enabled.
  func spokenText(_ range: TextRange) -> String {
    var text = ""
    var from = range.lower
    for note in layout.notes(in: range) {
      text += draft.text.slice(TextRange(from, note.offset)) + " [\(note.text)]"
      from = note.offset
    }
    text += draft.text.slice(TextRange(from, range.upper))
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns a selected statement: its position, kind, speaker and words.
  func spokenStatement(_ s: Int) -> [String] {
    let statement = marks.statements[s]
    let words = statement.content.map { oneLine($0, atMost: .max) }.joined(separator: " … ")
    let place = "Statement \(s + 1) of \(marks.statements.count)\(inParagraph(statement.start))."
    return [place, "\(capitalised(manner(s))): \(words)"]
  }

  /// Returns a selected name, role or pronoun with the words around it.
  func spokenMention(_ m: Int) -> String {
    let range = marks.article.mentions[m].range
    return "“\(oneLine(range, atMost: 200))”\(inParagraph(range.lower)): \(surroundings(of: range))"
  }

  /// Returns the word at the cursor, and its paragraph if the byte `before` is in another one.
  func spokenWord(_ word: TextRange, after before: Int) -> String {
    let isNear = paragraphNumber(at: before) == paragraphNumber(at: word.lower)
    return "“\(oneLine(word, atMost: 200))”" + (isNear ? "" : inParagraph(word.lower))
  }

  /// Returns a selected match: its number, and the words around it.
  func spokenMatch(_ match: TextRange) -> String {
    let rank = search.matches.rank(of: match).map { "Match \($0 + 1) of \(search.matches.count)" } ?? "Match"
    return "\(rank)\(inParagraph(match.lower)): \(surroundings(of: match))"
  }

  /// Returns the words that a step of a reason refers to.
  func spokenEvidence(_ range: TextRange) -> String {
    "“\(oneLine(range, atMost: 200))”\(inParagraph(range.lower)): \(surroundings(of: range))"
  }

  /// Returns words like "direct statement by Ana Brandt, harbour minister".
  func manner(_ s: Int) -> String {
    let statement = marks.statements[s]
    let speaker = marks.voice(ofStatement: s)
    let role = marks.article.speaker(of: statement)?.roleAfterName.map { ", \($0)" } ?? ""
    let name = speaker.map { $0.actor == nil ? $0.name.lowercasedFirst : $0.name } ?? "no named speaker"
    let noun =
      switch statement.act {
      case .speech: "statement by"
      case .attitude: "attitude of"
      case .evidence: "evidence from"
      case .question: "question by"
      case .denial: "denial by"
      }
    let doubt = doubt(on: s).map { "; \($0)" } ?? ""
    return "\(statement.kind.rawValue) \(noun) \(name)\(role)\(doubt)"
  }

  func inParagraph(_ offset: Int) -> String { paragraphNumber(at: offset).map { " in paragraph \($0)" } ?? "" }

  /// Returns the line of text around `range`, with whole words.
  func surroundings(of range: TextRange) -> String {
    guard let b = layout.blockIndex(at: range.lower) else { return "" }
    let block = layout.blocks[b].range
    let (before, behind) = (80, 120)
    var head = draft.text.slice(TextRange(max(block.lower, range.lower - before), range.lower))
    var tail = draft.text.slice(TextRange(range.upper, min(block.upper, range.upper + behind)))
    let isCut = (head: range.lower - before > block.lower, tail: range.upper + behind < block.upper)
    if isCut.head, let word = head.firstIndex(where: \.isWhitespace) { head = head[word...] }
    if isCut.tail, let word = tail.lastIndex(where: \.isWhitespace) { tail = tail[..<word] }
    let words = head + draft.text.slice(TextRange(range.lower, min(range.upper, range.lower + 400))) + tail
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (isCut.head ? "… " : "") + line + (isCut.tail ? " …" : "")
  }

  /// Returns `words` with a capital letter. Leaves keys and other signs unchanged.
  func capitalised(_ words: String) -> String {
    let first = words.prefix { !$0.isWhitespace && $0 != ":" && $0 != "," }
    guard first.count > 1, first.allSatisfy({ $0.isLetter || $0 == "-" }) else { return words }
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension Block.Kind {
  /// The spoken name of a block of running text.
  fileprivate var spokenName: String {
    switch self {
    case .standfirst: "Summary, paragraph"
    case .listItem: "List item, paragraph"
    case .quotation: "Quotation, paragraph"
    default: "Paragraph"
    }
  }
}
