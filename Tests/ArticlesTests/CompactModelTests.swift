import FoundationEssentials
import Testing

@testable import Articles

/// The values of which a long article has hundreds of thousands.
@Suite struct CompactModelTests {
  private let range = TextRange(3, 9)

  @Test func aListKeepsItsElements() {
    for list in [[], [range], [range, TextRange(4, 4)], [range, range, TextRange(0, 1)]] {
      let few = FewOf(list)
      #expect(few.array == list && few.first == list.first && few == FewOf(few.array))
      #expect(few.extent == list.reduce(nil) { (all: TextRange?, range) in all?.union(range) ?? range })
    }
  }

  @Test func missingValuesStayMissing() throws {
    let bare = Evidence(.name, nil, note: "")
    #expect((bare.range, bare.to) == (nil, nil) && bare.confidence == nil)
    var step = Evidence(.alias, range, to: TextRange(0, 0), note: "x", confidence: 0)
    #expect((step.range, step.to) == (range, TextRange(0, 0)) && step.confidence == 0)
    (step.range, step.to, step.confidence, step.note, step.step) = (nil, nil, nil, "", .name)
    #expect(step == bare && step.hashValue == bare.hashValue)
    let mention = Mention(range, kind: .other, form: .name)
    #expect((mention.actor, mention.alternative) == (nil, nil) && mention.evidence.isEmpty)
    let said = Attribution(source: [], cue: [], content: [], kind: .direct, confidence: 1)
    #expect((said.speaker, said.alternative) == (nil, nil) && said.extent == TextRange(0, 0) && said.start == 0)
  }

  @Test func valuesAreReadAsWritten() throws {
    for step in [Evidence(.name, nil, note: ""), Evidence(.role, range, to: range, note: "n", confidence: 0.5)] {
      for actor in [nil, 0, 70_000] {
        let mention = Mention(
          range, kind: .group, form: .role, actor: actor, alternative: actor, evidence: [step, step])
        let said = Attribution(
          source: [range], cue: [], content: [range, range], kind: .mixed, act: .denial, speaker: actor,
          alternative: actor, confidence: 0.25, evidence: [step])
        #expect(try again(mention) == mention)
        #expect(try again(said) == said)
      }
    }
  }

  @Test func valuesTakeLittleMemory() {
    #expect(MemoryLayout<Evidence>.stride == 48)
    #expect(MemoryLayout<Mention>.stride == 80)
    #expect(MemoryLayout<Attribution>.stride == 80)
  }

  private func again<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
  }
}
