import Articles

/// The part of a line with speakers: attributions and the actors.
struct SpokenForm: Decodable {
  private var attributions: [SpeakerForm]
  private var actors: [ActorForm]

  /// Returns the statements with converted offsets.
  func statements(_ offsets: ScalarOffsets) throws(GoldError) -> [SpokenStatement] {
    var all: [SpokenStatement] = []
    for some in attributions {
      var spoken = SpokenStatement(try some.attribution.statement(offsets), isOptional: some.isOptional)
      spoken.speakers = some.speakers
      all.append(spoken)
    }
    return all
  }

  /// The actors. A kind that Sayso does not know becomes `other`.
  var namedActors: [NamedActor] {
    actors.map {
      NamedActor(
        name: $0.name, kind: $0.kind.flatMap(NamedActor.Kind.init) ?? .other, role: $0.role, of: $0.of,
        aliases: $0.aliases ?? [])
    }
  }

  /// An attribution with its speaker. "soft" is a second right answer, which may be null. "opt" is true if the
  /// statement may be missed.
  private struct SpeakerForm: Decodable {
    var attribution: AttributionForm
    var speakers: [String?]
    var isOptional: Bool

    enum Key: String, CodingKey { case speaker, soft, opt }

    init(from decoder: any Decoder) throws {
      attribution = try AttributionForm(from: decoder)
      let form = try decoder.container(keyedBy: Key.self)
      speakers = [try form.decodeIfPresent(String.self, forKey: .speaker)]
      if form.contains(.soft) { speakers.append(try form.decodeIfPresent(String.self, forKey: .soft)) }
      isOptional = try form.decodeIfPresent(Bool.self, forKey: .opt) ?? false
    }
  }

  private struct ActorForm: Decodable {
    var name: String
    var kind: String?
    var role: String?
    var of: String?
    var aliases: [String]?
  }
}
