import FoundationEssentials
import GRDB
import Review

/// A row of the table.
struct EntryRow: FetchableRecord {
  let id: Int
  private let sitting: Int64
  private let number: Int64
  private let article: LedgerArticle?
  private let body: String
  /// Whether it is as it was written.
  private let isWhole: Bool

  init(row: Row) throws {
    id = try row.decode(Int.self, forColumn: "id")
    sitting = try row.decode(Int64.self, forColumn: "sitting")
    number = try row.decode(Int64.self, forColumn: "number")
    article = try LedgerArticle(row: row)
    body = try row.decode(String.self, forColumn: "body")
    isWhole = RowChecksum.holds(in: row)
  }

  /// The entry that it holds; nil where it is damaged.
  var entry: LedgerEntry? {
    guard isWhole, let article, let decision = try? DecisionForm.value(Decision.self, from: body.utf8), isKept(decision)
    else {
      return nil
    }
    return LedgerEntry(decision, on: article)
  }

  /// Whether it is kept under the number of `decision`.
  private func isKept(_ decision: Decision) -> Bool {
    Int64(bitPattern: decision.id.sitting) == sitting && decision.id.number == number
  }

  /// Returns the fault of the row; nil if there is none.
  var fault: RowFault? {
    guard article != nil else { return .content }
    do throws(LedgerLineError) {
      let decision = try DecisionForm.value(Decision.self, from: body.utf8)
      return !isKept(decision) ? .number : isWhole ? nil : .checksum
    } catch {
      return .body(error)
    }
  }
}

extension LedgerArticle {
  /// The article in a row's columns `content`, `article` and `title`; nil where the content is no hash.
  init?(row: Row) throws {
    guard let content = ContentHash(bytes: try row.decode(Data.self, forColumn: "content")) else { return nil }
    let key = ArticleKey(bytes: try row.decode(Data.self, forColumn: "article"))
    self.init(content: content, path: nil, title: try row.decode(String?.self, forColumn: "title"))
    if case .file(let path) = key { self.path = path }
  }
}
