import Articles

extension OpenArticle {
  mutating func cycleFilter() {
    let chosen = marks.voice(selection.voice)
    switch filter {
    case .all: setFilter(.statements)
    case .statements where chosen.map { !marks.voices[$0].statements.isEmpty } ?? false:
      if let key = selection.voice { setFilter(.voice(key)) }
    case .statements, .voice: setFilter(marks.unsure.isEmpty ? .all : .unsure)
    case .unsure: setFilter(.all)
    }
  }

  /// Shows only the paragraphs that match `wanted`, and reports their number.
  mutating func setFilter(_ wanted: Filter) {
    if wanted != .all, marks.statements.isEmpty { return notify("no statements to filter by" + stillReading) }
    filter = wanted
    refreshFilter()
    let chosen = marks.voice(selection.voice)
    let paragraphs = layout.shown?.count { layout.blocks[$0].kind.isProse } ?? 0
    let count = "\(paragraphs) of \(outline.paragraphCount)"
    switch filter {
    case .all:
      notify(
        chosen == nil
          ? "all paragraphs (with a speaker selected, \(key: .filter) shows only theirs)" : "all paragraphs")
    case .statements: notify("only paragraphs with statements: \(count)")
    case .voice(let key): notify("only statements by \(name(of: key)): \(count)")
    case .unsure:
      notify("only paragraphs with unsure statements: \(count); \(key: .nextUnsure) goes from one to the next")
    }
  }

  /// Applies the filter to the current findings.
  mutating func refreshFilter() {
    filterIsStale = false
    if filter == .unsure, marks.unsure.isEmpty { filter = .all }
    if case .voice(let key) = filter, marks.voice(key).map({ marks.voices[$0].statements.isEmpty }) ?? true {
      filter = .all
    }
    switch filter {
    case .all: layout.show(nil)
    case .statements: layout.show(marks.blocksWithStatements)
    case .voice(let key):
      let statements = marks.voice(key).map { marks.voices[$0].statements } ?? []
      layout.show(marks.blocksOfStatements.union(of: statements))
    case .unsure: layout.show(marks.blocksOfStatements.union(of: marks.unsure))
    }
    refreshSearch()
    if let focus = viewport.focus, let block = layout.blockIndex(at: focus), !layout.isShown(block) {
      viewport.focus = nil
    }
  }

  func name(of key: VoiceKey) -> String {
    switch key.kind {
    case .actor: key.words
    case .unnamed: key.words.isEmpty ? Voice.noSource : "“\(key.words)”"
    }
  }
}
