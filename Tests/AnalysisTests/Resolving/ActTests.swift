import Articles
import Formats
import Testing

@testable import Analysis

/// Tests the act of a statement, by the words of the cue.
@Suite struct ActTests {
  /// Returns the act of a statement whose parts are found in `text` by their words.
  private func act(_ text: String, source: String, cue: String, content: String) throws -> Attribution.Act {
    func range(_ words: String) throws -> TextRange {
      let found = try #require(text.firstRange(of: words))
      return TextRange(
        text.utf8.distance(from: text.startIndex, to: found.lowerBound),
        text.utf8.distance(from: text.startIndex, to: found.upperBound))
    }
    let statement = Tagging.Statement(
      source: try range(source), cue: try range(cue), content: [try range(content)], cueProbability: 1,
      sourceProbability: 1, contentProbability: 1)
    let tagging = Tagging(names: [], statements: [statement], covered: TextRange(0, text.utf8.count))
    return try #require(resolve(tagging, in: draft(of: text)).attributions.first).act
  }

  @Test(arguments: [
    ("The minister said that the port would close.", "The minister", "said", "that the port would close", "speech"),
    ("According to the mayor, the port will close.", "the mayor", "According to", "the port will close", "speech"),
    ("The minister warned that it was late.", "The minister", "warned", "that it was late", "speech"),
    ("The mayor believes that the port will close.", "The mayor", "believes", "that the port will close", "attitude"),
    ("The union wants the port to stay open.", "The union", "wants", "the port to stay open", "attitude"),
    ("The mayor praised the decision.", "The mayor", "praised", "the decision", "attitude"),
    ("“We hope so,” the mayor hoped aloud.", "the mayor", "hoped aloud", "“We hope so,”", "speech"),
    ("The figures show that trade fell.", "The figures", "show", "that trade fell", "evidence"),
    ("The report says that trade fell.", "The report", "says", "that trade fell", "evidence"),
    ("She asked whether the port would close.", "She", "asked", "whether the port would close", "question"),
    ("“Will it close?” she said.", "she", "said", "“Will it close?”", "question"),
    ("She asked for a day to think.", "She", "asked for", "a day to think", "speech"),
    ("The mayor denied that the port would close.", "The mayor", "denied", "that the port would close", "denial"),
    ("The mayor never said that it was safe.", "The mayor", "said", "that it was safe", "denial"),
    ("The mayor would not say when it would close.", "The mayor", "say", "when it would close", "denial"),
    ("The mayor didn’t say that it was safe.", "The mayor", "say", "that it was safe", "denial"),
    ("The mayor declined to say who knew.", "The mayor", "declined to say", "who knew", "denial"),
    ("Nobody said that it was safe.", "Nobody", "said", "that it was safe", "denial"),
    ("The mayor refused to leave.", "The mayor", "refused", "to leave", "attitude"),
    ("The mayor not only said that it was safe.", "The mayor", "said", "that it was safe", "speech"),
    ("The mayor dismissed the report.", "The mayor", "dismissed", "the report", "denial"),
  ])
  func act(text: String, source: String, cue: String, content: String, expected: String) throws {
    #expect(try act(text, source: source, cue: cue, content: content).rawValue == expected)
  }
}
