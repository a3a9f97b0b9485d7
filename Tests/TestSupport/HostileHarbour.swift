import Articles
import Formats

/// A short article of the harbour deal with nested and divided statements and with characters that act on a terminal.
public func hostileHarbour() -> Article {
  let text = """
    Harbour deal splits coalition

    by Mira Tal, Coast Courier

    PORT ALMAR, June 3 — “This port will belong to Norland,” harbour minister Ana Brandt told reporters, “as \u{1B}[31mever.” She
    added that the lease could end.

    Two officials said that Brandt had called the deal “a gift\u{202E}”.

    Read more
    """
  let pronoun = Evidence(
    .pronoun, text.range("She"), to: text.range("Ana Brandt"), note: "the only \"woman\" so far", confidence: 0.95)
  return Article(
    draft: Formats.draft(of: text),
    sentences: [text.range("Two officials said that Brandt had called the deal “a gift\u{202E}”.")],
    actors: [
      NamedActor(
        name: "Ana Brandt", kind: .person, role: "harbour minister", of: "Norland", aliases: ["Brandt", "“Ana”"]),
      NamedActor(name: "Norland", kind: .place, isCountry: true),
    ],
    mentions: [
      Mention(text.range("Norland"), kind: .place, form: .name, actor: 1),
      Mention(text.range("Ana Brandt"), kind: .person, form: .name, actor: 0),
      Mention(text.range("She"), kind: .person, form: .pronoun, actor: 0, evidence: [pronoun]),
      Mention(text.range("Brandt had").shortened(by: 4), kind: .person, form: .name, actor: 0),
    ],
    attributions: [
      Attribution(
        source: [text.range("harbour minister Ana Brandt")], cue: [text.range("told")],
        content: [text.range("“This port will belong to Norland,”"), text.range("“as \u{1B}[31mever.”")], kind: .direct,
        speaker: 0, confidence: 0.931, evidence: [Evidence(.cue, text.range("told"), note: "a verb of saying")]),
      Attribution(
        source: [text.range("She")], cue: [text.range("added")], content: [text.range("that the lease could end")],
        kind: .indirect, speaker: 0, alternative: 1, confidence: 0.8, evidence: [pronoun]),
      Attribution(
        source: [text.range("Two officials")], cue: [text.range("said")],
        content: [text.range("that Brandt had called the deal “a gift\u{202E}”")], kind: .mixed, confidence: 0.5),
      Attribution(
        source: [text.range("Brandt had").shortened(by: 4)], cue: [text.range("called")],
        content: [text.range("“a gift\u{202E}”")], kind: .direct, speaker: 0, confidence: 1),
    ])
}

extension TextRange {
  fileprivate func shortened(by count: Int) -> TextRange { TextRange(lower, upper - count) }
}
