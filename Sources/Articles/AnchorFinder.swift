/// Finds many anchors in one text. The first one that has moved makes it index the text. Each of the others then costs
/// little more than its own length, while `Anchor.offset(in:)` reads the whole text. Both find the same positions.
public struct AnchorFinder: Sendable {
  /// The text.
  public let text: String
  private var index: SolidIndex?

  /// Creates a finder of anchors in `text`.
  public init(_ text: String) { self.text = text }

  /// Returns the position of `anchor` in the text, as `Anchor.offset(in:)` does.
  public mutating func offset(of anchor: Anchor) -> Int? {
    if anchor.stands(in: text) { return anchor.offset }
    if index == nil { index = SolidIndex(text) }
    return anchor.offset { words, place, isAfterWhite in
      if let found = index?.nearest(words, place: place, isAfterWhite: isAfterWhite, to: anchor.offset, in: text) {
        return found.place
      }
      var text = text
      return text.withUTF8 {
        Phrase(words, place: place, isAfterWhite: isAfterWhite).nearest(to: anchor.offset, in: $0)
      }
    }
  }
}

/// An index of a text without its white space: every `step`th run of `length` bytes, in a sorted list. Any longer words
/// contain one of those runs, and are searched only where it occurs.
private struct SolidIndex: Sendable {
  private static let step = 8
  private static let length = 16
  /// The fewest bytes that certainly contain a listed run.
  private static let shortest = step + length - 1
  /// The most positions that are checked. If none of them is right, reading the text once is faster.
  private static let mostPlaces = 1_000

  private let solid: [UInt8]
  /// The offset of each solid byte in the text.
  private let offsets: [Int32]
  /// The listed runs by hash, then by position.
  private let runs: [Run]

  /// The result of a search in the index. The position is nil if the words are gone.
  struct Found { let place: Int? }

  private struct Run: Comparable, Sendable {
    let hash: UInt64
    let start: Int32

    static func < (a: Run, b: Run) -> Bool { (a.hash, a.start) < (b.hash, b.start) }
  }

  init(_ text: String) {
    var (solid, offsets): ([UInt8], [Int32]) = ([], [])
    for (offset, byte) in text.utf8.enumerated() where !byte.isWhite {
      solid.append(byte)
      offsets.append(Int32(clamping: offset))
    }
    runs = stride(from: 0, through: solid.count - Self.length, by: Self.step).map {
      Run(hash: Self.hash(solid[$0..<$0 + Self.length]), start: Int32(clamping: $0))
    }.sorted()
    (self.solid, self.offsets) = (solid, offsets)
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// Returns the position in a match of `words` that is nearest to `offset`; of two equally near, the earlier. It
  /// returns nil if the index cannot decide: the words are too few, or too many similar ones are near.
  func nearest(
    _ words: [UInt8], place: Int, isAfterWhite: Bool, to offset: Int, in text: String
  ) -> Found? {
    guard words.count >= Self.shortest else { return nil }
    func placed(_ start: Int) -> Int { self.placed(start, place, isAfterWhite, in: text) }
    // A match contains a listed run at one of `step` shifts. Each shift has a walk to the left and one to the right.
    var walks = (0..<Self.step).flatMap { first in
      let (shift, same) = rarest(in: words, from: first)
      let middle = same.partitioningIndex { placed(Int($0.start) - shift) > offset }
      return [
        Walk(shift: shift, next: middle - 1, end: same.startIndex - 1, step: -1),
        Walk(shift: shift, next: middle, end: same.endIndex, step: 1),
      ].filter { !$0.isOver }
    }
    for _ in 0..<Self.mostPlaces {
      let nearest = walks.indices.map { walk in
        let place = placed(Int(runs[walks[walk].next].start) - walks[walk].shift)
        return (distance: (place - offset).magnitude, place: place, walk: walk)
      }.min { ($0.distance, $0.place) < ($1.distance, $1.place) }
      guard let nearest else { return Found(place: nil) }
      let walk = walks[nearest.walk]
      if stands(words, at: Int(runs[walk.next].start) - walk.shift) { return Found(place: nearest.place) }
      walks[nearest.walk].next += walk.step
      if walks[nearest.walk].isOver { walks.remove(at: nearest.walk) }
    }
    return nil
  }

  /// A walk over equal runs, one after the other, away from the position that is sought.
  private struct Walk {
    /// The offset of the run in the words.
    let shift: Int
    /// The index of the next run.
    var next: Int
    let end: Int
    let step: Int

    var isOver: Bool { next == end }
  }

  /// Returns the rarest of the runs that a match contains if it contains one at the shift `first`.
  private func rarest(in words: [UInt8], from first: Int) -> (shift: Int, same: ArraySlice<Run>) {
    stride(from: first, through: words.count - Self.length, by: Self.step).map { shift in
      let wanted = Self.hash(words[shift..<shift + Self.length])
      let start = runs.partitioningIndex { $0.hash >= wanted }
      let end = runs[start...].partitioningIndex { $0.hash > wanted }
      return (shift, runs[start..<end])
    }.min { $0.same.count < $1.same.count } ?? (first, [])
  }

  private func stands(_ words: [UInt8], at start: Int) -> Bool {
    start >= 0 && start + words.count <= solid.count && solid[start..<start + words.count].elementsEqual(words)
  }

  /// Returns the position in words that start with the solid byte `start`, clamped to the text.
  private func placed(_ start: Int, _ place: Int, _ isAfterWhite: Bool, in text: String) -> Int {
    func clamped(_ index: Int) -> Int { Int(offsets[min(max(0, index), offsets.count - 1)]) }
    if place == 0 { return clamped(start) }
    var offset = clamped(start + place - 1) + 1
    let bytes = text.utf8
    while isAfterWhite, offset < bytes.count, bytes[bytes.index(bytes.startIndex, offsetBy: offset)].isWhite {
      offset += 1
    }
    return offset
  }
}
