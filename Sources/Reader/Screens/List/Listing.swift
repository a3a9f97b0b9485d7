import Articles
import Review

/// A list over the article whose rows lead to other positions: its kind, its rows and its cursor.
struct Listing: Hashable, Sendable {
  /// The contents of a list.
  enum Kind: Hashable, Sendable {
    case outline
    case places
    case links
    /// The facts that the document states about the article.
    case facts
    /// The matches in all articles, and whether they are complete.
    case matches(words: String, isDone: Bool)
    /// The decisions on the article, or only those of a reviewer.
    case history(by: String?)
    /// Unplaced decisions: their words are no longer in the text.
    case orphans
    /// The progress of the review.
    case summary
    /// The differences between two reviewers, under a title.
    case differences(String)
    /// Choices, under a title.
    case choice(String)
  }

  /// The target of a row.
  enum Target: Hashable, Sendable {
    /// The byte at this offset of the text.
    case offset(Int)
    /// The statement that starts at this byte.
    case statement(Int)
    /// A position in the jump list, in any article.
    case place(JumpPlace)
    /// The match that starts at this byte of an article.
    case match(ArticleID, Int)
    /// A web address.
    case link(String)
    /// A part of the text that a link leads to.
    case passage(TextRange)
    /// A choice.
    case choice(Choice)
    /// Other words for an unplaced decision on a statement.
    case orphan(StatementKey)
    /// A rule for pages, which is removed.
    case rule(PageRule)
    /// No target.
    case nothing
  }

  /// A row of the list.
  struct Row: Hashable, Sendable {
    var text: String
    /// The text at the end of the row.
    var detail = ""
    /// The sign in the column before the row.
    var label = ""
    /// Whether the row is a heading of the rows below it.
    var isHeading = false
    var speaker: VoiceKey?
    var target: Target
  }

  /// The sign of a position in the jump list.
  static let jumpLabel = "↶"

  private(set) var kind: Kind
  private(set) var all: [Row]
  /// The rows that match the filter.
  private(set) var rows: [Row]
  private(set) var words = ""
  var cursor: Int
  var top = 0

  init(_ kind: Kind, _ rows: [Row], cursor: Int = 0) {
    self.kind = kind
    all = rows
    self.rows = rows
    self.cursor = min(max(0, cursor), max(0, rows.count - 1))
  }

  var title: String {
    switch kind {
    case .outline: "Outline"
    case .places: "Marks, notes and jumps"
    case .links: "Links"
    case .facts: "About this article"
    case .history(let name): "Decisions" + (name.map { " of \($0)" } ?? "")
    case .orphans: "Decisions whose text has gone"
    case .summary: "Review"
    case .choice(let title), .differences(let title): title
    case .matches(let words, let isDone): isDone ? words : words + " (searching)"
    }
  }

  /// Whether more rows may arrive.
  var isGrowing: Bool { if case .matches(_, isDone: false) = kind { true } else { false } }

  /// The text of an empty list.
  var emptiness: String {
    if case .matches(_, isDone: false) = kind, all.isEmpty { "searching" } else { "no matches" }
  }

  /// Adds more matches after the existing rows. The cursor stays at its row.
  mutating func add(_ found: [Row], isDone: Bool) {
    guard case .matches(let words, _) = kind else { return }
    kind = .matches(words: words, isDone: isDone)
    all += found
    rows += found.filter { has($0) }
  }

  /// Whether typing chooses one of the rows.
  var isChoice: Bool { if case .choice = kind { true } else { false } }

  /// Returns the sign before row `n`: its own label, or the digit that chooses it while nothing is typed.
  func label(_ n: Int) -> String {
    guard isChoice else { return rows[n].label }
    return words.isEmpty && n < 9 ? "\(n + 1)" : " "
  }

  private func has(_ row: Row) -> Bool {
    // The row for the typed text is always listed.
    if row.target == .choice(.new) { return true }
    return contains(row.text + " " + row.detail + " " + row.label, all: words)
  }

  /// Keeps only the rows that contain all `words`. In a choice, rows that `words` abbreviates follow. The cursor stays
  /// at the same row if that is still listed.
  mutating func narrow(to wanted: String) {
    let here = rows.indices.contains(cursor) ? rows[cursor] : nil
    words = wanted
    rows = all.filter { has($0) }
    if isChoice {
      let others = all.filter { !has($0) && isShort(words, for: $0.text) }
      rows.insert(contentsOf: others, at: rows.last?.target == .choice(.new) ? rows.count - 1 : rows.count)
    }
    cursor = here.flatMap { rows.firstIndex(of: $0) } ?? 0
    top = 0
  }
}

/// Whether `typed` abbreviates `name`. Its letters must be the starts of words, in order, each with any letters that
/// follow: "brm" or "abra" for "Ana Brandt of the ministry".
func isShort(_ typed: String, for name: String) -> Bool {
  let typed = Array(typed.lowercased().filter { !$0.isWhitespace })
  guard !typed.isEmpty, typed.count <= 40 else { return false }
  let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(12)
  // The numbers of typed letters that the words so far account for.
  var reached: Set<Int> = [0]
  for word in words {
    for start in reached {
      let common = zip(typed[start...], word).prefix { $0 == $1 }.count
      reached.formUnion(start...start + common)
    }
  }
  return reached.contains(typed.count)
}

/// Whether `text` contains every word of `words`, in upper or lower case.
func contains(_ text: String, all words: String) -> Bool { TypedWords(words).areAll(in: text) }
