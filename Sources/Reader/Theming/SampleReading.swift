import Articles

/// A short invented article with an example of everything that a theme paints.
struct SampleReading {
  private(set) var article: Article

  /// Two paragraphs with three statements by two speakers.
  static let short = SampleReading(isWhole: false).article
  /// The same, with title, byline, dateline, heading, residue, and a speaker without a name.
  static let whole = SampleReading(isWhole: true).article

  private init(isWhole: Bool) {
    var blocks: [(Block.Kind, String)] = [
      (.paragraph, "“The ferry stays,” transport minister Ana Brandt said. She added that fares would not rise."),
      (.paragraph, "Piet Oduya, who leads the crews, called the plan “a start”."),
    ]
    if isWhole {
      blocks[0].1 = "NORDHAVEN, 12 March — " + blocks[0].1
      blocks.insert((.title, "Ferry to the islands stays"), at: 0)
      blocks.insert((.byline, "By Mira Tal, Coast Courier"), at: 1)
      blocks += [
        (.heading, "Who pays"),
        (.paragraph, "The Ministry of Trade in Norland pays. Two officials said that the sum was still open."),
        (.residue, "Read more: New fares on the coast line"),
      ]
    }
    var draft = Draft(text: "", blocks: [])
    for (kind, words) in blocks {
      if !draft.text.isEmpty { draft.text += "\n\n" }
      let start = draft.text.utf8.count
      draft.text += words
      draft.blocks.append(Block(kind, TextRange(start, draft.text.utf8.count)))
    }
    article = Article(draft: draft)
    for i in draft.blocks.indices where draft.blocks[i].kind == .paragraph {
      if let dateline = place(of: "NORDHAVEN, 12 March —"), draft.blocks[i].range.contains(dateline.lower) {
        article.draft.blocks[i].dateline = dateline
      }
    }
    article.actors = [
      NamedActor(name: "Ana Brandt", kind: .person, role: "transport minister"),
      NamedActor(name: "Piet Oduya", kind: .person, role: "leader of the crews"),
      NamedActor(name: "Ministry of Trade", kind: .organization), NamedActor(name: "Norland", kind: .place),
    ]
    if !isWhole { article.actors.removeLast(2) }
    mention("Ana Brandt", 0)
    mention("She", 0, .pronoun)
    mention("Piet Oduya", 1)
    mention("Ministry of Trade", 2)
    mention("Norland", 3)
    say("“The ferry stays,”", .direct, "transport minister Ana Brandt", "said", 0)
    say("that fares would not rise", .indirect, "She", "added", 0)
    say("the plan “a start”", .mixed, "Piet Oduya, who leads the crews", "called", 1)
    say("that the sum was still open", .indirect, "Two officials", "said", nil, confidence: 0.52)
  }

  /// Returns the first range of `words` at or after `offset`.
  private func place(of words: String, from offset: Int = 0) -> TextRange? {
    let text = article.text
    let start = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    guard let range = text[start...].firstRange(of: words) else { return nil }
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextRange(lower, lower + words.utf8.count)
  }

  private mutating func mention(_ words: String, _ actor: Int, _ form: Mention.Form = .name) {
    guard article.actors.indices.contains(actor), let range = place(of: words) else { return }
    article.mentions.append(Mention(range, kind: article.actors[actor].kind, form: form, actor: actor))
  }

  private mutating func say(
    _ content: String, _ kind: Attribution.Kind, _ source: String, _ cue: String, _ speaker: Int?,
    confidence: Double = 0.97
  ) {
    guard let said = place(of: content), let who = place(of: source), let mark = place(of: cue, from: who.upper) else {
      return
    }
    article.attributions.append(
      Attribution(
        source: [who], cue: [mark], content: [said], kind: kind, speaker: speaker, confidence: confidence,
        evidence: [Evidence(.source, who, note: "whose words they are")]))
  }
}
