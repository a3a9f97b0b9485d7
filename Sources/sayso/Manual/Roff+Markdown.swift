import Articles

extension Roff {
  /// Writes Markdown of a simple kind: headings of the second level as subsections, paragraphs, blocks of code, and lists. An item of a list
  /// is one line that begins with code, the term of the item. Other headings are left out. Code between words is bold.
  mutating func markdown(_ markdown: String) {
    var words: [Substring] = []
    var code: [String]?
    for line in markdown.split(at: "\n", omittingEmpty: false) + [""] {
      let isFence = line.begins(with: "```")
      if let block = code {
        if isFence { lines(block) }
        code = isFence ? nil : block + [String(line)]
        continue
      }
      let isHeading = line.begins(with: "#")
      if isFence || isHeading || line.isEmpty || line.begins(with: Self.bullet) {
        write(words.joined(separator: " "))
        words = []
      }
      if isFence {
        code = []
      } else if line.begins(with: Self.headingMark) {
        subsection(String(line.dropFirst(Self.headingMark.count)))
      } else if !isHeading, !line.isEmpty {
        words.append(line)
      }
    }
  }

  private static let bullet = "- "
  private static let headingMark = "## "

  /// Writes a paragraph or an item of a list.
  private mutating func write(_ words: String) {
    guard words.begins(with: Self.bullet) else {
      if !words.isEmpty { paragraph(roff: Self.styled(words)) }
      return
    }
    var parts = words.dropFirst(Self.bullet.count).split(at: "`", omittingEmpty: false)[...]
    var term: [Substring] = []
    while parts.count > 2, parts.first?.allSatisfy({ $0 == " " }) == true {
      term.append(parts[parts.startIndex + 1])
      parts = parts.dropFirst(2)
    }
    item(
      roff: "\\fB\(Self.escaped(term.joined(separator: " ")))\\fR",
      Self.styled(String(parts.joined(separator: "`").drop { $0 == " " })))
  }

  /// Returns words with the code in them in bold.
  private static func styled(_ words: String) -> String {
    words.split(at: "`", omittingEmpty: false).enumerated()
      .map { $0 % 2 == 0 ? escaped(String($1)) : "\\fB\(escaped(String($1)))\\fR" }.joined()
  }
}
