import Articles

/// A manual page in roff, with the `man` macros, for every terminal. Characters outside of ASCII are named by their
/// numbers.
struct Roff {
  private(set) var text: String
  private var isBelowHeading = false

  init(title: String, date: String, source: String) {
    text =
      ".TH \(Self.quoted(title.uppercased())) 1 \"\(date)\" \(Self.quoted(source)) \(Self.quoted("User Commands"))\n"
    // No word is hyphenated and no line is stretched, because the text contains commands.
    text += ".nh\n.ad l\n"
  }

  mutating func section(_ title: String) { head("SH", title) }
  mutating func subsection(_ title: String) { head("SS", title) }

  private mutating func head(_ macro: String, _ title: String) {
    text += ".\(macro) \(Self.quoted(title))\n"
    isBelowHeading = true
  }

  /// Begins a paragraph, unless a heading was just written.
  private mutating func beginParagraph() {
    if !isBelowHeading { text += ".PP\n" }
    isBelowHeading = false
  }

  /// Writes a paragraph of words.
  mutating func paragraph(_ words: String) { paragraph(roff: Self.escaped(words)) }

  /// Writes a paragraph that is in roff already.
  mutating func paragraph(roff: String) {
    beginParagraph()
    text += roff + "\n"
  }

  /// Writes the description of `term`, which `value` follows in italics.
  mutating func item(_ term: String, value: String? = nil, _ words: String) {
    let value = value.map { " \\fI\(Self.escaped($0))\\fR" } ?? ""
    item(roff: "\\fB\(Self.escaped(term))\\fR\(value)", Self.escaped(words))
  }

  /// Writes a term and its description, both in roff already.
  mutating func item(roff term: String, _ words: String) {
    isBelowHeading = false
    text += ".TP\n\(term)\n\(words)\n"
  }

  /// Writes lines unchanged.
  mutating func lines(_ lines: [String]) {
    beginParagraph()
    text += ".nf\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".fi\n"
  }

  /// Writes text in paragraphs. Indented ones stay unchanged, and those in capitals with a colon are headings.
  mutating func discussion(_ words: String) {
    let all = words.split(at: "\n", omittingEmpty: false).map(String.init)
    for part in all.split(whereSeparator: \.isEmpty) {
      var part = part
      if let first = part.first, first.ends(with: ":"), first == first.uppercased() {
        subsection(first.dropLast().capitalized)
        part = part.dropFirst()
      }
      let indent = part.map { $0.prefix { $0 == " " }.count }.min() ?? 0
      if part.isEmpty { continue }
      if indent > 0 { lines(part.map { String($0.dropFirst(indent)) }) } else { paragraph(part.joined(separator: " ")) }
    }
  }

  private static func quoted(_ words: String) -> String {
    "\"\(escaped(words).replacing(exactly: "\"", with: "\\(dq"))\""
  }

  /// Returns `words` without requests or escapes.
  static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case " "..."~", "\n": text.unicodeScalars.append(scalar)
      default: text += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    return text.begins(with: ".") ? "\\&" + text : text
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Substring {
  /// The words with a capital letter first, the rest small.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
