import Articles
import Dispatch
import Ledger
import Reader
import Synchronization

/// What is kept from one sitting to the next: places, marks, and what was typed. What goes wrong is told once, and the reader goes
/// on without.
final class Memory: Sendable {
  private struct Known {
    /// The marks that are kept of the articles that were looked up or written.
    var marks: [ArticleKey: [Character: Anchor]] = [:]
    var isTroubled = false
  }

  private let places: Places
  private let post: @Sendable (Event) -> Void
  private let queue = DispatchQueue(label: "memory", qos: .utility)
  private let known = Mutex(Known())

  /// How long (seconds) another program that holds the file is waited for.
  private static let patience = 0.2

  /// The memory in `folder`; nil where there is none. What goes wrong is told by `post`.
  init?(folder: String?, post: @escaping @Sendable (Event) -> Void) {
    guard let folder else { return nil }
    places = Places(path: Self.path(in: folder), patience: Self.patience)
    self.post = post
  }

  /// The file of places in `folder`.
  static func path(in folder: String) -> String { folder + "/places.sqlite" }

  /// What was typed in earlier sittings.
  func histories() -> [Event] {
    HistoryKind.allCases.compactMap { kind in
      let lines = attempt { () throws(LedgerError) in try places.history(of: kind.rawValue) } ?? []
      return lines.isEmpty ? nil : .history(kind, lines.reversed())
    }
  }

  /// Where an article was left; nil where it never was opened.
  func left(_ article: ArticleKey) -> Resting? {
    attempt { () throws(LedgerError) in
      guard let visit = try places.visit(to: article) else { return nil }
      let marks = try places.marks(in: article)
      known.withLock { $0.marks[article] = marks }
      return Resting(place: visit.place, marks: marks, share: visit.share)
    } ?? nil
  }

  /// Keeps where an article is left, beside the main loop.
  func keep(_ left: Resting, of article: ArticleKey, _ headings: Headings, actors: Int?, statements: Int?) {
    let visit = Visit(
      to: article, place: left.place, share: left.share, title: headings.title, source: headings.source,
      date: headings.date, actors: actors, statements: statements)
    queue.async { [self] in
      attempt { () throws(LedgerError) in
        try places.record(visit)
        var before = known.withLock { $0.marks[article] } ?? [:]
        if before.isEmpty { before = try places.marks(in: article) }
        for letter in Set(before.keys).union(left.marks.keys) where before[letter] != left.marks[letter] {
          try places.setMark(letter, in: article, at: left.marks[letter])
        }
        known.withLock { $0.marks[article] = left.marks }
      }
    }
  }

  /// Keeps what was typed.
  func remember(_ line: String, _ kind: HistoryKind) {
    queue.async { [self] in
      attempt { () throws(LedgerError) in try places.remember(line, as: kind.rawValue) }
    }
  }

  /// Waits until all that was to be kept is kept.
  func finish() { queue.sync {} }

  /// What `body` gives; nil where it fails, which is told the first time.
  @discardableResult
  private func attempt<Value>(_ body: () throws(LedgerError) -> Value) -> Value? {
    do throws(LedgerError) {
      return try body()
    } catch {
      let isFirst = known.withLock { known in
        defer { known.isTroubled = true }
        return !known.isTroubled
      }
      if isFirst { post(.failed("places are not kept: \(Failure.words(error))")) }
      return nil
    }
  }
}
