import Review

/// The actors of annotations while they are read, by label.
struct ActorLabels {
  private(set) var actors: [Annotations.Actor] = []
  private var indices: [String: Int] = [:]

  /// Returns the index of the actor with that label. A new label makes an actor of that name.
  mutating func index(_ label: String) -> Int {
    if let known = indices[label] { return known }
    indices[label] = actors.count
    actors.append(Annotations.Actor(name: label, reference: ActorReference(name: label)))
    return actors.count - 1
  }

  /// Adds an actor under a label, or replaces the one with that label.
  mutating func add(_ actor: Annotations.Actor, label: String) { actors[index(label)] = actor }
}
