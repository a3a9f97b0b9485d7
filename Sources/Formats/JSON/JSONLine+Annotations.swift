import Articles
import Review

/// The objects that several formats write as JSON. Offsets are in code points, half-open.
extension JSONLine {
  /// The text written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes where an article comes from, as far as its document states it: `url`, `site`, `date` (the time of publication) and `language`.
  mutating func origin(of facts: PageFacts) {
    let stated: [(StaticString, String?)] = [
      ("url", facts.address), ("site", facts.site), ("date", facts.published), ("language", facts.language),
    ]
    for (name, value) in stated {
      guard let value else { continue }
      key(name)
      string(value)
    }
  }

  /// Writes an actor: `{name, label?, kind, role, of, color?, known: {name, at?}, joined?: [{name, at?}], reading?}`. `known` is the
  /// engine's name.
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

  /// Writes the keys with which a statement ends: `flagged` and `skipped` if they are true, `note`, `origin` and `reading` if there
  /// are any.
  mutating func ending(of statement: AnnotatedStatement, note: String?, _ points: CodePoints, _ text: String) {
    if statement.isFlagged {
      key("flagged")
      truth(true)
    }
    if statement.isSkipped {
      key("skipped")
      truth(true)
    }
    if let note {
      key("note")
      string(note)
    }
    origin(statement.origin, points, text)
    reading(statement.reading)
  }

  /// Writes the sign of the engine's reading as the key `reading`; nothing if a reviewer decided.
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

  /// Writes the origin of a statement as the key `origin`: `{start, end, text, twin?}`; nothing if it is the statement's own place.
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

  /// Writes the keys `start` and `end` of an object.
  mutating func bounds(_ range: TextRange, _ points: CodePoints) {
    key("start")
    number(points.offset(range.lower))
    key("end")
    number(points.offset(range.upper))
  }
}
