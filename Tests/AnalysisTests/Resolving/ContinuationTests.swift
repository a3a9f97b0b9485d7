import Articles
import Testing

@testable import Analysis

@Suite struct ContinuationTests {
  @Test(
    arguments: [
      // Quotations.
      (
        "{what “It is late,”} {who [Ana Brandt]} {cue said}. “The port is full now.”",
        ["Ana Brandt: “It is late,”", "Ana Brandt: “The port is full now.”"]
      ),
      (
        "{what “It is late,”} {who [Ana Brandt]} {cue said}. “The port is full now. “Nobody will come.”",
        ["Ana Brandt: “It is late,”", "Ana Brandt: “The port is full now. “Nobody will come.”"]
      ),
      (
        "{what “It is late,”} {who [Ana Brandt]} {cue said}. “It will be shut for days.\n“Nobody will come now.”",
        ["Ana Brandt: “It is late,”", "Ana Brandt: “It will be shut for days.", "Ana Brandt: “Nobody will come now.”"]
      ),
      // A quotation in another paragraph, without a speaker, or that is part of a sentence.
      (
        "{what “It is late,”} {who [Ana Brandt]} {cue said}.\n“The port is full now.”",
        ["Ana Brandt: “It is late,”", "nobody: “The port is full now.”"]
      ),
      (
        "{what “It is late,”} {who officials} {cue said}. “The port is full now.”",
        ["nobody: “It is late,”", "nobody: “The port is full now.”"]
      ),
      (
        "{what “It is late,”} {who [Ana Brandt]} {cue said}. The “port of the north” is full.",
        ["Ana Brandt: “It is late,”"]
      ),
      (
        "{what “It is late,”} {who [Ana Brandt]} {cue said}. It rained. It snowed. “The port is full now.”",
        ["Ana Brandt: “It is late,”", "nobody: “The port is full now.”"]
      ),
      (
        "“The port is full now.” “Nobody will come here.”",
        ["nobody: “The port is full now.”", "nobody: “Nobody will come here.”"]
      ),
      // The speaker acts in the sentence before or is introduced by it before a colon. A heading has no speaker.
      ("[Ana Brandt] shook her head. “The port is full now.”", ["Ana Brandt: “The port is full now.”"]),
      ("The boy looked at [Ana Brandt]. “The port is full now.”", ["nobody: “The port is full now.”"]),
      ("And from [Ana Brandt]:\n“The port is full now.”", ["Ana Brandt: “The port is full now.”"]),
      ("[Ana Brandt] nodded. »The port is full now.«", ["Ana Brandt: »The port is full now.«"]),
      ("[Ana Brandt] nodded. ''The port is full now.''", ["Ana Brandt: ''The port is full now.''"]),
      ("[Ana Brandt] nodded. 「The port is full now.」", ["Ana Brandt: 「The port is full now.」"]),
      ("# “The port is full now.”", []),
      // Evidence.
      (
        "{who [Ana Brandt]} {cue said} {what the port was full}. {who2 The figures} {cue2 show} {what2 it was}.",
        ["Ana Brandt: the port was full", "Ana Brandt: The figures show it was.", "nobody: it was"]
      ),
      (
        "{who [Ana Brandt]} {cue said} {what the port was full}. It rained. {who2 The figures} {cue2 show} {what2 it was}.",
        ["Ana Brandt: the port was full", "nobody: it was"]
      ),
      // Headlines.
      (
        "# Port to open in May, {who [Brandt]} {cue says}\n{what [Ana Brandt] left}.",
        ["Ana Brandt: Port to open in May"]
      ),
      ("# {who [Brandt]} {cue says} {what so}\n{what It rained}.", ["Brandt: so"]),
      ("# Open {who [Brandt]} {cue says}\n{what It rained}.", []),
      ("# {what Port open}\n{who [Brandt]} {cue said} {what it was}.", ["Brandt: it was"]),
      ("# [Ana Brandt]: port is full\n[Ana Brandt] left.", ["Ana Brandt: port is full"]),
      ("# Fisheries minister: port is full\nFisheries minister [Ana Brandt] left.", []),
      ("# Fisheries Minister: port is full\nFisheries minister [Ana Brandt] left.", ["Ana Brandt: port is full"]),
      ("# [Norland|place]: port is full", ["Norland: port is full"]),
      ("# Weather: port is full", []), ("# [Ana Brandt]:", []), ("# [Ana Brandt] in port: a tale", []),
      ("[Ana Brandt]: port is full", []), ("## [Ana Brandt]: port is full", ["Ana Brandt: port is full"]),
    ] as [(String, [String])])
  func statementsContinue(text: String, expected: [String]) {
    #expect(Marked(text).article.speakerLines == expected)
  }

  @Test func continuedStatementsHaveReasons() throws {
    let article = Marked("{what “It is late,”} {who [Ana Brandt]} {cue said}. “The port is full now.”").article
    let last = try #require(article.attributions.last)
    #expect(last.source.isEmpty)
    #expect(last.cue.isEmpty)
    #expect(last.kind == .direct)
    #expect(last.confidence < 0.8)
    #expect(last.evidence.map(\.note) == ["continues the previous quotation"])
    #expect(last.evidence.first?.to.map(article.words) == "“It is late,”")
    let headline = try #require(Marked("# [Ana Brandt]: port is full").article.attributions.first)
    #expect(headline.evidence.map(\.step) == [.source, .name])
  }
}
