import Foundation

/// The checkout that holds the tests.
public enum Checkout {
  /// The folder of the checkout.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the samples.
  public static let samples = root.appendingPathComponent("Samples")

  /// The model: `$SAYSO_MODEL`, else the checkout's own; nil if there is none.
  public static let model: String? = {
    let path =
      ProcessInfo.processInfo.environment["SAYSO_MODEL"]
      ?? root.appendingPathComponent("Sources/Analysis/Model/sayso.model").path
    return FileManager.default.isReadableFile(atPath: path) ? path : nil
  }()

  /// The folder of the corpora and scorers, if there is one: `$SAYSO_SHARED`, else `shared` beside the checkout.
  public static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["SAYSO_SHARED"].map(URL.init(fileURLWithPath:))
    let folder = named ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: folder.appendingPathComponent("eval").path) ? folder : nil
  }()

  /// Whether golden files are written instead of compared.
  public static let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
}
