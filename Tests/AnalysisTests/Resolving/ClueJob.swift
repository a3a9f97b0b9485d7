import Articles
import Formats
import Foundation

@testable import Analysis

/// A job that writes data for fitting weights. An environment variable holds `TEXTS.jsonl:OUT`; each line has a text
/// with "id" and "text".
struct ClueJob: Sendable {
  private let texts: String
  private let out: String

  /// Creates the job in the variable `name`; nil if the variable is not set.
  init?(_ name: String) {
    let paths = ProcessInfo.processInfo.environment[name]?.split(separator: ":").map(String.init)
    guard let paths, paths.count == 2 else { return nil }
    (texts, out) = (paths[0], paths[1])
  }

  /// A text that was read, with offsets in code points.
  struct Text {
    var id: String
    var draft: Draft
    var points: (TextRange) -> [Int]
  }

  private struct Line: Decodable {
    var id: String
    var text: String
  }

  /// Writes the entries that `lines` returns for each text.
  func write<Entry: Encodable>(_ lines: (Text) throws -> [Entry]) throws {
    var data = Data()
    for line in try String(contentsOfFile: texts, encoding: .utf8).split(separator: "\n") {
      let read = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      let draft = Formats.draft(of: read.text)
      let utf8 = Array(draft.text.utf8)
      let point = { (offset: Int) in String(decoding: utf8[..<offset], as: UTF8.self).unicodeScalars.count }
      let text = Text(id: read.id, draft: draft, points: { [point($0.lower), point($0.upper)] })
      for entry in try lines(text) { data += try JSONEncoder().encode(entry) + Data("\n".utf8) }
    }
    try data.write(to: URL(fileURLWithPath: out))
  }
}
