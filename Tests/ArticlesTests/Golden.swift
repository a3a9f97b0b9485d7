import FoundationEssentials
import Testing

/// Holds `text` against the file of that name in `Golden` beside the test. A missing file fails; `RECORD_SNAPSHOTS=1`
/// writes it.
func expectGolden(
  _ text: String, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
) throws {
  let folder =
    file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Golden"
  let path = folder + "/" + name
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }
  let golden = FileManager.default.contents(atPath: path)
  let wanted = try #require(golden, "no \(path): RECORD_SNAPSHOTS=1 writes it", sourceLocation: location)
  #expect(text == String(decoding: wanted, as: UTF8.self), sourceLocation: location)
}
