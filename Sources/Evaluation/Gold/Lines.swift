import Articles
import FoundationEssentials

/// A line of gold in JSON Lines, before its offsets are looked up in its text: `id`, `text` (which may stand in a file of its own)
/// and "attributions" (with speakers where "actors" stand beside them), "entities" or "mentions".
public struct GoldLine {
  private let form: Form
  private let spoken: SpokenForm?
  /// The name of the document.
  public var id: String { form.id }
  /// The text, where the line has it.
  public var text: String? { form.text }
  /// The measure it is gold for; of several the first of `Measure`.
  public let measure: Measure

  /// The gold of `line`, given without its break.
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

  /// Whether it has what `measure` needs. Statements with speakers can be measured without them.
  public func holds(_ measure: Measure) -> Bool {
    measure == self.measure || measure == .attributions && self.measure == .speakers
  }

  /// The document, whose text is `text`, as far as `measure` needs it.
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

/// A line that `sayso extract` wrote, before its offsets are looked up in the text.
public struct PredictionLine {
  private let form: Form
  private let spoken: SpokenForm?
  private let measure: Measure
  /// The name of the document.
  public var id: String { form.id }

  /// The prediction of `line`, as far as `measure` needs it.
  public init(_ line: [UInt8], for measure: Measure) throws(GoldError) {
    form = try decoded(Form.self, line)
    spoken = measure == .speakers ? try decoded(SpokenForm.self, line) : nil
    self.measure = measure
    switch measure {
    case .attributions: if form.attributions == nil { throw .missing(["attributions"]) }
    case .speakers, .entities, .pronouns, .antecedents: if form.mentions == nil { throw .missing(["mentions"]) }
    }
  }

  /// The prediction over `text`.
  public func prediction(text: String) throws(GoldError) -> Prediction {
    let offsets = ScalarOffsets(text)
    var prediction = Prediction()
    if let spoken {
      prediction.spoken = try spoken.statements(offsets)
      prediction.actors = spoken.namedActors
    }
    if measure == .attributions {
      for some in form.attributions ?? [] {
        prediction.spoken.append(SpokenStatement(try some.statement(offsets), nil))
      }
    } else {
      for some in form.mentions ?? [] {
        let range = try offsets.range(some.range, key: "mentions")
        prediction.mentions.append(Mention(range, kind: some.kind, form: some.form, actor: some.actor))
      }
    }
    return prediction
  }

  private struct Form: Decodable {
    var id: String
    var attributions: [AttributionForm]?
    var mentions: [MentionForm]?
  }

  private struct MentionForm: Decodable {
    var range: ScalarOffsets.Span
    var kind: NamedActor.Kind
    var form: Mention.Form
    var actor: Int?
  }
}

/// An attribution as both sides have it; a role that is left out is empty.
struct AttributionForm: Decodable {
  var source: [ScalarOffsets.Span]?
  var cue: [ScalarOffsets.Span]?
  var content: [ScalarOffsets.Span]?

  func statement(_ offsets: ScalarOffsets) throws(GoldError) -> StatementSpans {
    var said = StatementSpans(source: [], content: [])
    for span in source ?? [] { said.source.append(try offsets.range(span, key: "source")) }
    for span in cue ?? [] { said.cue.append(try offsets.range(span, key: "cue")) }
    for span in content ?? [] { said.content.append(try offsets.range(span, key: "content")) }
    return said
  }
}

private func decoded<Form: Decodable>(_ form: Form.Type, _ line: [UInt8]) throws(GoldError) -> Form {
  // JSON's parser would take NULs for another encoding.
  guard !line.contains(0) else { throw .malformed }
  guard String(validating: line, as: UTF8.self) != nil else { throw .notUTF8 }
  do {
    return try JSONDecoder().decode(form, from: Data(line))
  } catch DecodingError.keyNotFound(let key, let context) {
    guard context.codingPath.isEmpty else { throw .form(path: path(context.codingPath + [key])) }
    throw .missing([key.stringValue])
  } catch DecodingError.typeMismatch(_, let context) {
    guard !context.codingPath.isEmpty else { throw .malformed }
    throw .form(path: path(context.codingPath))
  } catch DecodingError.valueNotFound(_, let context) {
    guard !context.codingPath.isEmpty else { throw .malformed }
    throw .form(path: path(context.codingPath))
  } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
    throw .form(path: path(context.codingPath))
  } catch {
    throw .malformed
  }
}

/// "attributions, 2, source": keys, and places in lists counted from 0.
private func path(_ keys: [any CodingKey]) -> String {
  keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ", ")
}
