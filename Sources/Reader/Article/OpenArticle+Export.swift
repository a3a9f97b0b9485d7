import Articles
import Cells
import Review

extension OpenArticle {
  /// Copies the visible statement, with its speaker and source, to the clipboard.
  mutating func copyStatement(_ style: CopyStyle) -> [Effect] {
    guard let s = statementAtHand() else {
      notify("no statement on the screen" + stillReading + ": \(key: .copyParagraph) copies the paragraph")
      return []
    }
    if focus == .text, selection.statement != s { chooseInPlace(statement: s) }
    let text = quotation(s, style)
    notify(.copied(text))
    return [.copy(text)]
  }

  mutating func copyParagraph() -> [Effect] {
    guard let range = paragraphAtHand() else {
      notify("no text here to copy")
      return []
    }
    notify("paragraph copied (if your terminal supports it)")
    return [.copy(oneLine(range, atMost: .max))]
  }

  /// Returns statement `s` with its speaker, to be pasted.
  func quotation(_ s: Int, _ style: CopyStyle) -> String {
    let (statement, article) = (marks.statements[s], marks.article)
    let speaker = article.speaker(of: statement)
    return style.text(
      of: CopyStyle.Statement(
        words: article.words(of: statement.content), kind: statement.kind,
        speaker: speaker?.name ?? marks.voice(ofStatement: s)?.name ?? Voice.noSource, role: speaker?.roleAfterName,
        cited: CitedStatement(statement, in: article, PlaceNames(draft)),
        press: article.pressCitation(of: statement)),
      in: Headings(draft), name: name, address: draft.facts.webAddress)
  }

  /// Returns the statement that commands apply to: the one at the cursor of the statements panel, else the visible one.
  func statementAtHand() -> Int? { focus == .statements ? panels.statements.cursor : statementInSight() }

  func paragraphAtHand() -> TextRange? {
    layout.blockIndex(at: here()).map { layout.blocks[$0].range }
  }

  mutating func editFile() -> [Effect] {
    let offset = here()
    let line = draft.text.utf8.prefix(offset).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    return id.map { [.edit($0, line: line)] } ?? []
  }
}
