import Articles
import FoundationEssentials

/// Parses a line of JSON Lines.
func decoded<Form: Decodable>(_ form: Form.Type, _ line: [UInt8]) throws(GoldError) -> Form {
  // JSON's parser would mistake NULs for another encoding.
  guard !line.contains(0) else { throw .malformed }
  guard String(validating: line, as: UTF8.self) != nil else { throw .notUTF8 }
  do {
    return try JSONDecoder().decode(form, from: Data(line))
  } catch DecodingError.keyNotFound(let key, let context) {
    guard context.codingPath.isEmpty else { throw .form(path: path(context.codingPath + [key])) }
    throw .missing([key.stringValue])
  } catch DecodingError.typeMismatch(_, let context) {
    guard !context.codingPath.isEmpty else { throw .malformed }
    throw .form(path: path(context.codingPath))
  } catch DecodingError.valueNotFound(_, let context) {
    guard !context.codingPath.isEmpty else { throw .malformed }
    throw .form(path: path(context.codingPath))
  } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
    throw .form(path: path(context.codingPath))
  } catch {
    throw .malformed
  }
}

/// Returns a path such as "attributions, 2, source": keys, and indices in lists from 0.
private func path(_ keys: [any CodingKey]) -> String {
  keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ", ")
}
