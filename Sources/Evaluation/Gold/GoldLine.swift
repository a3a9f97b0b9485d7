import Articles
import FoundationEssentials

/// A line of gold in JSON Lines, before its offsets are converted.
///
/// It has `id` and "attributions" (with speakers if there are "actors", too), "entities" or "mentions". The `text` may
/// be in a file of its own.
public struct GoldLine {
  private let form: Form
  private let spoken: SpokenForm?
  /// The name of the document.
  public var id: String { form.id }
  /// The text, if the line has it.
  public var text: String? { form.text }
  /// The measure of the line: the first of `Measure` that it has gold for.
  public let measure: Measure

  /// Reads `line`, which has no line break.
  public init(_ line: [UInt8]) throws(GoldError) {
    form = try decoded(Form.self, line)
    let held: Measure? =
      form.attributions != nil
      ? form.hasActors ? .speakers : .attributions
      : form.entities != nil ? .entities : form.mentions != nil ? .pronouns : nil
    guard let held else { throw .missing([Measure.attributions, .entities, .pronouns].map(\.key)) }
    measure = held
    spoken = held == .speakers ? try decoded(SpokenForm.self, line) : nil
  }

  /// Whether the line has gold for `measure`. Statements with speakers can also be measured without them.
  public func holds(_ measure: Measure) -> Bool {
    measure == self.measure || measure == .attributions && self.measure == .speakers
  }

  /// Returns the document over `text`, with the lists that `measure` needs.
  public func document(text: String, for measure: Measure) throws(GoldError) -> GoldDocument {
    let offsets = ScalarOffsets(text)
    var document = GoldDocument(id: id, text: text)
    switch measure {
    case .speakers:
      document.spoken = try spoken?.statements(offsets) ?? []
      document.actors = spoken?.namedActors ?? []
    case .attributions: for some in form.attributions ?? [] { document.statements.append(try some.statement(offsets)) }
    case .entities:
      for some in form.entities ?? [] {
        document.entities.append(GoldEntity(try offsets.range(some.span, key: "entities"), kind: some.kind))
      }
    case .pronouns:
      for some in form.mentions ?? [] {
        let range = try offsets.range(some.span, key: "mentions")
        document.mentions.append(GoldMention(range, kind: some.kind, chain: some.chain))
      }
    case .antecedents: break
    }
    return document
  }

  private struct Form: Decodable {
    var id: String
    var text: String?
    var attributions: [AttributionForm]?
    var hasActors: Bool
    var entities: [EntityForm]?
    var mentions: [MentionForm]?

    enum Key: String, CodingKey { case id, text, attributions, actors, entities, mentions }

    init(from decoder: any Decoder) throws {
      let form = try decoder.container(keyedBy: Key.self)
      id = try form.decode(String.self, forKey: .id)
      text = try form.decodeIfPresent(String.self, forKey: .text)
      attributions = try form.decodeIfPresent([AttributionForm].self, forKey: .attributions)
      hasActors = try form.contains(.actors) && !form.decodeNil(forKey: .actors)
      if attributions == nil { entities = try form.decodeIfPresent([EntityForm].self, forKey: .entities) }
      if attributions == nil, entities == nil {
        mentions = try form.decodeIfPresent([MentionForm].self, forKey: .mentions)
      }
    }
  }

  private struct EntityForm: Decodable {
    var span: ScalarOffsets.Span
    var kind: String

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      span = ScalarOffsets.Span(start: try list.decode(Int.self), end: try list.decode(Int.self))
      kind = try list.decode(String.self)
      try list.expectEnd()
    }
  }

  private struct MentionForm: Decodable {
    var span: ScalarOffsets.Span
    var kind: String
    var chain: String

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      span = ScalarOffsets.Span(start: try list.decode(Int.self), end: try list.decode(Int.self))
      kind = try list.decode(String.self)
      do { chain = try list.decode(String.self) } catch { chain = String(try list.decode(Int.self)) }
      try list.expectEnd()
    }
  }
}
