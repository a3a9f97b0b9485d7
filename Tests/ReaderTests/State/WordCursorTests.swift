import Articles
import Cells
import Testing

@testable import Reader

/// The cursor that moves from word to word, and its answers to "who is this?".
@Suite struct WordCursorTests {
  private func word(_ state: ReaderState) -> String? {
    state.article.word.map { String(state.article.draft.text.slice($0)) }
  }

  /// Three people, with a pronoun of each degree of certainty.
  private static let meeting: Article = {
    var b = ArticleBuilder([
      (.paragraph, "Ana Brandt, the harbour minister, met Tom Ode. “It is late,” she said."),
      (.paragraph, "He nodded. They left, and it rained."),
      (.paragraph, "Ben Fall's aide stayed. Two guards said that Ode had gone."),
    ])
    b.actors = [
      NamedActor(name: "Ana Brandt", kind: .person, role: "harbour minister"),
      NamedActor(name: "Tom Ode", kind: .person), NamedActor(name: "Ben Fall", kind: .person),
    ]
    b.mention("Ana Brandt", actor: 0)
    b.mention("the harbour minister", 1, .role, actor: 0)
    b.mention("Tom Ode", actor: 1)
    b.mention("she", 1, .pronoun, actor: 0)
    b.mention("He", 1, .pronoun, actor: 1)
    b.mention("Ben Fall", actor: 2)
    b.say(["“It is late,”"], kind: .direct, source: "she", cue: "said", speaker: 0)
    b.say(
      ["that Ode had gone"], kind: .indirect, source: "Two guards", cue: "said", cueOccurrence: 2, speaker: nil)
    var article = b.article
    /// Returns the place of the first word of `words`.
    func place(_ words: String) -> TextRange {
      let lower = b.find(words)?.lower ?? 0
      return TextRange(lower, lower + words.prefix { $0 != " " }.utf8.count)
    }
    for m in article.mentions.indices where article.mentions[m].range == place("He nodded") {
      article.mentions[m].alternative = 2
      article.mentions[m].evidence = [
        Evidence(
          .pronoun, place("He nodded"), to: b.find("Tom Ode"), note: "the only man named so far", confidence: 0.555)
      ]
    }
    let it = place("it rained")
    article.mentions.append(Mention(place("They left"), kind: .group, form: .pronoun))
    article.mentions.append(
      Mention(it, kind: .other, form: .pronoun, evidence: [Evidence(.unnamed, it, note: "the weather")]))
    article.mentions.sort { $0.range < $1.range }
    return article
  }()

  @Test func aNameARoleAndAPronounAreOneStopEachAndSignsAreNone() {
    var state = reader(Self.meeting)
    var stops: [String] = []
    for _ in 0..<12 {
      state.press("w")
      stops.append(word(state) ?? "-")
    }
    #expect(
      stops == [
        "Ana Brandt", "the harbour minister", "met", "Tom Ode", "It", "is", "late", "she", "said", "He", "nodded",
        "They",
      ])
    for expected in stops.dropLast().reversed() {
      state.press("W")
      #expect(word(state) == expected)
    }
    state.press("W")
    #expect(word(state) == "Ana Brandt")
    #expect(state.notice?.text == "this is the first word")
  }

  @Test func aCountMovesByThatManyWordsAndTheEndIsReported() {
    var state = reader(Self.meeting)
    state.press("3w")
    #expect(word(state) == "met")
    state.press("2w")
    #expect(word(state) == "It")
    state.press("2W")
    #expect(word(state) == "met")
    state.press("9999w")
    #expect(word(state) == "gone")
    state.press("w")
    #expect(state.notice?.text == "this is the last word")
  }

  @Test(
    "The status line says who a word is",
    arguments: [
      ("Ana Brandt", "Ana Brandt, harbour minister"),
      ("the harbour minister", "the harbour minister: Ana Brandt, harbour minister"),
      ("she", "she: Ana Brandt, harbour minister"),
      ("He", "He: Tom Ode, person; or else Ben Fall · sure 0.55"),
      ("They", "They: not resolved; C chooses the actor"),
      ("it", "it: the text gives no name"),
      ("guards", "Two guards: the text gives no name"),
      ("aide", nil),
    ] as [(String, String?)])
  func who(_ wanted: String, _ answer: String?) {
    var state = reader(Self.meeting)
    for _ in 0..<40 where word(state) != wanted { state.press("w") }
    #expect(word(state) == wanted)
    #expect(state.notice?.text == answer)
  }

  @Test func aNewerAnalysisRenewsTheAnswer() {
    var early = Self.meeting
    early.attributions = []
    for m in early.mentions.indices { early.mentions[m].actor = nil }
    var state = ReaderState(
      draft: early.draft, name: "a.txt", settings: Settings(themes: [.builtIn]), size: Size(columns: 100, rows: 30),
      depth: .full)
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(early), progress: 0.5))
    state.press("w")
    #expect(state.notice?.text == "Ana Brandt: not resolved yet: still analysing; C chooses the actor")
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(Self.meeting), progress: 1))
    #expect(state.notice?.text == "Ana Brandt, harbour minister")
  }

  @Test func theCursorStartsAtTheCurrentStatementOrAtTheTopOfTheScreen() {
    var state = reader(columns: 60, rows: 12)
    state.press("Enter", "w")
    #expect(word(state) == "This")
    state.press("Esc", "Space")
    #expect(state.article.word == nil)
    state.press("w")
    let seen = state.article.bytesInSight()
    #expect(state.article.word.map { $0.lower >= seen.lower && $0.lower < seen.lower + 60 } == true)
  }

  @Test func theTextScrollsWithTheCursor() {
    var state = reader(columns: 60, rows: 12)
    for _ in 0..<200 {
      state.press("w")
      let seen = state.article.bytesInSight()
      #expect(state.article.word.map { seen.overlaps($0) } == true)
    }
  }

  @Test func hiddenParagraphsAreSkipped() {
    var state = reader(Self.meeting)
    state.press("&")
    var stops: [String] = []
    for _ in 0..<10 {
      state.press("w")
      stops.append(word(state) ?? "-")
    }
    #expect(stops.suffix(2) == ["said", "Ben Fall"])
  }

  @Test func theWordIsDrawnAndEscRemovesIt() {
    var state = reader(Self.meeting, depth: .none)
    let before = state.frame().grid
    state.press("w")
    #expect(state.frame().grid.roleLines != before.roleLines)
    #expect(state.frame().grid != before)
    state.press("Esc")
    #expect(state.article.selection.word == nil)
    #expect(state.frame().grid.roleLines.prefix(20) == before.roleLines.prefix(20))
  }

  @Test func scrollingAwayLeavesTheWord() {
    var state = reader(columns: 60, rows: 12)
    state.press("w", "G")
    #expect(state.article.word == nil)
  }

  @Test func enterSelectsTheActorOrTheStatementOfTheWord() {
    var state = reader(Self.meeting)
    state.press("9w", "W", "Enter")
    #expect(word(state) == "she")
    #expect(state.article.selection.voice == .actor("Ana Brandt", 0))
    #expect(state.notice?.text == "Ana Brandt, harbour minister: 1 statement")
    state.press("W", "Enter")
    #expect(word(state) == "late")
    #expect(state.article.selection.statement == 0)
    state.press("Enter")
    #expect(state.screens.top == .why(Reasons(statement: 0)))
  }

  @Test func theReasonsOfAMentionAreShownAndLeadBack() {
    var state = reader(Self.meeting)
    for _ in 0..<20 where word(state) != "He" { state.press("w") }
    state.press("i")
    guard case .why(let reasons)? = state.screens.top, case .mention = reasons.subject else {
      Issue.record("no reasons of a mention")
      return
    }
    let text = state.frame().grid.textLines.joined(separator: "\n")
    #expect(text.contains("Why Tom Ode?"))
    #expect(text.contains("“He” → “Tom Ode” (¶1): the only man named"))
    state.press("Enter")
    #expect(state.article.selection.evidence.map { String(state.article.draft.text.slice($0)) } == "Tom Ode")
    #expect(state.notice?.text == "pronoun of “He”; i goes back to the reasons")
    state.press("i")
    #expect(state.screens.top == .why(reasons))
  }

  @Test func anyWordIsAssignedToAnActorOutsideOfAReview() {
    var state = reader(Self.meeting)
    for _ in 0..<20 where word(state) != "They" { state.press("w") }
    state.press("C", "Ana", "Enter")
    state.press("W", "w")
    #expect(state.notice?.text == "They: Ana Brandt, harbour minister")
    for _ in 0..<20 where word(state) != "aide" { state.press("w") }
    state.press("C", "Ida Lind", "Enter")
    state.press("W", "w")
    #expect(word(state) == "aide")
    #expect(state.notice?.text.hasPrefix("aide: Ida Lind") == true)
    #expect(decisions(state.press("u")).count == 1)
    state.press("W", "w")
    #expect(word(state) == "aide")
    #expect(state.notice == nil)
    // The decision on other words stays until the cursor is on them.
    #expect(state.press("u").isEmpty)
    #expect(state.notice?.text.contains("outside the review") == true)
  }

  @Test func aClickSetsTheCursor() throws {
    var state = reader(Self.meeting)
    let grid = state.frame().grid
    let line = try #require(grid.textLines.firstIndex { $0.contains("They left") })
    let text = Array(grid.textLines[line])
    let column = try #require(text.indices.first { String(text[$0...].prefix(4)) == "left" })
    _ = state.apply(.input(.mouse(Mouse(.click, row: line, column: column + 1))))
    #expect(word(state) == "left")
    state.press("W")
    #expect(word(state) == "They")
  }

  @Test func speechSaysTheWordAndWhoItIs() {
    var state = reader(Self.meeting)
    state.speak()
    _ = state.frame()
    func say(_ line: String) -> [String] {
      _ = state.apply(.input(.line(line)))
      return state.frame().speech?.lines ?? []
    }
    #expect(say("3w") == ["“met”"])
    #expect(say("4w") == ["“late”"])
    #expect(say("w") == ["She: Ana Brandt, harbour minister."])
  }
}
