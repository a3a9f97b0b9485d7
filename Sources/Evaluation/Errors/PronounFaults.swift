import Articles

extension PronounMatch {
  /// Returns the faults of the answers. Each has the pronoun in its context, a name of the right person, and a name of
  /// the assigned actor.
  public func faults(text: String, gold: [GoldMention], mentions: [Mention]) -> [Fault] {
    var goldNames: [String: TextRange] = [:]
    for some in gold where goldNames[some.chain] == nil && isName(text.slice(some.range)) {
      goldNames[some.chain] = some.range
    }
    var actorNames: [Int: TextRange] = [:]
    for some in mentions.names {
      if let actor = some.actor, actorNames[actor] == nil { actorNames[actor] = some.range }
    }
    return questions.filter { !$0.isRight }.map { question in
      let range = question.mention.range
      let before = text.slice(TextRange(0, range.lower)).suffix(40).utf8.count
      let after = text.slice(TextRange(range.upper, text.utf8.count)).prefix(30).utf8.count
      let place = Fault.Part("in", [TextRange(range.lower - before, range.upper + after)])
      let right = goldNames[question.mention.chain].map { [Fault.Part("name", [$0])] } ?? []
      let given = question.actor.flatMap { actorNames[$0] }.map { [Fault.Part("name", [$0])] } ?? []
      return Fault(
        question.actor == nil ? .unanswered : .wrongActor, group: text.slice(range).lowercased(), gold: [place] + right,
        predicted: given)
    }
  }
}
