extension Article {
  /// Returns a statement as news agencies write it: “…,” said Ana Brandt, the harbour minister. Other words than direct speech
  /// are cited in the sentences of the text.
  public func pressCitation(of statement: Attribution) -> String {
    PressCitation(self, statement)?.text ?? citation(of: statement).sentence
  }
}

/// The parts of direct speech that is cited with its speaker after the first quoted words.
private struct PressCitation {
  /// The quoted words, each with its marks.
  private let pieces: [Quoted]
  /// The verb or "according to".
  private let cue: String
  /// The speaker: "Ana Brandt, the harbour minister".
  private let speaker: String

  /// The number of bytes before and after a statement in which the speaker's role is looked for.
  private static let mostAround = 2_000

  /// Returns nil unless the statement is direct speech of a named speaker, with a cue that needs no other words.
  init?(_ article: Article, _ said: Attribution) {
    let quoted = said.content.compactMap { Quoted(article.words(of: [$0])) }
    guard said.kind == .direct, let actor = article.speaker(of: said), !quoted.isEmpty,
      quoted.count == said.content.count, let cue = Self.cue(of: said, in: article)
    else { return nil }
    (pieces, self.cue) = (quoted, cue)
    // A long text is not searched for the article of a role.
    let around = TextRange(said.extent.lower - Self.mostAround, said.extent.upper + Self.mostAround)
    speaker = actor.name.printable + Self.role(of: actor, in: article.text.slice(around))
  }

  /// Returns the cue; "said" without one. Returns nil if a word follows that belongs to the verb: "told reporters".
  private static func cue(of said: Attribution, in article: Article) -> String? {
    guard let range = said.cue.first else { return "said" }
    let words = article.text.slice(range).printable.lowercased()
    let cue = words.isLast(oneOf: ",:") ? String(words.dropLast()) : words
    guard said.cue.count == 1, cue == "according to" || !cue.holds(" ") && !cue.ends(with: "ing") else { return nil }
    let end = (said.source + said.cue).map(\.upper).max() ?? range.upper
    let after = article.text.slice(TextRange(end, min(end + 8, article.text.utf8.count)))
    let next = after.unicodeScalars.first { !$0.properties.isWhitespace }
    let isAtEnd = after.isFirst("\n") || next == nil || words.isLast(":")
    return isAtEnd || next.map { ".,;:“\"«".unicodeScalars.contains($0) } ?? true ? cue : nil
  }

  /// Returns ", the harbour minister", with the article that `text` has before the role; "" without a role.
  private static func role(of actor: NamedActor, in text: Substring) -> String {
    guard let role = actor.roleAfterName?.printable, !role.isEmpty else { return "" }
    if ["the", "a", "an"].contains(where: { role.lowercased().begins(with: "\($0) ") }) { return ", \(role)" }
    let isOneOfMany = ["a", "an"].first { text.holds(exactly: " \($0) \(role)") }
    return ", \(isOneOfMany ?? "the") \(role)"
  }

  var text: String {
    let first = pieces[0]
    var text =
      first.opening + first.words + (first.end.isEmpty ? "," : first.end) + first.closing + " \(cue) \(speaker)"
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      let isContinued = before.mark == ","
      text += (isContinued ? ", " : ". ") + piece.opening + piece.words
      text += (piece.end.isEmpty ? piece.mark == "," ? "," : "." : piece.end) + piece.closing
    }
    return withPeriod(text)
  }
}

/// Quoted words without their marks.
private struct Quoted {
  let opening: String
  let closing: String
  let words: String
  /// A question mark or another sign at the end that must stay; "" for a comma or a period.
  let end: String
  /// The comma or period at the end, or another such sign; nil without one.
  let mark: Unicode.Scalar?

  /// Returns nil unless `text` stands in quotation marks.
  init?(_ text: String) {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "\"": "\"", "«": "»", "„": "“"]
    var scalars = Substring(text).unicodeScalars
    if let last = scalars.last, ",.;:".unicodeScalars.contains(last) { scalars.removeLast() }
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last, pairs[first] == last else {
      return nil
    }
    scalars = scalars.dropFirst().dropLast()
    guard let final = scalars.last else { return nil }
    (opening, closing) = (String(first), String(last))
    let isPlain = ",.;:".unicodeScalars.contains(final)
    mark = isPlain ? final : nil
    end = "?!…—–".unicodeScalars.contains(final) ? String(final) : ""
    words = String(isPlain || !end.isEmpty ? scalars.dropLast() : scalars)
  }
}
