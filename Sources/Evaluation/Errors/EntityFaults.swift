import Articles

/// Returns the faults of the names among `mentions`: for each entity that was not found the nearest name, and the names that remain.
public func entityFaults(gold: [GoldEntity], mentions: [Mention]) -> [Fault] {
  let names = mentions.names
  let entities = Array(Set(gold)).sorted { ($0.range, $0.kind) < ($1.range, $1.kind) }
  let predicted = names.map { GoldEntity($0.range, kind: $0.kind.rawValue) }
  let (all, right) = (Set(entities), Set(predicted))
  let index = IntervalIndex(names.enumerated().map { ($1.range, $0) })
  var explained: Set<GoldEntity> = all.intersection(right)
  var faults: [Fault] = []
  for entity in entities where !right.contains(entity) {
    let others = index.overlapping(entity.range).map { predicted[$0] }.filter { !all.contains($0) }
    let near = others.map { (name: name(of: $0.range, for: entity.range), entity: $0) }
    let best = Fault.Name.all(of: .entities).lazy.compactMap { name in near.first { $0.name == name } }.first
    if let best { explained.insert(best.entity) }
    faults.append(
      Fault(
        best?.name ?? .missedEntity, group: entity.kind, gold: [entity.part],
        predicted: best.map { [$0.entity.part] } ?? []))
  }
  var seen = explained
  for some in predicted where seen.insert(some).inserted {
    faults.append(Fault(.falseEntity, group: some.kind, predicted: [some.part]))
  }
  return faults
}

/// Returns the relation of `range` to the entity over `entity`, which it overlaps.
private func name(of range: TextRange, for entity: TextRange) -> Fault.Name {
  if range == entity { return .wrongKind }
  return range.contains(entity) ? .longer : entity.contains(range) ? .shorter : .shifted
}

extension GoldEntity {
  fileprivate var part: Fault.Part { Fault.Part(kind, [range]) }
}
