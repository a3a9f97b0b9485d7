import Articles
import Testing

@testable import Analysis

@Suite struct SentencesTests {
  @Test(
    arguments: [
      ("", []), ("No end", ["No end"]), ("It rained. Ana left.", ["It rained.", "Ana left."]),
      ("Is it? Yes! It is… Ana left.", ["Is it?", "Yes!", "It is…", "Ana left."]),
      ("Mr. Oduya met Dr. J. P. Bexley. He left.", ["Mr. Oduya met Dr. J. P. Bexley.", "He left."]),
      ("Sen. Rusk and Bas Molnar Jr. left.", ["Sen. Rusk and Bas Molnar Jr. left."]),
      ("The port of St. Ansel vs. the port of Mt. Rusk.", ["The port of St. Ansel vs. the port of Mt. Rusk."]),
      ("“Go.” She left.", ["“Go.”", "She left."]), ("(It rained.) Ana left.", ["(It rained.)", "Ana left."]),
      ("“Why?” she asked. “No.” “Go!”", ["“Why?” she asked.", "“No.”", "“Go!”"]),
      ("He said, ‘Go.’ She left.", ["He said, ‘Go.’", "She left."]),
      ("It cost 3.5 million. 12 ships came.", ["It cost 3.5 million.", "12 ships came."]),
      ("Well... She left.", ["Well...", "She left."]), ("At 5 p.m. he left.", ["At 5 p.m. he left."]),
      ("At 5 p.m., Ana left. At 6 p.m. She came.", ["At 5 p.m., Ana left.", "At 6 p.m.", "She came."]),
      ("He lives in pier No. 5 now.", ["He lives in pier No. 5 now."]),
      ("She said no. He stayed.", ["She said no.", "He stayed."]),
      ("\"Go.\" She left. \"Now,\" he said. \"No.\"", ["\"Go.\"", "She left.", "\"Now,\" he said.", "\"No.\""]),
      ("It was I. She left.", ["It was I.", "She left."]),
      ("Ships from the U.S. Navy came.", ["Ships from the U.S. Navy came."]),
      ("Ships came from the U.S. They left.", ["Ships came from the U.S.", "They left."]),
      ("See harbour.example.Org today.", ["See harbour.example.Org today."]),
      ("e\u{301}tat. Été.", ["e\u{301}tat.", "Été."]),
    ] as [(String, [String])])
  func paragraphsAreSplitIntoSentences(text: String, expected: [String]) {
    #expect(sentences(Marked(text).scene) == expected)
  }

  @Test func blocksEndSentencesAndResidueHasNone() {
    let scene = Marked("# Harbour closed\n~ Read more. Click.\nIt rained\nand rained. Ana left.").scene
    #expect(sentences(scene) == ["Harbour closed", "It rained", "and rained.", "Ana left."])
    #expect(scene.sentences.index(ofWord: -1) == -1)
    #expect(scene.sentences.index(ofWord: 0) == 0)
    // A position outside sentences counts as part of the sentence before.
    #expect(scene.sentence(at: scene.draft.blocks[1].range.lower) == 0)
    #expect(scene.sentence(at: Int.max) == 3)
  }

  private func sentences(_ scene: Scene) -> [String] { scene.sentences.list.map { scene.text($0) } }
}
