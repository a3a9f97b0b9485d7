extension English {
  /// Nouns for what a country, a town or a party has and that can speak and act.
  static let bodies = words(
    """
    government parliament senate congress assembly cabinet administration army navy military police ministry embassy
    authorities court judiciary legislature forces troops council commission delegation regime treasury opposition
    presidency monarchy intelligence leadership
    """)

  /// The last words of the names of bodies, by which they are referred to later: "the ministry".
  static let bodyHeads = words(
    """
    ministry council committee commission party alliance union court bank university institute agency authority
    association federation organisation organization foundation company firm group department office bureau parliament
    senate congress assembly board club team hospital school college museum theatre newspaper paper magazine broadcaster
    station network corporation trust society league front movement coalition campaign center centre laboratory airline
    publisher cooperative charity church academy service force fund body
    """)

  /// More nouns by which bodies are named, and which mean other things elsewhere.
  static let societies = words("conference chamber forum society services caucus brotherhood")

  /// Prepositions with which the name of a body goes on: "Commission on", "Association of".
  static let complements = words("of for on into")

  /// The last words of the names of newspapers and magazines, which keep their "The".
  static let periodicals = words(
    "times post journal herald tribune gazette guardian observer yorker atlantic economist telegraph globe chronicle")

  /// Nouns of bodies that speak, as the text calls them without a name.
  static let speakingBodies = bodies.union(
    words(
      """
      agency authority guard board council ministry department commission committee union association office bureau
      company firm bank museum university hospital school club federation party church court service brigade
      """))

  /// The nouns for bodies of which a place has only one, so that they need no other word.
  static let lone = words("treasury council")

  /// Nouns for bodies, and the words in the names of those that they stand for.
  static let kindsOfBodies: [String: Set<String>] = [
    "agency": words("administration bureau department service services survey office authority agency"),
    "newspaper": periodicals.union(words("newspaper news daily")),
    "paper": periodicals.union(words("newspaper news daily")),
    "daily": periodicals.union(words("newspaper news daily")),
    "union": words("federation association brotherhood workers guild teamsters"),
    "lender": words("bank"), "panel": words("committee commission subcommittee council"),
    "regulator": words("commission authority agency office administration"),
  ]

  /// Nouns of bodies of which a country has but one, or one of the kind that the words before tell.
  static let soleBodies = words("government army ministry")

  /// Nouns for the parts of a body that speak for themselves: the Dock Council's "finance committee".
  static let committees = words("committee subcommittee commission council panel board")

  /// Nouns for those who work for a person.
  static let staffs = words("campaign administration team")

  /// Nouns before which "campaign" only tells what kind they are.
  static let campaignParts = words(
    "trail stop stops event events rally rallies ad ads speech speeches promise promises stump season finance website")

  /// Things by which somebody speaks who made them or gave them out.
  static let works = words(
    """
    poll polls survey study studies report reports statement release letter memo email book film article analysis research
    review editorial column commentary essay post posts tweet tweets ad ads advertisement video complaint lawsuit ruling
    filing submission speech remarks comments interview website tally account story piece
    """)

  /// Participles after which "by" names who read a thing, not who made it.
  static let reading = words("seen obtained reviewed read viewed heard cited quoted shared")

  /// Nouns for businesses, which their names often leave out.
  static let businesses = words("company firm business group operator maker retailer manufacturer airline developer")

  /// Words that open many names and so stand for none of them.
  static let nameOpeners = words(
    """
    new old north south east west northern southern eastern western central upper lower great greater little san santa
    saint st los las el la le port lake mount river national international american european royal united general first
    """)

  /// Things, which do not speak themselves, however the text puts it: "the figures show".
  static let things = words(
    """
    action actions figure figures poll polls survey surveys study studies report reports data evidence result results
    document documents letter letters statement memo email emails record records map research film book article analysis
    move moves decision decisions law laws bill rule rules order budget contract test tests sample samples image images video
    footage number numbers statistics estimate estimates plan plans speech remarks comment comments word words tweet post
    """)
}
