import Articles

extension English {
  /// Nouns for a person's office, work or public position, in the singular.
  static let roles = words(
    """
    mp legislator parliamentarian politician minister secretary president premier chancellor chief chair chairman chairwoman chairperson director leader head
    governor mayor senator congressman congresswoman representative lawmaker deputy delegate speaker ambassador envoy consul
    spokesman spokeswoman spokesperson adviser advisor aide official officer commander general admiral colonel major
    captain lieutenant sergeant marshal brigadier commissioner inspector detective sheriff constable judge justice
    prosecutor attorney lawyer solicitor barrister magistrate registrar counsel
    king queen prince princess emperor sultan sheikh emir pope bishop archbishop cardinal imam rabbi pastor reverend priest
    ayatollah cleric patriarch
    professor scientist researcher analyst economist historian expert engineer architect doctor physician surgeon nurse
    teacher headteacher headmaster principal lecturer dean rector scholar biologist chemist physicist geologist hydrologist
    author writer novelist poet playwright translator journalist reporter editor columnist publisher correspondent
    broadcaster presenter host anchor blogger photographer filmmaker producer actor actress singer musician composer
    painter sculptor artist dancer curator librarian conductor comedian
    founder co-founder owner co-owner entrepreneur businessman businesswoman banker investor broker trader merchant
    manager executive ceo cfo coo boss coordinator organiser organizer administrator superintendent supervisor
    activist campaigner organizer strategist pollster candidate nominee challenger incumbent councillor councilman
    councilwoman councilor alderman treasurer whip backbencher frontbencher
    coach player captain striker goalkeeper midfielder defender champion athlete winner
    farmer fisherman miner driver pilot sailor baker shopkeeper restaurateur chef gardener carpenter mechanic
    resident witness survivor victim suspect defendant plaintiff neighbour neighbor volunteer student pensioner
    widow widower mother father daughter son wife husband brother sister
    grandmother grandfather partner member envoy negotiator mediator monitor observer auditor accountant actuary ombudsman
    steward shopsteward unionist foreman forewoman miller clerk counterpart delegate opponent predecessor successor ranger warden keeper forester
    master harbourmaster harbormaster headmistress
    cook docker waiter waitress butcher tailor plumber electrician bricklayer barber hairdresser cashier caretaker janitor
    beekeeper brewer winemaker shepherd weaver potter blacksmith watchmaker boatbuilder lifeguard firefighter paramedic
    midwife vet veterinarian pharmacist dentist psychologist sociologist statistician meteorologist seismologist
    astronomer zoologist botanist archaeologist epidemiologist virologist programmer salesman saleswoman landlord tenant
    rapporteur designer rapper orderly advocate refugee commandant undersecretary revolutionary claimant swimmer rider elder assistant creator
    youngster
    """)

  /// Whether a word is a role noun, by itself or after a prefix: "ex-minister", "co-organizer".
  static func isRole(_ key: String) -> Bool {
    if roles.contains(key) { return true }
    guard key.holds("-") else { return false }
    let parts = key.split(at: "-").map(String.init)
    return parts.count > 1 && parts.dropLast().allSatisfy { rolePrefixes.contains($0) || roles.contains($0) }
      && roles.contains(parts[parts.count - 1])
  }

  private static let rolePrefixes = words("ex co vice under deputy executive model")

  /// Words before a plural that give a number.
  static let quantities = words(
    "several other many some most few all both two three four five six seven eight nine ten various dozen")

  /// Words between a role and the name of its holder: a clerk "surnamed" Rusk.
  static let namings = words("surnamed named namely nicknamed")

  /// Returns the singular of a plural role noun, "actor" for "actors", or nil for any other word.
  static func singularRole(_ key: String) -> String? {
    guard key.ends(with: "s") else { return nil }
    let singular = key.ends(with: "ies") ? key.dropLast(3) + "y" : String(key.dropLast())
    return isRole(singular) ? singular : nil
  }

  /// Role nouns that mean the same office, each with the form used in comparisons.
  static let sameRole: [String: String] = [
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "advisor": "adviser", "congresswoman": "congressman", "chief": "head",
    "leader": "head",
    "boss": "head", "premier": "minister", "councilor": "councillor", "councilman": "councillor",
    "councilwoman": "councillor", "neighbor": "neighbour", "organizer": "organiser", "lawyer": "attorney",
    "businesswoman": "businessman", "forewoman": "foreman", "co-founder": "founder", "ceo": "head",
    "justice": "judge", "contender": "candidate", "nominee": "candidate", "representative": "congressman",
  ]

  /// Nouns for a profession used as a title: "Attorney Rusk, chair of the council".
  static let professions = words(
    "attorney advocate professor engineer architect doctor captain colonel general judge sheikh")

  /// General nouns for office holders, each with the offices it covers.
  static let narrowerRoles: [String: Set<String>] = [
    "official": officials, "politician": lawmakers.union(["president", "premier", "chancellor", "mayor", "governor"]),
    "lawmaker": lawmakers, "legislator": lawmakers, "parliamentarian": lawmakers, "mp": lawmakers,
    "executive": words("ceo chair chairman chairwoman president director manager founder head chief"),
    "officer": words(
      "captain sergeant lieutenant colonel major general inspector detective constable commander admiral"),
  ]
  /// Nouns for offices whose holders are usually named in articles.
  static let offices = officials.union(lawmakers).union(rulers).union(candidates)
    .subtracting(words("official chief head chair member parliament lawmaker"))

  /// Nouns for the head of a body, which articles use interchangeably.
  static let headsOfBodies = words("president head leader chair chairman chairwoman chief director boss ceo")

  /// Nouns for people who stand for election.
  static let candidates = words("candidate nominee contender")

  /// Nouns for people sent by a state or a party, so that its name is enough: "the Ohio senator".
  static let electedOffices = candidates.union(
    words("senator governor congressman congresswoman representative attorney general"))

  /// Words that make a lower role: a "vice" president.
  static let lesserRanks = words("vice deputy assistant associate")

  /// Nouns for people who lead a country or its government.
  static let rulers = words("president premier chancellor king queen emperor sultan emir")

  private static let officials = words(
    """
    minister secretary director chief head chair chairman commissioner deputy governor mayor adviser advisor envoy
    ambassador spokesman spokeswoman superintendent administrator undersecretary inspector registrar treasurer official
    """)
  private static let lawmakers = words(
    """
    senator sen rep representative congressman congresswoman deputy delegate councillor member parliament mp speaker lawmaker
    """)

  /// The gender of the pronouns for a role, where it is fixed.
  static let genderOfRole: [String: Gender] = {
    var genders: [String: Gender] = [:]
    for word in words(
      """
      spokesman chairman congressman businessman councilman fisherman king prince emperor sultan pope bishop archbishop
      cardinal imam priest actor widower father son husband brother headmaster
      """)
    { genders[word] = .male }
    for word in words(
      """
      spokeswoman chairwoman congresswoman businesswoman councilwoman queen princess actress widow mother daughter wife
      sister
      """)
    { genders[word] = .female }
    return genders
  }()

  /// Family relations. They are not offices, but they identify a person.
  static let kinship = words(
    "grandmother grandfather widow widower mother father daughter son wife husband brother sister neighbour partner")

  /// Adjectives before a role that are part of it.
  static let roleModifiers = words(
    """
    former then acting deputy vice prime foreign interior defence defense finance interim outgoing incoming senior junior
    chief assistant associate executive managing general first second third current new ex longtime veteran late retired
    chief-of-staff national federal regional local supreme armed public private independent founding
    """)

  /// Adjectives of rank, which a text may add to a role or omit.
  static let ranks = words("chief senior top old new current then former outgoing longtime veteran country")

  /// Verbs of a clause after a name that express a role: "who heads the union".
  static let roleOfVerb: [String: String] = [
    "heads": "head of", "headed": "head of", "leads": "leader of", "led": "leader of", "chairs": "chair of",
    "chaired": "chair of", "runs": "head of", "ran": "head of", "edits": "editor of", "directs": "director of",
    "manages": "manager of", "founded": "founder of", "authored": "author of", "wrote": "author of",
    "represents": "representative of",
  ]

  /// Courtesy titles and ranks before a name that are not roles, with their gender.
  static let honorifics: [String: Gender?] = {
    var titles: [String: Gender?] = [
      "sheikh": .male, "sir": .male, "lord": .male, "lady": .female, "dame": .female,
    ]
    for title in CourtesyTitles.ofMen { titles[title] = .some(.male) }
    for title in CourtesyTitles.ofWomen { titles[title] = .some(.female) }
    for title in ["dr", "prof", "hon", "rev"] { titles.updateValue(nil, forKey: title) }
    return titles
  }()

  /// Titles that only stand before a surname.
  static let plainTitles = words("mr mrs ms dr prof")

  /// First words of longer titles: "Rear" Admiral, "His" Majesty.
  static let titleOpenings = words("rear crown lieutenant major brigadier his her datuk tan")

  /// Offices used as titles right before a person's name.
  static let personalTitles = words(
    """
    president senator congressman congresswoman governor mayor chancellor king queen prince princess pope bishop archbishop
    cardinal judge justice sheriff general admiral colonel captain lieutenant sergeant professor ayatollah rabbi imam sheikh
    """)

  /// Abbreviated ranks and offices before a name, with their full forms.
  static let shortRoles = ShortTitles.full
}
