import TestSupport
import Articles
import Testing

@testable import Evaluation

@Suite struct FaultTests {
  private func names(_ predicted: [StatementSpans], gold: [StatementSpans] = bridgeGold) -> [Fault.Name] {
    AttributionMatch(text: bridge, gold: gold, predicted: predicted).faults.map(\.name)
  }

  @Test("Nothing is wrong with what is right") func none() { #expect(names(bridgeGold) == []) }

  @Test("Missed and false statements, by kind") func missedAndFalse() {
    let faults = AttributionMatch(
      text: bridge, gold: [bridgeGold[0], bridgeGold[2]], predicted: [bridgeGold[0], bridgeGold[1]]
    ).faults
    #expect(faults.map(\.name) == [.missedStatement, .falseStatement])
    #expect(faults.map(\.group) == ["indirect", "direct"])
    #expect(
      faults[0].gold == [
        Fault.Part("source", bridgeGold[2].source), Fault.Part("cue", bridgeGold[2].cue),
        Fault.Part("content", bridgeGold[2].content),
      ])
    #expect(faults[0].predicted == [])
  }

  @Test("Sources: wrong, missing, added") func sources() {
    let (mayor, rain) = (bridgeGold[1], bridgeGold[2])
    let with = { (source: [TextRange], said: StatementSpans) in
      StatementSpans(source: source, cue: said.cue, content: said.content)
    }
    #expect(names([with(rain.source, mayor)], gold: [mayor]) == [.wrongSource])
    #expect(names([with([], mayor)], gold: [mayor]) == [.missingSource])
    #expect(names([mayor], gold: [with([], mayor)]) == [.addedSource])
  }

  @Test("Boundaries: head, tail, inside; lost or found all the same") func boundaries() {
    let mixed = bridgeGold[0]
    #expect(names([bridge.statement("Élise", "said", "the bridge is safe” for cars")], gold: [mixed]) == [.inexactHead])
    #expect(names([bridge.statement("Élise", "said", "that “the bridge is safe")], gold: [mixed]) == [.inexactTail])
    #expect(
      names([bridge.statement("Élise", "said", "that “the", "safe” for cars")], gold: [mixed]) == [.inexactInside])
    #expect(names([bridge.statement("Élise", "said", "bridge")], gold: [mixed]) == [.lostHead, .lostTail])
    #expect(names([bridge.statement("Élise", "said", "for cars")], gold: [mixed]) == [.lostHead])
    #expect(names([bridge.statement("Élise", "said", "that", "cars")], gold: [mixed]) == [.lostInside])
  }

  @Test("Several parts of one statement are a split, not false ones") func split() {
    let parts = [bridge.statement("Élise", "said", "that “the"), bridge.statement("Élise", "said", "is safe")]
    #expect(names(parts, gold: [bridgeGold[0]]) == [.splitContent])
    let most = [bridge.statement("Élise", "said", "that “the bridge is safe"), bridge.statement(nil, nil, "for cars")]
    #expect(names(most, gold: [bridgeGold[0]]) == [.splitContent, .inexactTail])
  }

  @Test("A prediction without words is a false one") func withoutWords() {
    let faults = AttributionMatch(text: bridge, gold: [], predicted: [StatementSpans(source: [], content: [])]).faults
    #expect(faults == [Fault(.falseStatement, group: "without words")])
  }

  @Test("Entities: kind, boundaries, missed, false") func entities() {
    let text = "The UN envoy Ann Lee met Bob Ray of Norland in Almar"
    let entity = { GoldEntity(text.range($0), kind: $1) }
    let gold = [
      entity("UN", "organization"), entity("Ann Lee", "person"), entity("Bob Ray", "person"),
      entity("Norland", "place"),
      entity("met Bob", "other"),
    ]
    let faults = entityFaults(
      gold: gold,
      mentions: [
        text.mention("UN envoy", .name, .organization), text.mention("Lee"), text.mention("Bob Ray", .name, .group),
        text.mention("Almar", .name, .place), text.mention("Almar", .role),
      ])
    #expect(faults.map(\.name) == [.longer, .shorter, .shifted, .wrongKind, .missedEntity, .falseEntity])
    #expect(faults.map(\.group) == ["organization", "person", "other", "person", "place", "place"])
  }

  @Test("Pronouns: to another, to no actor, with their names") func pronouns() {
    let mentions = meetingMentions.map { $0.range == meeting.range("He") ? meeting.mention("He", .pronoun) : $0 }
    let match = PronounMatch(text: meeting, gold: meetingGold, mentions: mentions)
    let faults = match.faults(text: meeting, gold: meetingGold, mentions: mentions)
    #expect(faults.map(\.name) == [.unanswered, .wrongActor])
    #expect(faults.map(\.group) == ["he", "she"])
    #expect(faults[1].gold.last == Fault.Part("name", [meeting.range("Ann Lee")]))
    #expect(faults[1].predicted == [Fault.Part("name", [meeting.range("Bob Ray")])])
  }

  @Test("The tally counts all and keeps as many examples as were asked for") func tally() {
    let document = GoldDocument(id: "d", text: meeting)
    var tally = FaultTally(examples: 2)
    for i in 0..<50 {
      tally.add(
        [Fault(.longer, group: i % 2 == 0 ? "person" : "place", gold: [Fault.Part("person", [TextRange(0, 3)])])],
        in: document)
    }
    #expect(tally.count(.longer) == 50)
    #expect(tally.counts[.longer] == ["person": 25, "place": 25])
    #expect(tally.examples[.longer]?.count == 2)
    #expect(tally.examples[.longer]?.first?.gold.map(\.text) == ["Ann"])
    var none = FaultTally(examples: -1)
    none.add([Fault(.longer, group: "person")], in: document)
    #expect(none.examples[.longer] == nil)
    #expect(none.count(.longer) == 1)
  }
}
