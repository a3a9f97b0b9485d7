import Articles
import Review

/// Returns an article as plain lines, for use without a screen: its blocks with each statement marked in words
/// ("[1 Ana Brandt, indirect] … [/1]"), and the statements by speaker at the end. Lines are broken at `columns` if given. The text is
/// safe to print: scalars that act on a terminal are shown as pictures or left out.
public func plainReading(_ reviewed: ReviewedArticle, columns: Int?) -> String {
  let (article, wording) = (reviewed.article, Wording(reviewed))
  let marks = Marks(article, wording)
  var next = 0
  var lines: [String] = []
  for block in article.draft.blocks {
    let text = marks.text(of: block.range, from: &next, in: article.text)
    let raw = article.text.slice(block.range)
    switch block.kind {
    case .code: lines += raw.split(at: "\n").map { "    " + $0.prefix { $0 == " " } + $0.printable } + [""]
    case .row: lines += folded(raw.split(at: "\t").map(\.printable).joined(separator: " | "), columns: columns) + [""]
    default: lines += folded(block.kind.plainMark + text, columns: columns) + [""]
    }
  }
  if !wording.origin.isEmpty { lines += folded("From: \(wording.origin)", columns: columns) + [""] }
  lines += whoSaidWhat(wording).flatMap { folded($0, columns: columns) }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.map { $0 + "\n" }.joined()
}

/// The marks of statements in text order.
private struct Marks {
  private struct Mark {
    var offset: Int
    var label: String
    var closes: Bool
  }
  private var marks: [Mark] = []

  init(_ article: Article, _ wording: Wording) {
    var edges: [(offset: Int, closes: Bool, span: Int, statement: Int, isFirst: Bool)] = []
    for (i, said) in article.attributions.enumerated() {
      var isFirst = true
      for piece in said.content {
        for part in article.draft.blocks(over: piece) where !part.isEmpty {
          edges.append((part.lower, false, part.count, i, isFirst))
          edges.append((part.upper, true, part.count, i, false))
          isFirst = false
        }
      }
    }
    // Ends go before beginnings; the longer beginning goes first, and the shorter end.
    edges.sort { a, b in
      if a.offset != b.offset { return a.offset < b.offset }
      if a.closes != b.closes { return a.closes }
      if a.span != b.span { return a.closes ? a.span < b.span : a.span > b.span }
      return a.closes ? a.statement > b.statement : a.statement < b.statement
    }
    marks = edges.map { edge in
      let said = article.attributions[edge.statement]
      let number = edge.statement + 1
      let opening =
        edge.isFirst ? "[\(number) \(wording.speaker(of: said)), \(wording.manner(of: said))]" : "[\(number)]"
      return Mark(offset: edge.offset, label: edge.closes ? "[/\(number)]" : opening, closes: edge.closes)
    }
  }

  /// Returns the text of `range` with its marks, on one line. `next` is the first mark not yet written.
  func text(of range: TextRange, from next: inout Int, in text: String) -> String {
    var line = ""
    var at = range.lower
    func append(to end: Int) {
      let words = text.slice(TextRange(at, end))
      let part = words.printable
      if words.unicodeScalars.first?.properties.isWhitespace == true, !line.ends(with: " "), !line.isEmpty {
        line += " "
      }
      line += part
      if !part.isEmpty, words.unicodeScalars.last?.properties.isWhitespace == true { line += " " }
      at = end
    }
    while next < marks.count, marks[next].offset <= range.upper {
      let mark = marks[next]
      if mark.offset == range.upper, !mark.closes { break }
      append(to: max(at, mark.offset))
      line += mark.closes ? (line.ends(with: " ") ? "" : " ") + mark.label : mark.label + " "
      next += 1
    }
    append(to: range.upper)
    return line
  }
}

extension Draft {
  /// Returns the parts of `range` that lie in blocks.
  fileprivate func blocks(over range: TextRange) -> [TextRange] {
    guard let first = blockIndex(at: range.lower) ?? (blocks.isEmpty ? nil : 0) else { return [] }
    return blocks[first...].prefix { $0.range.lower < range.upper }.compactMap { $0.range.intersection(range) }
  }
}

/// Returns the statements by speaker, each with its number. Speakers stand in the order in which they first speak.
private func whoSaidWhat(_ wording: Wording) -> [String] {
  let article = wording.article
  guard !article.attributions.isEmpty else { return ["No statements found."] }
  var speakers: [String] = []
  var statements: [String: [Int]] = [:]
  for (i, said) in article.attributions.enumerated() {
    let key = article.speaker(of: said) == nil ? "nobody named" : said.speaker.map { "\($0)" } ?? ""
    if statements[key] == nil { speakers.append(key) }
    statements[key, default: []].append(i)
  }
  /// Returns the doubt or the decisions on a statement: " (confirmed; note: …)"; "" if there are none.
  func decided(_ i: Int) -> String {
    let note = wording.note(on: i)
    let words = [
      wording.doubt(on: article.attributions[i]), wording.standing(of: i), note.isEmpty ? "" : "note: \(note)",
    ].filter { !$0.isEmpty }
    return words.isEmpty ? "" : " (\(words.joined(separator: "; ")))"
  }
  var lines = ["Who said what"]
  for key in speakers {
    let numbers = statements[key] ?? []
    let actor = numbers.first.flatMap { article.speaker(of: article.attributions[$0]) }
    let role = actor.map(wording.role(of:)) ?? ""
    lines += ["", (actor?.name.printable ?? "Nobody named") + (role.isEmpty ? "" : ", \(role)")]
    for i in numbers {
      let said = article.attributions[i]
      let source = actor == nil && !said.source.isEmpty ? "\(wording.speaker(of: said)), " : ""
      let cue = wording.cue(of: said)
      lines.append(
        "  [\(i + 1)] \(wording.place(of: said)), \(source)\(wording.manner(of: said))\(cue.isEmpty ? "" : ", \(cue)"): "
          + wording.content(of: said) + decided(i))
    }
  }
  return lines
}

extension Block.Kind {
  /// The words before a block that is not running text.
  fileprivate var plainMark: String {
    switch self {
    case .residue: "[page] "
    case .caption: "[caption] "
    case .pullQuote: "[repeated] "
    case .embed: "[embedded] "
    case .listItem: "- "
    case .quotation: "> "
    case .title, .byline, .heading, .paragraph, .standfirst, .row, .code, .rule, .entry: ""
    }
  }
}
