import Articles
import Testing

@testable import Analysis

@Suite struct StandingsTests {
  private static func vector(_ first: Float) -> ArraySlice<Float> {
    ([first] + [Float](repeating: 0, count: Standings.width - 1))[...]
  }

  /// A name at byte 0, another at 10, and a pronoun at 20, in pieces 0, 4 and 8.
  private static var three: Standings {
    var distances = [Float](repeating: 0, count: Heads.buckets)
    distances[Heads.bucket(-8)] = 0.5
    var standings = Standings(distances: distances)
    standings.add(0, at: 0, answer: vector(4), bias: 0.25, question: nil)
    standings.add(4, at: 10, answer: vector(-4), bias: 0, question: nil)
    standings.add(8, at: 20, answer: vector(0), bias: 0, question: (vector(2), -1))
    return standings
  }

  @Test func oddsAreLikenessDistanceAndBiasLessNobody() throws {
    let standings = Self.three
    let odds = try #require(standings.odds(2, for: 0))
    #expect(abs(odds - (4 * 2 / 8 + 0.5 + 0.25 + 1)) < 0.05)
    let others = try #require(standings.odds(2, for: 1))
    #expect(abs(others - (-4 * 2 / 8 + 1)) < 0.05)
    #expect(standings.odds(0, for: 1) == nil && standings.odds(2, for: 3) == nil && standings.odds(-1, for: 0) == nil)
  }

  @Test func aPieceIsFoundByWhereItBegins() {
    let standings = Self.three
    #expect(standings.index(in: TextRange(5, 12)) == 1)
    #expect(standings.index(in: TextRange(11, 20)) == nil && standings.index(in: TextRange(20, 22)) == 2)
    #expect(Standings().index(in: TextRange(0, 9)) == nil)
  }

  @Test func partsOfATextJoin() {
    var joined = Standings()
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
  func wordsHaveAPart(word: String, isCapitalised: Bool, part: Reference) {
    #expect(English.reference(of: word, isCapitalised: isCapitalised) == part)
  }
}
