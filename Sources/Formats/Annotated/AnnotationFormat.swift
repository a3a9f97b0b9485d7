import Articles
import Review

/// One form in which others say what they think of an article's statements: a row of the table `all`.
public struct AnnotationFormat: Sendable {
  /// What the command line calls it: the name under which it is written, too.
  public let name: String
  /// The decisions that `bytes` make on an article, which is as the engine read it; where they are of the whole, that what they
  /// do not tell of is no statement is one of them.
  public let read:
    @Sendable (_ bytes: [UInt8], _ engine: Article, _ isWhole: Bool) throws(AnnotationError) -> [Decision.Change]

  /// Every form.
  public static let all: [AnnotationFormat] = [
    AnnotationFormat(name: "json") { bytes, engine, isWhole throws(AnnotationError) in
      try changes(inArticleForm: bytes, over: engine, isWhole: isWhole)
    },
    AnnotationFormat(name: "webannotation") { bytes, engine, isWhole throws(AnnotationError) in
      try annotations(inWebAnnotations: bytes, of: engine).changes(over: engine, isWhole: isWhole)
    },
    AnnotationFormat(name: "brat") { bytes, engine, isWhole throws(AnnotationError) in
      try annotations(inBrat: bytes, of: engine).changes(over: engine, isWhole: isWhole)
    },
    AnnotationFormat(name: "citron") { bytes, engine, isWhole throws(AnnotationError) in
      try annotations(inCitron: bytes, of: engine).changes(over: engine, isWhole: isWhole)
    },
  ]

  /// The form of that name.
  public static func named(_ name: String) -> AnnotationFormat? { all.first { $0.name == name } }

  /// The form that `bytes` are of, by what tells each from the others.
  public static func of(_ bytes: [UInt8]) throws(AnnotationError) -> AnnotationFormat {
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
  /// None of the forms that are known.
  case unknownForm
  /// What stands at that place ("line 3", "quotes[2].cue.start"), and what is accepted there.
  case value(place: String, given: String, accepted: String)
  /// Words that the article does not have, or has elsewhere than is said.
  case words(place: String, String)
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
