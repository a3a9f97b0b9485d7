/// The result of one sample or of all samples.
struct Score {
  /// The expected statements and their outcomes.
  var (wanted, right, wrong, missed) = (0, 0, 0, 0)
  /// The statements that the program found, by verdict.
  var read: [ScoredReading.Verdict: Int] = [:]
  /// The number of expected actors and of those found with the right kind; the same for roles.
  var (wantedActors, actors, wantedRoles, roles) = (0, 0, 0, 0)
  /// People that the text does not have, or has already.
  var strangers = 0

  static func + (a: Score, b: Score) -> Score {
    var sum = a
    sum.wanted += b.wanted
    sum.right += b.right
    sum.wrong += b.wrong
    sum.missed += b.missed
    sum.read.merge(b.read, uniquingKeysWith: +)
    sum.wantedActors += b.wantedActors
    sum.actors += b.actors
    sum.wantedRoles += b.wantedRoles
    sum.roles += b.roles
    sum.strangers += b.strangers
    return sum
  }

  /// The F1 of statements in thousandths, from the share of found statements that are right and of expected ones that
  /// are right.
  var statementF1: Int {
    let all = read.values.reduce(0, +)
    guard all > 0, wanted > 0, right > 0 else { return 0 }
    let precision = Double(read[.right] ?? 0) / Double(all)
    let recall = Double(right) / Double(wanted)
    return precision + recall > 0 ? Int((2000 * precision * recall / (precision + recall)).rounded()) : 0
  }

  /// The figures that may only rise.
  var held: [(name: String, value: Int)] {
    [
      ("statements, F1 in thousandths", statementF1), ("actors, strangers taken off", actors - strangers),
      ("roles", roles),
    ]
  }

  /// The figures on one line, for people.
  var line: String {
    "right \(right)/\(wanted), wrong \(wrong), missed \(missed); read \(read.values.reduce(0, +)), "
      + "given wrongly \(read[.wrong] ?? 0), false \(read[.unsaid] ?? 0); "
      + "actors \(actors)/\(wantedActors), roles \(roles)/\(wantedRoles), strangers \(strangers)"
  }
}
