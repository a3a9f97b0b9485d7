import Articles
import Testing

@testable import Analysis

@Suite struct ReferenceScoresTests {
  private static func vector(_ first: Float) -> ArraySlice<Float> {
    ([first] + [Float](repeating: 0, count: ReferenceScores.width - 1))[...]
  }

  /// The scores of a name at byte 0, another at 10, and a pronoun at 20, in pieces 0, 4 and 8.
  private static var three: ReferenceScores {
    var distances = [Float](repeating: 0, count: Heads.buckets)
    distances[Heads.bucket(-8)] = 0.5
    var references = ReferenceScores(distances: distances)
    references.add(0, at: 0, answer: vector(4), bias: 0.25, question: nil)
    references.add(4, at: 10, answer: vector(-4), bias: 0, question: nil)
    references.add(8, at: 20, answer: vector(0), bias: 0, question: (vector(2), -1))
    return references
  }

  @Test func oddsAreProductDistanceAndBiasMinusNobody() throws {
    let references = Self.three
    let odds = try #require(references.odds(2, for: 0))
    #expect(abs(odds - (4 * 2 / 8 + 0.5 + 0.25 + 1)) < 0.05)
    let others = try #require(references.odds(2, for: 1))
    #expect(abs(others - (-4 * 2 / 8 + 1)) < 0.05)
    #expect(references.odds(0, for: 1) == nil)
    #expect(references.odds(2, for: 3) == nil)
    #expect(references.odds(-1, for: 0) == nil)
  }

  @Test func piecesAreFoundByTheirStart() {
    let references = Self.three
    #expect(references.index(in: TextRange(5, 12)) == 1)
    #expect(references.index(in: TextRange(11, 20)) == nil)
    #expect(references.index(in: TextRange(20, 22)) == 2)
    #expect(ReferenceScores().index(in: TextRange(0, 9)) == nil)
  }

  @Test func partsOfATextAreJoined() {
    var joined = ReferenceScores()
    joined.add(Self.three)
    joined.add(Self.three)
    #expect(joined.odds(5, for: 3) == Self.three.odds(2, for: 0))
    #expect(joined.odds(5, for: 0) == joined.odds(2, for: 0))
  }

  @Test(
    arguments: [
      ("she", false, .asks), ("it", false, .asks), ("minister", false, .asks), ("agency", true, .asks),
      ("rusk", true, .answers), ("rusk", false, .none), ("the", true, .none), ("monday", true, .answers),
    ] as [(String, Bool, Reference)])
  func wordsHaveAReferenceRole(word: String, isCapitalised: Bool, part: Reference) {
    #expect(English.reference(of: word, isCapitalised: isCapitalised) == part)
  }
}
