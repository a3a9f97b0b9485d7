import Foundation

/// Where the samples, their golden files and the model lie in the checkout.
enum Folders {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let checkout = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let golden = tests.appendingPathComponent("Golden")
  static let samples = checkout.appendingPathComponent("Samples")

  /// The model: `$SAYSO_MODEL`, else the checkout's.
  static let model =
    ProcessInfo.processInfo.environment["SAYSO_MODEL"]
    ?? checkout.appendingPathComponent("Sources/Analysis/Model/sayso.model").path
  static let hasModel = FileManager.default.isReadableFile(atPath: model)
  /// Whether golden files are to be written rather than compared.
  static let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// The names of the files in `folder` with `ending`, without it, in order.
  static func names(in folder: URL, ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
