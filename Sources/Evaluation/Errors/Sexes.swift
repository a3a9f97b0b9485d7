import Articles

/// The sex by which a text refers to a person.
enum Sex: Hashable, Sendable {
  case male, female

  /// Creates the sex of a statement's source, if it is a single pronoun of one sex.
  init?(source said: StatementSpans, _ text: String) {
    let words = said.source.flatMap { smallWords(text.slice($0)) }
    guard words.count == 1, let sex = sexOfPronoun[words[0]] else { return nil }
    self = sex
  }
}

/// The sexes of the people in a text, from titles before their names and from the gold's pronouns.
struct Sexes {
  private var known: [String: Sex] = [:]

  /// Finds the sexes in `text` and in the gold of `match`.
  init(_ text: String, _ match: SpeakerMatch) {
    for answer in match.answers {
      guard let sex = Sex(source: answer.gold.statement, text), let speaker = answer.gold.speaker else { continue }
      for form in match.names.forms(of: speaker) { known[form.lowered] = sex }
    }
    let words = Tokens(text).ranges
    for (i, range) in words.enumerated().dropLast() {
      guard let sex = sexOfTitle[text.slice(range).lowercased()] else { continue }
      // The surname is the last capitalised word after the title.
      let name = words[(i + 1)...].prefix(3).map { text.slice($0) }
        .prefix { $0.unicodeScalars.first?.properties.isUppercase ?? false }
      for word in name where known[word.lowercased()] == nil { known[word.lowercased()] = sex }
    }
  }

  /// Returns the sex of the actor of `names` with `name`, or nil if there is no evidence or it conflicts.
  func sex(of name: String, _ names: ActorNames) -> Sex? {
    let forms = names.forms(of: name)
    let found = Set(forms.compactMap { known[$0.lowered] } + forms.compactMap { $0.words.last.flatMap { known[$0] } })
    return found.count == 1 ? found.first : nil
  }
}

/// Whether a lower-case word is a title before a name.
func isTitle(_ word: String) -> Bool { sexOfTitle[word] != nil || otherTitles.contains(word) }

private let sexOfTitle: [String: Sex] = [
  "mr": .male, "sir": .male, "lord": .male, "mrs": .female, "ms": .female, "miss": .female, "lady": .female,
  "dame": .female,
]
private let otherTitles: Set<String> = ["dr", "prof", "professor", "senator", "minister", "president"]

private let sexOfPronoun: [String: Sex] = [
  "he": .male, "him": .male, "himself": .male, "she": .female, "her": .female, "herself": .female,
]
