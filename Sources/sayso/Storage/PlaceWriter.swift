import Articles
import Dispatch
import Ledger
import Reader
import Synchronization

/// Writes the places, bookmarks and typed lines that are kept for the next session, and reads those of earlier ones. A failure is
/// reported once, and the reader continues without.
final class PlaceWriter: Sendable {
  private struct Known {
    /// The kept bookmarks of the articles that were read or written.
    var marks: [ArticleKey: [Character: Anchor]] = [:]
    var isTroubled = false
  }

  private let places: Places
  private let post: @Sendable (Event) -> Void
  private let queue = DispatchQueue(label: "memory", qos: .utility)
  private let known = Mutex(Known())

  /// The seconds to wait for another program that has locked the file.
  private static let patience = 0.2

  /// Creates a writer to the file in `folder`; nil without a folder. Failures are passed to `post`.
  init?(folder: String?, post: @escaping @Sendable (Event) -> Void) {
    guard let folder else { return nil }
    places = Places(path: Self.path(in: folder), patience: Self.patience)
    self.post = post
  }

  /// Returns the path of the places file in `folder`.
  static func path(in folder: String) -> String { folder + "/places.sqlite" }

  /// Returns the lines typed in earlier sessions.
  func histories() -> [Event] {
    HistoryKind.allCases.compactMap { kind in
      let lines = attempt { () throws(LedgerError) in try places.history(of: kind.rawValue) } ?? []
      return lines.isEmpty ? nil : .history(kind, lines.reversed())
    }
  }

  /// Returns the reading position in an article; nil if it was never opened.
  func left(_ article: ArticleKey) -> ReadingPosition? {
    attempt { () throws(LedgerError) in
      guard let visit = try places.visit(to: article) else { return nil }
      let marks = try places.marks(in: article)
      known.withLock { $0.marks[article] = marks }
      return ReadingPosition(place: visit.place, marks: marks, share: visit.share)
    } ?? nil
  }

  /// Writes the reading position in an article, outside the main loop.
  func keep(_ left: ReadingPosition, of article: ArticleKey, _ headings: Headings, actors: Int?, statements: Int?) {
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

  /// Writes a typed line.
  func remember(_ line: String, _ kind: HistoryKind) {
    queue.async { [self] in
      attempt { () throws(LedgerError) in try places.remember(line, as: kind.rawValue) }
    }
  }

  /// Waits until everything is written.
  func finish() { queue.sync {} }

  /// Returns the result of `body`; nil on failure. The first failure is reported.
  @discardableResult
  private func attempt<Value>(_ body: () throws(LedgerError) -> Value) -> Value? {
    do throws(LedgerError) {
      return try body()
    } catch {
      let isFirst = known.withLock { known in
        defer { known.isTroubled = true }
        return !known.isTroubled
      }
      if isFirst { post(.failed("positions are not saved: \(Failure.words(error))")) }
      return nil
    }
  }
}
