import Articles

/// An actor during the analysis of an article.
struct ActorSketch {
  var kind: NamedActor.Kind
  /// The forms of the name in the text, in the order of their first appearance, with their frequencies.
  var forms: [(text: String, count: Int)] = []
  /// The forms of the name with a title: "Mr Rusk", "President Ana Brandt".
  var titledForms: [String] = []
  /// Other words that contain the name or stand for it: "China’s Harbour Office", "the Kingdom".
  var otherNames: [String] = []
  /// The name of a country, which does not depend on the forms.
  var fixedName: String?
  /// The gender of the pronouns for the actor, if known.
  var gender: Gender?
  /// The roles, in text order.
  var roles: [RolePhrase] = []
  /// The party of a person and the state of the United States.
  var party: String?
  var state: String?
  /// The country or body to which the actor belongs.
  var of: String?
  /// The number in `English.countries`, if the actor is a country.
  var country: Int?

  /// Counts a form of the name.
  mutating func addForm(_ form: String) {
    if let i = forms.firstIndex(where: { $0.text == form }) {
      forms[i].count += 1
    } else {
      forms.append((form, 1))
    }
  }

  /// Adds other words for the actor. An actor keeps at most 24.
  mutating func addOtherName(_ other: String) {
    if otherNames.count < 24, !otherNames.contains(other) { otherNames.append(other) }
  }

  /// The number of mentions by name.
  var count: Int { forms.reduce(0) { $0 + $1.count } }

  /// The main name: the form with the most words, then the most frequent. For a person, forms in capitals come last.
  var name: String {
    if let fixedName { return fixedName }
    let best = forms.map { form in
      let isAllCapitals = kind == .person && form.text.allSatisfy { !$0.isLowercase }
      return (form.text, rank: (form.text.split(at: " ").count, isAllCapitals ? 0 : 1, form.count))
    }.max { $0.rank < $1.rank }
    return best?.0 ?? ""
  }
}
