import Articles

extension Engine {
  /// Reads the blocks of `draft` that touch `range`, as if they were a text of their own. The ranges of the result are those of `draft`.
  ///
  /// A reader uses it to show the statements on the screen before the analysis arrives there. The rest of the text may change who an
  /// actor is, so the result is not part of the finished article.
  public func analyse(_ draft: Draft, around range: TextRange) throws(ModelError) -> Article {
    let excerpt = draft.excerpt(around: range)
    return try analyse(excerpt.draft).moved(by: excerpt.start, to: draft)
  }
}

extension Draft {
  /// Returns the blocks that touch `range` as a draft, and the byte at which they start.
  fileprivate func excerpt(around range: TextRange) -> (draft: Draft, start: Int) {
    let first = blocks.partitioningIndex { $0.range.upper > range.lower }
    let end = blocks.partitioningIndex { $0.range.lower >= range.upper }
    guard first < end else { return (Draft(text: "", blocks: []), 0) }
    let start = blocks[first].range.lower
    let parts = blocks[first..<end].map { $0.moved(by: -start) }
    let text = text.slice(TextRange(start, blocks[end - 1].range.upper))
    return (Draft(text: String(text), blocks: parts), start)
  }
}

extension Article {
  /// Returns this article, which is the beginning of its draft up to the byte `covered`, with what `part` found after it. Actors of the
  /// same name and kind are one.
  public func adding(_ part: Article, after covered: Int) -> Article {
    var actors = actors
    var numbers: [Int: Int] = [:]
    func number(_ actor: Int?) -> Int? {
      guard let actor, part.actors.indices.contains(actor) else { return nil }
      if let known = numbers[actor] { return known }
      let new = part.actors[actor]
      let index = self.actors.firstIndex { $0.name == new.name && $0.kind == new.kind } ?? actors.count
      if index == actors.count { actors.append(new) }
      numbers[actor] = index
      return index
    }
    let mentions = part.mentions.filter { $0.range.lower >= covered }.map { mention in
      var mention = mention
      (mention.actor, mention.alternative) = (number(mention.actor), number(mention.alternative))
      return mention
    }
    let attributions = part.attributions.filter { $0.extent.lower >= covered }.map { statement in
      var statement = statement
      (statement.speaker, statement.alternative) = (number(statement.speaker), number(statement.alternative))
      return statement
    }
    return Article(
      draft: draft,
      sentences: sentences + part.sentences.filter { $0.lower >= max(covered, sentences.last?.upper ?? 0) },
      actors: actors, mentions: self.mentions + mentions, attributions: self.attributions + attributions)
  }

  /// Returns the article with each range moved by `shift` bytes, over `draft`.
  fileprivate func moved(by shift: Int, to draft: Draft) -> Article {
    Article(
      draft: draft, sentences: sentences.moved(by: shift), actors: actors,
      mentions: mentions.map { mention in
        var mention = mention
        mention.range = mention.range.moved(by: shift)
        mention.evidence = mention.evidence.map { $0.moved(by: shift) }
        return mention
      },
      attributions: attributions.map { statement in
        var statement = statement
        statement.source = statement.source.moved(by: shift)
        statement.cue = statement.cue.moved(by: shift)
        statement.content = statement.content.moved(by: shift)
        statement.evidence = statement.evidence.map { $0.moved(by: shift) }
        return statement
      })
  }
}

extension Evidence {
  fileprivate func moved(by shift: Int) -> Evidence {
    var moved = self
    (moved.range, moved.to) = (range?.moved(by: shift), to?.moved(by: shift))
    return moved
  }
}

extension [TextRange] {
  fileprivate func moved(by shift: Int) -> [TextRange] { map { $0.moved(by: shift) } }
}
