import Articles

extension ReaderState {
  /// Shows or hides the antecedents of pronouns and roles.
  mutating func toggleAntecedents() {
    looks.showsAntecedents.toggle()
    refreshAntecedents()
    guard looks.showsAntecedents else { return notify("references hidden") }
    let count = article.layout.notes.count
    notify(
      count == 0
        ? "no pronouns or roles to explain" + article.stillReading
        : "\(counted(count, "reference")) explained in brackets")
  }

  /// Updates the shown antecedents. The position in the text stays.
  mutating func refreshAntecedents() {
    article.antecedentsAreStale = false
    article.layout.setNotes(looks.showsAntecedents ? article.marks.antecedents() : [])
  }
}

extension Marks {
  /// Returns the antecedents that follow mentions other than names. A person has only the surname if it is unique.
  func antecedents() -> [LineNote] {
    var bearers: [Substring: Int] = [:]
    for actor in article.actors where actor.kind == .person {
      if let surname = actor.surname { bearers[surname, default: 0] += 1 }
    }
    let names = article.actors.map { actor in
      let surname = actor.kind == .person ? actor.surname : nil
      return surname.flatMap { bearers[$0] == 1 ? String($0) : nil } ?? actor.name
    }
    return article.mentions.compactMap { mention in
      guard mention.form != .name, let a = mention.actor, names.indices.contains(a) else { return nil }
      // A role next to the name of its actor needs no explanation.
      if mention.form == .role, isBesideName(mention, of: a) { return nil }
      return LineNote(offset: mention.range.upper, text: names[a])
    }
  }

  /// Whether a name of the actor is in the mention or directly after it.
  private func isBesideName(_ mention: Mention, of actor: Int) -> Bool {
    let reach = TextRange(mention.range.lower, mention.range.upper + 3)
    return index.mentions(in: reach).contains { m in
      article.mentions[m].form == .name && article.mentions[m].actor == actor
    }
  }
}

extension NamedActor {
  /// The last word of the name; nil if it is the only one.
  fileprivate var surname: Substring? {
    let words = name.split(at: " ")
    return words.count > 1 ? words.last : nil
  }
}
