import FoundationEssentials
import Testing

/// Compares `text` with the file of that name in the folder `Golden` beside the test. A missing file is a failure;
/// `RECORD_SNAPSHOTS=1` writes it.
public func expectGolden(
  _ text: String, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden").path
  let path = folder + "/" + name
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }
  guard let golden = FileManager.default.contents(atPath: path) else {
    Issue.record("\(path) is missing: RECORD_SNAPSHOTS=1 writes it", sourceLocation: location)
    return
  }
  let (new, old) = (lines(text), lines(String(decoding: golden, as: UTF8.self)))
  guard new != old else { return }
  let first = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
  Issue.record(
    """
    \(name) differs from line \(first + 1) on:
    - \(first < old.count ? old[first] : "")
    + \(first < new.count ? new[first] : "")
    """, sourceLocation: location)
}

private func lines(_ text: String) -> [String] {
  text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
}
