import Articles

extension OpenArticle {
  /// Returns the item that the reasons explain now: the mention at the cursor, or else the current or visible statement.
  /// A step of a mention's reasons, whose words are selected, still leads back to that mention.
  func subjectOfReasons() -> Reasons.Subject? {
    if focus == .statements, let listed = panels.statements.cursor { return .statement(listed) }
    if let m = word.flatMap({ mention(at: $0) }) { return .mention(m) }
    if let last = lastReasons, case .mention = last.subject, viewport.focus == selection.evidence?.lower {
      return last.subject
    }
    return statementInSight().map { .statement($0) }
  }

  /// Returns the steps that led to a speaker or an actor.
  func reasons(of subject: Reasons.Subject) -> [Reason] {
    switch subject {
    case .statement(let s) where marks.statements.indices.contains(s):
      marks.reasons(forStatement: s) { paragraphNumber(at: $0) }
    case .mention(let m) where marks.article.mentions.indices.contains(m):
      marks.reasons(forMention: m) { paragraphNumber(at: $0) }
    case .statement, .mention: []
    }
  }

  /// Returns the name of the speaker or actor that the reasons explain.
  func answer(of subject: Reasons.Subject) -> String {
    switch subject {
    case .statement(let s): marks.voice(ofStatement: s)?.name ?? "no speaker"
    case .mention(let m): voice(ofMention: m).map { marks.voices[$0].name } ?? "no actor"
    }
  }

  /// Returns the item in a few words: "statement 2", "“she”".
  func name(of subject: Reasons.Subject) -> String {
    switch subject {
    case .statement(let s): "statement \(s + 1)"
    case .mention(let m): "“\(oneLine(marks.article.mentions[m].range, atMost: 60))”"
    }
  }

  /// Returns the item with its words on one line.
  func headline(of subject: Reasons.Subject) -> String {
    switch subject {
    case .statement(let s): headline(of: marks.statements[s])
    case .mention(let m): surroundings(of: marks.article.mentions[m].range)
    }
  }

  /// Returns the rows that show words of the item; nil if none is visible.
  func rows(of subject: Reasons.Subject) -> Range<Int>? {
    let words =
      switch subject {
      case .statement(let s): marks.statements[s].content
      case .mention(let m): [marks.article.mentions[m].range]
      }
    let places = layout.window(of: viewport, rows: rows)
    let rows = places.indices.filter { row in
      let bytes = layout.bytes(of: places[row])
      return words.contains { $0.overlaps(bytes) }
    }
    guard let first = rows.first, let last = rows.last else { return nil }
    return first..<last + 1
  }
}
