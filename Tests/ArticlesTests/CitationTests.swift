import Articles
import TestSupport
import Testing

/// Statements in words that can be pasted.
@Suite struct CitationTests {
  private static let minister = NamedActor(name: "Ana Brandt", kind: .person, role: "harbour minister")

  /// Returns an article of one paragraph, whose sentences are `sentences`, about the minister.
  private func builder(_ sentences: [String]) -> ArticleBuilder {
    var builder = ArticleBuilder([(.paragraph, sentences.joined(separator: " "))])
    builder.actors = [Self.minister]
    return builder
  }

  private func article(_ builder: ArticleBuilder, _ sentences: [String]) -> Article {
    var article = builder.article
    article.sentences = sentences.compactMap { builder.find($0) }
    return article
  }

  private func cited(
    _ sentences: String..., content: [String], kind: Attribution.Kind = .indirect, source: String?,
    cue: String? = "said",
    mention: Mention.Form? = nil, speaker: Int? = 0
  ) -> Citation {
    var builder = builder(sentences)
    if let mention, let source { builder.mention(source, 1, mention, actor: 0) }
    builder.say(content, kind: kind, source: source, cue: cue, speaker: speaker)
    let article = article(builder, sentences)
    return article.citation(of: article.attributions[0])
  }

  @Test func aPronounGivesWayToNameAndRole() {
    let cited = cited(
      "She added that the lease could be ended.", content: ["that the lease could be ended"], source: "She",
      cue: "added",
      mention: .pronoun)
    #expect(cited.markdown == "**Ana Brandt**, harbour minister, added that the lease could be ended")
    #expect(
      cited.markdownWithMarks == "**Ana Brandt**, harbour minister, added *that the lease could be ended*")
    #expect(cited.plain == "Ana Brandt, harbour minister, added that the lease could be ended")
    #expect(cited.sentence == "Ana Brandt, harbour minister, added that the lease could be ended.")
  }

  @Test func directSpeechKeepsItsOrder() {
    let cited = cited(
      "“It stays open,” Brandt said on Monday.", content: ["“It stays open,”"], kind: .direct, source: "Brandt",
      mention: .name)
    #expect(cited.markdown == "“It stays open,” **Ana Brandt**, harbour minister, said on Monday")
  }

  @Test func aPeriodInsideQuotationMarksStays() {
    let cited = cited(
      "Brandt said: “It stays open.”", content: ["“It stays open.”"], kind: .direct, source: "Brandt", mention: .name)
    #expect(cited.plain == "Ana Brandt, harbour minister, said: “It stays open.”")
  }

  @Test func theRoleIsNotRepeated() {
    #expect(
      cited(
        "The minister Brandt said no.", content: ["no"], source: "The minister Brandt"
      ).plain == "The minister Brandt [Ana Brandt] said no")
    #expect(
      cited("No, said Brandt, the port's head.", content: ["No"], source: "Brandt", mention: .name).plain
        == "No, said Ana Brandt, the port's head")
    #expect(
      cited("Ana Brandt, a minister, said no.", content: ["no"], source: "Ana Brandt, a minister,").markdown
        == "**Ana Brandt**, a minister, said no")
  }

  @Test func otherWordsOfTheSourceStay() {
    #expect(
      cited(
        "According to the inspector, it leaks.", content: ["it leaks"], source: "the inspector", cue: "According to",
        mention: .role
      ).markdown == "According to the inspector \\[**Ana Brandt**\\], it leaks".replacing("\\[", with: "\\["))
    #expect(
      cited(
        "They said no.", content: ["no"], source: "They", mention: .pronoun
      ).plain == "They [Ana Brandt] said no")
  }

  @Test func quotedWordsAreNeverChanged() {
    // The source stands within the quoted words.
    let cited = cited(
      "“Brandt said no,” it read.", content: ["“Brandt said no,”"], kind: .direct, source: "Brandt", cue: nil,
      mention: .name)
    #expect(cited.plain == "Ana Brandt, harbour minister: “Brandt said no,” it read")
  }

  @Test func severalSentencesOfAQuotationAreKept() {
    let cited = cited(
      "“We read it,” she said.", "“It is no way.”", content: ["“We read it,”", "“It is no way.”"], kind: .direct,
      source: "she", mention: .pronoun)
    #expect(cited.plain == "“We read it,” Ana Brandt, harbour minister, said. “It is no way.”")
  }

  @Test func aDistantSourceStandsBeforeTheWords() {
    let cited = cited(
      "Brandt said so.", "It rained.", "The port is safe.", content: ["The port is safe"], source: "Brandt",
      mention: .name)
    #expect(cited.plain == "Ana Brandt, harbour minister: The port is safe")
  }

  @Test func aStatementWithoutASpeakerIsItsSentence() {
    let cited = cited(
      "It is said that it leaks.", content: ["that it leaks"], source: nil, cue: "is said", speaker: nil)
    #expect(cited.plain == "It is said that it leaks")
  }

  @Test func aTextWithoutPeriodsIsNotOneSentence() {
    let long = String(repeating: "and on ", count: 500) + "Brandt said no"
    let cited = cited(long, content: ["no"], source: "Brandt", mention: .name)
    #expect(cited.plain == "Ana Brandt, harbour minister: no")
  }

  @Test func lineBreaksAndControlsAreNotCopied() {
    let cited = cited("She\nsaid\u{1B}[2J no\nmore.", content: ["no\nmore"], source: "She", mention: .pronoun)
    #expect(cited.plain == "Ana Brandt, harbour minister, said␛[2J no more")
  }

  // MARK: Titles and roles

  @Test(
    "A short title before a name is spelled out after it",
    arguments: [
      ("Sen.", "senator"), ("Vermont Sen.", "Vermont senator"), ("Retired Lt. Gen.", "Retired lieutenant general"),
    ])
  func shortTitles(_ role: String, _ shown: String) {
    #expect(NamedActor(name: "A", kind: .person, role: role).roleAfterName == shown)
    #expect(
      press("“No,” Brandt said.", content: ["“No,”"], source: "Brandt", cue: "said", role: role)
        == "“No,” said Ana Brandt, the \(shown).")
  }

  @Test func anUnknownShortTitleIsNoRole() {
    #expect(NamedActor(name: "A", kind: .person, role: "Hon.").roleAfterName == nil)
  }

  @Test("The full name replaces a title of courtesy, too", arguments: ["Mrs", "Ms.", "Miss", "Frau"])
  func courtesy(_ title: String) {
    var builder = builder(["\(title) Brandt said no."])
    builder.mention("Brandt", 1, actor: 0)
    builder.say(["no"], kind: .indirect, source: "\(title) Brandt", cue: "said", speaker: 0)
    let article = article(builder, ["\(title) Brandt said no."])
    #expect(article.citation(of: article.attributions[0]).plain == "Ana Brandt, harbour minister, said no")
  }

  // MARK: Quotations of several paragraphs

  private func quotation(_ paragraphs: [String], content: [String]) -> (cited: String, words: String) {
    var builder = ArticleBuilder(paragraphs.map { (.paragraph, $0) })
    builder.actors = [Self.minister]
    builder.mention("Brandt", 1, actor: 0)
    builder.say(content, kind: .direct, source: "Brandt", cue: "said", speaker: 0)
    var article = builder.article
    if let first = article.attributions[0].content.first, let last = article.attributions[0].content.last,
      content.count > 1
    {
      article.attributions[0].content = [first, TextRange(article.attributions[0].content[1].lower, last.upper)]
    }
    article.sentences = article.draft.blocks.map(\.range)
    return (article.citation(of: article.attributions[0]).plain, article.words(of: article.attributions[0].content))
  }

  @Test(
    "A quotation of several paragraphs is one, without the marks that paragraphs repeat",
    arguments: [("“", "”"), ("\"", "\""), ("«", "»")])
  func paragraphs(_ opening: String, _ closing: String) {
    let said = quotation(
      ["\(opening)We heard it,\(closing) Brandt said. \(opening)It is a sound.", "\(opening)I told them.\(closing)"],
      content: ["\(opening)We heard it,\(closing)", "\(opening)It is a sound.", "\(opening)I told them.\(closing)"])
    #expect(
      said.cited
        == "\(opening)We heard it,\(closing) Ana Brandt, harbour minister, said. \(opening)It is a sound. I told them.\(closing)"
    )
    #expect(said.words == "\(opening)We heard it,\(closing) … \(opening)It is a sound. I told them.\(closing)")
  }

  @Test func aQuotationThatGoesOnIsClosed() {
    let said = quotation(["Brandt said: “It is a sound.", "“I told them.”"], content: ["“It is a sound."])
    #expect(said.words == "“It is a sound.”")
    #expect(said.cited == "Ana Brandt, harbour minister, said: “It is a sound.”")
  }

  @Test func anotherQuotationKeepsItsMark() {
    let said = quotation(
      ["“It is a sound,” Brandt said.", "“I told them.”"], content: ["“It is a sound,”", "“I told them.”"])
    #expect(said.words == "“It is a sound,” … “I told them.”")
  }

  // MARK: Repeated sentences

  @Test func aSentenceIsCitedForItsSourceAlone() {
    let sentences = ["Brandt said the port would stay open and the lease would end.", "It rained."]
    var builder = builder(sentences)
    builder.mention("Brandt", 1, actor: 0)
    builder.say(["the port would stay open"], kind: .indirect, source: "Brandt", cue: "said", speaker: 0)
    builder.say(["the lease would end"], kind: .indirect, source: nil, cue: nil, speaker: nil)
    builder.say(["It rained"], kind: .indirect, source: nil, cue: nil, speaker: nil)
    let article = article(builder, sentences)
    #expect(article.repeatedSentences(article.attributions.map { article.citation(of: $0).range }) == [1])
    #expect(article.attributions.map(article.isWithoutSource) == [false, true, true])
  }

  // MARK: The style of news agencies

  private func press(
    _ sentences: String..., content: [String], source: String?, cue: String?, kind: Attribution.Kind = .direct,
    role: String? = "harbour minister"
  ) -> String {
    var builder = builder(sentences)
    builder.actors[0].role = role
    if let source { builder.mention(source, 1, source.first == "s" ? .pronoun : .name, actor: 0) }
    builder.say(content, kind: kind, source: source, cue: cue, speaker: 0)
    let article = article(builder, sentences)
    return article.pressCitation(of: article.attributions[0])
  }

  @Test func newsAgenciesPutTheSpeakerAfterTheWords() {
    #expect(
      press("“It stays open,” Brandt said.", content: ["“It stays open,”"], source: "Brandt", cue: "said")
        == "“It stays open,” said Ana Brandt, the harbour minister.")
    #expect(
      press("Brandt replied: “Why not?”", content: ["“Why not?”"], source: "Brandt", cue: "replied:")
        == "“Why not?” replied Ana Brandt, the harbour minister.")
    #expect(
      press(
        "“No,” she said. “It rained.”", content: ["“No,”", "“It rained.”"], source: "she", cue: "said", role: nil)
        == "“No,” said Ana Brandt, “It rained.”")
    #expect(
      press(
        "\"No,\" said Brandt, a spokeswoman.", content: ["\"No,\""], source: "Brandt", cue: "said", role: "spokeswoman")
        == "\"No,\" said Ana Brandt, a spokeswoman.")
  }

  @Test func aVerbKeepsTheWordsThatBelongToIt() {
    #expect(
      press("“No,” Brandt told reporters.", content: ["“No,”"], source: "Brandt", cue: "told")
        == "“No,” Ana Brandt, harbour minister, told reporters.")
    #expect(
      press("Brandt said that it rained.", content: ["that it rained"], source: "Brandt", cue: "said", kind: .indirect)
        == "Ana Brandt, harbour minister, said that it rained.")
  }
}
