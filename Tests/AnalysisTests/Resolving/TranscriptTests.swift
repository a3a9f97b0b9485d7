import Articles
import Testing

@testable import Analysis

/// Tests paragraphs that begin with a speaker.
@Suite struct TranscriptTests {
  @Test(
    arguments: [
      (
        "MORA: We sail.\nBELL: When?\nMORA: At noon.",
        ["MORA: We sail.", "BELL: When?", "MORA: At noon."]
      ),
      (
        "[Dora Mora]: We sail.\n[Tom Bell]: When?\n[Dora Mora]: At noon.",
        ["Dora Mora: We sail.", "Tom Bell: When?", "Dora Mora: At noon."]
      ),
      (
        "DORA MORA: We sail.\nTOM BELL: When?\nMORA: At noon.",
        ["DORA MORA: We sail.", "TOM BELL: When?", "DORA MORA: At noon."]
      ),
      // Statements inside a turn are part of it.
      (
        "MORA: {who I} {cue said} {what we sail}.\nBELL: When?\nMORA: At noon.",
        ["MORA: I said we sail.", "BELL: When?", "MORA: At noon."]
      ),
      // A single label, labels that each occur once, no words, no colon right after the label.
      ("UPDATE: The ferry sails.\nIt is late.", []), ("ONE: a.\nTWO: b.\nTHREE: c.", []),
      ("MORA:\nBELL:\nMORA:", []), ("MORA : a.\nBELL : b.\nMORA : c.", []),
      ("The plan: a.\nThe plan: b.\nThe plan: c.", []),
    ] as [(String, [String])])
  func turnsBelongToTheSpeakerBeforeThem(text: String, expected: [String]) {
    let article = Marked(text).article
    #expect(article.speakerLines == expected)
    #expect(article.attributions.allSatisfy { $0.kind == .direct })
  }
}
