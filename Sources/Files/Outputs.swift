/// A file that is to be written.
public struct Output: Hashable, Sendable {
  /// The path.
  public var path: String
  /// Whether one that is there may be replaced.
  public var replaces: Bool

  /// A file to write.
  public init(_ path: String, replacing: Bool) { (self.path, replaces) = (path, replacing) }
}

/// Checks the files that one command writes before the first of them is written: none may be one of `inputs` or another output, and
/// one that is there must be one that may be replaced.
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

/// The place of a file that may not be there yet: the nearest folder that is there, and the names that lead on from it.
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

  /// The file itself, where it is there.
  var file: FileIdentity? { rest.isEmpty ? nearest : nil }
}
