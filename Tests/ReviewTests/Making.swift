import Articles
import Review

/// An article of three people with four statements, one of them direct, as an engine would read it.
func harbour() -> Article {
  let text = """
    Ana Brandt, the harbour minister, said the lease would end in May. “No jobs will be lost,” she said.

    Piet Oduya called it “a sale in all but name”. Oduya denied that his members had been asked.
    """
  func range(_ words: String, after: Int = 0) -> TextRange {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let starts = (after...bytes.count - wanted.count).filter { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    let start = starts.first ?? 0
    return TextRange(start, start + wanted.count)
  }
  let half = range("Piet").lower
  let blocks = [
    Block(.paragraph, TextRange(0, half - 2)), Block(.paragraph, TextRange(half, text.utf8.count)),
  ]
  let actors = [
    NamedActor(name: "Ana Brandt", kind: .person, role: "harbour minister"),
    NamedActor(name: "Piet Oduya", kind: .person, aliases: ["Oduya"]),
  ]
  let mentions = [
    Mention(range("Ana Brandt"), kind: .person, form: .name, actor: 0),
    Mention(range("she"), kind: .person, form: .pronoun, actor: 0),
    Mention(range("Piet Oduya"), kind: .person, form: .name, actor: 1),
    Mention(range("Oduya", after: half + 10), kind: .person, form: .name, actor: 1),
  ]
  let attributions = [
    Attribution(
      source: [range("Ana Brandt, the harbour minister")], cue: [range("said")],
      content: [range("the lease would end in May")], kind: .indirect, speaker: 0, confidence: 0.9),
    Attribution(
      source: [range("she")], cue: [range("said", after: range("she").lower)],
      content: [range("“No jobs will be lost,”")],
      kind: .direct, speaker: 0, confidence: 0.95),
    Attribution(
      source: [range("Piet Oduya")], cue: [range("called")], content: [range("“a sale in all but name”")],
      kind: .direct,
      speaker: 1, confidence: 0.41),
    Attribution(
      source: [range("Oduya", after: half + 10)], cue: [range("denied")],
      content: [range("that his members had been asked")], kind: .indirect, act: .denial, speaker: 1, confidence: 0.7),
  ]
  return Article(
    draft: Draft(text: text, blocks: blocks), sentences: [], actors: actors, mentions: mentions,
    attributions: attributions)
}

/// The same article with another text, in which nothing was read yet but what `article` has moved by `shift` bytes.
func moved(_ article: Article, in text: String, by shift: Int) -> Article {
  func move(_ range: TextRange) -> TextRange { TextRange(range.lower + shift, range.upper + shift) }
  var article = article
  article.draft = Draft(
    text: text,
    blocks: article.draft.blocks.map { Block($0.kind, move($0.range)) })
  for i in article.mentions.indices { article.mentions[i].range = move(article.mentions[i].range) }
  for i in article.attributions.indices {
    article.attributions[i].source = article.attributions[i].source.map(move)
    article.attributions[i].cue = article.attributions[i].cue.map(move)
    article.attributions[i].content = article.attributions[i].content.map(move)
  }
  return article
}

/// Decisions of one person in one sitting, numbered as they are made.
struct Making {
  var journal = Journal()
  private var number: UInt32 = 0

  @discardableResult
  mutating func decide(_ step: Decision.Step, by: String = "ana") -> Decision {
    number += 1
    let decision = Decision(
      id: Decision.ID(sitting: 7, number: number), when: Int(number), by: by, engine: "1", step: step)
    journal.add(decision)
    return decision
  }
}

/// Numbers by chance, the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
