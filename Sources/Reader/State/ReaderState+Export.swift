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

  /// Saves the statements of the dossier on the screen.
  mutating func exportDossier(to path: String?) -> [Effect] {
    guard case .dossier(let dossier)? = screens.top, let (path, overwrite) = file(path, .export) else { return [] }
    if desk.analysed.waiting > 0 { notify("still analysing: only the statements found so far are saved") }
    return [.exportSpeakers([dossier.statements(desk)], path: path, overwrite: overwrite)]
  }

  mutating func export(to path: String?) -> [Effect] {
    guard let id = article.id, let (path, overwrite) = file(path, .export) else { return [] }
    if article.progress < 1 { notify("still analysing: only the statements found so far are saved") }
    return [.export(reviewed().marked(at: article.foundBookmarks), of: id, path: path, overwrite: overwrite)]
  }

  mutating func savePage(at path: String?) -> [Effect] {
    guard let id = article.id, let (path, overwrite) = file(path, .savePage) else { return [] }
    return [.savePage(id, path: path, overwrite: overwrite)]
  }

  /// Returns the typed path, and whether it may replace a file: a "!" before the path allows it. Opens the line if no
  /// path was typed.
  private mutating func file(_ typed: String?, _ command: Command) -> (path: String, overwrite: Bool)? {
    guard let typed else {
      typing.open(command)
      return nil
    }
    let overwrite = typed.begins(with: "!")
    let path = String(typed.drop { $0 == "!" || $0 == " " })
    guard !path.isEmpty else {
      notify("no file name typed: nothing is saved")
      return nil
    }
    return (path, overwrite)
  }

  /// Copies the statement at hand in the usual style, or in the style that is typed.
  mutating func copy(_ typed: String?) -> [Effect] {
    guard let style = copyStyle(typed) else { return [] }
    return article.copyStatement(style)
  }

  /// Returns the style of that name, or the usual one; nil after a message if there is no such style.
  mutating func copyStyle(_ typed: String?) -> CopyStyle? {
    guard let typed else { return looks.settings.copyStyle }
    if let style = CopyStyle(rawValue: typed) { return style }
    refuse("no style “\(typed)” for copies: \(CopyStyle.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  mutating func pipe(to command: String?) -> [Effect] {
    guard let command else {
      typing.open(Command.pipe)
      return []
    }
    guard !command.isEmpty else {
      notify("no command typed: the text is not sent")
      return []
    }
    if let s = article.statementAtHand() {
      return [.pipe(article.quotation(s, looks.settings.copyStyle) + "\n", command: command)]
    }
    guard let range = article.paragraphAtHand() else {
      notify("no text here to send")
      return []
    }
    return [.pipe(article.oneLine(range, atMost: .max) + "\n", command: command)]
  }
}
