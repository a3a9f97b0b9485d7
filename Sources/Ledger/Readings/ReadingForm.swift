import Articles

/// The binary format of an analysed article without its draft. In the order of the fields:
///
/// - version, texts (each once; the rest refers to them by number), sentences, actors, mentions, attributions, checksum;
/// - bits of a leading number mark the optional values that are present; a kind is written as its number.
enum ReadingForm {
  /// The version, which changes with the format and the kinds that it numbers.
  static let version = 2

  /// Returns the bytes of `article`.
  static func bytes(of article: Article) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(article.sentences) { $0.write($1) }
    writer.write(article.actors) { $0.write($1) }
    writer.write(article.mentions) { $0.write($1) }
    writer.write(article.attributions) { $0.write($1) }
    return writer.bytes(version: version)
  }

  /// Returns the article over `draft` in `bytes`; nil if they are damaged, or of another version or draft.
  static func article(over draft: Draft, from bytes: UnsafeRawBufferPointer) -> Article? {
    do {
      var reader = try ByteReader(bytes, version: version)
      var article = Article(draft: draft)
      article.sentences = try reader.list { reader throws(Damage) in try reader.range() }
      article.actors = try reader.list { reader throws(Damage) in try reader.actor() }
      article.mentions = try reader.list { reader throws(Damage) in try reader.mention() }
      article.attributions = try reader.list { reader throws(Damage) in try reader.attribution() }
      guard reader.isAtEnd else { return nil }
      try article.check()
      return article
    } catch {
      return nil
    }
  }
}

/// The enumerations that are written as numbers.
private enum Kinds {
  static let actor = Numbered<NamedActor.Kind>()
  static let form = Numbered<Mention.Form>()
  static let said = Numbered<Attribution.Kind>()
  static let act = Numbered<Attribution.Act>()
  static let step = Numbered<Evidence.Step>()
}

/// The cases of an enumeration by their positions.
private struct Numbered<Case: CaseIterable & Hashable & Sendable>: Sendable {
  private let all = Array(Case.allCases)
  var count: Int { all.count }
  func number(of some: Case) -> Int { all.firstIndex(of: some) ?? 0 }
  func at(_ number: Int) throws(Damage) -> Case {
    guard all.indices.contains(number) else { throw Damage() }
    return all[number]
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ actor: NamedActor) {
    write(Kinds.actor.number(of: actor.kind) << 3 | bits([actor.role != nil, actor.of != nil, actor.isCountry]))
    write(actor.name)
    if let role = actor.role { write(role) }
    if let of = actor.of { write(of) }
    write(actor.aliases) { $0.write($1) }
  }

  fileprivate mutating func write(_ mention: Mention) {
    write(mention.range)
    write(Kinds.actor.number(of: mention.kind) * Kinds.form.count + Kinds.form.number(of: mention.form))
    write((mention.actor ?? -1) &+ 1)
    write((mention.alternative ?? -1) &+ 1)
    write(mention.evidence) { $0.write($1) }
  }

  fileprivate mutating func write(_ said: Attribution) {
    for ranges in [said.source, said.cue, said.content] { write(ranges) { $0.write($1) } }
    write(Kinds.said.number(of: said.kind) * Kinds.act.count + Kinds.act.number(of: said.act))
    write((said.speaker ?? -1) &+ 1)
    write((said.alternative ?? -1) &+ 1)
    write(said.confidence)
    write(said.evidence) { $0.write($1) }
  }

  private mutating func write(_ evidence: Evidence) {
    let (range, to, confidence) = (evidence.range, evidence.to, evidence.confidence)
    write(Kinds.step.number(of: evidence.step) << 3 | bits([range != nil, to != nil, confidence != nil]))
    if let range { write(range) }
    if let to { write(to) }
    write(evidence.note)
    if let confidence { write(confidence) }
  }

  private func bits(_ flags: [Bool]) -> Int { flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) } }
}

extension ByteReader {
  fileprivate mutating func actor() throws(Damage) -> NamedActor {
    let kind = try number()
    return NamedActor(
      name: try text(), kind: try Kinds.actor.at(kind >> 3), role: kind & 1 != 0 ? try text() : nil,
      of: kind & 2 != 0 ? try text() : nil, aliases: try list { reader throws(Damage) in try reader.text() },
      isCountry: kind & 4 != 0)
  }

  fileprivate mutating func mention() throws(Damage) -> Mention {
    let (range, kind) = (try range(), try number())
    let (actor, alternative) = (try number(), try number())
    return Mention(
      range, kind: try Kinds.actor.at(kind / Kinds.form.count), form: try Kinds.form.at(kind % Kinds.form.count),
      actor: actor == 0 ? nil : actor &- 1, alternative: alternative == 0 ? nil : alternative &- 1,
      evidence: try list { reader throws(Damage) in try reader.evidence() })
  }

  fileprivate mutating func attribution() throws(Damage) -> Attribution {
    let (source, cue, content) = (try ranges(), try ranges(), try ranges())
    let (kind, speaker, alternative) = (try number(), try number(), try number())
    return Attribution(
      source: source, cue: cue, content: content, kind: try Kinds.said.at(kind / Kinds.act.count),
      act: try Kinds.act.at(kind % Kinds.act.count), speaker: speaker == 0 ? nil : speaker &- 1,
      alternative: alternative == 0 ? nil : alternative &- 1,
      confidence: try double(), evidence: try list { reader throws(Damage) in try reader.evidence() })
  }

  private mutating func evidence() throws(Damage) -> Evidence {
    let step = try number()
    return Evidence(
      try Kinds.step.at(step >> 3), step & 1 != 0 ? try range() : nil, to: step & 2 != 0 ? try range() : nil,
      note: try text(), confidence: step & 4 != 0 ? try double() : nil)
  }

  private mutating func ranges() throws(Damage) -> [TextRange] {
    try list { reader throws(Damage) in try reader.range() }
  }
}
