import Articles

extension Scene {
  /// Returns the statement cut to its headline, or without parts of others' headlines. A title and a paragraph are
  /// never one sentence. It returns nil if no content is left.
  func withinHeadline(_ statement: Tagging.Statement) -> Tagging.Statement? {
    guard let i = draft.blockIndex(at: statement.cue.lower) else { return statement }
    let (block, crosses) = (draft.blocks[i], statement.content.contains { isInHeadline($0.lower) })
    guard block.isHeadline || crosses else { return statement }
    var statement = statement
    statement.source = statement.source.flatMap { $0.intersection(block.range) }
    statement.content = statement.content.compactMap { run in
      block.isHeadline || isInHeadline(run.lower) ? run.intersection(block.range) : run
    }
    if statement.content.isEmpty, block.isHeadline, let content = contentBefore(statement, in: block) {
      statement.content = [content]
    }
    return statement.content.isEmpty ? nil : statement
  }

  private func isInHeadline(_ offset: Int) -> Bool {
    draft.blockIndex(at: offset).map { draft.blocks[$0].isHeadline } ?? false
  }

  /// Returns the content before a comma, the source and the cue: "Canal to open in May", Brandt says.
  private func contentBefore(_ statement: Tagging.Statement, in block: Block) -> TextRange? {
    let start = min(statement.source?.lower ?? statement.cue.lower, statement.cue.lower)
    let before = words.indices(in: TextRange(block.range.lower, start))
    guard before.count > 3, words.key(before.upperBound - 1) == "," else { return nil }
    return words.range(of: before.dropLast())
  }
}

extension Block {
  fileprivate var isHeadline: Bool { kind == .title || kind == .heading }
}
