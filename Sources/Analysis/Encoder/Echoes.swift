import Articles

/// A statement that waits to be told from an echo of a surer one.
struct Candidate {
  /// The statement.
  let statement: Tagging.Statement
  /// How sure its cue and content are together.
  let score: Double
  /// The index of the window that its cue was read from; its content lies in that window.
  let window: Int

  /// The bytes from the first of its content to the last.
  var extent: TextRange {
    statement.content.dropFirst().reduce(statement.content.first ?? statement.cue) { $0.union($1) }
  }
  /// The bytes from the first of anything of it to the last.
  var whole: TextRange {
    let said = extent.union(statement.cue)
    return statement.source.map(said.union) ?? said
  }
}

extension [Candidate] {
  /// The candidates whose content is not mostly in that of a better one, in text order. Contents only meet where their
  /// windows do, so that this is linear in the text.
  func withoutEchoes() -> [Candidate] {
    var kept: [Int: [Candidate]] = [:]
    let order = indices.sorted { self[$0].score == self[$1].score ? $0 < $1 : self[$0].score > self[$1].score }
    for candidate in order.map({ self[$0] }) {
      let near = (candidate.window - 2...candidate.window + 2).lazy.flatMap { kept[$0] ?? [] }
      if near.allSatisfy({ !candidate.echoes($0) }) { kept[candidate.window, default: []].append(candidate) }
    }
    return kept.values.joined().sorted { $0.statement.cue < $1.statement.cue }
  }

  /// Takes out the candidates that nothing beyond the byte at `horizon` can touch any more: they do not reach it, nor do
  /// those that they share content with.
  mutating func removeSettled(before horizon: Int) -> [Candidate] {
    let sorted = self.sorted { $0.extent < $1.extent }
    var (settled, open): ([Candidate], [Candidate]) = ([], [])
    var (cluster, upper): ([Candidate], Int) = ([], 0)
    func close() {
      if upper <= horizon { settled += cluster } else { open += cluster }
      cluster.removeAll()
    }
    for candidate in sorted {
      if candidate.extent.lower >= upper { close() }
      cluster.append(candidate)
      upper = Swift.max(upper, candidate.extent.upper)
    }
    close()
    self = open
    return settled
  }
}

extension Candidate {
  /// Of two candidates that share this part of the lesser one's content, the surer one stays alone.
  private static let shared = 0.6

  /// Whether most of the lesser content of the two is in the other's too.
  fileprivate func echoes(_ other: Candidate) -> Bool {
    let (mine, its) = (statement.content, other.statement.content)
    let common = mine.reduce(0) { sum, range in its.reduce(sum) { $0 + (range.intersection($1)?.count ?? 0) } }
    let lesser = min(mine.reduce(0) { $0 + $1.count }, its.reduce(0) { $0 + $1.count })
    return Double(common) >= Self.shared * Double(lesser)
  }
}
