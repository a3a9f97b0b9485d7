import Articles
import Review

/// Finds words of an article that other programs give by code points, of the article's text or of their own copy, which may differ.
/// Counts the things whose words were found.
final class TextPlaces {
  let article: Article
  /// The number of things that were looked up, each with all its words.
  private(set) var count = 0
  /// The missing words of each thing that was not found.
  private(set) var missing: [String] = []
  private let theirs: String
  private let points: CodePoints
  /// The same of the article's text.
  private let now: CodePoints
  private var finder: AnchorFinder
  /// The stated starts of words in ascending order, and by how many code points they moved. Words near to them moved as far.
  private var moves: [(start: Int, shift: Int)] = []

  init(_ article: Article, theirs: String? = nil) {
    self.article = article
    self.theirs = theirs ?? article.text
    points = CodePoints(self.theirs)
    now = theirs == nil ? points : CodePoints(article.text)
    finder = AnchorFinder(article.text)
  }

  /// Returns the thing that `body` makes of words. If the article lacks one of them, notes it and returns nil.
  func found<Thing>(_ body: () throws(AnnotationError) -> Thing?) throws(AnnotationError) -> Thing? {
    do throws(AnnotationError) {
      let thing = try body()
      if thing != nil { count += 1 }
      return thing
    } catch {
      guard case .words(_, let words) = error else { throw error }
      count += 1
      missing.append(words)
      return nil
    }
  }

  /// Returns the result of `body`; nil if the article lacks its words.
  func unlessGone<Thing>(_ body: () throws(AnnotationError) -> Thing) throws(AnnotationError) -> Thing? {
    do throws(AnnotationError) {
      return try body()
    } catch {
      guard case .words = error else { throw error }
      return nil
    }
  }

  /// The accepted offsets.
  private var accepted: String { "an offset in code points from 0 to \(points.offset(theirs.utf8.count))" }

  /// Returns the range of the article for the code points from `start` up to `end`. If `words` are given, it is the range where they
  /// stand now.
  func range(_ start: Int, _ end: Int, words: String?, at place: String) throws(AnnotationError) -> TextRange {
    guard start >= 0 else { throw .value(place: place + ".start", given: "\(start)", accepted: accepted) }
    guard end > start else {
      throw .value(place: place + ".end", given: "\(end)", accepted: "an offset after \(start)")
    }
    let bounds = points.byte(start).flatMap { lower in points.byte(end).map { TextRange(lower, $0) } }
    if let words, bounds.map({ !isSame(words, String(theirs.slice($0))) }) ?? true {
      // The text has other words there, so it was edited and the words moved. Words of another length are ambiguous.
      guard words.unicodeScalars.count == end - start || bounds != nil else {
        throw .value(place: place + ".end", given: "\(end)", accepted: accepted)
      }
      return try moved(words, from: start, at: place)
    }
    guard let range = bounds else {
      let isLower = points.byte(start) == nil
      throw .value(place: place + (isLower ? ".start" : ".end"), given: "\(isLower ? start : end)", accepted: accepted)
    }
    note(start, shift: 0)
    guard theirs.utf8.count != article.text.utf8.count || theirs != article.text else { return range }
    let passage = Passage(range, in: theirs)
    guard let found = passage.range(by: &finder) else { throw .words(place: place, passage.words) }
    return found
  }

  /// Words shorter than `short` bytes stand in many places; they count as found only within `near` code points of the expected place.
  private static let (short, near) = (12, 32)

  /// Returns the range of `words` that stood at `start`: the nearest to where the words around them moved.
  private func moved(_ words: String, from start: Int, at place: String) throws(AnnotationError) -> TextRange {
    // Every text is shorter than this limit, and sums of such offsets do not overflow.
    let start = min(start, 1 << 40)
    let next = moves.partitioningIndex { $0.start >= start }
    let beside = moves[max(0, next - 1)..<min(moves.count, next + 1)]
    let shift = beside.min { ($0.start - start).magnitude < ($1.start - start).magnitude }?.shift ?? 0
    let wanted = points.byte(max(0, start + shift)) ?? theirs.utf8.count
    let expected = Passage(
      range: TextRange(wanted, wanted + words.utf8.count), words: words, before: "", after: "")
    guard !words.isEmpty, let found = expected.range(by: &finder) else { throw .words(place: place, words) }
    let moved = now.offset(found.lower) - start
    guard words.utf8.count >= Self.short || (moved - shift).magnitude <= Self.near else {
      throw .words(place: place, words)
    }
    note(start, shift: moved)
    return found
  }

  private func note(_ start: Int, shift: Int) {
    moves.insert((start, shift), at: moves.partitioningIndex { $0.start >= start })
  }

  /// Returns the range of `{start, end, text?}`.
  func range(_ span: JSONPlace) throws(AnnotationError) -> TextRange {
    let start = try span.value("start", accepted).int(accepted)
    let end = try span.value("end", accepted).int(accepted)
    return try range(start, end, words: try span.optional("text")?.string(), at: span.path)
  }

  /// Returns the ranges of a list of such spans.
  func ranges(_ list: JSONPlace) throws(AnnotationError) -> [TextRange] {
    var ranges: [TextRange] = []
    for span in try list.list() { ranges.append(try range(span)) }
    return ranges
  }

  /// Whether words are the same except for white space and scalars that cannot be shown.
  func isSame(_ a: String, _ b: String) -> Bool {
    func shown(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0.isControlOrInvisible ? "\u{FFFD}" : $0 }
    }
    return a == b || shown(a) == shown(b)
  }
}
