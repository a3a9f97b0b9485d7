import FoundationEssentials

/// A document that another program provides as a line of JSON Lines: `{"id": "…", "text": "…"}`. Other keys are ignored.
public struct DocumentLine: Hashable, Sendable {
  /// The name that the document has at its origin.
  public var id: String
  /// The text, scalar for scalar.
  public var text: String

  /// Parses `line`, given without its line break.
  public init(_ line: [UInt8]) throws(DocumentLineError) {
    guard line.contains(where: { !jsonSpaces.contains($0) }) else { throw .blank }
    guard String(validating: line, as: UTF8.self) != nil else { throw .notUTF8(offset: firstMalformedOffset(line)) }
    // The parser would mistake NULs for another encoding. JSON requires an escape for every control character.
    if let control = line.firstIndex(where: { $0 < 0x20 && !jsonSpaces.contains($0) }) {
      throw .control(offset: control, byte: line[control])
    }
    let scan = JSONScan(line)
    if let control = scan.control { throw .control(offset: control, byte: line[control]) }
    guard scan.depth <= JSONScan.depthLimit else { throw .tooDeep(limit: JSONScan.depthLimit) }
    let form: Form
    do {
      form = try JSONDecoder().decode(Form.self, from: Data(line))
    } catch DecodingError.typeMismatch {
      throw .noObject
    } catch DecodingError.valueNotFound {
      throw .noObject
    } catch {
      throw .malformed
    }
    let known = form.id.string
    id = try form.id.value(of: "id", known)
    text = try form.text.value(of: "text", known)
  }
}

/// The reason why a line holds no document. The program words these facts. `id` is the document's, if the line has it.
public enum DocumentLineError: Error, Hashable, Sendable {
  /// White space only.
  case blank
  /// More than `limit` bytes.
  case tooLong(limit: Int)
  /// Not UTF-8 at that byte.
  case notUTF8(offset: Int)
  /// A control character at that byte; JSON requires an escape for it.
  case control(offset: Int, byte: UInt8)
  /// Not JSON.
  case malformed
  /// JSON that is nested deeper than `limit` levels.
  case tooDeep(limit: Int)
  /// JSON, but not an object.
  case noObject
  /// An object without that key.
  case missing(key: String, id: String?)
  /// The key's value is not a string.
  case noString(key: String, id: String?)
  /// The key's string holds an escape that stands for no character: half of a surrogate pair.
  case badEscape(key: String, id: String?)

  /// The document's name, if it is known.
  public var id: String? {
    switch self {
    case .missing(_, let id), .noString(_, let id), .badEscape(_, let id): id
    default: nil
    }
  }
}

/// JSON's white space within a line.
private let jsonSpaces: [UInt8] = [0x20, 0x09, 0x0D]

/// The keys of a line, each as far as it could be read.
private struct Form: Decodable {
  enum Key: String, CodingKey { case id, text }
  enum Part {
    case missing
    case string(String)
    case other
    case bad

    var string: String? { if case .string(let text) = self { text } else { nil } }

    func value(of key: String, _ id: String?) throws(DocumentLineError) -> String {
      switch self {
      case .string(let text): return text
      case .missing: throw .missing(key: key, id: id)
      case .other: throw .noString(key: key, id: id)
      case .bad: throw .badEscape(key: key, id: id)
      }
    }
  }

  var id: Part
  var text: Part

  init(from decoder: any Decoder) throws {
    let form = try decoder.container(keyedBy: Key.self)
    func part(_ key: Key) -> Part {
      guard form.contains(key) else { return .missing }
      do {
        return .string(try form.decode(String.self, forKey: key))
      } catch DecodingError.typeMismatch {
        return .other
      } catch DecodingError.valueNotFound {
        return .other
      } catch {
        return .bad
      }
    }
    (id, text) = (part(.id), part(.text))
  }
}

/// Returns the offset of the first sequence that is not UTF-8; the number of bytes if there is none.
func firstMalformedOffset(_ bytes: some Collection<UInt8>) -> Int {
  var parser = UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var offset = 0
  while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
  return offset
}
