extension English {
  /// Nouns for bodies of a country, a town or a party that can speak and act.
  static let bodies = words(
    """
    government parliament senate congress assembly cabinet administration army navy military police ministry embassy
    authorities court judiciary legislature forces troops council commission delegation regime treasury opposition
    presidency monarchy intelligence leadership
    """)

  /// Last words of the names of bodies, used for them later: "the ministry".
  static let bodyHeads = words(
    """
    ministry council committee commission party alliance union court bank university institute agency authority
    association federation organisation organization foundation company firm group department office bureau parliament
    senate congress assembly board club team hospital school college museum theatre newspaper paper magazine broadcaster
    station network corporation trust society league front movement coalition campaign center centre laboratory airline
    publisher cooperative charity church academy service force fund body
    """)

  /// More nouns for bodies, which have other meanings elsewhere.
  static let societies = words("conference chamber forum society services caucus brotherhood")

  /// Prepositions that continue the name of a body: "Commission on", "Association of".
  static let complements = words("of for on into")

  /// Last words of the names of newspapers and magazines, which keep their "The".
  static let periodicals = words(
    "times post journal herald tribune gazette guardian observer yorker atlantic economist telegraph globe chronicle")

  /// Nouns for bodies that speak and that a text may mention without a name.
  static let speakingBodies = bodies.union(
    words(
      """
      agency authority guard board council ministry department commission committee union association office bureau
      company firm bank museum university hospital school club federation party church court service brigade
      """))

  /// Nouns for bodies of which a place has only one, so that no other word is needed.
  static let unqualifiedBodies = words("treasury council")

  /// Nouns for bodies, each with the words of names that it can refer to.
  static let kindsOfBodies: [String: Set<String>] = [
    "agency": words("administration bureau department service services survey office authority agency"),
    "newspaper": periodicals.union(words("newspaper news daily")),
    "paper": periodicals.union(words("newspaper news daily")),
    "daily": periodicals.union(words("newspaper news daily")),
    "union": words("federation association brotherhood workers guild teamsters"),
    "lender": words("bank"), "panel": words("committee commission subcommittee council"),
    "regulator": words("commission authority agency office administration"),
  ]

  /// Nouns for bodies of which a country has only one, or one of each kind: "the labour ministry".
  static let soleBodies = words("government army ministry")

  /// Nouns for the parts of a body that speak for themselves: the Dock Council's "finance committee".
  static let committees = words("committee subcommittee commission council panel board")

  /// Nouns for the people who work for a person.
  static let staffs = words("campaign administration team")

  /// Nouns after "campaign" that make it a modifier: a campaign "rally".
  static let campaignParts = words(
    "trail stop stops event events rally rallies ad ads speech speeches promise promises stump season finance website")

  /// Works through which their author or publisher speaks.
  static let works = words(
    """
    poll polls survey study studies report reports statement release letter memo email book film article analysis research
    review editorial column commentary essay post posts tweet tweets ad ads advertisement video complaint lawsuit ruling
    filing submission speech remarks comments interview website tally account story piece
    """)

  /// Participles after which "by" introduces a reader, not an author: a report "seen" by the Times.
  static let readingParticiples = words("seen obtained reviewed read viewed heard cited quoted shared")

  /// Nouns for businesses, which often do not occur in their names.
  static let businesses = words("company firm business group operator maker retailer manufacturer airline developer")

  /// Words at the start of many names, which identify none of them.
  static let nameOpeners = words(
    """
    new old north south east west northern southern eastern western central upper lower great greater little san santa
    saint st los las el la le port lake mount river national international american european royal united general first
    """)

  /// Things that do not speak, even as a subject: "the figures show".
  static let things = words(
    """
    action actions figure figures poll polls survey surveys study studies report reports data evidence result results
    document documents letter letters statement memo email emails record records map research film book article analysis
    move moves decision decisions law laws bill rule rules order budget contract test tests sample samples image images video
    footage number numbers statistics estimate estimates plan plans speech remarks comment comments word words tweet post
    """)
}
