import Articles
import Testing

@testable import Analysis

/// Checks that any output of the heads and the importer gives a consistent article.
@Suite struct ResolveTests {
  @Test(
    arguments: [
      "", " ", "“", "“”“”“”", "’’’’", "‘‘‘‘", ",", ":", "the", "The", "of", "who", "he", "I", "“I", "“I”", "her",
      "he he he",
      "the minister", "minister of", "Sen.", ".", "...", "…", "\u{301}", "\u{FEFF}", "\u{202E}\u{200B}", "漢字", "😀",
    ])
  func shortTextsAreRead(text: String) throws {
    let size = text.utf8.count
    for end in [0, 1, size, size + 5] { try check(text, names: [TextRange(0, size)], covered: end) }
    for kind in Block.Kind.allCases { try check(text, names: [TextRange(0, size)], covered: size, kind: kind) }
  }

  @Test(arguments: [",", "“a” ", "he ", "the minister ", "Ana Brandt said. ", "’", "said: ", "'s ", "of the "])
  func longTextsAreRead(piece: String) throws {
    let text = String(repeating: piece, count: 10_000)
    let size = piece.utf8.count
    let names = stride(from: 0, to: 10_000, by: 3).map { TextRange($0 * size, $0 * size + min(size, 10)) }
    try check(text, names: names, covered: text.utf8.count)
  }

  @Test(arguments: [
    "“One two three four”", "“One,” said [Ana Brandt]. “Two.”", "# [Ana Brandt]: one",
    "[Ana Brandt|place]’s government",
    "Mayor [Ana Brandt], who heads the union, left her.", "{what one} {cue said} {who it}", "‘one’ two’ three’",
  ])
  func manyBlocksAreRead(line: String) throws {
    let one = Marked(line)
    var (text, blocks) = ("", [Block]())
    var tagging = Tagging(names: [], statements: [], covered: TextRange(0, 0))
    for _ in 0..<5_000 {
      let start = text.utf8.count
      let moved = { (range: TextRange) in TextRange(range.lower + start, range.upper + start) }
      text += one.draft.text + "\n"
      blocks += one.draft.blocks.map { Block($0.kind, moved($0.range)) }
      tagging.names += one.tagging.names.map { Tagging.Name(range: moved($0.range), kind: $0.kind, probability: 1) }
      tagging.statements += one.tagging.statements.map { statement in
        var statement = statement
        statement.source = statement.source.map(moved)
        statement.cue = moved(statement.cue)
        statement.content = statement.content.map(moved)
        return statement
      }
    }
    tagging.covered = TextRange(0, text.utf8.count)
    try resolve(tagging, in: Draft(text: text, blocks: blocks)).check()
  }

  @Test(
    arguments: [
      TextRange(0, 0), TextRange(5, 5), TextRange(-9, -2), TextRange(-9, 99), TextRange(99, 120), TextRange(0, Int.max),
      TextRange(Int.min, Int.max), TextRange(Int.max, Int.max), TextRange(1, 2), TextRange(13, 16),
    ])
  func rangesBeyondTheTextAreAccepted(range: TextRange) {
    let marked = Marked("“É” [Ana Brandt] said.\nShe left “it”.")
    let statement = Tagging.Statement(
      source: range, cue: range, content: [range, range], cueProbability: .nan, sourceProbability: -1,
      contentProbability: .infinity)
    let name = Tagging.Name(range: range, kind: .person, probability: .nan)
    let tagging = Tagging(
      names: [name, name] + marked.tagging.names, statements: [statement, statement], covered: range)
    for blocks in [marked.draft.blocks, [], [Block(.title, range), Block(.paragraph, range)]] {
      let article = resolve(tagging, in: Draft(text: marked.draft.text, blocks: blocks))
      #expect(article.mentions.allSatisfy { $0.actor.map(article.actors.indices.contains) ?? true })
      #expect(article.attributions.allSatisfy { $0.speaker.map(article.actors.indices.contains) ?? true })
    }
  }

  @Test func aNameOverTwoBlocksIsCutAtTheFirst() {
    let marked = Marked("Then Ana\nBrandt left.")
    let name = Tagging.Name(range: TextRange(5, 16), kind: .person, probability: 1)
    let article = resolve(Tagging(names: [name], statements: [], covered: marked.tagging.covered), in: marked.draft)
    #expect(article.mentions.map { article.words($0.range) } == ["Ana"])
  }

  @Test func actorsAreInTheOrderOfTheirFirstMention() {
    let article = Marked("[Rusk] met [Ana Brandt] of the [French|group] port and [Tom Rusk].").article
    #expect(article.actors.map(\.name) == ["Tom Rusk", "Ana Brandt", "France"])
    #expect(article.mentions.map(\.range) == article.mentions.map(\.range).sorted())
    #expect(article.mentions.map(\.actor) == [0, 1, 2, 0])
  }

  /// Resolves `text` as one block that is also the source, cue and content of statements.
  private func check(_ text: String, names: [TextRange], covered: Int, kind: Block.Kind = .paragraph) throws {
    let all = TextRange(0, text.utf8.count)
    let statements = ([all] + names.prefix(500)).map {
      Tagging.Statement(
        source: $0, cue: $0, content: [$0], cueProbability: 1, sourceProbability: 1, contentProbability: 1)
    }
    let tagging = Tagging(
      names: names.map { Tagging.Name(range: $0, kind: .person, probability: 1) }, statements: statements,
      covered: TextRange(0, covered))
    let article = resolve(tagging, in: Draft(text: text, blocks: all.isEmpty ? [] : [Block(kind, all)]))
    try article.check()
  }
}
