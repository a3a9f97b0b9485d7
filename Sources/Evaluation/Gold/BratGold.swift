import Articles

/// Returns the statements of a brat standoff file over `text`, from its E lines. Roles lose a trailing digit (Content2
/// is Content); other labels are skipped.
public func bratStatements(_ annotations: String, of text: String) throws(GoldError) -> [StatementSpans] {
  let offsets = ScalarOffsets(text)
  var spans: [Substring: [TextRange]] = [:]
  var events: [[(role: String, span: Substring)]] = []
  for (number, line) in annotations.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
  {
    let fields = Substring(line).split(at: "\t", omittingEmpty: false)
    guard fields.count > 1, let letter = fields[0].first, isNumber(fields[0].dropFirst()) else { continue }
    switch letter {
    case "T": spans[fields[0]] = try pieces(fields[1], offsets, line: number + 1)
    case "E": events.append(try roles(fields[1], line: number + 1))
    default: continue
    }
  }
  return events.map { event in
    var said = StatementSpans(source: [], content: [])
    for (role, span) in event {
      switch role {
      case "source": said.source += spans[span] ?? []
      case "cue": said.cue += spans[span] ?? []
      case "content": said.content += spans[span] ?? []
      default: continue
      }
    }
    return said
  }
}

/// Returns the ranges of "Source 89 106;110 112".
private func pieces(_ field: Substring, _ offsets: ScalarOffsets, line: Int) throws(GoldError) -> [TextRange] {
  guard let space = field.first(" ") else { throw .annotation(line: line) }
  var ranges: [TextRange] = []
  for piece in field[space...].split(at: ";", omittingEmpty: false) {
    let bounds = piece.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard bounds.count == 2, let start = bounds[0], let end = bounds[1] else { throw .annotation(line: line) }
    ranges.append(try offsets.range(ScalarOffsets.Span(start: start, end: end), key: "line \(line)"))
  }
  return ranges
}

/// Returns the roles of "Attribution:T4 Content:T3 Cue:T2" without the first, which is the trigger.
private func roles(_ field: Substring, line: Int) throws(GoldError) -> [(role: String, span: Substring)] {
  field.split(whereSeparator: \.isWhitespace).dropFirst().compactMap { word in
    guard let colon = word.first(":") else { return nil }
    var role = word[..<colon]
    while role.isLast(oneOf: "0123456789") { role.removeLast() }
    return (role.lowercased(), word[word.index(after: colon)...])
  }
}

private func isNumber(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
