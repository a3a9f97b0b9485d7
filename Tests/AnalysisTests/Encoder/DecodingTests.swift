import Articles
import Glibc
import Testing

@testable import Analysis

@Suite struct DecodingTests {
  @Test func piecesAreReadFarthestFromTheEdges() {
    for count in [1, 2, 48, 96, 191, 192, 193, 240, 287, 288, 289, 384, 385, 500, 1000] {
      let windows = (0..<Window.count(for: count)).map { Window($0, of: count) }
      for piece in 0..<count {
        let depth = { (w: Window) in min(piece - w.pieces.lowerBound, w.pieces.upperBound - 1 - piece) }
        let holding = windows.filter { $0.pieces.contains(piece) }
        let deepest = holding.dropFirst().reduce(holding[0]) { depth($1) > depth($0) ? $1 : $0 }
        #expect(windows.filter { $0.owned.contains(piece) } == [deepest], "\(piece) of \(count)")
      }
    }
    #expect(Window.count(for: 0) == 0)
  }

  @Test(
    arguments: [
      ([], []), ([-1, -2], []), ([1, 2, -9, 1], [0...1]), ([3, -1, 4, -20, 5, 2, -20, 1], [0...2, 4...5]),
      ([3, -20, 3, -20, 4], [4...4]), ([8, -20, 7, -20, 9, -20, 6], [0...0, 2...2, 4...4]), ([.nan, 1], []),
    ] as [([Float], [ClosedRange<Int>])])
  func strongRuns(logits: [Float], expected: [ClosedRange<Int>]) {
    let runs = Analysis.strongRuns(logits, most: 3)
    if logits.contains(where: \.isNaN) {
      #expect(runs.count <= 3)
    } else {
      #expect(runs == expected)
    }
  }

  @Test func thereAreTwoBucketsForEachDoubling() {
    #expect(Heads.bucket(0) == 0)
    for distance in 1...300 {
      let size = min(15, Int(log2(Double(distance)) * 2))
      #expect(Heads.bucket(distance) == 1 + size)
      #expect(Heads.bucket(-distance) == 17 + size)
    }
  }

  /// Returns the logits of a word: the given ones by output, and 0 for the others.
  private func logits(_ given: [Int: Float]) -> [Float] {
    (0..<NameLabel.count).map { given[$0] ?? 0 }
  }

  @Test(
    arguments: [
      // No name; then a person of two words, of which the second alone would rather be a place.
      ([[0: 20], [0: 20]], []), ([[1: 20], [2: 9, 6: 10], [0: 20]], ["person 0...1"]),
      // An inside without a beginning turns its first word into a beginning, if that is likelier than no name.
      ([[0: 20], [4: 9, 3: 8], [4: 20], [0: 20]], ["organization 1...2"]),
      ([[0: 11], [6: 10], [0: 20]], []),
      // A beginning ends the name before it. The last name needs nothing after it.
      ([[1: 20], [1: 20], [2: 20]], ["person 0...0", "person 1...2"]),
      ([[0: 20], [0: .nan], [7: 20]], ["group 2...2"]),
    ] as [([[Int: Float]], [String])])
  func likeliestNames(words: [[Int: Float]], expected: [String]) {
    var trellis = NameTrellis()
    var names = words.enumerated().flatMap { piece, given in
      trellis.read(piece, logits: logits(given), kinds: [1, 1, 1, 1, 1])
    }
    names += trellis.finish()
    #expect(trellis.firstInDoubt == nil)
    if words.contains(where: { $0.values.contains(where: \.isNaN) }) {
      #expect(names.count <= words.count)
    } else {
      #expect(names.map { "\(NameLabel.kinds[$0.kind].rawValue) \($0.run)" } == expected)
    }
  }

  @Test func namesAreSettledWhereNoneCanContinue() {
    var trellis = NameTrellis()
    let zeros = [Float](repeating: 0.5, count: NameLabel.kinds.count)
    #expect(trellis.read(3, logits: logits([1: 20]), kinds: zeros).isEmpty)
    #expect(trellis.firstInDoubt == 3)
    #expect(trellis.read(5, logits: logits([0: 20, 2: 19]), kinds: zeros).isEmpty)
    #expect(trellis.read(6, logits: logits([0: 40]), kinds: zeros).map(\.run) == [3...3])
    #expect(trellis.firstInDoubt == nil)
    for piece in 0..<2000 {
      #expect(trellis.read(piece, logits: logits([2: 20]), kinds: zeros).count <= 1)
      #expect((trellis.firstInDoubt ?? piece) >= piece - 256)
    }
  }

  private func candidate(_ cue: Int, _ content: [TextRange], score: Double, window: Int = 0) -> StatementCandidate {
    let statement = Tagging.Statement(
      source: nil, cue: TextRange(cue, cue + 1), content: content, cueProbability: 1, sourceProbability: 0,
      contentProbability: 1)
    return StatementCandidate(statement: statement, score: score, window: window)
  }

  @Test func duplicatesOfSurerStatementsAreRemoved() {
    let all = [
      candidate(1, [TextRange(10, 20)], score: 1), candidate(2, [TextRange(10, 30)], score: 5),
      candidate(3, [TextRange(28, 40)], score: 2), candidate(4, [TextRange(100, 110), TextRange(10, 14)], score: 1),
    ]
    #expect(all.withoutDuplicates().map(\.statement.cue.lower) == [2, 3, 4])
  }

  @Test func statementsThatMayStillOverlapWait() {
    var pending = [
      candidate(1, [TextRange(0, 20)], score: 1), candidate(2, [TextRange(30, 40)], score: 1),
      candidate(3, [TextRange(35, 60)], score: 1), candidate(4, [TextRange(20, 25)], score: 1),
    ]
    #expect(pending.removeSettled(before: 50).map(\.statement.cue.lower).sorted() == [1, 4])
    #expect(pending.map(\.statement.cue.lower).sorted() == [2, 3])
    #expect(pending.removeSettled(before: 60).count == 2)
    #expect(pending.isEmpty)
  }
}
