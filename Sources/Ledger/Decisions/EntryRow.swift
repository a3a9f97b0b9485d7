import SQLite
import Review

/// A row of the table of decisions.
struct EntryRow: RowReadable {
  let id: Int
  private let session: Int64
  private let number: Int64
  private let article: LedgerArticle?
  private let body: String
  /// Whether the row is unchanged since it was written.
  private let isWhole: Bool

  init(row: Row) throws {
    id = try row.decode(Int.self, forColumn: "id")
    session = try row.decode(Int64.self, forColumn: "sitting")
    number = try row.decode(Int64.self, forColumn: "number")
    article = try LedgerArticle(row: row)
    body = try row.decode(String.self, forColumn: "body")
    isWhole = RowChecksum.holds(in: row)
  }

  /// The entry in the row; nil if the row is damaged.
  var entry: LedgerEntry? {
    guard isWhole, let article, let decision = try? DecisionForm.value(Decision.self, from: body.utf8),
      hasNumber(of: decision)
    else {
      return nil
    }
    return LedgerEntry(decision, on: article)
  }

  /// Returns whether the row has the number of `decision`.
  private func hasNumber(of decision: Decision) -> Bool {
    Int64(bitPattern: decision.id.session) == session && decision.id.number == number
  }

  /// Returns the fault of the row; nil if there is none.
  var fault: RowFault? {
    guard article != nil else { return .content }
    do throws(LedgerLineError) {
      let decision = try DecisionForm.value(Decision.self, from: body.utf8)
      return !hasNumber(of: decision) ? .number : isWhole ? nil : .checksum
    } catch {
      return .body(error)
    }
  }
}

extension LedgerArticle {
  /// Creates the article in a row's columns `content`, `article` and `title`; nil if the content is not a hash.
  init?(row: Row) throws {
    guard let content = ContentHash(bytes: try row.decode([UInt8].self, forColumn: "content")) else { return nil }
    let key = ArticleKey(bytes: try row.decode([UInt8].self, forColumn: "article"))
    self.init(content: content, path: key.place, title: try row.decode(String?.self, forColumn: "title"))
  }
}
