import Articles

/// A run through a text for all matches of a pattern. It goes from an offset to the end, then from the beginning to
/// that offset. The run continues piece by piece. Near matches are known first, and no key waits.
struct Sweep: Sendable {
  let pattern: Pattern
  /// The parts of the text to search, in order. Each match is inside one of them.
  let fields: [TextRange]
  private(set) var matches = Matches()
  /// The reason why the run stopped before the end.
  private(set) var problem: PatternProblem?
  /// The first byte that was searched.
  private var start = 0
  /// The index of the field in which the run began.
  private let first: Int
  /// The number of parts: the fields from the first on, those before it, and the beginning of the first one if the run
  /// began inside it.
  private let count: Int
  /// The index of the first unfinished part.
  private var next = 0
  /// The index of the first part after the run continued at the beginning.
  private let turn: Int
  /// The first byte of the unfinished part that is not searched yet; nil if that is its first byte.
  private var position: Int?

  /// The bytes of a field at which a match may start.
  private struct Part: Hashable, Sendable {
    let field: TextRange
    let starts: TextRange
  }

  /// The largest distance between the end of a piece of a long field and the end of a match.
  private static let reach = 4_096
  /// The fixed cost of a part, as a number of bytes.
  private static let overhead = 32

  /// Creates a run over `fields`, which are in order and do not overlap. It begins at `origin` or slightly before.
  init(_ pattern: Pattern, fields: [TextRange], from origin: Int) {
    self.pattern = pattern
    self.fields = fields
    first = fields.partitioningIndex { $0.upper > origin }
    turn = fields.count - first
    guard turn > 0, case let field = fields[first] else {
      count = fields.count
      return
    }
    // A short field is searched from its start, so that its matches do not depend on the origin.
    start = field.lower + max(0, origin - field.lower) / Self.reach * Self.reach
    count = fields.count + (start > field.lower ? 1 : 0)
  }

  /// Returns the part at `index`. The parts are not stored: a long text has many, and each letter of a query begins a run.
  private func part(_ index: Int) -> Part {
    let field = fields[index < turn ? first + index : index < fields.count ? index - turn : first]
    if index == 0, turn > 0 { return Part(field: field, starts: TextRange(max(start, field.lower), field.upper)) }
    return Part(field: field, starts: index < fields.count ? field : TextRange(field.lower, start))
  }

  /// Whether the run is complete.
  var isDone: Bool { next >= count }

  /// Searches the next piece of `text`, which must be the same at each call.
  mutating func goOn(in text: String) {
    guard !isDone else { return }
    problem = withBytes(of: text) { bytes in
      let matcher = RegularExpression.Matcher(pattern.expression)
      var left = pattern.piece
      do throws(PatternProblem) {
        while left > 0, !isDone { left -= try run(matcher, bytes, atMost: left) }
        return nil
      } catch {
        return error
      }
    }
    if problem != nil { next = count }
  }

  /// Searches at most `limit` bytes of the next part. Returns the cost in bytes.
  private mutating func run(
    _ matcher: borrowing RegularExpression.Matcher, _ bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) throws(PatternProblem) -> Int {
    let part = part(next)
    let field = bytes.characters(startingIn: part.field)
    let starts = bytes.characters(startingIn: TextRange(position ?? part.starts.lower, part.starts.upper))
    let piece = bytes.characters(startingIn: TextRange(starts.lower, min(starts.upper, starts.lower + limit)))
    let end = bytes.boundary(from: min(field.upper, piece.upper + Self.reach))
    let subject = UnsafeBufferPointer(rebasing: bytes[field.lower..<end])
    var here = piece.lower
    while here < piece.upper,
      let found = try matcher.first(
        in: subject, here - field.lower..<piece.upper - field.lower, isWhole: end == field.upper)
    {
      let match = TextRange(found.lowerBound, found.upperBound).moved(by: field.lower)
      matches.add(match, isBehindTurn: next >= turn)
      here = max(match.upper, bytes.boundary(from: here + 1))
    }
    here = max(here, piece.upper)
    position = here < starts.upper ? here : nil
    if position == nil { next += 1 }
    return piece.count + Self.overhead
  }

  // MARK: From match to match

  /// The result of a step among the matches.
  enum Step: Hashable, Sendable {
    case match(TextRange, wrapped: Bool)
    /// Not searched yet.
    case unknown
    /// No match.
    case nowhere
  }

  /// Returns the `count`th match that starts after `offset` (before it if not `forward`). With fewer matches, returns
  /// the last one in that direction. Without any, continues at the other end.
  func step(from offset: Int, forward: Bool, count: Int = 1) -> Step {
    let rank =
      forward
      ? matches.partitioningIndex { $0.lower > offset } + count - 1
      : matches.partitioningIndex { $0.lower >= offset } - count
    if isDone {
      guard let first = matches.first, let last = matches.last else { return .nowhere }
      if forward {
        guard last.lower > offset else { return .match(first, wrapped: true) }
        return .match(matches[min(rank, matches.count - 1)], wrapped: false)
      }
      guard first.lower < offset else { return .match(last, wrapped: true) }
      return .match(matches[max(rank, 0)], wrapped: false)
    }
    guard matches.indices.contains(rank), case let match = matches[rank] else { return .unknown }
    // All text in between must be searched first.
    let seen = next < turn ? start..<(position ?? part(next).starts.lower) : start..<Int.max
    let isSeen = forward ? offset >= seen.lowerBound - 1 : match.lower >= seen.lowerBound && offset <= seen.upperBound
    return isSeen ? .match(match, wrapped: false) : .unknown
  }
}

/// The matches of a run, in text order. They do not overlap.
struct Matches: RandomAccessCollection, Sendable {
  /// Matches between the start of the run and the end of the text.
  private var later: [TextRange] = []
  /// Matches found after the run continued at the beginning.
  private var earlier: [TextRange] = []

  var startIndex: Int { 0 }
  var endIndex: Int { earlier.count + later.count }
  subscript(rank: Int) -> TextRange { rank < earlier.count ? earlier[rank] : later[rank - earlier.count] }

  fileprivate mutating func add(_ match: TextRange, isBehindTurn: Bool) {
    if !isBehindTurn {
      later.append(match)
    } else if later.first.map({ match.upper <= $0.lower }) ?? true {
      earlier.append(match)
    }
  }

  /// Returns the rank of `match`; nil if it is not one of the matches.
  func rank(of match: TextRange) -> Int? {
    let rank = partitioningIndex { $0.lower >= match.lower }
    return rank < count && self[rank] == match ? rank : nil
  }

  /// Returns the matches with a byte in `range`.
  func overlapping(_ range: TextRange) -> SubSequence {
    let first = partitioningIndex { $0.upper > range.lower }
    return self[first..<Swift.max(first, partitioningIndex { $0.lower >= range.upper })]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the first offset from `offset` on at which a UTF-8 character starts, or the end.
  fileprivate func boundary(from offset: Int) -> Int {
    var offset = Swift.min(Swift.max(0, offset), count)
    while offset < count, self[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// Returns the bytes of the characters that start in `range`.
  fileprivate func characters(startingIn range: TextRange) -> TextRange {
    TextRange(boundary(from: range.lower), boundary(from: range.upper))
  }
}

/// Calls `body` with the bytes of `text`, without copying a native string.
private func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
  return Array(text.utf8).withUnsafeBufferPointer(body)
}
