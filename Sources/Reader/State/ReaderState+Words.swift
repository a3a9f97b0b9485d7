import Articles

extension ReaderState {
  /// Moves the cursor by words, and says who a name, role or pronoun is.
  mutating func moveCursor(by count: Int) {
    article.focus = .text
    guard let hasMoved = article.moveCursor(by: count) else { return notify("no words here") }
    if !hasMoved { return notify(count > 0 ? "this is the last word" : "this is the first word") }
    if let answerAtCursor { notify(answerAtCursor) }
  }

  /// The actor of the word at the cursor in words.
  var answerAtCursor: Message? { article.word.flatMap { who(at: $0) } }

  /// Returns the actor of a name, role or pronoun in words. Nil for other words, unless they name an unnamed source.
  func who(at stop: TextRange) -> Message? {
    guard let m = article.mention(at: stop) else {
      return article.unnamedSource(at: stop).map { "\(article.oneLine($0, atMost: 80)): the text gives no name" }
    }
    let mention = article.marks.article.mentions[m]
    let words = article.oneLine(mention.range, atMost: 80)
    guard let v = article.voice(ofMention: m) else {
      let hasNoName = mention.evidence.contains { $0.step == .unnamed || $0.step == .decision }
      return hasNoName
        ? "\(words): the text gives no name"
        : "\(words): not resolved" + article.stillReading + "; \(key: .standsFor) chooses the actor"
    }
    let voice = article.marks.voices[v]
    var answer = voice.about.isEmpty ? voice.name : "\(voice.name), \(voice.about)"
    if words != voice.name { answer = "\(words): \(answer)" }
    if let other = mention.alternative, article.marks.article.actors.indices.contains(other) {
      answer += "; or else \(article.marks.article.actors[other].name.excerpt())"
    }
    // The confidence of a name is about being a name, not about its bearer.
    let sure = mention.form == .name ? nil : mention.evidence.compactMap(\.confidence).last
    if let sure, sure.isFinite { answer += " · sure \(decimal(sure))" }
    return Message(answer)
  }

  /// Selects the actor of the word at the cursor, else the statement at `offset`. Opens the reasons of a statement that
  /// is already selected. Returns whether there is an actor or a statement.
  mutating func choose(at offset: Int, _ stop: TextRange?) -> Bool {
    defer { article.putCursor(on: stop) }
    let m = stop.flatMap { article.mention(at: $0) }
    if let m, let v = article.voice(ofMention: m) {
      article.choose(voice: v)
      article.selection.mention = m
      let voice = article.marks.voices[v]
      notify(
        "\(voice.name)\(voice.about.isEmpty ? "" : ", " + voice.about): \(counted(voice.statements.count, "statement"))"
      )
      return true
    }
    if m != nil, let stop, let who = who(at: stop) { notify(who) }
    guard let s = article.marks.index.attribution(at: offset) else { return false }
    if s == article.selection.statement {
      Reasons.open(.statement(s), &self)
    } else {
      article.chooseInPlace(statement: s)
    }
    return true
  }
}

extension OpenArticle {
  /// Returns the source that contains `words` if the text does not name it.
  fileprivate func unnamedSource(at words: TextRange) -> TextRange? {
    guard let s = marks.index.attribution(at: words.lower), let voice = marks.voice(ofStatement: s), voice.actor == nil
    else { return nil }
    return marks.statements[s].source.first { $0.contains(words) }
  }
}
