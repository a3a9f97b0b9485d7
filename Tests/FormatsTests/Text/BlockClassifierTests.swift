import Articles
import Testing

@testable import Formats

/// `text`'s blocks as "kind words", the date line of a paragraph before "¦".
func outline(_ text: String) -> [String] {
  draft(of: text).blocks.map { block in
    let line = block.dateline.map { String(text.slice($0)) + " ¦ " } ?? ""
    let rest = TextRange(block.dateline?.upper ?? block.range.lower, block.range.upper)
    return "\(block.kind): \(line)\(text.slice(rest).split(whereSeparator: \.isWhitespace).joined(separator: " "))"
  }
}

@Suite struct BlockClassifierTests {
  @Test func aScrapedPageKeepsItsResidueButMarksIt() {
    let text = """
      Home World Harbour minister: The lease will end with the year
      Ferry strike enters its second week

      Harbour minister: The lease will end with the year

      by CoastWire

      The harbour minister, Ana Brandt, said on Thursday that the lease would end with the year.

      Union leader Piet Oduya disagreed. “Nobody asked us,” he said.

      Read more
      """
    #expect(
      outline(text) == [
        "residue: Home World Harbour minister: The lease will end with the year",
        "residue: Ferry strike enters its second week",
        "title: Harbour minister: The lease will end with the year",
        "byline: by CoastWire",
        "paragraph: The harbour minister, Ana Brandt, said on Thursday that the lease would end with the year.",
        "paragraph: Union leader Piet Oduya disagreed. “Nobody asked us,” he said.",
        "residue: Read more",
      ])
  }

  @Test func headlinesAndMenusAfterTheBodyAreResidue() {
    let text = """
      Harbour lease to end with the year

      The harbour minister, Ana Brandt, said on Thursday that the lease would end with the year.

      “We will miss the cranes,” Brandt said.

      Related stories
      Ferry strike enters its second week
      “Nobody asked us”: a docker's account

      Terms of use | Privacy | Help
      """
    #expect(
      outline(text) == [
        "title: Harbour lease to end with the year",
        "paragraph: The harbour minister, Ana Brandt, said on Thursday that the lease would end with the year.",
        "paragraph: “We will miss the cranes,” Brandt said.",
        "residue: Related stories",
        "residue: Ferry strike enters its second week",
        "residue: “Nobody asked us”: a docker's account",
        "residue: Terms of use | Privacy | Help",
      ])
  }
}
