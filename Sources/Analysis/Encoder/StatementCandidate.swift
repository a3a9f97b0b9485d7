import Articles

/// A statement that may turn out to be a duplicate of a surer one.
struct StatementCandidate {
  /// The statement.
  let statement: Tagging.Statement
  /// The combined score of the cue and the content.
  let score: Double
  /// The index of the window with the cue. The content lies in the same window.
  let window: Int

  /// The bytes from the first to the last of the content.
  var extent: TextRange {
    statement.content.dropFirst().reduce(statement.content.first ?? statement.cue) { $0.union($1) }
  }
  /// The bytes from the first to the last of source, cue and content.
  var whole: TextRange {
    let said = extent.union(statement.cue)
    return statement.source.map(said.union) ?? said
  }
}

extension [StatementCandidate] {
  /// Returns the candidates without those whose content is mostly inside that of a better one, in text order. Contents
  /// only meet where their windows do, so the cost is linear in the text.
  func withoutDuplicates() -> [StatementCandidate] {
    var kept: [Int: [StatementCandidate]] = [:]
    let order = indices.sorted { self[$0].score == self[$1].score ? $0 < $1 : self[$0].score > self[$1].score }
    for candidate in order.map({ self[$0] }) {
      let near = (candidate.window - 2...candidate.window + 2).lazy.flatMap { kept[$0] ?? [] }
      if near.allSatisfy({ !candidate.isDuplicate(of: $0) }) { kept[candidate.window, default: []].append(candidate) }
    }
    return kept.values.joined().sorted { $0.statement.cue < $1.statement.cue }
  }

  /// Removes and returns the candidates that nothing after the byte at `horizon` can affect. Neither they nor the
  /// candidates that share content with them reach it.
  mutating func removeSettled(before horizon: Int) -> [StatementCandidate] {
    let sorted = self.sorted { $0.extent < $1.extent }
    var (settled, open): ([StatementCandidate], [StatementCandidate]) = ([], [])
    var (cluster, upper): ([StatementCandidate], Int) = ([], 0)
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

extension StatementCandidate {
  /// The share of the shorter content from which two candidates count as duplicates. The surer one is kept.
  private static let shared = 0.6

  /// Whether most of the shorter content of the two is also in the other.
  fileprivate func isDuplicate(of other: StatementCandidate) -> Bool {
    let (mine, its) = (statement.content, other.statement.content)
    let common = mine.reduce(0) { sum, range in its.reduce(sum) { $0 + (range.intersection($1)?.count ?? 0) } }
    let lesser = min(mine.reduce(0) { $0 + $1.count }, its.reduce(0) { $0 + $1.count })
    return Double(common) >= Self.shared * Double(lesser)
  }
}
