import Articles

// What is said goes out with a sign of it. Where it comes back with the same sign nobody changed it, however much the engine reads in
// another way by then: in an article that was edited, or by a later version.

extension Annotations {
  /// A sign of what is said of `statement`: another one where its words, its kind, its act or its speaker differ. White space does not
  /// count, nor does the place.
  func sign(of statement: Statement, in text: String) -> String {
    func words(_ ranges: [TextRange]) -> String {
      String(decoding: ranges.sorted().flatMap { text.slice($0).utf8.filter { $0 > 0x20 } }, as: UTF8.self)
    }
    let speaker = statement.speaker.actor.flatMap { actors.indices.contains($0) ? actors[$0].name : nil }
    return Self.sign([
      words(statement.source), words(statement.cue), words(statement.content), statement.kind?.rawValue,
      statement.act?.rawValue, speaker,
    ])
  }

  /// Whether `statement` is as the engine read it when it was exported.
  func isAsRead(_ statement: Statement, in text: String) -> Bool {
    statement.status == .proposed && statement.reading == sign(of: statement, in: text)
  }

  fileprivate static func sign(_ parts: [String?]) -> String {
    ContentHash(parts.map { $0.map { "\($0.utf8.count) \($0)" } ?? "-" }.joined(separator: " ")).hexadecimal
  }
}

extension Annotations.Actor {
  /// A sign of what is said of it.
  var sign: String {
    Annotations.sign([name, facts?.kind.rawValue, facts?.role, facts?.of, facts?.color.map(String.init)])
  }

  /// Whether it is as the engine read it when it was exported.
  var isAsRead: Bool { joined.isEmpty && reading == sign }
}
