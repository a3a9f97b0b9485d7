import Articles

/// Turns the output of the heads into an article.
///
/// The passes go from the surest to the least sure: names, actors, roles, pronouns, speakers. Each adds its evidence.
public func resolve(_ tagging: Tagging, in draft: Draft) -> Article {
  resolve(tagging, in: draft, calibration: .none)
}

/// Turns the output of the heads into an article, with calibrated confidences.
func resolve(_ tagging: consuming Tagging, in draft: Draft, calibration: Calibration) -> Article {
  var discourse = discourse(tagging, in: draft)
  discourse.dropReferences()
  var statements = discourse.attributions()
  for s in statements.indices {
    statements[s].confidence = (calibration.share(statements[s].confidence) * 100).rounded() / 100
  }
  statements += discourse.continuations()
  var scene = discourse.scene
  return scene.article(statements: &statements)
}

/// Runs all passes up to the one that resolves pronouns and speakers. `trace` receives the candidates of each pronoun
/// and role.
func discourse(
  _ tagging: consuming Tagging, in draft: Draft, trace: ((Scene, Int, [Antecedent]) -> Void)? = nil
) -> Discourse {
  let tagging = tagging
  var scene = Scene(draft, end: tagging.covered.upper, references: tagging.references)
  scene.addNames(tagging.names)
  let sources = tagging.statements.compactMap(\.source)
  scene.completeNames(sources: sources + scene.turns().compactMap(\.source) + scene.signatures().map(\.name))
  scene = Grouping.grouped(scene)
  scene.findOtherNames()
  scene.findFormsOfAddress()
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
  /// Returns the article. Actors are in the order of their first mention; actors without a mention are left out. The numbers of
  /// actors in the mentions and `statements` change to those of the article.
  fileprivate mutating func article(statements: inout [Attribution]) -> Article {
    var numbers: [Int: Int] = [:]
    var kept: [Int] = []
    for actor in mentions.compactMap(\.actor) where numbers[actor] == nil {
      numbers[actor] = kept.count
      kept.append(actor)
    }
    for m in mentions.indices {
      mentions[m].actor = mentions[m].actor.flatMap { numbers[$0] }
      mentions[m].alternative = mentions[m].alternative.flatMap { numbers[$0] }
    }
    for s in statements.indices {
      statements[s].speaker = statements[s].speaker.flatMap { numbers[$0] }
      statements[s].alternative = statements[s].alternative.flatMap { numbers[$0] }
    }
    return Article(
      draft: draft, sentences: sentences.list.map(words.range(of:)), actors: kept.map { actors[$0].named },
      mentions: mentions, attributions: statements)
  }
}

extension ActorSketch {
  /// Returns the other names of the actor, without duplicates.
  fileprivate func aliases(of name: String) -> [String] {
    var seen: Set = [name]
    return (forms.map(\.text) + titledForms + otherNames).filter { seen.insert($0).inserted }
  }

  /// The actor as it appears in the article.
  fileprivate var named: NamedActor {
    let name = self.name
    // An office says more than the title before a name.
    let role = roles.first { $0.text.holds(" ") || !English.professions.contains($0.noun) } ?? roles.first
    return NamedActor(
      name: name, kind: kind, role: role?.text, of: of ?? role?.of,
      aliases: aliases(of: name),
      isCountry: country != nil)
  }
}
