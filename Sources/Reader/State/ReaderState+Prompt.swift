import Articles
import Cells

extension ReaderState {
  /// Edits the typed line.
  mutating func editLine(_ change: (inout LineEditor) -> Void) {
    guard var line = typing.prompt?.line else { return }
    let before = line.text
    change(&line)
    typing.prompt?.line = line
    if line.text != before { typedSomething() }
  }

  /// Deletes the previous character. Closes an empty line.
  mutating func eraseCharacter() {
    if typing.prompt?.line.isEmpty ?? false { cancelPrompt() } else { editLine { $0.eraseBefore() } }
  }

  /// Replaces the line by an earlier or a later one.
  mutating func recall(back: Bool) {
    let before = typing.prompt?.line.text
    typing.recall(back: back)
    if typing.prompt?.line.text != before { typedSomething() }
  }

  mutating func type(_ text: String) {
    guard typing.prompt != nil else { return }
    typing.prompt?.line.insert(text)
    typedSomething()
  }

  mutating func paste(_ text: String) {
    guard typing.prompt != nil else { return notify("paste ignored: no line to type in") }
    type(String(text.prefix(LineEditor.limit).map { $0.isNewline ? " " : $0 }))
  }

  /// Applies the typed words at once: to the search, or to the rows of a list.
  private mutating func typedSomething() {
    typing.prompt?.completion = nil
    guard let prompt = typing.prompt else { return }
    switch prompt.purpose {
    case .search(let origin, _):
      typing.query.typed = prompt.line.text
      look(for: typing.query, from: origin)
    case .command: listCommands()
    case .narrow, .choose: narrow(to: prompt.line.text)
    }
  }

  /// Opens the line for a command, with the list of commands.
  mutating func openCommandLine() {
    typing.open(.command)
    listCommands()
  }

  /// Lists the commands that begin with the typed name or contain it, until an argument is typed.
  private mutating func listCommands() {
    guard !isSpoken, let line = typing.prompt?.line, line.afterCursor.isEmpty, argument(in: line.text) == nil else {
      return
    }
    let (stem, typed, words) = completions(of: line.text)
    guard !words.isEmpty, words.count > 1 || words[0].text != typed else { return }
    typing.prompt?.completion = Completion(stem: stem, words: words, typed: typed)
  }

  /// Opens the line for the words that filter the rows of the topmost screen, or else of the panel with the focus.
  mutating func openNarrowing() {
    let ofPanel = screens.top == nil ? article.focus.panel?.filter(article).words : nil
    if let words = ofPanel ?? screens.top?.screen.narrowing { typing.open(.narrow(before: words), text: words) }
  }

  /// Filters the rows of the topmost screen, or else of the panel with the focus.
  mutating func narrow(to words: String) {
    if screens.top == nil, let panel = article.focus.panel { return panel.narrow(to: words, &article) }
    screens.top = screens.top?.screen.narrowed(to: words, self).overlay
  }

  mutating func cancelPrompt() {
    guard let prompt = typing.prompt else { return }
    typing.prompt = nil
    switch prompt.purpose {
    case .search(let origin, let before): cancelSearch(to: origin, before: before)
    case .command: break
    case .choose: closeChoice()
    case .narrow(let before): narrow(to: before)
    }
  }

  mutating func acceptPrompt() -> [Effect] {
    guard let prompt = typing.prompt else { return [] }
    if prompt.purpose == .choose { return choose() }
    typing.prompt = nil
    let text = prompt.line.text
    let kept = keep(text, prompt.purpose)
    switch prompt.purpose {
    case .search(let origin, let before):
      if typing.query.scope == .desk {
        article.viewport = origin
        return kept + listMatches()
      }
      accept(query: text, from: origin, before: before)
      return kept
    case .narrow, .choose:
      if screens.top == nil { article.focus.panel?.settle(&self) }
      return []
    case .command:
      if text.allSatisfy(\.isWhitespace) { return [] }
      do throws(TypedCommand.Problem) {
        var order = try TypedCommand.order(text)
        // A line that ends after the name of its command would only open again.
        if order.argument == nil, text.isLast(" "), isForWords(order.command) { order.argument = "" }
        return kept + run(order)
      } catch {
        refuse(error.words)
        return kept
      }
    }
  }

  /// Whether the command opens a line for its words if it has none.
  private func isForWords(_ command: Command) -> Bool {
    switch CommandTable.argument(of: command) {
    case .file, .shell: command != .open
    default: false
    }
  }

  private mutating func keep(_ text: String, _ purpose: Prompt.Purpose) -> [Effect] {
    typing.keep(text, purpose).map { [.remember($0, text)] } ?? []
  }

  // MARK: Completion

  mutating func complete(forward: Bool) -> [Effect] {
    guard var typed = typing.prompt, typed.purpose == .command else { return [] }
    if typed.completion?.chosen == nil {
      let text = typed.line.beforeCursor
      if case .file? = argument(in: text) {
        let (name, rest) = TypedCommand.parts(text)
        let isExport = (try? TypedCommand.order(name))?.command == .export
        return [.findPaths(rest ?? "", exporting: isExport ? article.id : nil)]
      }
      let (stem, word, words) = completions(of: text)
      offer(words, stem: stem, typed: word, forward: forward)
      return []
    }
    typed.completion?.step(forward: forward)
    if let line = typed.completion?.line { typed.line.replace(with: line) }
    typing.prompt = typed
    return []
  }

  /// Receives the paths that `typed` may be completed to.
  mutating func offer(_ paths: [String], for typed: String) {
    guard let prompt = typing.prompt, prompt.purpose == .command,
      (TypedCommand.parts(prompt.line.text).rest ?? "") == typed
    else {
      return
    }
    let stem = String(prompt.line.text.dropLast(typed.count))
    offer(paths.map { Completion.Word(text: $0) }, stem: stem.ends(with: " ") ? stem : stem + " ", typed: typed)
  }

  private mutating func offer(_ words: [Completion.Word], stem: String, typed: String, forward: Bool = true) {
    guard !words.isEmpty else { return }
    var completion = Completion(stem: stem, words: words, typed: typed, chosen: nil)
    completion.step(forward: forward)
    typing.prompt?.line.replace(with: completion.line)
    // A single word is inserted, so the next Tab completes the text after it.
    typing.prompt?.completion = words.count > 1 ? completion : nil
  }

  /// Returns the kind of argument of the command at the start of `text`, once a space follows the name.
  private func argument(in text: String) -> CommandArgument? {
    let name = TypedCommand.parts(text).name
    guard text.drop(while: \.isWhitespace).count > name.count,
      let order = try? TypedCommand.order(name)
    else { return nil }
    return CommandTable.argument(of: order.command)
  }

  /// Returns the words that may complete `text`: names of commands, then arguments of the command.
  private func completions(of text: String) -> (stem: String, typed: String, words: [Completion.Word]) {
    let (name, rest) = TypedCommand.parts(text)
    guard let argument = argument(in: text) else {
      // A command with several meanings is completed once.
      var seen: Set<Command> = []
      let rows = CommandTable.rows.filter {
        TypedCommand.typable.contains($0.command) && seen.insert($0.command).inserted
      }
      let names = rows.map { row in
        let keys = looks.settings.keymap.keys(of: row).map(\.written).joined(separator: " ")
        return Completion.Word(text: row.command.name, keys: keys, help: row.help)
      }
      let begun = names.filter { $0.text.begins(with: name) }
      return ("", name, begun + names.filter { !$0.text.begins(with: name) && $0.text.contains(name) && !name.isEmpty })
    }
    let typed = rest ?? ""
    let words: [Completion.Word]
    switch argument {
    case .theme: words = looks.themeNames.map { Completion.Word(text: $0) }
    case .setting: words = SettingTable.live.flatMap { completions(of: $0) }
    case .letter: words = article.bookmarks.keys.sorted().map { Completion.Word(text: String($0)) }
    case .sorting:
      words =
        DeskSort.Key.allCases.map { Completion.Word(text: $0.rawValue, help: "the articles") }
        + ReviewSession.Sequence.allCases.map { Completion.Word(text: $0.rawValue, help: "the review") }
    case .entries:
      words =
        NewsChoice.State.allCases.map { Completion.Word(text: $0.rawValue) }
        + desk.places().map { Completion.Word(text: $0.name, help: "\($0.unread) unread") }
    case .actor:
      words = article.marks.voices.filter { $0.actor != nil }.map { Completion.Word(text: $0.name, help: $0.about) }
    case .oneOf(let all): words = all.map { Completion.Word(text: $0) }
    case .number, .file, .words, .shell: words = []
    }
    return ("\(name) ", typed, words.filter { $0.text.begins(with: typed) })
  }

  private func completions(of setting: SettingRow) -> [Completion.Word] {
    setting.words(themes: looks.themeNames).map { Completion.Word(text: $0, help: setting.help) }
  }
}
