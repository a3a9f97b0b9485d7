import TestSupport
import Articles
import Review

/// The harbour article after a review: one statement confirmed, one corrected to a new speaker, one skipped, one rejected, one added;
/// an actor renamed, and a mention given to another.
func reviewedHarbour() -> ReviewedArticle {
  let engine = hostileHarbour()
  let text = engine.text
  func passage(_ words: String) -> Passage { Passage(text.range(words), in: text) }
  let now = ReviewedArticle(engine, under: Rulings())
  func key(_ s: Int) -> StatementKey { now.standings[s].key }
  var rulings = Rulings()
  rulings.apply(.actor(now.references[0], ActorRuling(name: "Ana B. Brandt", role: "minister of harbours", color: 3)))
  rulings.apply(.mention(passage("She"), MentionRuling(actor: ActorReference(name: "Mira Tal"))))
  let note = "Checked; see \"tape 2\",\n\\n is no break, \u{1B}[1mthis\u{202E} acts"
  rulings.apply(.statement(key(0), StatementRuling(.confirmed, note: note, form: now.form(ofStatement: 0))))
  var corrected = now.form(ofStatement: 1)
  corrected.speaker = ActorReference(name: "=Tom <b>Reu</b>")
  corrected.act = .denial
  corrected.content = [passage("the lease could end")]
  rulings.apply(.statement(key(1), StatementRuling(.corrected, isFlagged: true, form: corrected)))
  rulings.apply(.statement(key(2), StatementRuling(.proposed, isSkipped: true, form: now.form(ofStatement: 2))))
  rulings.apply(.statement(key(3), StatementRuling(.rejected, form: now.form(ofStatement: 3))))
  let added = StatementForm(
    source: [passage("Coast Courier")], cue: [], content: [passage("Harbour deal splits coalition")], kind: .indirect,
    act: .evidence, speaker: nil)
  rulings.apply(
    .statement(StatementKey(place: passage("Harbour deal splits coalition")), StatementRuling(.added, form: added)))
  return ReviewedArticle(engine, under: rulings, keepsRejected: true)
}
