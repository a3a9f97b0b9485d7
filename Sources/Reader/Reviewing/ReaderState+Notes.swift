import Articles
import Cells
import Review

/// Notes on statements, in a review and while reading.
extension ReaderState {
  /// Notes `words` on the statements under review, or else on the statement at hand. "-" removes a note. Without words, opens
  /// the line with the present note.
  mutating func note(_ words: String?) -> [Effect] {
    guard review.isOn else { return noteWhileReading(words) }
    guard let words else {
      guard let first = statementsUnderReview().first else { return [] }
      openNote(article.standing(first)?.ruling?.note)
      return []
    }
    return rule(.note(words == "-" ? "" : words))
  }

  private mutating func openNote(_ note: String?) {
    typing.open(Command.note, text: note ?? "")
  }

  /// Notes `words` on the statement at hand, which is not reviewed by this.
  private mutating func noteWhileReading(_ words: String?) -> [Effect] {
    guard let s = article.statementAtHand() else {
      notify("no statement on the screen" + article.stillReading)
      return []
    }
    guard let words else {
      if article.focus == .text, article.selection.statement != s { article.chooseInPlace(statement: s) }
      let reviewed = article.review.reviewed
      openNote(reviewed.flatMap { place(of: s, in: $0) }.flatMap { reviewed?.standings[$0].ruling?.note })
      return []
    }
    let reviewed = article.review.reviewed ?? article.bare
    guard let n = place(of: s, in: reviewed) else { return [] }
    var ruling = reviewed.ruling(onStatement: n)
    let note = words == "-" ? nil : words
    guard ruling.note != note else {
      notify(Self.nothingNew)
      return []
    }
    ruling.note = note
    let effects = decide(.rule([.statement(reviewed.standings[n].key, ruling)]))
    notify(note == nil ? "note removed" : "noted; \(keyHint(.places)) lists the notes")
    return effects
  }

  /// Returns the index of the shown statement `s` among all. Statements of attitude or evidence may be hidden.
  private func place(of s: Int, in reviewed: ReviewedArticle) -> Int? {
    reviewed.article.attributions.firstIndex(of: article.marks.statements[s])
  }

  /// Returns rows of the notes on statements, in text order.
  func noteRows() -> [Listing.Row] {
    guard let reviewed = article.review.reviewed else { return [] }
    return zip(reviewed.standings, reviewed.article.attributions).compactMap { standing, said in
      guard let note = standing.ruling?.note else { return nil }
      let speaker = reviewed.article.shownSpeaker(of: said)?.onOneLine ?? Voice.noSource
      let words = said.content.map { article.oneLine($0, atMost: 120) }.joined(separator: " … ")
      return Listing.Row(
        text: "\(note.onOneLine) — \(speaker): \(words)",
        detail: article.paragraphNumber(at: said.start).map { "¶\($0)" } ?? "", label: ";",
        target: .statement(said.start))
    }
  }
}
