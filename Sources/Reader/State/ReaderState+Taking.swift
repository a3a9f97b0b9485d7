import Articles
import Cells
import Review

extension ReaderState {
  // MARK: Copying

  /// The statement in sight with who said it and where, for the clipboard.
  mutating func copyStatement() -> [Effect] {
    guard let s = statementAtHand() else {
      tell("no statement in sight" + stillReading + ": \(keyHint(.copyParagraph)) copies the paragraph")
      return []
    }
    let text = quotation(s)
    tell("copied, if the terminal allows it: \(shortened(text, to: 60))")
    return [.copy(text)]
  }

  mutating func copyParagraph() -> [Effect] {
    guard let range = paragraphAtHand() else {
      tell("nothing to copy here")
      return []
    }
    tell("paragraph copied, if the terminal allows it")
    return [.copy(oneLine(range, atMost: .max))]
  }

  /// “…” — name, role (title, date).
  func quotation(_ s: Int) -> String {
    let statement = marks.statements[s]
    let words = statement.content.map { oneLine($0, atMost: .max) }.joined(separator: " … ")
    let speaker = marks.article.speaker(of: statement)
    let name = speaker.map(\.name) ?? marks.voice(ofStatement: s)?.name ?? "no source named"
    return quoted(words, by: name, role: speaker?.role, in: Headings(draft), name: self.name)
  }

  /// The statement that commands are about: the one the quotes panel is at, else the one in sight.
  private mutating func statementAtHand() -> Int? { focus == .quotes ? quotesCursor : statementInSight() }

  private mutating func paragraphAtHand() -> TextRange? {
    layout.blockIndex(at: here()).map { layout.blocks[$0].range }
  }

  // MARK: Writing and giving to others

  mutating func save(to path: String?) -> [Effect] {
    guard let (path, overwrite) = file(path, .save) else { return [] }
    let text =
      layout.shown.map { shown in
        shown.map { String(draft.text.slice(layout.blocks[$0].range)) + "\n" }.joined(separator: "\n")
      } ?? draft.text
    return [.write(text, path: path, overwrite: overwrite)]
  }

  mutating func export(to path: String?) -> [Effect] {
    guard let id = desk.current, let (path, overwrite) = file(path, .export) else { return [] }
    if progress < 1 { tell("still reading: what is known so far is saved") }
    return [.export(reviewed(), of: id, path: path, overwrite: overwrite)]
  }

  /// The path that was typed, and whether it may replace a file: a "!" before it says so. Without one, the line opens to
  /// type it.
  private mutating func file(_ typed: String?, _ command: Command) -> (path: String, overwrite: Bool)? {
    guard let typed else {
      openPrompt(.command, text: command.name + " ")
      return nil
    }
    let overwrite = typed.begins(with: "!")
    let path = String(typed.drop { $0 == "!" || $0 == " " })
    guard !path.isEmpty else {
      tell("to which file?")
      return nil
    }
    return (path, overwrite)
  }

  mutating func pipe(to command: String?) -> [Effect] {
    guard let command else {
      openPrompt(.command, text: Command.pipe.name + " ")
      return []
    }
    if let s = statementAtHand() { return [.pipe(quotation(s) + "\n", command: command)] }
    guard let range = paragraphAtHand() else {
      tell("nothing to give to it here")
      return []
    }
    return [.pipe(oneLine(range, atMost: .max) + "\n", command: command)]
  }

  mutating func openLink() -> [Effect] {
    let seen = bytesInSight()
    let found =
      Links.all(in: draft.text, seen, limit: 1).first
      ?? Links.all(in: draft.text, TextRange(0, draft.text.utf8.count), limit: 1).first
    guard let found else {
      tell("no links in the article")
      return []
    }
    return [.browse(String(draft.text.slice(found)))]
  }

  mutating func editFile() -> [Effect] {
    let offset = here()
    let line = draft.text.utf8.prefix(offset).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    return desk.current.map { [.edit($0, line: line)] } ?? []
  }
}
