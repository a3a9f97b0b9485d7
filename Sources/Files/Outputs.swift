/// A file to be written.
public struct Output: Hashable, Sendable {
  /// The path.
  public var path: String
  /// Whether an existing file may be replaced.
  public var replaces: Bool

  /// Creates a file to write.
  public init(_ path: String, replacing: Bool) { (self.path, replaces) = (path, replacing) }
}

/// Checks the output files of a command before any is written. None may be one of `inputs` or another output, and
/// existing ones must be replaceable.
public func check(_ outputs: [Output], inputs: Set<FileIdentity>) throws(SavingError) {
  var seen: Set<OutputPlace> = []
  for output in outputs {
    let place = OutputPlace(output.path)
    if let file = place.file, inputs.contains(file) { throw SavingError(output.path, .isInput) }
    guard seen.insert(place).inserted else { throw SavingError(output.path, .isTwice) }
  }
  for output in outputs {
    guard let status = FileStatus(output.path) else { continue }
    if status.kind == .folder { throw SavingError(output.path, .isFolder) }
    if !output.replaces { throw SavingError(output.path, .isThere) }
    if status.kind == .other { throw SavingError(output.path, .isNoFile) }
  }
}

/// The location of a file that may not exist yet: the nearest existing folder, and the names below it.
private struct OutputPlace: Hashable {
  private let nearest: FileIdentity?
  private let rest: [String]

  init(_ path: String) {
    var (path, rest): (String, [String]) = (path, [])
    while FileIdentity(path) == nil {
      if !path.lastPathPart.isEmpty { rest.append(path.lastPathPart) }
      guard let folder = path.pathFolder, path != "/" else {
        path = "."
        break
      }
      path = folder.isEmpty ? "/" : folder
    }
    nearest = FileIdentity(path)
    self.rest = rest.reversed()
  }

  /// The file itself, if it exists.
  var file: FileIdentity? { rest.isEmpty ? nearest : nil }
}
