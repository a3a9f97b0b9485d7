import Articles
import Glibc
import Testing

@testable import Analysis

@Suite struct DecodingTests {
  @Test func aPieceIsReadFromTheWindowWhereItSitsDeepest() {
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

  @Test func bucketsAreTwoToADoubling() {
    #expect(Heads.bucket(0) == 0)
    for distance in 1...300 {
      let size = min(15, Int(log2(Double(distance)) * 2))
      #expect(Heads.bucket(distance) == 1 + size)
      #expect(Heads.bucket(-distance) == 17 + size)
    }
  }

  private func candidate(_ cue: Int, _ content: [TextRange], score: Double, window: Int = 0) -> Candidate {
    let statement = Tagging.Statement(
      source: nil, cue: TextRange(cue, cue + 1), content: content, cueProbability: 1, sourceProbability: 0,
      contentProbability: 1)
    return Candidate(statement: statement, score: score, window: window)
  }

  @Test func anEchoGivesWayToTheSurer() {
    let all = [
      candidate(1, [TextRange(10, 20)], score: 1), candidate(2, [TextRange(10, 30)], score: 5),
      candidate(3, [TextRange(28, 40)], score: 2), candidate(4, [TextRange(100, 110), TextRange(10, 14)], score: 1),
    ]
    #expect(all.withoutEchoes().map(\.statement.cue.lower) == [2, 3, 4])
  }

  @Test func whatMayStillMeetAnotherWaits() {
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
