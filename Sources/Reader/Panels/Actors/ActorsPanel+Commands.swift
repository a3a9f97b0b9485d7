import Articles

extension ActorsPanel {
  static let rows: [CommandRow] = [
    CommandRow(
      .sameAs, .actors, "c", in: [context], takes: .actor, hints: [context: "same as"],
      "merge the actor into another, which keeps its name",
      effects: { reader, order in reader.chooseSame(order.argument) }),
    CommandRow(
      .split, .actors, "x", in: [context], takes: .words, "split off a name that belongs to another actor",
      effects: { reader, order in reader.chooseSplit(order.argument) }),
    CommandRow(
      .rename, .actors, "r", in: [context], takes: .words, "rename the actor",
      effects: { reader, order in reader.describe(order.command, order.argument) }),
    CommandRow(
      .actorKind, .actors, "d", in: [context], takes: .oneOf(NamedActor.Kind.allCases.map(\.rawValue)),
      "set the actor's kind: person, organization, place, group or other",
      effects: { reader, order in reader.chooseActorKind(order.argument) }),
  ]
}
