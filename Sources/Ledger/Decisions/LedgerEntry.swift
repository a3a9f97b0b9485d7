import FoundationEssentials
import Review

/// A decision and its article: a row of the ledger, and a line of its export.
public struct LedgerEntry: Hashable, Sendable {
  /// The article as of the decision.
  public var article: LedgerArticle
  /// The decision.
  public var decision: Decision

  /// Creates an entry.
  public init(_ decision: Decision, on article: LedgerArticle) { (self.decision, self.article) = (decision, article) }
}

// MARK: - Lines

/// The reason why a line holds no entry. The program words these facts.
public enum LedgerLineError: Error, Hashable, Sendable {
  /// The line is not UTF-8.
  case notUTF8
  /// The line is not JSON.
  case malformed
  /// The value at that path of keys ("decision.id.number"; empty for the whole line) is missing or not as expected.
  case form(path: String)
}

extension LedgerEntry {
  /// The entry as a JSON object in one line, without a line break. Equal entries give equal bytes.
  public var line: String {
    let form = EntryForm(
      content: article.content.hexadecimal, path: article.path, title: article.title, decision: decision)
    return DecisionForm.json(form)
  }

  /// Creates the entry in `line`, which has no line break.
  public init(line: some Collection<UInt8>) throws(LedgerLineError) {
    let form = try DecisionForm.value(EntryForm.self, from: line)
    guard let content = ContentHash(hexadecimal: form.content) else { throw .form(path: "content") }
    self.init(form.decision, on: LedgerArticle(content: content, path: form.path, title: form.title))
  }
}

private struct EntryForm: Codable {
  var content: String
  var path: String?
  var title: String?
  var decision: Decision
}

/// The JSON format in which decisions are stored and exported.
enum DecisionForm {
  /// Returns `value` in one line with sorted keys. JSON can represent every decision.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Creates the entry that `json` wrote.
  static func value<Value: Decodable>(
    _ type: Value.Type, from json: some Collection<UInt8>
  ) throws(LedgerLineError) -> Value {
    let bytes = Data(json)
    // The decoder would mistake zeros for another encoding.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    guard !bytes.contains(0) else { throw .malformed }
    do {
      return try JSONDecoder().decode(type, from: bytes)
    } catch let error as DecodingError {
      // The decoder does not report the place of a number that does not fit.
      let isJSON = (try? JSONDecoder().decode(Anything.self, from: bytes)) != nil
      throw isJSON ? .form(path: error.path) : .malformed
    } catch {
      throw .malformed
    }
  }

  /// Any value of JSON.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }
}

extension DecodingError {
  /// The keys that lead to the error, with dots between them.
  fileprivate var path: String {
    let keys: [any CodingKey] =
      switch self {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    return keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
