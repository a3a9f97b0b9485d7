import Articles
import FoundationEssentials

/// A line of `sayso extract`, before its offsets are converted.
public struct PredictionLine {
  private let form: Form
  private let spoken: SpokenForm?
  private let measure: Measure
  /// The name of the document.
  public var id: String { form.id }

  /// Reads `line`, with the parts that `measure` needs.
  public init(_ line: [UInt8], for measure: Measure) throws(GoldError) {
    form = try decoded(Form.self, line)
    spoken = measure == .speakers ? try decoded(SpokenForm.self, line) : nil
    self.measure = measure
    switch measure {
    case .attributions: if form.attributions == nil { throw .missing(["attributions"]) }
    case .speakers, .entities, .pronouns, .antecedents: if form.mentions == nil { throw .missing(["mentions"]) }
    }
  }

  /// Returns the prediction over `text`.
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
