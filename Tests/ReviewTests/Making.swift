import Articles
import Review

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

/// Decisions of one reviewer in one session, numbered as they are made.
struct Making {
  var journal = Journal()
  private var number: UInt32 = 0

  @discardableResult
  mutating func decide(_ step: Decision.Step, by: String = "ana") -> Decision {
    number += 1
    let decision = Decision(
      id: Decision.ID(session: 7, number: number), when: Int(number), by: by, engine: "1", step: step)
    journal.add(decision)
    return decision
  }
}
