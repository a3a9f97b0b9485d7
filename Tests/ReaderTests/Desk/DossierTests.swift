import Articles
import Cells
import Testing

@testable import Reader

/// An actor across the articles on the desk.
@Suite struct DossierTests {
  private static func page(
    _ title: String, _ byline: String, _ words: String, _ actors: [NamedActor], _ said: [(by: Int?, content: String)]
  ) -> Article {
    var b = ArticleBuilder([(.title, title), (.byline, byline), (.paragraph, words)])
    b.actors = actors
    for (i, actor) in actors.enumerated() { b.mention(actor.name, actor: i) }
    for (i, some) in said.enumerated() {
      b.say([some.content], kind: .indirect, source: nil, cue: "said", cueOccurrence: i + 1, speaker: some.by)
    }
    var article = b.article
    article.sentences = words.split(separator: ".").compactMap { b.find($0.drop { $0 == " " } + ".") }
    return article
  }

  private static func person(_ name: String, _ role: String? = nil) -> NamedActor {
    NamedActor(name: name, kind: .person, role: role)
  }

  /// The harbour article of 12 March between articles that name the same people in other ways.
  static let articles = [
    harbour,
    page(
      "Dockers vote", "By Ilse Marn, 2 April 2024", "Piet Oduja said all would vote. Ana Brandt said she was calm.",
      [person("Piet Oduja", "union leader"), person("Ana Brandt", "minister")],
      [(0, "all would vote"), (1, "she was calm")]),
    page(
      "Lease signed", "By Ilse Marn, 3 February 2024", "Ana Brandt said it was done. Hesse said Ana Brandt was wrong.",
      [person("Ana Brandt", "harbour minister"), person("Hesse")],
      [(0, "it was done"), (1, "Ana Brandt was wrong")]),
    page(
      "A note", "By Nobody", "Brandt said no. Oduya said yes.", [person("Brandt"), person("Oduya")],
      [(0, "no"), (1, "yes")]),
  ]

  private func open(columns: Int = 100, rows: Int = 30) -> ReaderState {
    deskReader(Self.articles, columns: columns, rows: rows)
  }

  private func press(_ state: inout ReaderState, _ keys: String...) {
    for key in keys { state.pressAnswered(key, from: Self.articles) }
  }

  private func dossier(_ state: ReaderState) throws -> Dossier {
    guard case .dossier(let dossier)? = state.screens.top else { throw NoDossier() }
    return dossier
  }

  private struct NoDossier: Error {}

  private func words(_ dossier: Dossier, _ section: Dossier.Section) -> [String] {
    dossier.rows.filter { $0.section == section }.map { "\($0.article?.number ?? -1): \($0.text)" }
  }

  @Test(
    "looks as it did", arguments: [(30, 8), (48, 14), (80, 24), (100, 30), (140, 45), (220, 60)])
  func looks(_ columns: Int, _ rows: Int) {
    var state = open(columns: columns, rows: rows)
    press(&state, "]q", "A", "j", "j", "j", "j")
    expectGolden(state.frame().dump, "dossier-\(columns)x\(rows).txt")
  }

  @Test func separateActorsStaySeparateAfterALaterJoin() {
    func identity(_ name: String) -> ActorIdentity {
      ActorIdentity(
        Digest.Actor(name: FoldedName(name), kind: .organization, about: "", role: nil, aliases: [], place: nil),
        in: ArticleID(0))
    }
    let (a, b, c, d) = (identity("A"), identity("B"), identity("C"), identity("D"))
    var joins = Joins()
    joins.keepApart(a, b)
    joins.join(c, a)
    joins.join(d, b)
    #expect(joins.leader(of: a) == c)
    #expect(joins.areSame(a, c))
    for (one, other) in [(a, b), (b, a), (c, b), (c, d), (d, a)] { #expect(joins.areApart(one, other)) }
    #expect(!joins.areApart(a, c))
    #expect(!joins.areApart(b, d))
    // A join of the two actors ends their separation.
    joins.join(b, a)
    #expect(joins.areSame(c, d))
    #expect(!joins.areApart(a, b))
    joins.keepApart(a, b)
    #expect(!joins.areSame(a, b))
    #expect(joins.areApart(a, b))
    #expect(joins.areSame(a, c))
    joins.keepApart(a, a)
    #expect(!joins.areApart(a, a))
  }

  @Test func statementsAreOrderedByDate() throws {
    var state = open()
    press(&state, "]q", "A")
    let dossier = try dossier(state)
    #expect(dossier.name == "Ana Brandt")
    #expect(dossier.articles.map(\.number) == [2, 0, 1])
    #expect(words(dossier, .statements).map { $0.prefix(1) } == ["2", "0", "0", "0", "0", "1"])
    #expect(words(dossier, .mentions) == ["2: Hesse: Ana Brandt was wrong"])
    #expect(words(dossier, .offers) == ["-1: also Brandt in 1 article?"])
  }

  @Test func enterGoesToTheStatementAndTheJumpListBack() throws {
    var state = open()
    press(&state, "]q", "A", "G", "k", "Enter")
    #expect(state.desk.current == ArticleID(1))
    #expect(state.screens.top == nil)
    #expect(state.article.selection.statement == 1)
    #expect(state.article.selection.voice == .actor("Ana Brandt", 0))
    press(&state, "A")
    #expect(try dossier(state).chosen?.text == "she was calm")
    press(&state, "q", "^O")
    #expect(state.desk.current == ArticleID(0))
    #expect(state.article.selection.statement == nil)
    #expect(state.article.viewport.focus != nil)
  }

  @Test func actorsAreJoinedOnlyOnRequest() throws {
    var state = open()
    press(&state, "]q", "]q", "A")
    #expect(try dossier(state).name == "Piet Oduya")
    #expect(try dossier(state).articles.map(\.number) == [0])
    #expect(
      try words(dossier(state), .offers) == ["-1: also Piet Oduja in 1 article?", "-1: also Oduya in 1 article?"])
    press(&state, "g", "+")
    #expect(state.notice?.text == "Piet Oduja is joined with Piet Oduya: u undoes it")
    #expect(try dossier(state).articles.map(\.number) == [0, 1])
    #expect(try words(dossier(state), .statements).last == "1: all would vote")
    press(&state, "g", "x")
    #expect(state.notice?.text == "Oduya is kept separate: u undoes it")
    #expect(try words(dossier(state), .offers).isEmpty)
    // The dossier of the other actor is the same.
    press(&state, "q", "J", "Enter", "A")
    #expect(try dossier(state).articles.map(\.number) == [0, 1])
  }

  @Test func joinsAndSeparationsAreUndoneAndRedone() throws {
    var state = open()
    press(&state, "]q", "]q", "]q", "A", "u")
    #expect(state.notice?.text == "nothing to undo here")
    let before = try words(dossier(state), .offers)
    press(&state, "g", "+", "g", "x")
    let after = try words(dossier(state), .offers)
    #expect(try dossier(state).articles.map(\.number) == [0, 1])
    #expect(after.isEmpty)
    press(&state, "u")
    #expect(state.notice?.text == "undone: Oduya is kept separate")
    #expect(try words(dossier(state), .offers) == ["-1: also Oduya in 1 article?"])
    press(&state, "u")
    #expect(state.notice?.text == "undone: Piet Oduja is joined with Piet Oduya")
    #expect(try words(dossier(state), .offers) == before)
    #expect(try dossier(state).articles.map(\.number) == [0])
    press(&state, "2", "^R")
    #expect(try words(dossier(state), .offers) == after)
    #expect(try dossier(state).articles.map(\.number) == [0, 1])
    // A new decision ends the possibility to redo.
    press(&state, "2", "u", "g", "x", "^R")
    #expect(state.notice?.text == "nothing to redo here")
    #expect(try dossier(state).articles.map(\.number) == [0])
  }

  @Test func joinedActorsAreSeparatedAgain() throws {
    var state = open()
    press(&state, "]q", "]q", "]q", "A", "+")
    let row = try #require(dossier(state).rows.firstIndex { $0.section == .appearances && $0.article == ArticleID(1) })
    press(&state, "g")
    for _ in 0..<row { press(&state, "j") }
    press(&state, "x")
    #expect(state.notice?.text == "Piet Oduja is kept separate: u undoes it")
    #expect(try dossier(state).articles.map(\.number) == [0])
    #expect(try words(dossier(state), .offers) == ["-1: also Oduya in 1 article?"])
    press(&state, "x", "x")
    #expect(state.notice?.text == "no suggestion and no join here")
  }

  @Test("An article with two joined actors is one, and the cursor stays near") func twoInOneArticle() throws {
    let articles = [
      Self.page(
        "Vote", "By Ilse Marn, 2 April 2024", "Ana Brandt said no. Ana Brandtt said yes. Ana Brandtt said it was late.",
        [Self.person("Ana Brandt"), Self.person("Ana Brandtt")], [(0, "no"), (1, "yes"), (1, "it was late")])
    ]
    var state = deskReader(articles)
    state.pressAnswered("Enter", "A", "g", "+", from: articles)
    #expect(try dossier(state).articles.map(\.number) == [0])
    #expect(state.frame().grid.textLines[0].contains("1 article, 3 statements"))
    state.pressAnswered("G", "k", from: articles)
    #expect(try dossier(state).chosen?.text == "yes")
    state.pressAnswered("u", from: articles)
    #expect(try dossier(state).chosen?.text == "no")
  }

  @Test("Words that do not fit end with …, though each letter has many marks") func longClusters() throws {
    let words = "Ana Brandt said " + String(repeating: "x" + String(repeating: "\u{301}", count: 120), count: 30) + "."
    let articles = [
      Self.page(
        "Marks", "By Ilse Marn", words, [Self.person("Ana Brandt")],
        [(0, String(words.dropFirst("Ana Brandt said ".count).dropLast()))])
    ]
    var state = deskReader(articles, columns: 60, rows: 12)
    state.pressAnswered("Enter", "A", from: articles)
    #expect(state.frame().grid.textLines.contains { $0.unicodeScalars.contains("\u{301}") && $0.contains("…") })
  }

  @Test func theStatementIsCopiedWithItsArticle() throws {
    var state = open()
    press(&state, "]q", "A", "G", "k")
    let effects = state.press("y")
    #expect(effects == [.copy("Ana Brandt, minister, said she was calm (Dockers vote)")])
    press(&state, "g")
    #expect(state.press("y").isEmpty)
    #expect(state.notice?.text == "this row is not a statement")
  }

  @Test func theStatementsOfAllArticlesAreExportedByDate() throws {
    var state = open()
    press(&state, "]q", "A")
    let effects = state.press("e", "brandt.md", "Enter")
    guard case .exportSpeakers(let speakers, path: "brandt.md", overwrite: false)? = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(speakers.map(\.name) == ["Ana Brandt"])
    #expect(speakers[0].role == "minister")
    #expect(speakers[0].parts.map(\.title) == ["Lease signed", "Harbour deal splits coalition", "Dockers vote"])
    #expect(speakers[0].parts.map(\.date) == ["3 Feb 2024", "12 Mar", "2 Apr 2024"])
    #expect(speakers[0].parts[2].statements.map(\.citation.markdown) == ["**Ana Brandt**, minister, said she was calm"])
    // The words that narrow the rows leave no statement out.
    press(&state, "/calm", "Enter")
    guard case .exportSpeakers(let all, path: _, overwrite: true)? = state.press(":export !b.md", "Enter").last else {
      Issue.record("no export")
      return
    }
    #expect(all == speakers)
  }

  @Test("The dossier and its export count the same statements, also two of one sentence") func counts() throws {
    let one = Self.page(
      "Lease", "By Ilse Marn", "Ana Brandt said it was done and that all was calm. Ana Brandt said no.",
      [Self.person("Ana Brandt")], [(0, "it was done"), (0, "no")])
    var builder = ArticleBuilder(one.draft.blocks.map { ($0.kind, String(one.text.slice($0.range))) })
    (builder.actors, builder.mentions, builder.attributions) = (one.actors, one.mentions, one.attributions)
    builder.say(["that all was calm"], kind: .indirect, source: nil, cue: "said", speaker: 0)
    var article = builder.article
    article.sentences = one.sentences
    var state = deskReader([article])
    state.press("]q", "A")
    guard case .dossier(let dossier)? = state.screens.top else {
      Issue.record("no dossier")
      return
    }
    let exported = dossier.statements(state.desk)
    #expect(dossier.count(.statements) == 3)
    #expect(exported.count == 3)
    #expect(exported.parts.flatMap(\.statements).map(\.count).sorted() == [1, 2])
  }

  @Test func theFooterNamesTheKeysOfTheDossier() throws {
    var state = open()
    press(&state, "]q", "A")
    let footer = try #require(state.frame().grid.textLines.last)
    for hint in ["+ join", "x separate", "e export", "u undo"] { #expect(footer.contains(hint), "\(footer)") }
  }

  @Test func theSearchInADossierIsKept() throws {
    var state = open()
    press(&state, "]q", "A", "/calm", "Enter")
    #expect(try dossier(state).rows.map(\.text) == ["she was calm"])
    press(&state, "Enter")
    #expect(state.desk.current == ArticleID(1))
    press(&state, "A")
    #expect(try dossier(state).words == "calm")
    press(&state, "/", "Esc")
    _ = state.frame()
    #expect(try dossier(state).words == "calm")
  }

  @Test func aNewlyAnalysedArticleIsShownAtTheNextKey() throws {
    var state = ReaderState(
      desk: Desk((0..<4).map { DeskEntry(name: "\($0)") }), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 24), depth: .full)
    _ = state.apply(.started)
    _ = state.apply(.opened(ArticleID(0), harbour.draft, AnalysedArticle(harbour)))
    state.press("Enter", "]q", "A", "j")
    let here = try dossier(state).chosen
    _ = state.apply(.reading(ArticleID(2), AnalysedArticle(Self.articles[2]), progress: 1))
    #expect(try dossier(state).articles.count == 1)
    state.press("j", "k")
    #expect(try dossier(state).articles.count == 2)
    #expect(try dossier(state).chosen == here)
  }

  @Test func aDossierDuringTheAnalysisFillsWhenItsStatementsAreGathered() throws {
    var state = ReaderState(
      draft: harbour.draft, name: "harbour.txt", settings: Settings(themes: [.builtIn]),
      size: Size(columns: 100, rows: 30), depth: .full)
    let part = AnalysedArticle(harbour, isWhole: false)
    _ = state.apply(.reading(ArticleID(0), part, progress: 0.5))
    let effects = state.press("]q", "A")
    #expect(effects.contains(.summarize(ArticleID(0), part)))
    #expect(try dossier(state).name == "Ana Brandt")
    #expect(try dossier(state).rows.isEmpty)
    #expect(state.frame().grid.textLines[0].contains("gathering the statements"))
    // A second dossier waits for the same summary.
    #expect(!state.press("q", "A").contains(.summarize(ArticleID(0), part)))
    _ = state.apply(.summarized(ArticleID(0), part, part.makeDigest()))
    #expect(try !words(dossier(state), .statements).isEmpty)
    #expect(!state.frame().grid.textLines[0].contains("gathering"))
    // A summary of an older analysis replaces no newer one.
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(harbour), progress: 1))
    let whole = state.desk[ArticleID(0)]?.digest
    let nothing = AnalysedArticle(Article(draft: harbour.draft))
    _ = state.apply(.summarized(ArticleID(0), nothing, nothing.makeDigest()))
    #expect(state.desk[ArticleID(0)]?.digest === whole)
    #expect(!state.press("q", "A").contains { if case .summarize = $0 { true } else { false } })
  }

  @Test func anUnnamedSpeakerHasNoDossier() {
    var state = open()
    press(&state, "4", "]q", "A")
    #expect(state.screens.top == nil)
    #expect(state.notice?.text == "“two officials” is not a named actor, so it has no dossier")
  }

  @Test(
    "names that may be one",
    arguments: [
      ("Amir Khatami", "Amir Hatami", true), ("Piet Oduya", "Oduya", true), ("P. Oduya", "Piet Oduya", true),
      ("Piet Oduya", "Jan Oduya", false), ("Zsófia Kerékgyártó", "Zsofia Kerekgyarto", true),
      ("Alex Nowak", "Alexander Nowak", true),
      ("Li Wei", "Lu Wei", false), ("Ana Brandt", "Ana Brand", true), ("Ana Brandt", "Piet Oduya", false),
      ("", "Oduya", false),
      ("J. Brandt", "Ana Brandt", false), ("Mohammed al-Sadr", "Muhammad Al Sadr", true),
    ])
  func persons(_ a: String, _ b: String, _ isAlike: Bool) {
    #expect(alike(a, b, .person) == isAlike)
    #expect(alike(b, a, .person) == isAlike)
  }

  @Test(
    "bodies and countries that may be one",
    arguments: [
      ("World Health Organization", "WHO", NamedActor.Kind.organization, true),
      ("W.H.O.", "World Health Organization", .organization, true),
      ("Labour Party", "Labor Party", .organization, true),
      ("Ministry of Trade", "Ministry of State", .organization, false),
      ("Niger", "Nigeria", .place, false), ("Iran", "Iraq", .place, false), ("Hamas", "Hamlet", .organization, false),
    ])
  func bodies(_ a: String, _ b: String, _ kind: NamedActor.Kind, _ isAlike: Bool) {
    #expect(alike(a, b, kind) == isAlike)
    #expect(alike(b, a, kind) == isAlike)
  }

  private func alike(_ a: String, _ b: String, _ kind: NamedActor.Kind) -> Bool {
    func actor(_ name: String) -> Digest.Actor {
      Digest.Actor(name: FoldedName(name), kind: kind, about: "", role: nil, aliases: [], place: nil)
    }
    return NameLikeness.areAlike(actor(a), actor(b))
  }

  @Test func equalNamesAreOneActorButEqualSurnamesAreNot() {
    func identity(_ name: String, _ kind: NamedActor.Kind, _ n: Int) -> ActorIdentity {
      ActorIdentity(
        Digest.Actor(name: FoldedName(name), kind: kind, about: "", role: nil, aliases: [], place: nil),
        in: ArticleID(n))
    }
    #expect(identity("The Ministry of  Trade", .organization, 0) == identity("ministry of trade", .organization, 1))
    #expect(identity("Ana Brandt", .person, 0) == identity("ana brandt", .person, 1))
    #expect(identity("Brandt", .person, 0) != identity("Brandt", .person, 1))
    #expect(identity("A. Brandt", .person, 0) != identity("A. Brandt", .person, 1))
    #expect(identity("Georgia", .place, 0) != identity("Georgia", .person, 0))
  }
}
