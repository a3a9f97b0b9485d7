import Articles
import Testing

@testable import Analysis

@Suite struct ContentsTests {
  @Test(
    arguments: [
      // The quotation right before cue and source is part of the content.
      ("“It is late,” {cue said} {who [Ana Brandt]}. {what “Go.”}", ["Ana Brandt: “It is late,” … “Go.”"]),
      ("“It is late{what ,”} {who [Ana Brandt]} {cue said}.", ["Ana Brandt: “It is late,”"]),
      ("‘It is late’, {who [Ana Brandt]} {cue said} {what of it}.", ["Ana Brandt: ‘It is late’ … of it"]),
      ("{what It is “late,”} {who she} {cue said}.", ["nobody: It is “late,”"]),
      // Most of a quotation stands for all of it, except for a report inside it.
      ("“We {what sail at noon,”} {who [Ana Brandt]} {cue said}.", ["Ana Brandt: “We sail at noon,”"]),
      ("“We sail at noon and {what go},” {who [Ana Brandt]} {cue said}.", ["Ana Brandt: go"]),
      ("“{who I} {cue think} {what it is very late now}”", ["nobody: it is very late now"]),
      // The subject before source and cue belongs to a content that begins with its verb.
      ("The gate, {cue said} {who [Ana Brandt]}, {what was shut}.", ["Ana Brandt: The gate … was shut"]),
      ("The gate, {cue according to} {who [Ana Brandt]}, {what is shut}.", ["Ana Brandt: The gate … is shut"]),
      ("It rained, {who [Ana Brandt]} {cue said}, {what they left}.", ["Ana Brandt: they left"]),
      ("It was wet, {who [Ana Brandt]} {cue said}, {what was it not}.", ["Ana Brandt: was it not"]),
      ("The men, {who [Ana Brandt]} {cue told} the press, {what would go}.", ["Ana Brandt: The men … would go"]),
      ("The gate, {cue said} {who [Ana Brandt]}{what , was shut}.", ["Ana Brandt: The gate … was shut"]),
      // A quoted sentence continues after source and cue.
      ("{what “The men,”} {cue said} {who [Ana Brandt]}, “will go.”", ["Ana Brandt: “The men,” … “will go.”"]),
      (
        "{what “The men go,”} {cue said} {who [Ana Brandt]}. “Today.”",
        ["Ana Brandt: “The men go,”", "Ana Brandt: “Today.”"]
      ),
      // Other quotations are not part of the content.
      ("The “late” {who [Ana Brandt]} {cue said} {what it was}.", ["Ana Brandt: it was"]),
      ("“It is late.”\n{who [Ana Brandt]} {cue said} {what it was}.", ["Ana Brandt: it was"]),
      ("“Late,” and {who [Ana Brandt]} {cue said} {what it was}.", ["Ana Brandt: it was"]),
      ("{what “}{cue said}", ["nobody: “"]), ("“,” {cue said} {what ,}", ["nobody: “,”"]),
    ] as [(String, [String])])
  func theQuotationBeforeTheCueIsTheContent(text: String, expected: [String]) {
    #expect(Marked(text).article.speakerLines == expected)
  }
}
