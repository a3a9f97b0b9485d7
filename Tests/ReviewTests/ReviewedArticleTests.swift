import TestSupport
import Articles
import Review
import Testing

@Suite("An article under rulings") struct ReviewedArticleTests {
  private let engine = smallHarbour
  private func under(_ changes: [Decision.Change], keepsRejected: Bool = false) -> ReviewedArticle {
    var rulings = Rulings()
    for change in changes { rulings.apply(change) }
    return ReviewedArticle(engine, under: rulings, keepsRejected: keepsRejected)
  }
  private var plain: ReviewedArticle { under([]) }

  private func ruling(_ s: Int, _ status: StatementRuling.Status, _ edit: (inout StatementRuling) -> Void = { _ in })
    -> Decision.Change
  {
    var ruling = plain.ruling(onStatement: s)
    ruling.status = status
    edit(&ruling)
    return .statement(plain.standings[s].key, ruling)
  }

  @Test func withoutRulingsIsTheEngines() {
    #expect(plain.article == engine)
    #expect(plain.standings.allSatisfy { $0.status == .proposed })
    #expect(plain.standings.map(\.proposed) == [0, 1, 2, 3])
  }

  @Test func aRejectedStatementIsGoneUnlessItIsKept() {
    let change = ruling(1, .rejected)
    #expect(under([change]).article.attributions.count == 3)
    let kept = under([change], keepsRejected: true)
    #expect(kept.article == engine)
    #expect(kept.standings[1].status == .rejected)
  }

  @Test func aCorrectedSpeakerMovesTheStatement() {
    let piet = plain.references[1]
    let reviewed = under([ruling(0, .corrected) { $0.form.speaker = piet }])
    #expect(reviewed.article.attributions[0].speaker == 1)
    #expect(reviewed.article.attributions[0].evidence.last?.step == .decision)
    let new = under([ruling(0, .corrected) { $0.form.speaker = ActorReference(name: "Ida Moor") }])
    #expect(new.article.speaker(of: new.article.attributions[0])?.name == "Ida Moor")
    #expect(under([ruling(0, .corrected) { $0.form.speaker = nil }]).article.attributions[0].speaker == nil)
  }

  @Test(
    "A decision on a statement ends the doubt about its speaker, both ways of applying it",
    arguments: [
      StatementRuling.Status.confirmed, .corrected, .rejected,
    ])
  func doubtEndsWithADecision(status: StatementRuling.Status) {
    var engine = engine
    engine.attributions[1].alternative = 1
    var rulings = Rulings()
    let plain = ReviewedArticle(engine, under: rulings, keepsRejected: true)
    #expect(plain.article.attributions[1].alternative == 1)
    var ruling = plain.ruling(onStatement: 1)
    ruling.status = status
    rulings.apply(.statement(plain.standings[1].key, ruling))
    let whole = ReviewedArticle(engine, under: rulings, keepsRejected: true)
    #expect(whole.article.attributions[1].alternative == nil)
    var quick = plain
    if quick.take([plain.standings[1].key], under: rulings, over: engine) {
      #expect(quick.article.attributions == whole.article.attributions)
      let isTaken = quick.take([plain.standings[1].key], under: Rulings(), over: engine)
      #expect(isTaken)
      #expect(quick == plain)
    }
  }

  @Test("Where both actors are joined there is no doubt") func joinedActorsEndDoubt() {
    var engine = engine
    engine.attributions[1].alternative = 1
    engine.mentions[1].alternative = 1
    var rulings = Rulings()
    rulings.apply(.actor(plain.references[1], ActorRuling(same: plain.references[0])))
    let reviewed = ReviewedArticle(engine, under: rulings)
    #expect(reviewed.article.attributions[1].alternative == nil)
    #expect(reviewed.article.mentions[1].alternative == nil)
  }

  @Test func joiningTwoActorsMovesTheirStatements() {
    let change = Decision.Change.actor(plain.references[1], ActorRuling(same: plain.references[0]))
    let reviewed = under([change])
    #expect(reviewed.article.actors.map(\.name) == ["Ana Brandt"])
    #expect(reviewed.article.actors[0].aliases == ["Piet Oduya", "Oduya"])
    #expect(reviewed.article.attributions.allSatisfy { $0.speaker == 0 })
    #expect(reviewed.article.mentions.allSatisfy { $0.actor == 0 })
  }

  @Test func actorsJoinedInACircleAreOne() {
    let (a, b) = (plain.references[0], plain.references[1])
    let reviewed = under([.actor(a, ActorRuling(same: b)), .actor(b, ActorRuling(same: a))])
    #expect(reviewed.article.actors.map(\.name) == ["Piet Oduya"])
    #expect(reviewed.article.actors[0].aliases.contains("Ana Brandt"))
    #expect(reviewed.article.attributions.allSatisfy { $0.speaker == 0 })
    #expect(reviewed.joined == [[a]])
  }

  @Test func anActorIsRenamedAndDescribed() {
    let change = Decision.Change.actor(
      plain.references[0], ActorRuling(name: "Anna Brandt", kind: .organization, role: "", of: "Norland", color: 3))
    let reviewed = under([change])
    #expect(
      reviewed.article.actors[0]
        == NamedActor(name: "Anna Brandt", kind: .organization, role: nil, of: "Norland", aliases: ["Ana Brandt"]))
    #expect(reviewed.colors == [3, nil])
    #expect(reviewed.references == plain.references)
  }

  @Test func aMentionThatStandsForAnotherTakesItsStatements() {
    let she = engine.mentions[1].range
    let reviewed = under([.mention(Passage(she, in: engine.text), MentionRuling(actor: plain.references[1]))])
    #expect(reviewed.article.mentions[1].actor == 1)
    #expect(reviewed.article.attributions.map(\.speaker) == [0, 1, 1, 1])
  }

  @Test func aMentionMovesOnlyStatementsOfWhichItIsTheHead() {
    // The source of the first statement has the minister's name, but the engine gives it to no actor.
    var other = engine
    other.attributions[0].speaker = nil
    func speakers(_ evidence: [Evidence], _ actor: ActorReference?, source: TextRange? = nil) -> [Int?] {
      other.attributions[0].evidence = evidence
      if let source { other.attributions[0].source = [source] }
      var rulings = Rulings()
      let name = Passage(other.mentions[0].range, in: other.text)
      rulings.apply(.mention(name, MentionRuling(actor: actor)))
      return ReviewedArticle(other, under: rulings).article.attributions.map(\.speaker)
    }
    let (ana, piet) = (plain.references[0], plain.references[1])
    #expect(speakers([], piet) == [nil, 0, 1, 1])
    #expect(speakers([], nil) == [nil, 0, 1, 1])
    #expect(speakers([], ana) == [nil, 0, 1, 1])
    // A mention that is all of the source is its head.
    #expect(speakers([], piet, source: other.mentions[0].range) == [1, 0, 1, 1])
    #expect(speakers([], ana, source: other.mentions[0].range) == [0, 0, 1, 1])
    var unresolved = engine
    (unresolved.mentions[1].actor, unresolved.attributions[1].speaker) = (nil, nil)
    unresolved.attributions[1].source = [TextRange(engine.mentions[1].range.lower, engine.mentions[1].range.upper + 1)]
    unresolved.attributions[1].evidence = [Evidence(.unnamed, engine.mentions[1].range, note: "nobody")]
    var rulings = Rulings()
    rulings.apply(.mention(Passage(engine.mentions[1].range, in: engine.text), MentionRuling(actor: piet)))
    #expect(ReviewedArticle(unresolved, under: rulings).article.attributions[1].speaker == 1)
  }

  @Test func aStatementThatWasMissedIsThere() {
    let words = Passage(TextRange(0, 10), in: engine.text)
    let form = StatementForm(source: [], cue: [], content: [words], kind: .indirect, act: .attitude, speaker: nil)
    let reviewed = under([.statement(StatementKey(place: words), StatementRuling(.added, form: form))])
    #expect(reviewed.article.attributions.count == 5)
    #expect(reviewed.standings[0].status == .added)
    #expect(reviewed.article.attributions[0].confidence == 1)
  }

  @Test func decisionsOutrankANewerEngine() {
    var newer = engine
    // It finds shorter words for the first statement, does not find the third, and takes the last for another's.
    newer.attributions[0].content[0].upper -= 7
    newer.attributions[3].speaker = 0
    newer.attributions.remove(at: 2)
    var rulings = Rulings()
    for change in [ruling(0, .confirmed), ruling(2, .confirmed), ruling(3, .confirmed), ruling(1, .rejected)] {
      rulings.apply(change)
    }
    let reviewed = ReviewedArticle(newer, under: rulings, keepsRejected: true)
    #expect(reviewed.article.attributions.map(\.content) == engine.attributions.map(\.content))
    #expect(reviewed.article.attributions.map(\.speaker) == engine.attributions.map(\.speaker))
    #expect(reviewed.standings.map(\.status) == [.confirmed, .rejected, .confirmed, .confirmed])
    #expect(reviewed.standings.map(\.proposed) == [0, 1, nil, 2])
  }

  @Test func decisionsMoveWithAnEditedTextAndLostOnesAreReported() {
    let lead = "A new first sentence stands here. "
    let edited = moved(engine, in: lead + engine.text, by: lead.utf8.count)
    var rulings = Rulings()
    for change in [ruling(0, .confirmed), ruling(2, .corrected) { $0.form.speaker = nil }] { rulings.apply(change) }
    let reviewed = ReviewedArticle(edited, under: rulings)
    #expect(reviewed.standings.map(\.status) == [.confirmed, .proposed, .corrected, .proposed])
    #expect(reviewed.orphans.isEmpty)
    let cut = Article(draft: Draft(text: "Nothing of it is left.", blocks: []))
    let lost = ReviewedArticle(cut, under: rulings)
    #expect(lost.orphans.count == 2)
    #expect(Set(lost.orphans.map(\.missing.words)) == ["the lease would end in May", "“a sale in all but name”"])
  }

  @Test func kindsFollowTheMarks() {
    let draft = engine.draft
    #expect(Attribution.Kind(of: engine.attributions[0].content, in: draft) == .indirect)
    #expect(Attribution.Kind(of: engine.attributions[1].content, in: draft) == .direct)
    let called = engine.attributions[2]
    #expect(Attribution.Kind(of: [TextRange(called.cue[0].lower, called.content[0].upper)], in: draft) == .mixed)
  }

  @Test func aTallyCountsThePrecisionOfTheEngine() {
    let tally = Tally(
      under([ruling(0, .confirmed), ruling(1, .rejected) { $0.isFlagged = true }], keepsRejected: true), of: engine)
    #expect((tally.decided, tally.total, tally.flagged) == (2, 4, 1))
    #expect(tally.all.precision == 0.5)
    #expect(tally.byKind[.indirect]?.precision == 1)
  }
}
