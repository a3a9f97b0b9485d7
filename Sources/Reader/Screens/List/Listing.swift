import Articles
import Review

/// A list over the article from which a person goes somewhere: what it is of, its rows, and where in it the person is.
struct Listing: Hashable, Sendable {
  /// The contents of a list.
  enum Kind: Hashable, Sendable {
    case outline
    case places
    case links
    /// The matches in all articles, and whether they are complete.
    case matches(words: String, isDone: Bool)
    /// The decisions on the article.
    case history
    /// Decisions that do not find their place.
    case orphans
    /// The progress of the review.
    case summary
    /// Where two reviewers differ, under a title.
    case differences(String)
    /// The choices, under a title.
    case choice(String)
  }

  /// Where a row leads.
  enum Target: Hashable, Sendable {
    /// To the byte of the text.
    case offset(Int)
    /// To the statement that starts at the byte.
    case statement(Int)
    /// To a place that was jumped from, in whichever article.
    case place(JumpPlace)
    /// To the match that starts at the byte of an article.
    case match(ArticleID, Int)
    /// Out of the program.
    case link(String)
    /// The choice.
    case choice(Choice)
    /// To choose other words for a decision on a statement that does not find its own.
    case orphan(StatementKey)
    /// Nowhere.
    case nothing
  }

  /// A row.
  struct Row: Hashable, Sendable {
    var text: String
    /// The words at its end.
    var detail = ""
    /// The sign in the column before it.
    var label = ""
    /// Whether it heads those below it.
    var isHeading = false
    var speaker: VoiceKey?
    var target: Target
  }

  /// The sign before a place that was jumped from.
  static let jumpLabel = "↶"

  private(set) var kind: Kind
  private(set) var all: [Row]
  /// The rows that have the words.
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
    case .places: "Marks and jumps"
    case .links: "Links"
    case .history: "Decisions"
    case .orphans: "Decisions without a place"
    case .summary: "Review"
    case .choice(let title), .differences(let title): title
    case .matches(let words, let isDone): isDone ? words : words + " (searching)"
    }
  }

  /// Whether more rows may come.
  var isGrowing: Bool { if case .matches(_, isDone: false) = kind { true } else { false } }

  /// The text that is shown where there is no row.
  var emptiness: String {
    if case .matches(_, isDone: false) = kind, all.isEmpty { "searching" } else { "nothing has these words" }
  }

  /// More of what was found, behind what is there; the person stays at the row.
  mutating func add(_ found: [Row], isDone: Bool) {
    guard case .matches(let words, _) = kind else { return }
    kind = .matches(words: words, isDone: isDone)
    all += found
    rows += found.filter { has($0) }
  }

  /// Whether one of its rows is chosen by typing.
  var isChoice: Bool { if case .choice = kind { true } else { false } }

  /// The sign before row `n`: its own label, or in a choice the digit that takes it while nothing is typed.
  func label(_ n: Int) -> String {
    guard isChoice else { return rows[n].label }
    return words.isEmpty && n < 9 ? "\(n + 1)" : " "
  }

  private func has(_ row: Row) -> Bool {
    // What stands for what is typed is always there.
    if row.target == .choice(.new) { return true }
    return contains(row.text + " " + row.detail + " " + row.label, all: words)
  }

  /// Leaves only the rows that have all `words`, in a choice also those that `words` is short for, behind the others; the person
  /// stays at the row where it is still there.
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

/// Whether `typed` is short for `name`: its letters begin words of it, in order, with what follows them there: "brm", "abra" for
/// "Ana Brandt of the ministry".
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

/// Whether `text` has every word of `words`, whatever the case.
func contains(_ text: String, all words: String) -> Bool {
  // By bytes: thousands of rows are looked at for each letter that is typed.
  var text = text.lowercased()
  let words = words.lowercased().split(whereSeparator: \.isWhitespace)
  return text.withUTF8 { bytes in
    words.allSatisfy { word in
      let (wanted, count) = (word.utf8, word.utf8.count)
      guard let first = wanted.first, count <= bytes.count else { return false }
      return (0...bytes.count - count).contains { start in
        bytes[start] == first && bytes[start..<start + count].elementsEqual(wanted)
      }
    }
  }
}
