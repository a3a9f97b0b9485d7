import Articles
import FoundationEssentials

/// An attribution in the form that gold and predictions share. An omitted role is empty.
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
