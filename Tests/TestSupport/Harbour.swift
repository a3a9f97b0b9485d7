import Articles

/// The harbour deal: an invented article with invented people, nine statements and blocks of every kind.
public let harbour: Article = {
  var b = ArticleBuilder([
    (.title, "Harbour deal splits coalition"),
    (.byline, "by Mira Tal, Coast Courier"),
    (
      .paragraph,
      "NORDHAVEN, March 12 — The government signed the harbour lease on Thursday after eleven hours of talks, over the protest of its smaller partner."
    ),
    (
      .paragraph,
      "“This port will belong to Norland on the last day as on the first,” harbour minister Ana Brandt told reporters. She added that the lease could be ended with a year's notice."
    ),
    (
      .paragraph,
      "Union leader Piet Oduya called the deal “a sale in all but name” and said his members had not been asked."
    ),
    (.heading, "What is in the contract"),
    (.paragraph, "Two officials said that the terms of 2019 still applied."),
    (
      .paragraph,
      "Brandt promised that no jobs would be lost before 2030. “The cranes stay where they are,” she said. “So do the people.”"
    ),
    (
      .paragraph,
      "The Ministry of Trade said the vote was “a formality”. Oduya disagreed: “Nothing about it is formal.”"
    ),
    (.paragraph, "Norland's parliament votes on 3 April."),
    (.residue, "Read more: Ferry fares to rise"),
    (.residue, "Home | Norland | Economy"),
  ])
  b.actors = [
    NamedActor(name: "Ana Brandt", kind: .person, role: "harbour minister", of: "Norland"),
    NamedActor(name: "Piet Oduya", kind: .person, role: "head of the dockers' union"),
    NamedActor(name: "Norland", kind: .place, isCountry: true),
    NamedActor(name: "Ministry of Trade", kind: .organization, of: "Norland"),
    NamedActor(name: "Coast Courier", kind: .organization),
  ]
  b.mention("Ana Brandt", actor: 0)
  b.mention("Brandt", 2, actor: 0)
  b.mention("She", 1, .pronoun, actor: 0)
  b.mention("she", 1, .pronoun, actor: 0)
  b.mention("Piet Oduya", actor: 1)
  b.mention("Oduya", 2, actor: 1)
  b.mention("Norland", actor: 2)
  b.mention("Ministry of Trade", actor: 3)
  b.mention("Coast Courier", actor: 4)
  b.say(
    ["“This port will belong to Norland on the last day as on the first,”"], kind: .direct,
    source: "harbour minister Ana Brandt", cue: "told", speaker: 0, sure: 0.99)
  b.say(
    ["that the lease could be ended with a year's notice"], kind: .indirect, source: "She", cue: "added", speaker: 0,
    evidence: [
      Evidence(.cue, b.find("added"), note: "a verb of saying", confidence: 0.97),
      Evidence(.source, b.find("She"), note: "its subject", confidence: 0.98),
      Evidence(
        .pronoun, b.find("She"), to: b.find("Ana Brandt"), note: "the speaker before, the only woman named so far",
        confidence: 0.95),
    ])
  b.say(
    ["“a sale in all but name”"], kind: .mixed, source: "Union leader Piet Oduya", cue: "called", speaker: 1, sure: 0.88
  )
  b.say(["his members had not been asked"], kind: .indirect, source: "Piet Oduya", cue: "said", speaker: 1)
  b.say(
    ["that the terms of 2019 still applied"], kind: .indirect, source: "Two officials", cue: "said", cueOccurrence: 2,
    speaker: nil, sure: 0.71)
  b.say(
    ["that no jobs would be lost before 2030"], kind: .indirect, source: "Brandt", cue: "promised", sourceOccurrence: 2,
    speaker: 0)
  b.say(
    ["“The cranes stay where they are,”", "“So do the people.”"], kind: .direct, source: "she", cue: "said",
    cueOccurrence: 3, speaker: 0)
  b.say(
    ["the vote was “a formality”"], kind: .mixed, source: "The Ministry of Trade", cue: "said", cueOccurrence: 4,
    speaker: 3)
  b.say(
    ["“Nothing about it is formal.”"], kind: .direct, source: "Oduya", cue: "disagreed", sourceOccurrence: 2, speaker: 1
  )
  var draft = b.draft
  draft.blocks[2].dateline = b.find("NORDHAVEN, March 12 —")
  var article = b.article
  article.draft = draft
  return article
}()
