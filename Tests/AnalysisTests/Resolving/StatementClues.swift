import Articles
import Formats
import Foundation
import Testing

@testable import Analysis

/// Writes what the weights of `Plausibility` are fitted on: `SAYSO_STATEMENTS=GOLD.jsonl:OUT swift test --filter StatementClues`, then
/// `Sources/Training/plausibility.py`.
@Suite struct StatementClues {
  private static let job = ProcessInfo.processInfo.environment["SAYSO_STATEMENTS"]?.split(separator: ":")
    .map(String.init)

  private struct Text: Decodable {
    var id: String
    var text: String
  }

  private struct Found: Encodable {
    var content: [[Int]]
    var speaker: String?
    var aliases: [String]
    var head: String
    var certainty: Double
    var clues: [Double]
  }

  private struct Answer: Encodable {
    var id: String
    var statements: [Found]
  }

  @Test(.enabled(if: job != nil, "SAYSO_STATEMENTS is not set")) func write() throws {
    let job = try #require(Self.job)
    let engine = try Engine(model: try #require(Fixtures.model))
    let lines = try String(contentsOfFile: job[0], encoding: .utf8).split(separator: "\n")
    var out = Data()
    for line in lines {
      let text = try JSONDecoder().decode(Text.self, from: Data(line.utf8))
      let draft = Formats.draft(of: text.text)
      let utf8 = Array(draft.text.utf8)
      let codePoint = { (offset: Int) in String(decoding: utf8[..<offset], as: UTF8.self).unicodeScalars.count }
      let discourse = discourse(engine.tag(draft.text), in: draft)
      let scene = discourse.scene
      let found = discourse.sayings.map { saying in
        let actor = saying.speaker.map { scene.actors[$0] }
        return Found(
          content: saying.statement.content.map { [codePoint($0.lower), codePoint($0.upper)] },
          speaker: actor?.name, aliases: actor?.forms.map(\.text) ?? [], head: "\(saying.head)",
          certainty: saying.certainty, clues: saying.plausibility(in: scene).clues)
      }
      out += try JSONEncoder().encode(Answer(id: text.id, statements: found)) + Data("\n".utf8)
    }
    try out.write(to: URL(fileURLWithPath: job[1]))
  }
}
