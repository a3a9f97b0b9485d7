import Articles

/// The line at the foot of the screen while something is typed into it, and what that is for.
struct Prompt: Sendable {
  /// What is typed.
  enum Purpose: Hashable, Sendable {
    /// What is looked for; where the person was, and what was looked for before.
    case search(origin: Viewport, before: SearchQuery?)
    /// A command by its name.
    case command
    /// The words that the lines of a list or of the help must have; what they were before.
    case narrow(before: String)
    /// What the rows of a choice must have.
    case choose
  }

  let purpose: Purpose
  var line: LineEditor
  /// The words that may stand at the cursor, while Tab goes through them.
  var completion: Completion?

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    line = LineEditor(text)
  }

  /// Where its keys go.
  var context: Context {
    switch purpose {
    case .search: .search
    case .choose: .choice
    case .command, .narrow: .prompt
    }
  }

  /// What stands before the line.
  var sign: String {
    switch purpose {
    case .command: ":"
    case .choose: ">"
    case .search, .narrow: "/"
    }
  }
}

/// The words that may complete what is typed.
struct Completion: Hashable, Sendable {
  /// One of them.
  struct Word: Hashable, Sendable {
    var text: String
    /// What it is, in a few words.
    var help = ""
  }

  /// What stands before the word that is completed.
  let stem: String
  let words: [Word]
  /// What was typed of the word.
  let typed: String
  /// The word that is put in now; nil for what was typed.
  var chosen: Int?

  /// The line with the chosen word.
  var line: String { stem + (chosen.map { words[$0].text } ?? typed) }

  /// Goes on to the next word, or to the one before; behind the last comes what was typed.
  mutating func step(forward: Bool) {
    let count = words.count + 1
    let here = chosen ?? words.count
    let next = (here + (forward ? 1 : count - 1)) % count
    chosen = next == words.count ? nil : next
  }
}
