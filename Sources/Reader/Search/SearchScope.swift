import Articles

/// The scope of a search. Hidden paragraphs of the article on the screen are left out.
enum SearchScope: Hashable, Sendable {
  case article
  /// The statements of one speaker.
  case voice(VoiceKey)
  /// All articles.
  case desk

  /// Returns the parts of the article's text to search, in order. Each part is inside one paragraph, so that no match
  /// crosses paragraphs.
  func fields(in marks: Marks, shown layout: ArticleLayout) -> [TextRange] {
    switch self {
    case .article, .desk: layout.shown?.map { layout.blocks[$0].range } ?? layout.blocks.map(\.range)
    case .voice(let key):
      Self.merged(marks.voice(key).map { marks.voices[$0].statements.flatMap { marks.statements[$0].content } } ?? [])
        .flatMap { content in
          var parts: [TextRange] = []
          var block = layout.blocks.partitioningIndex { $0.range.upper > content.lower }
          while block < layout.blocks.count, layout.blocks[block].range.lower < content.upper {
            if layout.isShown(block), let part = layout.blocks[block].range.intersection(content) { parts.append(part) }
            block += 1
          }
          return parts
        }
    }
  }

  /// Returns the bytes of `ranges` as ordered ranges that do not overlap.
  private static func merged(_ ranges: [TextRange]) -> [TextRange] {
    ranges.sorted().reduce(into: []) { merged, range in
      if let last = merged.last, last.overlaps(range) {
        merged[merged.count - 1] = last.union(range)
      } else if !range.isEmpty {
        merged.append(range)
      }
    }
  }
}
