import TestSupport
import Articles
import Evaluation

extension String {
  /// Returns a statement of these words. A role that is not given is empty.
  func statement(_ source: String?, _ cue: String?, _ content: String...) -> StatementSpans {
    StatementSpans(
      source: [source].compactMap { $0 }.map { range($0) }, cue: [cue].compactMap { $0 }.map { range($0) },
      content: content.map { range($0) })
  }

  /// Returns a mention of the first `words`.
  func mention(_ words: String, _ form: Mention.Form = .name, _ kind: NamedActor.Kind = .person, actor: Int? = nil)
    -> Mention
  {
    Mention(range(words), kind: kind, form: form, actor: actor)
  }
}

/// A text with a mixed, a direct and an indirect statement.
let bridge = """
  Élise said that “the bridge is safe” for cars.
  “We close it tonight,” the mayor added.
  He 😀 warned that rain was likely.

  """
/// The statements of the text.
let bridgeGold = [
  bridge.statement("Élise", "said", "that “the bridge is safe” for cars"),
  bridge.statement("the mayor", "added", "“We close it tonight,”"),
  bridge.statement("He", "warned", "that rain was likely"),
]

/// Returns the score of `predicted` over the bridge's text.
func bridgeScore(gold: [StatementSpans] = bridgeGold, _ predicted: [StatementSpans]) -> AttributionScore {
  var score = AttributionScore()
  score.add(AttributionMatch(text: bridge, gold: gold, predicted: predicted))
  return score
}
