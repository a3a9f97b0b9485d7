import Articles
import Formats
import Foundation
import Testing

@testable import Analysis

/// Writes what the weights of `Antecedent` are fitted on: `SAYSO_CLUES=TEXTS.jsonl:OUT swift test --filter AntecedentClues`, then
/// `Sources/Training/antecedents.py`.
@Suite struct AntecedentClues {
  private static let job = ProcessInfo.processInfo.environment["SAYSO_CLUES"]?.split(separator: ":").map(String.init)

  private struct Text: Decodable {
    var id: String
    var text: String
  }

  private struct Candidate: Encodable {
    var names: [[Int]]
    var clues: [Double]
  }

  private struct Question: Encodable {
    var id: String
    var form: String
    var range: [Int]
    var candidates: [Candidate]
  }

  @Test(.enabled(if: job != nil, "SAYSO_CLUES is not set")) func write() throws {
    let job = try #require(Self.job)
    let engine = try Engine(model: try #require(Fixtures.model))
    let lines = try String(contentsOfFile: job[0], encoding: .utf8).split(separator: "\n")
    var out = Data()
    for line in lines {
      let text = try JSONDecoder().decode(Text.self, from: Data(line.utf8))
      let draft = Formats.draft(of: text.text)
      let utf8 = Array(draft.text.utf8)
      let codePoint = { (offset: Int) in String(decoding: utf8[..<offset], as: UTF8.self).unicodeScalars.count }
      let points = { (range: TextRange) in [codePoint(range.lower), codePoint(range.upper)] }
      _ = discourse(engine.tag(draft.text), in: draft) { scene, m, candidates in
        let question = Question(
          id: text.id, form: scene.mentions[m].form.rawValue, range: points(scene.mentions[m].range),
          candidates: candidates.map { candidate in
            Candidate(
              names: scene.mentions.filter { $0.actor == candidate.actor && $0.form == .name }.map { points($0.range) },
              clues: candidate.clues)
          })
        if let line = try? JSONEncoder().encode(question) { out += line + Data("\n".utf8) }
      }
    }
    try out.write(to: URL(fileURLWithPath: job[1]))
  }
}
