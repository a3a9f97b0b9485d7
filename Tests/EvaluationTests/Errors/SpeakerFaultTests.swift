import TestSupport
import Articles
import Testing

@testable import Evaluation

@Suite struct SpeakerFaultTests {
  /// Returns the faults if each gold statement has one of `speakers` and the reading has `actors`.
  private func names(_ speakers: String?..., actors: [NamedActor] = damActors) -> [Fault.Name] {
    damMatch(zip(damGold, speakers).map { $0.given(to: $1) }, actors: actors).faults(text: dam).map(\.name)
  }

  /// Returns the fault of one statement. The content is the words between quotation marks, and the speaker is the
  /// second of `actors`.
  private func fault(
    _ text: String, _ source: String, wants: String?, has: String?, _ actors: [NamedActor]
  ) -> Fault.Name? {
    let end = text.range("”")
    let said = StatementSpans(source: [text.range(source)], content: [TextRange(0, end.upper)])
    return SpeakerMatch(
      text: text, gold: [SpokenStatement(said, wants)], actors: actors, predicted: [SpokenStatement(said, has)],
      predictedActors: actors
    ).faults(text: text).first?.name
  }

  @Test("Nothing is wrong with what is right") func none() {
    #expect(names("Ana Brandt", "Leo Okoro", "Leo Okoro", nil) == [])
  }

  @Test("A source that names the speaker or no one; an actor where none is right; a part of the name") func named() {
    #expect(names(nil, "Leo Okoro", "Leo Okoro", "Okoro") == [.unnamed, .namedThoughUnnamed])
    #expect(names("Ana", "Leo Okoro", "Leo Okoro", nil) == [.cutSpeaker])
    #expect(names("Ana Brandt", "Leo Okoro", nil, nil) == [.otherSpeaker])
  }

  @Test("The other sex, by a title before the name") func sex() {
    let people = ["Ada Moss", "Kim Poe"].map { NamedActor(name: $0, kind: .person) }
    let text = "“It rains,” she said to Mr Kim Poe, and Ada Moss left."
    #expect(fault(text, "she", wants: "Ada Moss", has: "Kim Poe", people) == .otherSex)
    #expect(fault(text, "she", wants: "Ada Moss", has: nil, people) == .otherSpeaker)
  }

  @Test(
    "The one addressed, and the one of whom the words speak",
    arguments: [
      ("“You are late, Mr Poe,” the clerk said.", .addressee), ("“Poe, sit down,” the clerk said.", .addressee),
      ("“Nobody saw Poe leave,” the clerk said.", .namedInWords),
      ("“Nobody left,” the clerk said.", .roleHolder),
    ] as [(String, Fault.Name)])
  func words(text: String, name: Fault.Name) {
    let people = ["Ada Moss", "Poe"].map { NamedActor(name: $0, kind: .person) }
    #expect(fault(text, "the clerk", wants: "Ada Moss", has: "Poe", people) == name)
  }

  @Test("A body for which a role or a pronoun stands") func bodies() {
    let bank = NamedActor(name: "Upland Bank", kind: .organization)
    #expect(fault("“We lend,” the bank said.", "the bank", wants: "Upland Bank", has: nil, [bank]) == .bodyReference)
    #expect(fault("“We lend,” it said.", "it", wants: "Upland Bank", has: nil, [bank]) == .bodyReference)
  }

  @Test("Missed, invented, and denied: “never said that”") func statements() {
    let leak = SpokenStatement(dam.statement("Mr Brandt", "said that", "it leaks"), "Ana Brandt")
    let leaks = SpokenStatement(
      StatementSpans(source: [dam.range("Mr Brandt")], cue: [dam.range("said that")], content: [dam.range("it leaks")]),
      nil)
    let plain = SpokenStatement(dam.statement("Leo Okoro", "warned", "Leo Okoro"), "Leo Okoro")
    #expect(
      damMatch([damGold[0], damGold[2], leak, plain]).faults(text: dam).map(\.name)
        == [.unfoundStatement, .negated, .inventedStatement])
    #expect(damMatch(damGold + [leaks]).faults(text: dam).map(\.name) == [.negated])
  }

  @Test("One actor with two entries is one fault, with both names") func twice() {
    let two = ["Ana Brandt", "Brandt", "Leo Okoro"].map { NamedActor(name: $0, kind: .person) }
    let faults = damMatch(damGold, actors: two).faults(text: dam)
    #expect(faults.map(\.name) == [.twoEntries])
    #expect(faults.first?.predicted.count == 2)
    #expect(faults.first?.group == "person")
  }

  @Test("Examples hold the speakers' names and the words") func parts() {
    let faults = damMatch([damGold[0].given(to: "Leo Okoro"), damGold[2], damGold[3]]).faults(text: dam)
    #expect(faults.first?.gold.map(\.label) == ["speaker", "source", "cue", "content"])
    #expect(faults.first?.predicted.first == Fault.Part("speaker", [dam.range("Leo Okoro")]))
  }
}
