import Articles
import Review

/// What the forms that are made of JSON, in whole or in part, tell in the same words: offsets in code points, half-open.
extension JSONLine {
  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An actor: `{name, label?, kind, role, of, color?, known: {name, at?}, joined?: [{name, at?}], reading?}`; `known` is how the engine
  /// calls them.
  mutating func actor(_ actor: Annotations.Actor, label: String, _ points: CodePoints, _ text: String) {
    object { line in
      line.key("name")
      line.string(actor.name)
      if label != actor.name {
        line.key("label")
        line.string(label)
      }
      if let facts = actor.facts {
        line.key("kind")
        line.string(facts.kind.rawValue)
        line.key("role")
        line.string(facts.role)
        line.key("of")
        line.string(facts.of)
        if let color = facts.color {
          line.key("color")
          line.number(color)
        }
      }
      line.key("known")
      line.reference(actor.reference, points, text)
      line.reading(actor.reading)
      guard !actor.joined.isEmpty else { return }
      line.key("joined")
      line.list(actor.joined) { $0.reference($1, points, text) }
    }
  }

  /// The sign of what the engine read, as the key `reading`; nothing where somebody decided.
  mutating func reading(_ sign: String?) {
    guard let sign else { return }
    key("reading")
    string(sign)
  }

  private mutating func reference(_ reference: ActorReference, _ points: CodePoints, _ text: String) {
    object { line in
      line.key("name")
      line.string(reference.name)
      guard let range = reference.mention?.range else { return }
      line.key("at")
      line.object { line in
        line.bounds(range, points)
        line.key("text")
        line.string(text.slice(range))
      }
    }
  }

  /// Where a statement comes from, as the key `origin`: `{start, end, text, twin?}`; nothing where that is its own place.
  mutating func origin(_ origin: Annotations.Origin?, _ points: CodePoints, _ text: String) {
    guard let origin else { return }
    key("origin")
    object { line in
      line.bounds(origin.place, points)
      line.key("text")
      line.string(text.slice(origin.place))
      if origin.twin != 0 {
        line.key("twin")
        line.number(origin.twin)
      }
    }
  }

  /// `start` and `end`, in an object.
  mutating func bounds(_ range: TextRange, _ points: CodePoints) {
    key("start")
    number(points.offset(range.lower))
    key("end")
    number(points.offset(range.upper))
  }
}
