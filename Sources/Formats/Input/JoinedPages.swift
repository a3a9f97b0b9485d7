import Articles

/// The pages of one article, joined in their order. What later pages repeat of the head stands once, at the beginning; what all repeat at
/// their ends stands once, at the end.
public struct JoinedPages: Sendable {
  /// The most pages of one article.
  public static let limit = 20

  /// The article so far.
  public private(set) var draft: Draft
  /// The number of pages.
  public private(set) var count = 1
  private let title: String
  /// The index of the first block of the last page.
  private var lastPage = 0

  /// Begins with the first page.
  public init(_ first: Draft) {
    draft = first
    title = first.shownTitle
  }

  /// Adds the next page. Returns false for a page with another title, which is not added.
  public mutating func add(_ page: Draft) -> Bool {
    let other = page.shownTitle
    guard title.isEmpty || other.isEmpty || title.begins(with: other) || other.begins(with: title) else { return false }
    count += 1
    draft.facts.nextPage = page.facts.nextPage
    draft.facts.wall = draft.facts.wall ?? page.facts.wall
    draft.facts.hiddenCount += page.facts.hiddenCount
    draft.facts.noteRepairs(page.facts.repairedCount ?? 0)
    draft.facts.noteRules(page.facts.rules ?? [])
    let known = Set(draft.blocks.map { draft.letters(of: $0) })
    let head = page.blocks.prefix { block in
      block.kind == .title || block.kind == .byline || known.contains(page.letters(of: block))
    }
    let blocks = page.blocks.dropFirst(head.count)
    guard !blocks.isEmpty else { return true }
    let ends = zip(draft.blocks[lastPage...].reversed(), blocks.reversed()).prefix {
      draft.letters(of: $0) == page.letters(of: $1)
    }
    draft.removeLast(min(ends.count, blocks.count - 1))
    lastPage = draft.blocks.count
    draft.append(blocks, of: page)
    return true
  }
}

extension Draft {
  /// The letters of the title.
  fileprivate var shownTitle: String { facts.title?.sameLetters ?? title.map { letters(of: $0) } ?? "" }

  /// The letters of a block, by which a repeated one is known.
  fileprivate func letters(of block: Block) -> String { text.slice(block.range).sameLetters }

  /// Removes the last blocks with their text and links.
  fileprivate mutating func removeLast(_ count: Int) {
    guard count > 0 else { return }
    blocks.removeLast(count)
    let end = blocks.last?.range.upper ?? 0
    text = String(text.slice(TextRange(0, end)))
    links.removeAll { $0.range.upper > end || $0.place.map { $0.upper > end } ?? false }
  }

  /// Adds blocks of another draft that follow each other, with their text and links.
  fileprivate mutating func append(_ others: ArraySlice<Block>, of other: Draft) {
    guard let start = others.first?.range.lower, let end = others.last?.range.upper else { return }
    if !text.isEmpty { text += "\n\n" }
    let shift = text.utf8.count - start
    text += other.text.slice(TextRange(start, end))
    blocks += others.map { $0.moved(by: shift) }
    let kept = TextRange(start, end)
    links += other.links.filter { kept.contains($0.range) && $0.place.map(kept.contains) ?? true }
      .map { Link($0.range.moved(by: shift), to: $0.target, at: $0.place?.moved(by: shift)) }
  }
}
