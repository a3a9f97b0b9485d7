import TestSupport
import Articles
import Review
import Testing

@Suite("The journal") struct JournalTests {
  private let engine = smallHarbour

  /// Returns a random decision on the current article.
  private func change(_ now: ReviewedArticle, _ chance: inout SeededGenerator) -> [Decision.Change] {
    func actor() -> ActorReference? {
      Bool.random(using: &chance) ? now.references.randomElement(using: &chance) : ActorReference(name: "Ida Moor")
    }
    switch Int.random(in: 0..<8, using: &chance) {
    case 0:
      guard let a = now.references.randomElement(using: &chance), let b = now.references.randomElement(using: &chance)
      else { return [] }
      return [.actor(a, ActorRuling(name: Bool.random(using: &chance) ? "X" : nil, same: a == b ? nil : b))]
    case 1:
      guard let m = now.article.mentions.randomElement(using: &chance) else { return [] }
      return [.mention(Passage(m.range, in: now.article.text), MentionRuling(actor: actor()))]
    case 2:
      let lower = Int.random(in: 0..<80, using: &chance)
      let words = Passage(TextRange(lower, lower + Int.random(in: 1..<60, using: &chance)), in: now.article.text)
      let form = StatementForm(source: [], cue: [], content: [words], kind: .indirect, act: .speech, speaker: actor())
      return [.statement(StatementKey(place: words), StatementRuling(.added, form: form))]
    default:
      guard let s = now.standings.indices.randomElement(using: &chance) else { return [] }
      var ruling = now.ruling(onStatement: s)
      ruling.status = StatementRuling.Status.allCases.randomElement(using: &chance) ?? .confirmed
      ruling.isFlagged.toggle()
      if ruling.status == .corrected { ruling.form.speaker = actor() }
      return [.statement(now.standings[s].key, Bool.random(using: &chance) ? ruling : nil)]
    }
  }

  @Test(arguments: 0..<60) func undoingAllGivesTheEnginesLayerBack(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var making = Making()
    for _ in 0..<Int.random(in: 1..<25, using: &chance) {
      let now = ReviewedArticle(engine, under: making.journal.rulings, keepsRejected: true)
      making.decide(.rule(change(now, &chance)))
    }
    let reviewed = ReviewedArticle(engine, under: making.journal.rulings)
    while let next = making.journal.next(toUndoBy: "ana") { making.decide(.undo(next.id)) }
    #expect(making.journal.rulings.isEmpty)
    #expect(ReviewedArticle(engine, under: making.journal.rulings).article == engine)
    while let next = making.journal.next(toRedoBy: "ana") { making.decide(.redo(next.id)) }
    #expect(ReviewedArticle(engine, under: making.journal.rulings) == reviewed)
  }

  @Test(arguments: 0..<20) func replayInAnySplitGivesTheSame(seed: UInt64) {
    var chance = SeededGenerator(seed: seed &+ 1000)
    var making = Making()
    for _ in 0..<30 {
      let what = Int.random(in: 0..<4, using: &chance)
      if what == 0, let next = making.journal.next(toUndoBy: "ana") {
        making.decide(.undo(next.id))
      } else if what == 1, let next = making.journal.next(toRedoBy: "ana") {
        making.decide(.redo(next.id))
      } else {
        let now = ReviewedArticle(engine, under: making.journal.rulings, keepsRejected: true)
        making.decide(.rule(change(now, &chance)))
      }
    }
    let all = making.journal.decisions
    let cut = Int.random(in: 0...all.count, using: &chance)
    var resumed = Journal(all[..<cut])
    // What was read already comes again.
    for decision in all[max(0, cut - 3)...] { resumed.add(decision) }
    #expect(resumed == making.journal)
    #expect(resumed.rulings == making.journal.rulings)
  }

  @Test(arguments: 0..<40) func oneUpdatedVerdictEqualsAllRulingsAppliedAgain(seed: UInt64) {
    var chance = SeededGenerator(seed: seed &+ 5000)
    var making = Making()
    var shown = ReviewedArticle(engine, under: Rulings(), keepsRejected: true)
    for _ in 0..<25 {
      let changes = change(shown, &chance)
      making.decide(.rule(changes))
      let rulings = making.journal.rulings
      let whole = ReviewedArticle(engine, under: rulings, keepsRejected: true)
      let keys = changes.compactMap { if case .statement(let key, _) = $0 { key } else { nil } }
      if keys.count == changes.count, shown.take(keys, under: rulings, over: engine) {
        #expect(shown == whole)
      }
      shown = whole
    }
  }

  @Test func aNewDecisionEndsRedo() {
    var making = Making()
    let first = making.decide(.rule([.actor(ActorReference(name: "A"), ActorRuling(role: "judge"))]))
    making.decide(.undo(first.id))
    #expect(making.journal.next(toRedoBy: "ana")?.id == first.id)
    #expect(making.journal.next(toRedoBy: "ben") == nil)
    making.decide(.rule([.actor(ActorReference(name: "A"), ActorRuling(role: "clerk"))]))
    #expect(making.journal.next(toRedoBy: "ana") == nil)
    #expect(making.journal.next(toUndoBy: "ben") == nil)
  }
}
