import Articles
import Dispatch
import Glibc
import Ledger
import Reader
import Synchronization

/// Writes the places, bookmarks and typed lines that are kept for the next session, and reads those of earlier ones. A failure is
/// reported once, and the reader continues without.
final class PlaceWriter: Sendable {
  private struct Known {
    /// The kept bookmarks of the articles that were read or written.
    var marks: [ArticleKey: [Character: Anchor]] = [:]
    /// The texts that were shown, by their fingerprints.
    var texts: [ArticleKey: KnownText] = [:]
    var isTroubled = false
  }

  /// The fingerprints of a text that is shown, and of the one that was read before it.
  private struct KnownText {
    var before: (prints: [UInt64], moment: Int)?
    var shown: (prints: [UInt64], moment: Int)
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
      return ReadingPosition(
        place: visit.place, marks: marks, share: visit.share, isMarkedRead: visit.isMarkedRead)
    } ?? nil
  }

  /// Returns how much of an article was read, and the mark on it; nil if it was never opened.
  func progress(in article: ArticleKey) -> (share: Double, isMarkedRead: Bool?)? {
    attempt { () throws(LedgerError) in try places.visit(to: article).map { ($0.share, $0.isMarkedRead) } } ?? nil
  }

  /// Marks an article as read, or as unread, outside the main loop.
  func setRead(_ isRead: Bool, _ article: ArticleKey) {
    queue.async { [self] in
      attempt { () throws(LedgerError) in try places.setRead(isRead, article) }
    }
  }

  /// Writes the reading position in an article, outside the main loop.
  func keep(_ left: ReadingPosition, of article: ArticleKey, _ headings: Headings, actors: Int?, statements: Int?) {
    let visit = Visit(
      to: article, place: left.place, share: left.share, title: headings.title, source: headings.source,
      date: headings.date, actors: actors, statements: statements,
      paragraphs: known.withLock { $0.texts[article]?.shown.prints })
    queue.async { [self] in
      attempt { () throws(LedgerError) in
        try places.record(visit)
        var before = known.withLock { $0.marks[article] } ?? [:]
        if before.isEmpty { before = try places.marks(in: article) }
        // A mark that the reader does not know yet stays.
        for (letter, place) in left.marks where before[letter] != place {
          try places.setMark(letter, in: article, at: place)
          before[letter] = place
        }
        known.withLock { [before] in $0.marks[article] = before }
      }
    }
  }

  /// Notes the text of an article that comes on the screen. Returns the paragraphs that were not in the text that was read before; nil
  /// if there are none. During a session, this text stays the same until another one is shown.
  func revision(of article: ArticleKey, by draft: Draft) -> TextRevision? {
    let text = ParagraphPrints(draft)
    let shown = (prints: text.prints, moment: WallClock.now)
    let isKnown = known.withLock { $0.texts[article] != nil }
    let visit = isKnown ? nil : attempt { () throws(LedgerError) in try places.visit(to: article) } ?? nil
    let before = known.withLock { known -> (prints: [UInt64], moment: Int)? in
      if let old = known.texts[article] {
        let before = old.shown.prints == shown.prints ? old.before : old.shown
        known.texts[article] = KnownText(before: before, shown: shown)
        return before
      }
      let before = visit.flatMap { visit in visit.paragraphs.map { (prints: $0, moment: visit.when) } }
      known.texts[article] = KnownText(before: before, shown: shown)
      return before
    }
    guard let before, !before.prints.isEmpty else { return nil }
    let new = text.blocks(newSince: before.prints)
    return new.isEmpty ? nil : TextRevision(blocks: new, since: Self.words(ofMoment: before.moment))
  }

  /// Notes that another text of an article is shown besides, such as the one that its feed gives.
  func note(_ draft: Draft, besidesTextOf article: ArticleKey) {
    let prints = ParagraphPrints(draft).prints
    known.withLock { known in
      guard let shown = known.texts[article]?.shown.prints else { return }
      let others = Set(shown)
      known.texts[article]?.shown.prints += prints.filter { !others.contains($0) }
    }
  }

  /// Returns the day and the minute of a moment, in milliseconds since 1970, in local time.
  private static func words(ofMoment moment: Int) -> String {
    var (seconds, parts) = (time_t(moment / 1_000), tm())
    guard localtime_r(&seconds, &parts) != nil else { return "the last time" }
    func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let day = "\(parts.tm_year + 1_900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    return "\(day) \(digits(parts.tm_hour)):\(digits(parts.tm_min))"
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
