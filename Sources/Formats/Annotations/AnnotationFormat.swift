import Articles
import Review

/// A format of annotations on an article's statements that Sayso can read: a row of the table `all`.
public struct AnnotationFormat: Sendable {
  /// Reads the decisions that annotations make on an article, given as the engine read it. If the file `isWhole`, statements that
  /// it does not mention are rejected.
  public typealias Read =
    @Sendable (_ bytes: [UInt8], _ engine: Article, _ isWhole: Bool) throws(AnnotationError) -> AnnotationReading

  /// The name on the command line, the same as of the output format.
  public let name: String
  /// Whether a file is of this format.
  let recognises: @Sendable (AnnotationFile) -> Bool
  /// Reads the decisions of a file.
  public let read: Read

  init(name: String, recognises: @escaping @Sendable (AnnotationFile) -> Bool, read: @escaping Read) {
    (self.name, self.recognises) = (name, recognises)
    self.read = { bytes, engine, isWhole throws(AnnotationError) in
      try AnnotationFile.check(bytes)
      return try read(bytes, engine, isWhole)
    }
  }

  /// Every format. The first row that recognises a file reads it.
  public static let all: [AnnotationFormat] = [.saysoJSON, .webAnnotation, .brat, .citron]

  /// Returns the format of that name.
  public static func named(_ name: String) -> AnnotationFormat? { all.first { $0.name == name } }

  /// Returns the format that recognises `bytes`.
  public static func of(_ bytes: [UInt8]) throws(AnnotationError) -> AnnotationFormat {
    let file = try AnnotationFile(bytes)
    guard let format = all.first(where: { $0.recognises(file) }) else { throw .unknownForm }
    return format
  }
}
