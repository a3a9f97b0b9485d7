import Articles

// Exported annotations carry a sign of their content. An imported annotation with the same sign was not changed by its user. This
// also holds if the engine now reads the article differently, because the article was edited or the engine is a later version.

extension Annotations {
  /// Returns a sign of the statement that changes with its words, kind, act or speaker. White space and the place do not count.
  func sign(of statement: AnnotatedStatement, in text: String) -> String {
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
  func isAsRead(_ statement: AnnotatedStatement, in text: String) -> Bool {
    statement.status == .proposed && statement.reading == sign(of: statement, in: text)
  }

  fileprivate static func sign(_ parts: [String?]) -> String {
    ContentHash(parts.map { $0.map { "\($0.utf8.count) \($0)" } ?? "-" }.joined(separator: " ")).hexadecimal
  }
}

extension Annotations.Actor {
  /// A sign of the actor's name and facts.
  var sign: String {
    Annotations.sign([name, facts?.kind.rawValue, facts?.role, facts?.of, facts?.color.map(String.init)])
  }

  /// Whether the actor is as the engine read it when it was exported.
  var isAsRead: Bool { joined.isEmpty && reading == sign }
}
