import Articles

extension Evaluator {
  /// The lines for speakers.
  var speakerTable: [String] {
    var lines = [
      Self.head, Self.row("END TO END", speakers.endToEnd), Self.row("statements found", speakers.found),
      Self.row("names put together", actors.names), Self.row("", ["%", "", "", "", "count", "of"]),
    ]
    let found = speakers.found.right
    lines.append(Self.row("right speaker, of found", speakers.speakerRight))
    for form in SourceForm.allCases {
      let some = speakers.byForm[form] ?? SpeakerScore.ByForm()
      let name = form == .none ? "… no source" : "… source is a \(form)"
      lines.append(Self.row(name, Share(some.right, of: some.found)))
    }
    lines += [
      Self.row("given to nobody", Share(speakers.toNobody, of: found)),
      Self.row("given to another", Share(speakers.toAnother, of: found)),
      Self.row("wrongly accused", speakers.wronglyAccused), Self.row("full names found whole", actors.wholeNames),
      Self.row("full names cut short", Share(actors.cutNames, of: actors.wholeNames.whole)),
      Self.row("persons found", actors.persons), Self.row("roles right", actors.rightRoles),
      Self.row("roles wrong", Share(actors.wrongRoles, of: actors.rightRoles.whole)),
      Self.row("roles absent", Share(actors.absentRoles, of: actors.rightRoles.whole)),
      Self.row("roles invented", actors.inventedRoles),
    ]
    return lines
  }

  /// The lines for ambiguous pronouns.
  var antecedentTable: [String] {
    [
      Self.head, Self.row("AMBIGUOUS PRONOUNS", antecedents.all), Self.row("masculine", antecedents.masculine),
      Self.row("feminine", antecedents.feminine), Self.row("", ["%", "", "", "", "count", "of"]),
      Self.row("unanswered", antecedents.unanswered), Self.row("feminine of masculine", [points(antecedents.bias)]),
    ]
  }

  private static func row(_ name: String, _ share: Share) -> String {
    row(name, [points(share.value), "", "", "", "\(share.count)", "\(share.whole)"])
  }
}
