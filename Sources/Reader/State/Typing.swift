import Cells

/// The typed input: the keys of an incomplete command, the line at the bottom of the screen, and earlier lines.
struct Typing: Sendable {
  var keys = KeyInput()
  /// The line that is being typed.
  var prompt: Prompt?
  var histories: [HistoryKind: History] = [:]
  /// The search that is being typed, with its kind and scope.
  var query = SearchQuery("")

  mutating func open(_ purpose: Prompt.Purpose, text: String = "") { prompt = Prompt(purpose, text: text) }

  /// Opens the line for the words of `command`, whose name cannot be edited.
  mutating func open(_ command: Command, text: String = "") {
    prompt = Prompt(.command, text: text, label: command.name + " ")
  }

  /// Replaces the line by an earlier or a later one of its history.
  mutating func recall(back: Bool) {
    guard let prompt, let kind = prompt.purpose.history else { return }
    let text = prompt.line.text
    let line =
      back
      ? histories[kind, default: History()].back(from: text) : histories[kind, default: History()].forward(from: text)
    if let line { self.prompt?.line.replace(with: line) }
  }

  /// Adds an accepted line to its history. Returns the kind of the history; nil if the line is not kept.
  mutating func keep(_ text: String, _ purpose: Prompt.Purpose) -> HistoryKind? {
    guard let kind = purpose.history, !text.allSatisfy(\.isWhitespace) else { return nil }
    histories[kind, default: History()].add(text)
    return kind
  }

  /// Returns the row that a digit chooses while nothing is typed, 0 first.
  func digitOfChoice(_ character: Character) -> Int? {
    guard let prompt, prompt.purpose == .choose, prompt.line.isEmpty, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0
    else { return nil }
    return digit - 1
  }
}

extension Prompt.Purpose {
  /// The history for accepted lines.
  var history: HistoryKind? {
    switch self {
    case .search: .search
    case .command: .command
    case .narrow, .choose: nil
    }
  }
}
