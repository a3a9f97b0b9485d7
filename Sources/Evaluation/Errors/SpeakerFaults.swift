import Articles

extension SpeakerMatch {
  /// Returns the faults of the statements and their speakers, and the actors with several entries. Each fault has the
  /// first kind that fits.
  public func faults(text: String) -> [Fault] {
    let sexes = Sexes(text, self)
    let wrong = answers.compactMap { answer -> Fault? in
      let name: Fault.Name? =
        switch answer.outcome {
        case .right: nil
        case .missed: .unfoundStatement
        case .nobody, .another: reason(answer, text, sexes)
        }
      return name.map { fault($0, answer.form, answer.gold, answer.predicted, text) }
    }
    let none = invented.map { some in
      fault(isNegated(some, text) ? .negated : .inventedStatement, form(of: some, text), nil, some, text)
    }
    return wrong + none + twice(text)
  }

  /// Returns the reason why a statement that was found has the wrong speaker. If the gold has no source, the predicted
  /// one counts.
  private func reason(_ answer: Answer, _ text: String, _ sexes: Sexes) -> Fault.Name {
    let (want, have) = (answer.gold.speaker, answer.predicted?.speaker)
    let said = answer.form == .none ? answer.predicted ?? answer.gold : answer.gold
    if let want, let have, isCut(have, of: want) { return .cutSpeaker }
    if let have {
      if let asked = Sex(source: said.statement, text), let sex = sexes.sex(of: have, others), sex != asked {
        return .otherSex
      }
      let places = answer.gold.statement.content.map { piece in (piece, words(of: have, in: piece, text)) }
      if places.contains(where: { piece, found in found.contains { isAddressed($0, in: piece, text) } }) {
        return .addressee
      }
      if places.contains(where: { !$1.isEmpty }) { return .namedInWords }
    }
    guard let want else { return .namedThoughUnnamed }
    let owner = names.owner(of: want).map { actors[$0] }
    switch form(of: said, text) {
    case .name:
      let forms = owner.map { [$0.name] + $0.aliases } ?? [want]
      let holds = said.statement.source.contains { piece in
        let words = String(text.slice(piece))
        return forms.contains { !words.places(of: $0).isEmpty }
      }
      return holds && have == nil ? .unnamed : .otherSpeaker
    case .role: return owner?.kind == .person ? .roleHolder : .bodyReference
    case .pronoun: return owner?.kind == .person ? .otherSpeaker : .bodyReference
    case .none: return .otherSpeaker
    }
  }

  /// Returns the form in which a statement's source names the speaker.
  private func form(of said: SpokenStatement, _ text: String) -> SourceForm {
    SourceForm(said.statement.words(of: .source, in: text), names: actors.flatMap { [$0.name] + $0.aliases })
  }

  /// Whether one name has only some of the words of the other.
  private func isCut(_ have: String, of want: String) -> Bool {
    let have = Set(nameWords(have))
    return !have.isEmpty
      && names.forms(of: want).contains { form in
        let words = Set(form.words)
        return words != have && (have.isSubset(of: words) || !words.isEmpty && words.isSubset(of: have))
      }
  }

  /// Returns the range in `piece` that names the actor with `name`.
  private func words(of name: String, in piece: TextRange, _ text: String) -> [TextRange] {
    let said = text.slice(piece).lowercased()
    // If lower-casing changes the number of bytes, offsets are not reliable.
    guard said.utf8.count == piece.count else { return [] }
    return others.forms(of: name).flatMap { said.places(of: $0.lowered) }
      .map { $0.moved(by: piece.lower) }
  }

  /// Whether the name at `place` addresses somebody: after a comma or at the beginning, and before a comma or at the
  /// end.
  private func isAddressed(_ place: TextRange, in piece: TextRange, _ text: String) -> Bool {
    let before = text.slice(TextRange(piece.lower, place.lower))
    let after = text.slice(TextRange(place.upper, piece.upper)).unicodeScalars
    var left = before.split(whereSeparator: \.isWhitespace).map(String.init)
    if let last = left.last, isTitle(smallWords(last[...]).joined()) { left.removeLast() }
    let opens = left.last.map { $0.isLast(",") || smallWords($0[...]).isEmpty } ?? true
    let ends = after.first.map { ",.!?".unicodeScalars.contains($0) || smallWords(Substring(after)).isEmpty } ?? true
    return opens && ends && (!left.isEmpty || after.first != nil)
  }

  /// Whether words before or in the cue negate it.
  private func isNegated(_ said: SpokenStatement, _ text: String) -> Bool {
    guard let cue = said.statement.cue.map(\.lower).min(), let end = said.statement.cue.map(\.upper).max() else {
      return false
    }
    let before = text.slice(TextRange(0, cue)).suffix(80)
    let sentence = before.unicodeScalars.split { ".!?\n".unicodeScalars.contains($0) }.last.map(Substring.init) ?? ""
    let isSame = before.unicodeScalars.last.map { !".!?\n".unicodeScalars.contains($0) } ?? false
    let near = (isSame ? smallWords(sentence).suffix(4) : []) + smallWords(text.slice(TextRange(cue, end)))
    return near.contains(where: negations.contains)
  }

  /// Returns the gold actors whose names are spread over several predicted actors.
  private func twice(_ text: String) -> [Fault] {
    actors.indices.compactMap { i in
      let owners = Dictionary(
        names.all[i].compactMap { form in others.owner(of: form.lowered).map { ($0, form.lowered) } }
      ) { first, _ in first }
      guard owners.count > 1 else { return nil }
      let entries = owners.sorted { $0.key < $1.key }.flatMap { part("name", $0.value, text) }
      return Fault(
        .twoEntries, group: actors[i].kind.rawValue, gold: part("name", actors[i].name, text), predicted: entries)
    }
  }

  private func fault(
    _ name: Fault.Name, _ form: SourceForm, _ gold: SpokenStatement?, _ predicted: SpokenStatement?, _ text: String
  ) -> Fault {
    func parts(_ said: SpokenStatement?) -> [Fault.Part] {
      guard let said else { return [] }
      return (said.speaker.map { part("speaker", $0, text) } ?? []) + said.statement.parts
    }
    return Fault(name, group: form.rawValue, gold: parts(gold), predicted: parts(predicted))
  }

  /// Returns the first range of a name, ignoring case; nil if it does not occur as whole words.
  private func part(_ label: String, _ name: String, _ text: String) -> [Fault.Part] {
    let small = text.lowercased()
    // If lower-casing changes the number of bytes, offsets are not those of the text.
    let likely = small.utf8.count == text.utf8.count ? small.places(of: name.lowercased()).first : nil
    let place = text.places(of: name).first ?? likely
    return place.map { [Fault.Part(label, [$0])] } ?? []
  }
}

/// Words before or in a cue that negate it.
private let negations: Set<String> = [
  "not", "never", "nobody", "none", "neither", "nor", "no", "t", "without", "declined", "declines", "refused",
  "refuses",
  "cannot", "hardly",
]
