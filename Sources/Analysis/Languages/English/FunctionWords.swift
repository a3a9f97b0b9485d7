extension English {
  /// Words that open a noun phrase and are not part of a role.
  static let determiners = words(
    """
    the a an this that these those his her its their our my your some any each every no another both all
    """)

  /// Determiners that also stand by themselves: "Both said".
  static let demonstratives = words("this that these those his some any each another both all")

  /// Words after which a noun phrase is not a subject.
  static let prepositions = words(
    """
    of for in at from with by on to about against after before between through under over into during without within
    among including towards toward upon near since until behind beside besides beyond despite except inside outside
    like off onto per than via across along amid around as
    """)

  /// Words that end the first noun phrase of a source.
  static let phraseEnds = words(
    """
    who which that whose whom and or but when where while because if as speaking citing
    """)

  /// Words and marks after the head of a noun phrase: the minister "of" trade, the minister ",".
  static let endsOfHeads = words(
    ", ( ; : – — of in at for from who that which whose to on with by and near during since between")

  /// Words that open a subordinate clause.
  static let subordinators = words(
    "that who which whom whose when where while because if although though since after before until as whether")

  /// Auxiliary verbs and the verbs that most often follow a subject in news.
  static let verbs = words(
    """
    is was were are be been being has had have having does did do will would can could may might shall should must
    'd 'll 's
    says said say tells told tell asks asked adds added calls called thinks thought believes believed wants wanted
    knows knew met meets made makes took takes went goes came comes gave gives got gets found finds left leaves held holds
    won wins lost loses ran runs led leads began begins became becomes wrote writes spoke speaks stood stands kept keeps
    brought brings bought sold sent sends put puts set sets let lets saw sees heard felt feels paid pays grew grows drew
    fell falls rose rises chose flew sat sits hit cut read quit denied denies vowed vows
    urges urged warns warned insists insisted argues argued claims claimed notes noted announces announced
    """)

  /// Adverbs that stand between a subject and its verb.
  static let adverbs = words(
    "also then later never always often already still just now only even once again however first not soon")

  /// Pronouns for one person, with their use in the sentence.
  static let pronouns: [String: Pronoun] = [
    "he": Pronoun(gender: .male, use: .subject), "him": Pronoun(gender: .male, use: .object),
    "his": Pronoun(gender: .male, use: .possessive), "himself": Pronoun(gender: .male, use: .reflexive),
    "she": Pronoun(gender: .female, use: .subject), "her": Pronoun(gender: .female, use: .possessive),
    "hers": Pronoun(gender: .female, use: .possessive), "herself": Pronoun(gender: .female, use: .reflexive),
  ]

  /// First-person pronouns, which stand for the speaker inside a quotation.
  static let firstPerson = words("i me my mine myself")

  /// Pronouns that may stand for a body.
  static let bodyPronouns = words("it they")

  /// Other forms of `bodyPronouns`.
  static let possessives = words("its their them")

  /// Abbreviations whose full stop does not end a sentence, without the full stop.
  static let abbreviations = words(
    """
    mr mrs ms dr prof rev gen col maj capt lt sgt cmdr adm sen rep gov pres st hon fr sr jr no vs inc ltd co corp bros
    jan feb mar apr jun jul aug sept sep oct nov dec mt ft messrs mme mlle fig al etc ave dept est approx atty supt det
    """)
}

/// A pronoun for one person.
struct Pronoun {
  /// The pronoun's function in its clause.
  enum Use { case subject, object, possessive, reflexive }

  let gender: Gender
  let use: Use
}

/// The grammatical gender of a pronoun.
enum Gender: Hashable, Sendable { case male, female }
