import Articles
import Review

/// What the forms that are made of JSON, in whole or in part, tell in the same words: offsets in code points, half-open.
extension JSONLine {
  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An actor: `{name, label?, kind, role, of, color?, known: {name, at?}, joined?: [{name, at?}]}`; `known` is how the engine
  /// calls them.
  mutating func actor(_ actor: Annotations.Actor, label: String, _ points: CodePoints) {
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
      line.reference(actor.reference, points)
      guard !actor.joined.isEmpty else { return }
      line.key("joined")
      line.list(actor.joined) { $0.reference($1, points) }
    }
  }

  private mutating func reference(_ reference: ActorReference, _ points: CodePoints) {
    object { line in
      line.key("name")
      line.string(reference.name)
      guard let range = reference.mention?.range else { return }
      line.key("at")
      line.span(range, points)
    }
  }

  /// Where a statement comes from, as the key `origin`: `{start, end, twin?}`; nothing where that is its own place.
  mutating func origin(_ origin: Annotations.Origin?, _ points: CodePoints) {
    guard let origin else { return }
    key("origin")
    object { line in
      line.bounds(origin.place, points)
      if origin.twin != 0 {
        line.key("twin")
        line.number(origin.twin)
      }
    }
  }

  /// `{start, end}`.
  mutating func span(_ range: TextRange, _ points: CodePoints) { object { $0.bounds(range, points) } }

  /// `start` and `end`, in an object.
  mutating func bounds(_ range: TextRange, _ points: CodePoints) {
    key("start")
    number(points.offset(range.lower))
    key("end")
    number(points.offset(range.upper))
  }
}
