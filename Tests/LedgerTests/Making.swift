import TestSupport
import Articles
import Ledger

/// Returns an article with every kind of element, over a text of `size` letters.
func madeArticle(seed: UInt64, size: Int = 300) -> Article {
  var random = SeededGenerator(seed: seed)
  func range() -> TextRange {
    let lower = Int.random(in: 0...size, using: &random)
    return TextRange(lower, min(size, lower + Int.random(in: 0...20, using: &random)))
  }
  func some<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
  func any<Value: CaseIterable>(_ type: Value.Type) -> Value {
    let all = Array(Value.allCases)
    return all[Int.random(in: 0..<all.count, using: &random)]
  }
  func list<Value>(_ longest: Int, _ value: () -> Value) -> [Value] {
    (0..<Int.random(in: 0...longest, using: &random)).map { _ in value() }
  }
  func word() -> String {
    ["", "Ana Brandt", "minister", "Žofie", "the only woman named so far"].randomElement(using: &random) ?? ""
  }
  func actor() -> Int? { some(Int.random(in: 0..<4, using: &random)) }
  func evidence() -> Evidence {
    Evidence(
      any(Evidence.Step.self), some(range()), to: some(range()), note: word(),
      confidence: some(Double.random(in: 0...1, using: &random)))
  }
  let (half, text) = (size / 2, String(repeating: "x", count: size))
  let draft = Draft(
    text: text,
    blocks: [
      Block(.title, TextRange(0, half)), Block(.paragraph, TextRange(half, size), dateline: TextRange(half, half + 3)),
    ])
  return Article(
    draft: draft, sentences: list(9, range).sorted(),
    actors: (0..<4).map { _ in
      NamedActor(
        name: word(), kind: any(NamedActor.Kind.self), role: some(word()), of: some(word()), aliases: list(3, word),
        isCountry: Bool.random(using: &random))
    },
    mentions: list(30) {
      Mention(
        range(), kind: any(NamedActor.Kind.self), form: any(Mention.Form.self), actor: actor(),
        evidence: list(3, evidence))
    },
    attributions: list(20) {
      Attribution(
        source: list(2, range), cue: list(2, range), content: [range()] + list(2, range),
        kind: any(Attribution.Kind.self), act: any(Attribution.Act.self), speaker: actor(),
        confidence: Double.random(in: 0...1, using: &random), evidence: list(4, evidence))
    })
}

/// Returns the error of `body`; nil if it has none.
func failure(_ body: @autoclosure () throws -> Any?) -> LedgerError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? LedgerError
  }
}
