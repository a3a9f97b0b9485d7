import Articles
import FoundationEssentials

extension Evaluator {
  /// Returns the report in JSON, on several lines: for speakers `end_to_end`, `found`, `speaker_right`,
  /// `wrongly_accused`, `by_source`, `full_names`, `names`, `persons` and `roles`; for attributions `attribution`,
  /// `content`, `exact`, `overlap`, `by_kind` and `documents`; for entities a key for each kind, `all` and `span`; for
  /// pronouns `pronouns` and `names`; for ambiguous ones `antecedents`. Ratios have `precision`, `recall`, `f1`,
  /// `right`, `predicted`, `gold`, shares `share`, `count`, `of`. Where errors were asked for: `errors`, kind by kind,
  /// each with `count`, `groups` and `examples`. `notInGold` are predicted documents that were passed over, `warnings`
  /// what was left out.
  public func json(notInGold: [String], warnings: [String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let report = Report(evaluator: self, notInGold: notInGold, warnings: warnings)
    // Encoding cannot fail: strings, counts and finite ratios.
    guard let data = try? encoder.encode(report) else { return "" }
    return String(decoding: data, as: UTF8.self).safeJSON + "\n"
  }
}

/// A key that is only known at run time.
private struct Key: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

private struct Report: Encodable {
  var evaluator: Evaluator
  var notInGold: [String]
  var warnings: [String]

  func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    switch evaluator.measure {
    case .speakers: try speakers(&form)
    case .attributions: try attributions(&form)
    case .entities:
      for (kind, ratios) in evaluator.entities.byKind { try form.encode(ratios, forKey: Key(kind.rawValue)) }
      try form.encode(evaluator.entities.all, forKey: Key("all"))
      try form.encode(evaluator.entities.span, forKey: Key("span"))
    case .pronouns:
      let score = evaluator.pronouns
      var pronouns = form.nestedContainer(keyedBy: Key.self, forKey: Key("pronouns"))
      try pronouns.encode(score.accuracy, forKey: Key("accuracy"))
      try pronouns.encode(score.precision, forKey: Key("precision"))
      try pronouns.encode(score.right, forKey: Key("right"))
      try pronouns.encode(score.answered, forKey: Key("answered"))
      try pronouns.encode(score.asked, forKey: Key("asked"))
      try form.encode(score.names, forKey: Key("names"))
    case .antecedents:
      let score = evaluator.antecedents
      var antecedents = form.nestedContainer(keyedBy: Key.self, forKey: Key("antecedents"))
      try antecedents.encode(score.all, forKey: Key("all"))
      try antecedents.encode(score.masculine, forKey: Key("masculine"))
      try antecedents.encode(score.feminine, forKey: Key("feminine"))
      try antecedents.encode(score.bias, forKey: Key("bias"))
      try antecedents.encode(score.unanswered, forKey: Key("unanswered"))
    }
    var documents = form.nestedContainer(keyedBy: Key.self, forKey: Key("documents"))
    try documents.encode(evaluator.documents, forKey: Key("gold"))
    try documents.encode(evaluator.missing, forKey: Key("missing"))
    try documents.encode(notInGold, forKey: Key("not_in_gold"))
    if evaluator.measure == .attributions {
      try documents.encode(evaluator.attributions.goldWithoutContent, forKey: Key("gold_without_content"))
      try documents.encode(evaluator.attributions.predictedWithoutContent, forKey: Key("predicted_without_content"))
    }
    try form.encode(warnings, forKey: Key("warnings"))
    if let faults = evaluator.faults { try errors(faults, &form) }
  }

  private func speakers(_ form: inout KeyedEncodingContainer<Key>) throws {
    let (score, actors) = (evaluator.speakers, evaluator.actors)
    try form.encode(score.endToEnd, forKey: Key("end_to_end"))
    try form.encode(score.found, forKey: Key("found"))
    try form.encode(score.speakerRight, forKey: Key("speaker_right"))
    try form.encode(score.wronglyAccused, forKey: Key("wrongly_accused"))
    try form.encode(score.toNobody, forKey: Key("to_nobody"))
    try form.encode(score.toAnother, forKey: Key("to_another"))
    try form.encode(score.invented, forKey: Key("invented"))
    var sources = form.nestedContainer(keyedBy: Key.self, forKey: Key("by_source"))
    for (name, some) in score.byForm { try sources.encode(some, forKey: Key(name.rawValue)) }
    var names = form.nestedContainer(keyedBy: Key.self, forKey: Key("full_names"))
    try names.encode(actors.wholeNames, forKey: Key("whole"))
    try names.encode(actors.cutNames, forKey: Key("cut"))
    try form.encode(actors.names, forKey: Key("names"))
    try form.encode(actors.persons, forKey: Key("persons"))
    var roles = form.nestedContainer(keyedBy: Key.self, forKey: Key("roles"))
    try roles.encode(actors.rightRoles, forKey: Key("right"))
    try roles.encode(actors.wrongRoles, forKey: Key("wrong"))
    try roles.encode(actors.absentRoles, forKey: Key("absent"))
    try roles.encode(actors.inventedRoles, forKey: Key("invented"))
  }

  private func attributions(_ form: inout KeyedEncodingContainer<Key>) throws {
    let score = evaluator.attributions
    try form.encode(score.attribution, forKey: Key("attribution"))
    try form.encode(score.content, forKey: Key("content"))
    for (name, ratios) in [("exact", score.exact), ("overlap", score.overlap)] {
      var roles = form.nestedContainer(keyedBy: Key.self, forKey: Key(name))
      for (role, some) in ratios { try roles.encode(some, forKey: Key(role.rawValue)) }
    }
    var kinds = form.nestedContainer(keyedBy: Key.self, forKey: Key("by_kind"))
    for (name, ratios) in [("attribution", score.attributionByKind), ("content", score.contentByKind)] {
      var measure = kinds.nestedContainer(keyedBy: Key.self, forKey: Key(name))
      for (kind, some) in ratios {
        var one = measure.nestedContainer(keyedBy: Key.self, forKey: Key(kind.rawValue))
        try one.encode(some.precision, forKey: Key("precision"))
        try one.encode(some.predictedRight, forKey: Key("predicted_right"))
        try one.encode(some.predicted, forKey: Key("predicted"))
        try one.encode(some.recall, forKey: Key("recall"))
        try one.encode(some.goldFound, forKey: Key("gold_found"))
        try one.encode(some.gold, forKey: Key("gold"))
      }
    }
  }

  private func errors(_ faults: FaultTally, _ form: inout KeyedEncodingContainer<Key>) throws {
    var errors = form.nestedContainer(keyedBy: Key.self, forKey: Key("errors"))
    for name in Fault.Name.all(of: evaluator.measure) {
      var one = errors.nestedContainer(keyedBy: Key.self, forKey: Key(name.rawValue))
      try one.encode(faults.count(name), forKey: Key("count"))
      try one.encode(faults.counts[name] ?? [:], forKey: Key("groups"))
      try one.encode(faults.examples[name] ?? [], forKey: Key("examples"))
    }
  }
}
