import Articles
import Testing

@testable import Analysis

/// Tests statements found by rules alone, where the heads found none.
@Suite struct PlainQuotationsTests {
  @Test(
    arguments: [
      ("“We sail at noon,” said [Piet Oduya].", ["Piet Oduya: “We sail at noon,”"]),
      ("“We sail at noon,” said the miller [Piet Oduya].", ["Piet Oduya: “We sail at noon,”"]),
      ("“We sail at noon,” [Piet Oduya] told reporters.", ["Piet Oduya: “We sail at noon,”"]),
      ("“We sail at noon”, [Piet Oduya] said.", ["Piet Oduya: “We sail at noon”"]),
      ("“Do we sail?” asked [Piet Oduya].", ["Piet Oduya: “Do we sail?”"]),
      ("[Piet Oduya] said: “We sail at noon.”", ["Piet Oduya: “We sail at noon.”"]),
      ("“We sail at noon,” a man said.", ["nobody: “We sail at noon,”"]),
      ("[Piet Oduya] left. “We sail at noon,” he said.", ["Piet Oduya: “We sail at noon,”"]),
      // No reporting verb, no subject, part of a sentence, another paragraph.
      ("“We sail at noon,” [Piet Oduya] sang.", []), ("“We sail at noon,” said to be his motto.", []),
      ("His “sail at noon” [Piet Oduya] said was a joke.", []), ("“We sail at noon,”\n[Piet Oduya] said so.", []),
      ("“We sail at noon,” as in the song, said [Piet Oduya].", []), ("“Well,”", []), ("“,” said", []),
      ("[Piet Oduya] said, “sailing” was over.", []), ("Of [Piet Oduya] said: “We sail.”", []),
      ("“We sail at noon,” the father of [Piet Oduya] said.", []),
      // Statements found by the heads are not repeated.
      (
        "{what “We sail at noon,”} {cue said} {who [Piet Oduya]}. [Ana Brandt] said: {what2 “No.”}",
        ["Piet Oduya: “We sail at noon,”", "nobody: “No.”"]
      ),
    ] as [(String, [String])])
  func quotationsBesideAReportingVerbAreStatements(text: String, expected: [String]) {
    #expect(Marked(text).article.speakerLines == expected)
  }

  @Test(
    arguments: [
      ("“We are ready.” — [Ana Brandt]", ["Ana Brandt: “We are ready.”"]),
      ("“We are ready.”\n— [Ana Brandt]", ["Ana Brandt: “We are ready.”"]), ("“We are ready” — [Ana Brandt] left.", []),
      ("“We are ready.” —", []),
      ("“We are ready.” — A. Nobody", ["nobody: “We are ready.”"]),
    ] as [(String, [String])])
  func signedQuotationsAreStatements(text: String, expected: [String]) {
    #expect(Marked(text).article.speakerLines == expected)
  }

  @Test(
    arguments: [
      (
        "{what “We are late,” {who [Ana Brandt]} {cue said}, “and tired.”}",
        ["Ana Brandt: “We are late,” … “and tired.”"]
      ),
      ("{what The canal, {who [Ana Brandt]} {cue said}, was open}.", ["Ana Brandt: The canal … was open"]),
      ("{what {who [Ana Brandt]} {cue said}}.", ["Ana Brandt: Ana Brandt said"]),
      ("{what “{cue }”}", []),
    ] as [(String, [String])])
  func sourceAndCueAreRemovedFromTheContent(text: String, expected: [String]) {
    #expect(Marked(text).article.speakerLines == expected)
  }
}
