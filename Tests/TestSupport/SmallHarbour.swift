import Articles

/// A short article of the harbour deal: two actors with four statements, the second of them direct.
public let smallHarbour: Article = {
  var b = ArticleBuilder([
    (
      .paragraph, "Ana Brandt, the harbour minister, said the lease would end in May. “No jobs will be lost,” she said."
    ),
    (
      .paragraph,
      "Piet Oduya called it “a sale in all but name”. Oduya denied that his members had been asked."
    ),
  ])
  b.actors = [
    NamedActor(name: "Ana Brandt", kind: .person, role: "harbour minister"),
    NamedActor(name: "Piet Oduya", kind: .person, aliases: ["Oduya"]),
  ]
  b.mention("Ana Brandt", actor: 0)
  b.mention("she", 1, .pronoun, actor: 0)
  b.mention("Piet Oduya", actor: 1)
  b.mention("Oduya", 2, actor: 1)
  b.say(
    ["the lease would end in May"], kind: .indirect, source: "Ana Brandt, the harbour minister", cue: "said",
    speaker: 0,
    sure: 0.9)
  b.say(
    ["“No jobs will be lost,”"], kind: .direct, source: "she", cue: "said", cueOccurrence: 2, speaker: 0, sure: 0.95)
  b.say(["“a sale in all but name”"], kind: .direct, source: "Piet Oduya", cue: "called", speaker: 1, sure: 0.41)
  b.say(
    ["that his members had been asked"], kind: .indirect, source: "Oduya", cue: "denied", sourceOccurrence: 2,
    speaker: 1, sure: 0.7)
  b.attributions[3].act = .denial
  return b.article
}()
