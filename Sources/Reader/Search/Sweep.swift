import Articles

/// A run through a text for all that a pattern finds: from a place to the end, then from the beginning to that place. A value that goes
/// on piece by piece, so that what is near is known first and no key waits.
struct Sweep: Sendable {
  let pattern: Pattern
  /// The parts of the text that are searched, in order; a match lies in one of them.
  let fields: [TextRange]
  private(set) var matches = Matches()
  /// Why it stopped before the end.
  private(set) var problem: PatternProblem?
  /// The first byte that it looked at.
  private var start = 0
  private var parts: [Part] = []
  /// The index of the first part that is not done.
  private var next = 0
  /// The index of the first part behind the turn at the text's end.
  private var turn = 0

  /// The bytes of a field at which a match may start.
  private struct Part: Hashable, Sendable {
    let field: TextRange
    var starts: TextRange
  }

  /// How far behind a piece of a long field a match may end.
  private static let reach = 4_096
  /// What a part costs besides its bytes, counted in bytes.
  private static let overhead = 32

  /// A run over `fields`, which are in order and do not overlap, that begins at `origin` or a little before it.
  init(_ pattern: Pattern, fields: [TextRange], from origin: Int) {
    self.pattern = pattern
    self.fields = fields
    let here = fields.partitioningIndex { $0.upper > origin }
    parts.reserveCapacity(fields.count + 1)
    parts += fields[here...].map { Part(field: $0, starts: $0) }
    turn = parts.count
    parts += fields[..<here].map { Part(field: $0, starts: $0) }
    guard turn > 0, case let field = fields[here] else { return }
    // A short field is run through from its start, so that its matches are the same wherever the run begins.
    start = field.lower + max(0, origin - field.lower) / Self.reach * Self.reach
    guard start > field.lower else { return }
    parts[0].starts = TextRange(start, field.upper)
    parts.append(Part(field: field, starts: TextRange(field.lower, start)))
  }

  /// Whether there is nothing more to be found.
  var isDone: Bool { next >= parts.count }

  /// Looks through the next piece of `text`, which is always the same one.
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
    if problem != nil { next = parts.count }
  }

  /// Looks through at most `limit` bytes of the next part; what that cost, in bytes.
  private mutating func run(
    _ matcher: borrowing RegularExpression.Matcher, _ bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) throws(PatternProblem) -> Int {
    let field = bytes.characters(startingIn: parts[next].field)
    let starts = bytes.characters(startingIn: parts[next].starts)
    let piece = bytes.characters(startingIn: TextRange(starts.lower, min(starts.upper, starts.lower + limit)))
    let end = bytes.boundary(from: min(field.upper, piece.upper + Self.reach))
    let subject = UnsafeBufferPointer(rebasing: bytes[field.lower..<end])
    var position = piece.lower
    while position < piece.upper,
      let found = try matcher.first(
        in: subject, position - field.lower..<piece.upper - field.lower, isWhole: end == field.upper)
    {
      let match = TextRange(field.lower + found.lowerBound, field.lower + found.upperBound)
      matches.add(match, isBehindTurn: next >= turn)
      position = max(match.upper, bytes.boundary(from: position + 1))
    }
    position = max(position, piece.upper)
    if position < starts.upper {
      parts[next].starts = TextRange(position, starts.upper)
    } else {
      next += 1
    }
    return piece.count + Self.overhead
  }

  // MARK: From match to match

  /// Where a step among the matches leads.
  enum Step: Hashable, Sendable {
    case match(TextRange, wrapped: Bool)
    /// Nobody has looked there yet.
    case unknown
    /// There is no match.
    case nowhere
  }

  /// The `count`th match that starts behind (before) `offset`: the last one on the way, or round the end where there is none.
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
    // All that lies between must have been looked through.
    let seen = next < turn ? start..<parts[next].starts.lower : start..<Int.max
    let isSeen = forward ? offset >= seen.lowerBound - 1 : match.lower >= seen.lowerBound && offset <= seen.upperBound
    return isSeen ? .match(match, wrapped: false) : .unknown
  }
}

/// What a run has found, in the order of the text; no two overlap.
struct Matches: RandomAccessCollection, Sendable {
  /// Found before the turn, and so from where the run began to the end of the text.
  private var later: [TextRange] = []
  /// Found behind the turn.
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

  /// The rank of `match`; nil where it is none of them.
  func rank(of match: TextRange) -> Int? {
    let rank = partitioningIndex { $0.lower >= match.lower }
    return rank < count && self[rank] == match ? rank : nil
  }

  /// Those of which a byte lies in `range`.
  func overlapping(_ range: TextRange) -> SubSequence {
    let first = partitioningIndex { $0.upper > range.lower }
    return self[first..<Swift.max(first, partitioningIndex { $0.lower >= range.upper })]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first offset from `offset` on at which a character of UTF-8 starts, or the end.
  fileprivate func boundary(from offset: Int) -> Int {
    var offset = Swift.min(Swift.max(0, offset), count)
    while offset < count, self[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The bytes of the characters that start in `range`.
  fileprivate func characters(startingIn range: TextRange) -> TextRange {
    TextRange(boundary(from: range.lower), boundary(from: range.upper))
  }
}

/// The bytes of `text`, without a copy of a native string's.
private func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
  return Array(text.utf8).withUnsafeBufferPointer(body)
}
