extension Article {
  /// Whether a statement names no source: it has none, or a pronoun that stands for nobody known.
  public func isWithoutSource(_ said: Attribution) -> Bool {
    guard speaker(of: said) == nil else { return false }
    let words = shownSpeaker(of: said)?.printable.lowercased() ?? ""
    return words.isEmpty || SourcePronouns.all.contains(words)
  }

  /// Returns the attributions without a source whose sentences are cited for one with a source, too. `ranges` are the ranges of the
  /// attributions' citations.
  public func repeatedSentences(_ ranges: [TextRange]) -> Set<Int> {
    let all = zip(attributions, ranges).enumerated()
    let sourced = all.filter { !isWithoutSource($1.0) }.map { $1.1 }.sorted()
    var ends: [Int] = []
    for range in sourced { ends.append(max(ends.last ?? 0, range.upper)) }
    return Set(
      all.lazy.filter { _, item in
        let (said, range) = item
        guard self.isWithoutSource(said) else { return false }
        let before = sourced.partitioningIndex { $0.lower > range.lower }
        return before > 0 && ends[before - 1] >= range.upper
      }.map(\.offset))
  }
}
