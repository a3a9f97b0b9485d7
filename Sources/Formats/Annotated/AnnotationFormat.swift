import Articles
import Review

/// One form in which others say what they think of an article's statements: a row of the table `all`.
public struct AnnotationFormat: Sendable {
  /// What the command line calls it: the name under which it is written, too.
  public let name: String
  /// The decisions that `bytes` make on an article, which is as the engine read it; where they are of the whole, that what they
  /// do not tell of is no statement is one of them.
  public let read: Read

  /// Reads the decisions of `bytes` on an article.
  public typealias Read =
    @Sendable (_ bytes: [UInt8], _ engine: Article, _ isWhole: Bool) throws(AnnotationError) -> AnnotationReading

  private init(name: String, read: @escaping Read) {
    self.name = name
    self.read = { bytes, engine, isWhole throws(AnnotationError) in
      try check(bytes)
      return try read(bytes, engine, isWhole)
    }
  }

  /// Every form.
  public static let all: [AnnotationFormat] = [
    AnnotationFormat(name: "json") { bytes, engine, isWhole throws(AnnotationError) in
      AnnotationReading(try changes(inArticleForm: bytes, over: engine, isWhole: isWhole), over: engine)
    },
    AnnotationFormat(name: "webannotation") { bytes, engine, isWhole throws(AnnotationError) in
      try reading(inWebAnnotations: bytes, over: engine, isWhole: isWhole)
    },
    AnnotationFormat(name: "brat") { bytes, engine, isWhole throws(AnnotationError) in
      try reading(inBrat: bytes, over: engine, isWhole: isWhole)
    },
    AnnotationFormat(name: "citron") { bytes, engine, isWhole throws(AnnotationError) in
      try reading(inCitron: bytes, over: engine, isWhole: isWhole)
    },
  ]

  /// The form of that name.
  public static func named(_ name: String) -> AnnotationFormat? { all.first { $0.name == name } }

  /// The form that `bytes` are of, by what tells each from the others.
  public static func of(_ bytes: [UInt8]) throws(AnnotationError) -> AnnotationFormat {
    try check(bytes)
    let first = bytes.first { !$0.isWhite && ![0xEF, 0xBB, 0xBF].contains($0) }
    let name: String?
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let root = try JSONPlace(root: bytes)
      name =
        root.has("quotes") ? "citron" : root.has("@context") ? "webannotation" : root.has("format") ? "json" : nil
    } else {
      name = bratFirstLetters.contains(first ?? 0) ? "brat" : nil
    }
    guard let format = name.flatMap(named) else { throw .unknownForm }
    return format
  }

  private static let bratFirstLetters = Array("TEARMN#*".utf8)
}

/// Why annotations cannot be used; facts only, the program words them.
public enum AnnotationError: Error, Hashable, Sendable {
  /// No UTF-8 at that byte.
  case notUTF8(offset: Int)
  /// No JSON.
  case notJSON
  /// JSON that is nested deeper than so many levels.
  case tooDeep(limit: Int)
  /// More bytes than `limit`.
  case tooLarge(limit: Int)
  /// None of the forms that are known.
  case unknownForm
  /// What stands at that place ("line 3", "quotes[2].cue.start"), and what is accepted there.
  case value(place: String, given: String, accepted: String)
  /// Spans and events of brat's, but none that makes a statement.
  case noStatements(spans: Int, events: Int)
  /// Words that the article does not have, or has elsewhere than is said.
  case words(place: String, String)
}

/// The largest file of annotations, in bytes: JSON takes thirty times its size while it is read.
private let sizeLimit = 1 << 25

/// Refuses what would take too long, or all memory, to read.
private func check(_ bytes: [UInt8]) throws(AnnotationError) {
  guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
  let first = bytes.first { !$0.isWhite }
  guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return }
  guard JSONScan(bytes).depth <= JSONScan.depthLimit else { throw .tooDeep(limit: JSONScan.depthLimit) }
}

extension UInt8 {
  fileprivate var isWhite: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

/// `bytes` as text; a byte order mark at the beginning is left out.
func annotationText(_ bytes: [UInt8]) throws(AnnotationError) -> String {
  let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  guard let text = String(validating: rest, as: UTF8.self) else {
    throw .notUTF8(offset: firstMalformedOffset(rest) + bytes.count - rest.count)
  }
  return text
}
