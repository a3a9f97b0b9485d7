import Articles
import Cells
import Review

extension ReaderState {
  // MARK: Writing and piping

  mutating func save(to path: String?) -> [Effect] {
    guard let (path, overwrite) = file(path, .save) else { return [] }
    let text =
      article.layout.shown.map { shown in
        shown.map { String(article.draft.text.slice(article.layout.blocks[$0].range)) + "\n" }.joined(separator: "\n")
      } ?? article.draft.text
    return [.write(text, path: path, overwrite: overwrite)]
  }

  /// Saves the rows of the dossier on the screen as text.
  mutating func saveDossier(to path: String?) -> [Effect] {
    guard case .dossier(let dossier)? = screens.top, let (path, overwrite) = file(path, .save) else { return [] }
    return [.write(dossier.text(desk), path: path, overwrite: overwrite)]
  }

  mutating func export(to path: String?) -> [Effect] {
    guard let id = article.id, let (path, overwrite) = file(path, .export) else { return [] }
    if article.progress < 1 { notify("still analysing: only the statements found so far are saved") }
    return [.export(reviewed(), of: id, path: path, overwrite: overwrite)]
  }

  mutating func savePage(at path: String?) -> [Effect] {
    guard let id = article.id, let (path, overwrite) = file(path, .savePage) else { return [] }
    return [.savePage(id, path: path, overwrite: overwrite)]
  }

  /// Returns the typed path, and whether it may replace a file: a "!" before the path allows it. Opens the line if no
  /// path was typed.
  private mutating func file(_ typed: String?, _ command: Command) -> (path: String, overwrite: Bool)? {
    guard let typed else {
      typing.open(.command, text: command.name + " ")
      return nil
    }
    let overwrite = typed.begins(with: "!")
    let path = String(typed.drop { $0 == "!" || $0 == " " })
    guard !path.isEmpty else {
      notify("type a file name")
      return nil
    }
    return (path, overwrite)
  }

  mutating func pipe(to command: String?) -> [Effect] {
    guard let command else {
      typing.open(.command, text: Command.pipe.name + " ")
      return []
    }
    if let s = article.statementAtHand() { return [.pipe(article.quotation(s) + "\n", command: command)] }
    guard let range = article.paragraphAtHand() else {
      notify("no text here to send")
      return []
    }
    return [.pipe(article.oneLine(range, atMost: .max) + "\n", command: command)]
  }
}
