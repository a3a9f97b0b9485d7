extension English {
  /// Reporting verbs, which stand beside a quotation.
  static let reportingVerbs = words(
    """
    said says say told tells added adds asked asks replied replies answered answers wrote writes explained explains warned
    warns insisted insists recalled recalls noted notes shouted cried whispered argued argues joked quipped declared declares
    announced announces admitted admits continued continues concluded concludes tweeted stated states remarked observed
    complained complains promised promises posted posts retorted retorts sighed fumed
    """)

  /// Words of a cue for a thought, a desire or a feeling rather than speech.
  static let attitudes = words(
    """
    want wants wanted wanting believe believes believed believing belief beliefs think thinks thought thinking hope hopes hoped
    hoping fear fears feared fearing doubt doubts doubted doubting expect expects expected expecting feel feels felt feeling
    know knows knew knowing understand understands understood consider considers considered regard regards regarded see sees
    saw view views viewed support supports supported supporting back backs backed oppose opposes opposed opposing favor
    favors favored favour favours favoured prefer prefers preferred praise praises praised praising admire admires admired
    like likes liked love loves loved hate hates hated dislike regret regrets regretted wish wishes wished intend intends
    intended plan plans planned seek seeks sought refuse refuses refused refusing trust trusts trusted worry worries worried
    concerned concerns confident convinced certain sure angry furious afraid proud pleased glad sorry skeptical sceptical
    optimistic pessimistic unsure uncertain willing reluctant ready eager hopeful assume assumes assumed suspect suspects
    suspected imagine imagines remember remembers remembered forget hopes decide decides decided resolve resolves
    welcome welcomes welcomed appreciate appreciates appreciated respect respects respected agree agrees agreed disagree
    disagrees disagreed accept accepts accepted mistrust resent resents resented aim aims aimed mean means meant
    attitude opinion opinions sympathy sympathies desire desires determined
    """)

  /// Words of a cue that deny or reject the content.
  static let denials = words(
    """
    deny denies denied denying denial reject rejects rejected rejecting refute refutes refuted dispute disputes disputed
    disputing dismiss dismisses dismissed dismissing contradict contradicts contradicted disavow disavowed repudiate
    """)

  /// Words that negate a cue: the content was not said.
  static let negations = words("not never neither nor cannot")

  /// Verbs that negate the verb after them: "declined to say".
  static let refusals = words(
    "declined declines decline declining refused refuses refuse refusing failed fails avoided avoids stopped")

  /// Verbs that stand between a subject and its main verb.
  static let auxiliaries = words(
    "is was were are be been has had have having does did do will would can could may might shall should must 'd 'll 've"
  )

  /// Words for a source that is nobody.
  static let nobodies = words("nobody no-one none neither no")

  /// Words of a cue for asking.
  static let asking = words(
    "ask asks asked asking wonder wonders wondered wondering question questions questioned inquire inquired query queried"
  )

  /// Words that open an indirect question.
  static let questionWords = words("whether if why how what when where who whom which whose")
}
