import Articles
import Cells

/// The paragraphs of a text that were not in the text that was read before.
public struct TextRevision: Hashable, Sendable {
  /// The indices of their blocks, in text order.
  public var blocks: [Int]
  /// The time of that reading, in words.
  public var since: String

  /// Creates a revision.
  public init(blocks: [Int], since: String) { (self.blocks, self.since) = (blocks, since) }

  /// The revision in words: "2 paragraphs new since 2026-03-01 08:00".
  var words: String { "\(counted(blocks.count, "paragraph")) new since \(since)" }
}

extension OpenArticle {
  /// Whether a block was not in the text that was read before.
  func isNew(_ block: Int) -> Bool {
    guard let blocks = revision?.blocks else { return false }
    let i = blocks.partitioningIndex { $0 >= block }
    return i < blocks.count && blocks[i] == block
  }
}

extension ReaderState {
  /// Marks the paragraphs that are new in an article, and reports them if it is on the screen.
  mutating func receive(_ revision: TextRevision, of id: ArticleID) {
    desk.update(id) { $0.revision = revision }
    // A text that is read again without a change has nothing newer.
    guard id == article.id, article.revision != revision else { return }
    article.revision = revision
    // The place where the reader resumed is still said.
    let before = notice.map { $0.isError ? "" : $0.text + " · " } ?? ""
    notify("\(harmless(before))updated: \(harmless(revision.words)); \(key: .nextChange) goes to the next")
  }
}
