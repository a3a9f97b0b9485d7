import Articles

extension Evaluator {
  /// The scores as lines of a table, in percent.
  public var table: [String] {
    switch measure {
    case .speakers: speakerTable
    case .attributions: attributionTable
    case .entities: entityTable
    case .pronouns: pronounTable
    case .antecedents: antecedentTable
    }
  }

  static let head = row("", ["P", "R", "F1", "right", "pred", "gold"])

  private var attributionTable: [String] {
    let score = attributions
    var lines = [Self.head, Self.row("ATTRIBUTION", score.attribution), Self.row("content", score.content)]
    for (name, ratios) in [("exact", score.exact), ("overlap", score.overlap)] {
      for role in StatementSpans.Role.allCases { lines.append(Self.row("\(name) \(role)", ratios[role] ?? Ratios())) }
    }
    lines.append(Self.row("by kind", ["P", "right", "pred", "R", "found", "gold"]))
    for (name, ratios) in [("attribution", score.attributionByKind), ("content", score.contentByKind)] {
      for kind in Attribution.Kind.allCases {
        let some = ratios[kind] ?? KindRatios()
        lines.append(
          Self.row(
            "\(name) \(kind)",
            [
              points(some.precision), "\(some.predictedRight)", "\(some.predicted)", points(some.recall),
              "\(some.goldFound)",
              "\(some.gold)",
            ]))
      }
    }
    let counts = "gold \(score.goldWithoutContent) (left out), predicted \(score.predictedWithoutContent)"
    return lines + ["statements without content: \(counts)"]
  }

  private var entityTable: [String] {
    var lines = [Self.head, Self.row("ENTITIES", entities.all)]
    for kind in NamedActor.Kind.allCases { lines.append(Self.row(kind.rawValue, entities.byKind[kind] ?? Ratios())) }
    return lines + [Self.row("of any kind", entities.span)]
  }

  private var pronounTable: [String] {
    let score = pronouns
    let counts = [score.right, score.answered, score.asked].map(String.init)
    return [
      Self.row("", ["accuracy", "P", "", "right", "answered", "asked"]),
      Self.row("PRONOUNS", [points(score.accuracy), points(score.precision), ""] + counts), Self.head,
      Self.row("names into actors", score.names),
    ]
  }

  static func row(_ name: String, _ ratios: Ratios) -> String {
    row(
      name,
      [points(ratios.precision), points(ratios.recall), points(ratios.f1)]
        + [ratios.right, ratios.predicted, ratios.gold].map(String.init))
  }

  static func row(_ name: String, _ cells: [String]) -> String { tableRow(name, cells, width: 24) }
}

extension Agreement {
  /// The figures as lines of a table, ratios in percent.
  public var table: [String] {
    func row(_ name: String, _ ratios: Ratios) -> String {
      let counts = [ratios.right, ratios.predicted, ratios.gold].map(String.init)
      return tableRow(
        name, [points(ratios.precision), points(ratios.recall), points(ratios.f1)] + counts, width: 24)
    }
    func kappa(_ name: String, _ kappa: Kappa) -> String {
      let value = kappa.value.map { "\($0 < 0 ? "-" : "")\(hundredths($0.magnitude))" } ?? "–"
      return tableRow("kappa \(name)", [value, "", "", "\(kappa.agreed)", "\(kappa.count)"], width: 24)
    }
    let kappas = [("statement or not", verdicts), ("speakers", speakers), ("kinds", kinds)]
    let few = kappas.contains { $1.count < Kappa.least }
    return [
      "decided by both \(decided.both), only A \(decided.onlyFirst), only B \(decided.onlySecond), "
        + "neither \(decided.neither); only those of both count", "",
      tableRow("", ["P", "R", "F1", "right", "B", "A"], width: 24), row("ATTRIBUTION", attributions.attribution),
      row("content", attributions.content), tableRow("", ["kappa", "", "", "alike", "of"], width: 24),
    ] + kappas.map { kappa($0, $1) } + (few ? ["no kappa of fewer than \(Kappa.least) statements"] : [])
  }
}

extension FaultTally {
  /// Returns the counts as lines of a table: a row for each kind of error of `measure`, a column for each group.
  public func table(_ measure: Measure) -> [String] {
    let names = Fault.Name.all(of: measure)
    let found = Set(names.flatMap { counts[$0].map { Array($0.keys) } ?? [] })
    let known: [String] =
      switch measure {
      case .speakers: SourceForm.allCases.map(\.rawValue)
      case .attributions: Attribution.Kind.allCases.map(\.rawValue)
      case .entities: NamedActor.Kind.allCases.map(\.rawValue)
      case .pronouns, .antecedents: []
      }
    let groups = known + found.subtracting(known).sorted()
    // Groups come from the gold and may be any words. Only printable ones become columns, as far as there is space.
    let shown = groups.filter { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && $0.utf8.count < 14 }.prefix(10)
    var lines = [tableRow("", ["all"] + shown, width: 26)]
    for name in names {
      let cells = [count(name)] + shown.map { counts[name]?[$0] ?? 0 }
      lines.append(tableRow(name.rawValue, cells.map(String.init), under: ["all"] + shown, width: 26))
    }
    return lines
  }
}

/// Returns a row: the name in `width` columns, and the cells right-aligned in columns as wide as `heads`.
private func tableRow(_ name: String, _ cells: [String], under heads: [String]? = nil, width: Int) -> String {
  var line = name + spaces(width - name.count)
  for (cell, head) in zip(cells, heads ?? cells) { line += " " + spaces(max(8, head.count) - cell.count) + cell }
  return line
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

/// Returns a number from 0 to 1 with two decimals.
private func hundredths(_ number: Double) -> String {
  decimal(Int((min(number, 1) * 100).rounded()), places: 2)
}

/// Returns a ratio in percent with one decimal.
func points(_ ratio: Double) -> String {
  let tenths = Int((ratio * 1000).rounded())
  return decimal(tenths, places: 1)
}
