import Articles

/// The statements, actors and speakers of an article, indexed for the reader. Built once for each analysis. Nothing in it changes,
/// so that it is shared rather than copied.
final class Marks: Sendable {
  let serial = Serial()
  let article: Article
  let index: ArticleIndex
  /// The speakers, those with most statements first, named ones before others; then the other officials; then the other actors.
  let voices: [Voice]
  /// The number of voices with statements.
  let speakers: Int
  /// The number of voices that are officials or speakers.
  let speaking: Int
  /// The greatest number of statements of a voice, at least 1.
  let mostStatements: Int
  /// The index of the voice of each statement.
  let voiceOfStatement: [Int]
  /// The index of the voice of each actor.
  let voiceOfActor: [Int]
  /// The statements grouped by voice, in the order of the statements panel.
  let byVoice: [Int]
  /// The rank of each statement in `byVoice`.
  let rankByVoice: [Int]
  /// The blocks of each statement.
  let blocksOfStatements: StatementBlocks
  /// The blocks that contain content of a statement, in order.
  let blocksWithStatements: [Int]
  /// The statements of low confidence, in text order.
  let unsure: [Int]
  /// The words of the statements in the panel, in lines.
  let statementLines = RecentCache<StatementTile.Words, [String]>(limit: 512)
  private let indexOfKey: [VoiceKey: Int]

  var statements: [Attribution] { article.attributions }

  init(_ article: Article, _ index: ArticleIndex) {
    self.article = article
    self.index = index
    var seen: [String: Int] = [:]
    var all: [Voice] = article.actors.indices.map { i in
      let actor = article.actors[i]
      // The shortened name limits the time to draw and find a long name.
      let name = actor.name.excerpt()
      let ordinal = seen[name, default: 0]
      seen[name] = ordinal + 1
      return Voice(
        key: .actor(name, ordinal), actor: i, name: name, aliases: actor.aliases.map { $0.excerpt() },
        role: actor.roleAndBody?.excerpt(), about: actor.about.excerpt(), isOfficial: actor.isOfficial,
        statements: index.attributionsOfActor[i], mentions: index.mentionsOfActor[i], number: nil)
    }
    all += Marks.unnamed(in: article)
    func rank(_ voice: Voice) -> Int {
      if voice.statements.isEmpty { return voice.isOfficial ? 3 : 4 }
      return voice.actor != nil ? 0 : voice.key == .noSource ? 2 : 1
    }
    let order = all.indices.sorted { a, b in
      let (x, y) = (all[a], all[b])
      return (rank(x), -x.statements.count, -x.mentions.count, a) < (rank(y), -y.statements.count, -y.mentions.count, b)
    }
    voices = order.map { all[$0] }
    speakers = voices.count { rank($0) < 3 }
    speaking = voices.count { rank($0) < 4 }
    mostStatements = max(1, voices.lazy.map(\.statements.count).max() ?? 1)
    var ofStatement = [Int](repeating: -1, count: article.attributions.count)
    var ofActor = [Int](repeating: -1, count: article.actors.count)
    var keys: [VoiceKey: Int] = [:]
    for (v, voice) in voices.enumerated() {
      keys[voice.key] = v
      for s in voice.statements { ofStatement[s] = v }
      if let actor = voice.actor { ofActor[actor] = v }
    }
    voiceOfStatement = ofStatement
    voiceOfActor = ofActor
    indexOfKey = keys
    let listed = voices.flatMap(\.statements)
    var ranks = [Int](repeating: 0, count: article.attributions.count)
    for (rank, s) in listed.enumerated() { ranks[s] = rank }
    byVoice = listed
    rankByVoice = ranks
    unsure = article.attributions.indices.filter { article.attributions[$0].isDoubtful }
    blocksOfStatements = StatementBlocks(article)
    blocksWithStatements = blocksOfStatements.union(of: article.attributions.indices)
  }

  /// Returns voices of the statements with an unnamed source, grouped by the words of the source. Those without a source and those
  /// whose source is a pronoun are one voice.
  private static func unnamed(in article: Article) -> [Voice] {
    var words: [String] = []
    var statements: [String: [Int]] = [:]
    var shown: [String: String] = [:]
    for (s, statement) in article.attributions.enumerated()
    where statement.speaker.map({ !article.actors.indices.contains($0) }) ?? true {
      let written = statement.source.map { String(article.text.slice($0)) }.joined(separator: " … ")
      let source = SourcePronouns.all.contains(written.lowercased()) ? "" : written.lowercased()
      shown[source] = shown[source] ?? written
      if statements[source] == nil { words.append(source) }
      statements[source, default: []].append(s)
    }
    var seen: [String: Int] = [:]
    return words.enumerated().map { n, source in
      let short = source.excerpt()
      let ordinal = seen[short, default: 0]
      seen[short] = ordinal + 1
      return Voice(
        key: .unnamed(ordinal == 0 ? short : "\(short) \(ordinal + 1)"), actor: nil,
        name: source.isEmpty ? Voice.noSource : (shown[source] ?? source).excerpt(), isOfficial: false,
        statements: statements[source] ?? [], mentions: [], number: n + 1)
    }
  }

  func voice(_ key: VoiceKey?) -> Int? { key.flatMap { indexOfKey[$0] } }

  /// Returns the voice of statement `s`.
  func voice(ofStatement s: Int) -> Voice? {
    guard voiceOfStatement.indices.contains(s), voices.indices.contains(voiceOfStatement[s]) else { return nil }
    return voices[voiceOfStatement[s]]
  }
}
