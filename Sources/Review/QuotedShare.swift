import Articles

extension Attribution.Kind {
  /// Returns the share of `content` inside quotation marks, in letters and digits, block by block, for statements whose bounds a
  /// reviewer sets. An unclosed quotation ends with its block. A block quotation needs no marks.
  public init(of content: [TextRange], in draft: Draft) {
    var (inside, all) = (0, 0)
    for range in content {
      for block in draft.blocks {
        guard let part = block.range.intersection(range) else { continue }
        let isQuotation = block.kind == .quotation
        var isOpen = false
        var offset = block.range.lower
        for character in draft.text.slice(TextRange(block.range.lower, part.upper)) {
          switch character {
          case "“", "„", "«": isOpen = true
          case "”", "»": isOpen = false
          case "\"": isOpen.toggle()
          default:
            guard offset >= part.lower, character.isLetter || character.isNumber else { break }
            all += 1
            if isOpen || isQuotation { inside += 1 }
          }
          offset += character.utf8.count
        }
      }
    }
    self = inside == 0 ? .indirect : inside == all ? .direct : .mixed
  }
}
