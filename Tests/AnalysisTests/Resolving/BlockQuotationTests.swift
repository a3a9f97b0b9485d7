import Articles
import Testing

@testable import Analysis

@Suite struct BlockQuotationTests {
  @Test(
    "A block quotation has the speaker whom the paragraph before introduces, or its signer",
    arguments: [
      ("And from [Ana Brandt]:\n> The port is full now.", ["Ana Brandt: The port is full now."]),
      (
        "And from [Ana Brandt]:\n> The port is full now.\n> Nobody will come.",
        ["Ana Brandt: The port is full now. … Nobody will come."]
      ),
      (
        "{who [Ana Brandt]} {cue said} {what the port was full}.\n> The port is full now.",
        ["Ana Brandt: the port was full", "Ana Brandt: The port is full now."]
      ),
      (
        "{who Officials} {cue said} {what the port was full}.\n> The port is full now.",
        ["nobody: the port was full", "nobody: The port is full now."]
      ),
      ("[Ana Brandt] left.\n> The port is full now. — [Piet Oduya]", ["Piet Oduya: The port is full now."]),
      ("[Ana Brandt] left.\n> The port is full now.", ["nobody: The port is full now."]),
      ("The letter of [Ana Brandt]’s neighbour:\n> The port is full now.", ["nobody: The port is full now."]),
      // A quotation with a statement of its own is read as ordinary text.
      ("And from [Ana Brandt]:\n> {who [Piet Oduya]} {cue said} {what it was}.", ["Piet Oduya: it was"]),
    ] as [(String, [String])])
  func speakers(text: String, expected: [String]) {
    #expect(Marked(text).article.speakerLines == expected)
  }

  @Test("A block quotation is direct although it has no marks") func kind() {
    let article = Marked("And {who [Ana Brandt]} {cue wrote}:\n> {what The port is full now.}").article
    #expect(article.attributions.map(\.kind) == [.direct])
    #expect(Marked("And from [Ana Brandt]:\n> The port is full.").article.attributions.map(\.kind) == [.direct])
  }

  @Test("Nobody speaks in a caption, and a statement does not run through one") func captions() {
    let caption = Marked("^ {who [Ana Brandt]} {cue said} {what it was}.").article
    #expect(caption.attributions.isEmpty)
    #expect(caption.mentions.map { caption.text.slice($0.range) } == ["Ana Brandt"])
    let around = Marked("{who [Ana Brandt]} {cue said}: {what “It is}\n^ {what A boat. Photo: Piet}\n{what full.”}")
      .article
    #expect(around.speakerLines == ["Ana Brandt: “It is … full.”"])
  }

  @Test("A name in a caption or a byline is no source, and no pronoun of the text means it") func photographers() {
    let credit = "^ A boat. Photo: {who [Piet Oduya]}"
    let source = Marked("[Ana Brandt] left.\n\(credit)\n{cue Stressing} {what that it was full}, the ship sailed.")
      .article
    #expect(source.speakerLines == ["nobody: that it was full"])
    let pronoun = Marked("[Ana Brandt] left.\n^ A boat. Photo: [Piet Oduya]\n{who He} {cue said} {what it was full}.")
      .article
    #expect(pronoun.speakerLines.allSatisfy { !$0.contains("Oduya") })
    let named = Marked("[Piet Oduya] left.\n^ A boat. Photo: [Piet Oduya]\n{who He} {cue said} {what it was full}.")
      .article
    #expect(named.speakerLines == ["Piet Oduya: it was full"])
  }
}
