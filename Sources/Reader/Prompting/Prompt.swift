import Articles

/// The line of input at the bottom of the screen, and its purpose.
struct Prompt: Sendable {
  /// The purpose of the input.
  enum Purpose: Hashable, Sendable {
    /// A search. `origin` is the position and `before` the query before the search.
    case search(origin: Viewport, before: SearchQuery?)
    /// A command's name.
    case command
    /// A filter for the lines of a list or of the help. `before` is the previous filter.
    case narrow(before: String)
    /// A filter for the rows of a list of choices.
    case choose
  }

  let purpose: Purpose
  var line: LineEditor
  /// The possible completions at the cursor, while Tab moves through them.
  var completion: Completion?

  init(_ purpose: Purpose, text: String = "", label: String = "") {
    self.purpose = purpose
    line = LineEditor(text, label: label)
  }

  /// The context that receives the keys.
  var context: Context {
    switch purpose {
    case .search: .search
    case .choose: .choice
    case .command, .narrow: .prompt
    }
  }

  /// The sign before the line.
  var sign: String {
    switch purpose {
    case .command: ":"
    case .choose: ">"
    case .search, .narrow: "/"
    }
  }
}

/// The possible completions of the typed text.
struct Completion: Hashable, Sendable {
  /// A completion.
  struct Word: Hashable, Sendable {
    var text: String
    /// The keys that do the same.
    var keys = ""
    /// A short description.
    var help = ""
  }

  /// The text before the completed word.
  let stem: String
  let words: [Word]
  /// The typed part of the word.
  let typed: String
  /// The index of the inserted word; nil for the typed text.
  var chosen: Int?

  /// The line with the chosen word.
  var line: String { stem + (chosen.map { words[$0].text } ?? typed) }

  /// Moves to the next or previous completion. After the last one comes the typed text.
  mutating func step(forward: Bool) {
    let count = words.count + 1
    let here = chosen ?? words.count
    let next = (here + (forward ? 1 : count - 1)) % count
    chosen = next == words.count ? nil : next
  }
}
