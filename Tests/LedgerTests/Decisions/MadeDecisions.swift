import Articles
import Ledger
import Review

private let text = "Ana Brandt, the minister, said the lease would end in May.\nShe gave “no reason” \0 and left."
private let minister = ActorReference(name: "Ana Brandt", mention: Passage(TextRange(0, 10), in: text))

/// Returns a decision by its number. The numbers cover every kind, and no two decisions are equal.
func madeDecision(_ number: Int, session: UInt64 = 7) -> Decision {
  let content = Passage(TextRange(31, 57), in: text)
  let key = StatementKey(place: content, twin: number / 8)
  let form = StatementForm(
    source: [minister.mention].compactMap { $0 }, cue: [Passage(TextRange(26, 30), in: text)], content: [content],
    kind: .indirect, act: .speech, speaker: minister)
  let status = StatementRuling.Status.allCases[number / 8 % StatementRuling.Status.allCases.count]
  let earlier = Decision.ID(session: session, number: UInt32(number / 2))
  let step: Decision.Step =
    switch number % 8 {
    case 0:
      .rule([
        .statement(
          key, StatementRuling(status, isSkipped: true, isFlagged: true, note: "ask \"her\" / \u{1F600} \0", form: form)
        )
      ])
    case 1: .rule([.statement(key, nil), .actor(minister, nil), .mention(content, nil)])
    case 2: .undo(earlier)
    case 3: .redo(earlier)
    case 4:
      .rule([
        .actor(
          minister,
          ActorRuling(
            name: "Ana B.", kind: .person, role: "minister", of: "", color: 3, same: ActorReference(name: "A. Brandt")))
      ])
    case 5: .rule([.mention(content, MentionRuling(actor: minister)), .mention(content, MentionRuling(actor: nil))])
    case 6: .rule([])
    default: .rule([.statement(key, StatementRuling(status, form: form))])
    }
  return Decision(
    id: Decision.ID(session: session, number: UInt32(number)), when: 1_700_000_000_000 + number,
    by: number % 2 == 0 ? "ana" : "Žofie \0", engine: "0.1.0", step: step)
}

/// Returns an article identified by its text and optional path.
func madeArticle(_ text: String, _ path: String? = nil, title: String? = nil) -> LedgerArticle {
  LedgerArticle(content: ContentHash(text), path: path, title: title)
}
