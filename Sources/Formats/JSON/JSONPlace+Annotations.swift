import Articles
import Review

extension ActorLabels {
  /// Adds the actor that `JSONLine.actor` wrote.
  mutating func add(_ form: JSONPlace, _ places: TextPlaces) throws(AnnotationError) {
    let name = try form.value("name", "a name").string()
    let label = try form.optional("label")?.string() ?? name
    let known = try form.optional("known")
    var actor = Annotations.Actor(
      name: name,
      reference: try known.map { place throws(AnnotationError) in try reference(place, places) }
        ?? ActorReference(name: name))
    if let kind = try form.optional("kind") {
      actor.facts = Annotations.Facts(
        kind: try kind.one(of: NamedActor.Kind.self), role: try form.optional("role")?.string(),
        of: try form.optional("of")?.string(), color: try form.optional("color")?.int())
    }
    actor.reading = try form.optional("reading")?.string()
    for other in try form.optional("joined")?.list() ?? [] { actor.joined.append(try reference(other, places)) }
    self.add(actor, label: label)
  }

  /// Returns a reference; by name alone if its words are gone.
  private func reference(_ form: JSONPlace, _ places: TextPlaces) throws(AnnotationError) -> ActorReference {
    let name = try form.value("name", "a name").string()
    guard let at = try form.optional("at") else { return ActorReference(name: name) }
    let range = try places.unlessGone { () throws(AnnotationError) in try places.range(at) }
    return ActorReference(name: name, mention: range.map { Passage($0, in: places.article.text) })
  }
}

extension JSONPlace {
  /// Returns the value of the key `origin`: `{start, end, twin?}`.
  func origin(_ places: TextPlaces) throws(AnnotationError) -> Annotations.Origin? {
    guard let form = try optional("origin") else { return nil }
    let twin = try form.optional("twin")?.int() ?? 0
    let range = try places.unlessGone { () throws(AnnotationError) in try places.range(form) }
    return range.map { Annotations.Origin($0, twin: twin) }
  }
}
