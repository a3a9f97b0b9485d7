import Articles
import Testing

@testable import Analysis

@Suite struct QuotationsTests {
  @Test(
    arguments: [
      ("", []), ("No marks", []), ("“Go,” she said. “Now.”", ["“Go,”", "“Now.”"]),
      ("\"Go,\" she said. \"Now.\"", ["\"Go,\"", "\"Now.\""]), ("„Los“, sagte sie. «Va»", ["„Los“", "«Va»"]),
      ("“She told me ‘no’ twice,” he said.", ["“She told me ‘no’ twice,”"]),
      ("‘It isn’t O’Brien’s,’ she said.", ["‘It isn’t O’Brien’s,’"]),
      ("‘It is the dockers’ harbour,’ she said.", ["‘It is the dockers’ harbour,’"]),
      ("The ‘quiet’ port, the dockers’ own, was ‘full’.", ["‘quiet’", "‘full’"]),
      (
        "'It is the dockers' harbour,' she said. 'It isn't yours.'",
        ["'It is the dockers' harbour,'", "'It isn't yours.'"]
      ),
      ("In the '90s the dockers' pay, she said.", []), ("Rock'n'roll isn't 'in.", []),
      ("“The port is closed, she said.", ["“The port is closed, she said."]), ("Closed” she said.", []),
      ("“”", ["“”"]), ("“", ["“"]), ("‘", []), ("“a” “b” “", ["“a”", "“b”", "“"]),
    ] as [(String, [String])])
  func quotationsAreFound(text: String, expected: [String]) {
    let scene = Marked(text).scene
    #expect(scene.quotations.list.map { scene.draft.text.slice($0) }.map(String.init) == expected)
    #expect(scene.quotations.continuesPrevious == expected.map { _ in false })
  }

  @Test func quotationsContinueOverParagraphs() {
    let scene = Marked("“One,” she said. “Two.\n“Three.\n“Four,” she said. “Five.”\n“Six.”\nHe said “seven\nand eight.")
      .scene
    let list = zip(scene.quotations.list, scene.quotations.continuesPrevious).map { (scene.text($0), $1) }
    #expect(list.map(\.0) == ["“One,”", "“Two.", "“Three.", "“Four,”", "“Five.”", "“Six.”", "“seven"])
    #expect(list.map(\.1) == [false, false, true, true, false, false, false])
  }

  @Test func residueAndTheNextBlockAreIgnored() {
    let scene = Marked("“One.\n~ “Read”\nTwo” and “three”").scene
    #expect(scene.quotations.list.map { scene.text($0) } == ["“One.", "“three”"])
  }

  @Test func offsetsAreFound() {
    let scene = Marked("a “b” c “d”").scene
    let quotations = scene.quotations
    #expect(
      [-1, 0, 2, 5, 8, 9, 12, 18, 19, 99].map { quotations.index(at: $0) } == [nil, nil, 0, 0, 0, nil, 1, 1, nil, nil])
    #expect(quotations.indices(in: TextRange(0, 99)) == 0..<2)
    #expect(quotations.indices(in: TextRange(9, 12)).isEmpty)
    #expect(quotations.indices(in: TextRange(50, Int.max)).isEmpty)
  }

  @Test(
    arguments: [
      ("{what “The port is closed,”} {who [Ana Brandt]} {cue said}.", .direct),
      ("{who [Ana Brandt]} {cue said} {what the port was “closed for good”}.", .mixed),
      ("{who [Ana Brandt]} {cue said} {what the port was closed}, not “full”.", .indirect),
      ("{what “Closed,”} {cue said} {who [Ana Brandt]}, {what “for good.”}", .direct),
      ("{what “Closed,”} {cue said} {who [Ana Brandt]}, {what and went}", .mixed),
      ("{who [Ana Brandt]} {cue said} {what it}", .indirect),
    ] as [(String, Attribution.Kind)])
  func quotationMarksDecideTheKind(text: String, expected: Attribution.Kind) {
    #expect(Marked(text).article.attributions.map(\.kind) == [expected])
  }
}
