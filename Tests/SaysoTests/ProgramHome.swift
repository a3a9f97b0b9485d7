import Foundation
import TestSupport

/// A temporary folder in which the real program runs with files of its own.
struct ProgramHome {
  /// The path of a sample.
  static let sample = Checkout.samples.appendingPathComponent("harbour-deal.txt").path

  private let scratch = Scratch()
  var path: String { scratch.path }

  subscript(name: String) -> String { scratch[name] }

  /// Runs the program. What this machine has read and decided is not the test's.
  func sayso(_ arguments: String..., input: String = "", variables: [String: String] = [:]) throws -> Program {
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CONFIG_HOME"] = "/nonexistent"
    for kind in ["DATA", "STATE", "CACHE"] { environment["XDG_\(kind)_HOME"] = scratch["home"] }
    environment.merge(variables) { $1 }
    return try Program.run(Program.sayso, arguments, input: Data(input.utf8), environment: environment)
  }

  /// Writes a file and makes the folders that it needs.
  func file(_ bytes: Data, at path: String = "article.txt") throws -> URL {
    let url = URL(fileURLWithPath: scratch[path])
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
    return url
  }
}
