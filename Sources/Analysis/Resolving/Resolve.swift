import Articles

/// Turns what the heads saw into an article, in passes from the surest to the least sure: names, who bears them, roles,
/// pronouns, speakers. Each leaves its evidence.
public func resolve(_ tagging: Tagging, in draft: Draft) -> Article {
  resolve(tagging, in: draft, calibration: .none)
}

/// The same, with confidences that were fitted.
func resolve(_ tagging: Tagging, in draft: Draft, calibration: Calibration) -> Article {
  let discourse = discourse(tagging, in: draft)
  let scene = discourse.scene
  let cued = discourse.sayings.filter { $0.isPlausible(in: scene) }.map { saying in
    var attribution = saying.attribution(in: scene)
    attribution.confidence = (calibration.share(attribution.confidence) * 100).rounded() / 100
    return attribution
  }
  return scene.article(statements: cued + discourse.continuations())
}

/// The same as far as the walk through the article, which knows everybody by then; `trace` is told the candidates of each
/// pronoun.
func discourse(
  _ tagging: Tagging, in draft: Draft, trace: ((Scene, Int, [Antecedent]) -> Void)? = nil
) -> Discourse {
  var scene = Scene(draft, end: tagging.covered.upper, standings: tagging.standings)
  scene.takeNames(tagging.names)
  let sources = tagging.statements.compactMap(\.source)
  scene.completeNames(sources: sources + scene.turns().compactMap(\.source) + scene.signatures().map(\.name))
  scene = Grouping.grouped(scene)
  scene.findOtherNames()
  scene.findStyles()
  scene.findCountryReferences()
  scene.findBodies()
  scene.findRoles()
  scene.findRolesOfLists()
  scene.findAffiliations()
  scene.findBodyReferences()
  scene.findUnnamedBodies(sources: sources)
  scene.findRoleMentions()
  scene.findPairs()
  scene.findPronouns()
  return Discourse(scene, statements: tagging.statements, trace: trace)
}

extension Scene {
  /// The article: the actors in the order of their first mention, without those whom no mention is left of.
  func article(statements: [Attribution]) -> Article {
    var numbers: [Int: Int] = [:]
    var kept: [Int] = []
    for actor in mentions.compactMap(\.actor) where numbers[actor] == nil {
      numbers[actor] = kept.count
      kept.append(actor)
    }
    return Article(
      draft: draft, sentences: sentences.list.map(words.range(of:)), actors: kept.map { actors[$0].named },
      mentions: mentions.map { mention in
        var mention = mention
        mention.actor = mention.actor.flatMap { numbers[$0] }
        mention.alternative = mention.alternative.flatMap { numbers[$0] }
        return mention
      },
      attributions: statements.map { statement in
        var statement = statement
        statement.speaker = statement.speaker.flatMap { numbers[$0] }
        statement.alternative = statement.alternative.flatMap { numbers[$0] }
        return statement
      })
  }
}

extension Sketch {
  /// All its other names, each once.
  fileprivate func aliases(of name: String) -> [String] {
    var seen: Set = [name]
    return (forms.map(\.text) + titled + others).filter { seen.insert($0).inserted }
  }

  /// The actor as the article tells of it.
  fileprivate var named: NamedActor {
    let name = self.name
    // An office tells more than the title that stands before the name.
    let role = roles.first { $0.text.holds(" ") || !English.professions.contains($0.noun) } ?? roles.first
    return NamedActor(
      name: name, kind: kind, role: role?.text, of: of ?? role?.of,
      aliases: aliases(of: name),
      isCountry: country != nil)
  }
}
