import Articles

extension AttributionMatch {
  /// The faults of the predicted statements. A statement may have several: head, tail, words, source.
  public var faults: [Fault] {
    let spare = Set(predicted.indices).subtracting(pairs.map(\.predicted)).filter { !predicted[$0].content.isEmpty }
    var holders: [Int: [Int]] = [:]
    for p in spare { for token in predicted[p].content { holders[token, default: []].append(p) } }
    let jaccard = { (p: Int, g: Int) in gold[g].content.jaccard(predicted[p].content) }
    let near = { (g: Int) in Set(gold[g].content.flatMap { holders[$0] ?? [] }).sorted() }
    let liesMostlyIn = { (p: Int, g: Int) in
      2 * predicted[p].content.intersection(gold[g].content).count >= predicted[p].content.count
    }
    var explained: Set<Int> = []
    var faults: [Fault] = []
    for pair in pairs {
      let rest = near(pair.gold).filter {
        liesMostlyIn($0, pair.gold) && predicted[$0].content.isDisjoint(with: predicted[pair.predicted].content)
      }
      explained.formUnion(rest)
      if !rest.isEmpty { faults.append(fault(.splitContent, pair.gold, [pair.predicted] + rest)) }
      if let name = sourceFault(pair) { faults.append(fault(name, pair.gold, [pair.predicted])) }
      faults += boundaryFaults(pair, [.inexactHead, .inexactTail, .inexactInside])
    }
    let found = Set(pairs.map(\.gold))
    for g in gold.indices where !found.contains(g) && !gold[g].content.isEmpty {
      let others = near(g)
      let parts = others.filter { liesMostlyIn($0, g) }
      if parts.count > 1 {
        explained.formUnion(parts)
        faults.append(fault(.splitContent, g, parts))
      } else if let best = others.max(by: { jaccard($0, g) < jaccard($1, g) }) {
        explained.insert(best)
        faults += boundaryFaults(Pair(gold: g, predicted: best), [.lostHead, .lostTail, .lostInside])
      } else {
        faults.append(fault(.missedStatement, g, []))
      }
    }
    let unused = Set(predicted.indices).subtracting(pairs.map(\.predicted)).subtracting(explained)
    return faults + unused.sorted().map { fault(.falseStatement, nil, [$0]) }
  }

  private func sourceFault(_ pair: Pair) -> Fault.Name? {
    let (one, other) = (gold[pair.gold], predicted[pair.predicted])
    if one.hasSource(of: other) { return nil }
    return one.source.isEmpty ? .addedSource : other.source.isEmpty ? .missingSource : .wrongSource
  }

  /// Returns the faults among `names` (head, tail, inside) by the differences between the contents. Inside counts only
  /// if both ends are equal.
  private func boundaryFaults(_ pair: Pair, _ names: [Fault.Name]) -> [Fault] {
    let (one, other) = (gold[pair.gold].content, predicted[pair.predicted].content)
    if one == other { return [] }
    let ends = [one.min() != other.min(), one.max() != other.max()]
    let holds = ends + [!ends.contains(true)]
    return zip(names, holds).filter(\.1).map { fault($0.0, pair.gold, [pair.predicted]) }
  }

  private func fault(_ name: Fault.Name, _ g: Int?, _ predictions: [Int]) -> Fault {
    let kind = g.map { gold[$0].kind } ?? predictions.first.flatMap { predicted[$0].kind }
    return Fault(
      name, group: kind?.rawValue ?? "without words", gold: g.map { gold[$0].statement.parts } ?? [],
      predicted: predictions.flatMap { predicted[$0].statement.parts })
  }
}

extension StatementSpans {
  /// The roles of the statement, with their ranges.
  var parts: [Fault.Part] {
    [("source", source), ("cue", cue), ("content", content)].filter { !$1.isEmpty }.map { Fault.Part($0, $1) }
  }
}
