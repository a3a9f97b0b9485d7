extension English {
  /// Days and months, which are capitalised but are not names of actors.
  static let times = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec christmas easter today tomorrow yesterday
    """)

  /// Words of the names of bodies and works that never end a person's name.
  static let partOfBodyName = words(
    """
    news times post journal herald tribune gazette daily house department administration national republican democratic
    committee research security international american united states court university college school foundation
    organization tower street road avenue city county state international party center centre institute association
    """)

  /// Capitalised words that are not names: short forms of offices and kinds of bodies, Roman numerals.
  static let shortNouns = words(
    "mp mps mep pm cm ceo coo cfo cro ngo ngos gop ii iii iv vi vii viii ix xi xii xiii xiv xv tv dna id suv")

  /// The states of the United States whose names are not also personal names.
  static let states = Set(stateNames.values).subtracting(words("georgia virginia washington"))

  /// Returns the role of a lower-case word in resolving references.
  static func reference(of word: String, isCapitalised: Bool) -> Reference {
    if pronouns.keys.contains(word) || bodyPronouns.contains(word) || possessives.contains(word) || isRole(word)
      || bodies.contains(word) || bodyHeads.contains(word) || businesses.contains(word)
    {
      return .asks
    }
    return isCapitalised && !isFunctionWord(word) ? .answers : .none
  }

  /// Whether a word is never part of a name: an article, a pronoun, a verb, a conjunction.
  static func isFunctionWord(_ key: String) -> Bool {
    determiners.contains(key) || prepositions.contains(key) || phraseEnds.contains(key) || subordinators.contains(key)
      || verbs.contains(key) || adverbs.contains(key) || pronouns.keys.contains(key) || firstPerson.contains(key)
      || bodyPronouns.contains(key) || openers.contains(key)
  }

  /// Other words that often open a sentence.
  private static let openers = words(
    """
    we you us them who what how why there here yes no nor so yet well let please thank also many most much more few several
    one two three four five six seven eight nine ten critics experts officials police people others those nobody everybody
    everyone anyone someone somebody instead meanwhile moreover furthermore indeed perhaps rather asked according given
    """)

  /// Whether a word has a plural ending: "Republicans".
  static func isPlural(_ key: String) -> Bool {
    key.count > 3 && key.ends(with: "s") && !key.ends(with: "ss") && !key.ends(with: "us") && !key.ends(with: "is")
  }
}
