import Foundation
import TestSupport
import Testing

/// A temporary folder with a copy of a sample, in which the real program runs with its own ledgers.
struct SampleFolder {
  /// A short article.
  static let report = "Ana Brandt said that the sea was calm.\n"

  private let scratch = Scratch()
  var path: String { scratch.path }
  /// The path of the copy of the sample.
  var article: String { scratch["harbour.txt"] }

  init() throws {
    try FileManager.default.copyItem(
      atPath: Checkout.samples.appendingPathComponent("harbour-deal.txt").path, toPath: article)
  }

  /// Returns the environment of a reviewer whose ledger is called `ledger`.
  func environment(by reviewer: String = "ana", ledger: String = "data") -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_DATA_HOME"] = scratch[ledger]
    environment["XDG_CACHE_HOME"] = scratch["cache"]
    environment["XDG_STATE_HOME"] = scratch["state"]
    environment["SAYSO_REVIEWER"] = reviewer
    return environment
  }

  /// Runs the program for a reviewer whose ledger is called `ledger`.
  func run(
    _ arguments: String..., input: String = "", by reviewer: String = "ana", ledger: String = "data"
  ) throws -> Program {
    try run(arguments, input: input, by: reviewer, ledger: ledger)
  }

  func run(
    _ arguments: [String], input: String = "", by reviewer: String = "ana", ledger: String = "data"
  ) throws -> Program {
    try Program.run(
      Program.sayso, arguments, input: Data(input.utf8), environment: environment(by: reviewer, ledger: ledger))
  }

  /// Returns the text of a file in the folder.
  func read(_ name: String) throws -> String { try String(contentsOfFile: scratch[name], encoding: .utf8) }

  /// Writes a file in the folder and makes the folders that it needs.
  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: scratch[name])
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Returns the names in a folder of the folder.
  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch[folder]).sorted()
  }

  /// Returns the export of the sample in a format.
  func exported(_ form: String, ledger: String, _ more: String...) throws -> String {
    let out = scratch["\(ledger)-\(form)/"]
    let run = try run(["export", article, "--as", form, "--force", "-o", out] + more, ledger: ledger)
    #expect(run.status == 0, "\(run.errors)")
    let ending = ["json": ".json", "webannotation": ".jsonld", "brat": ".ann", "citron": ".json"][form] ?? ""
    return try read("\(ledger)-\(form)/harbour\(ending)")
  }

  /// Returns the sample's annotations in the Citron format, each with `status`. `change` may edit each by its number.
  func quotes(_ status: String, _ change: (Int, inout [String: Any]) -> Void = { _, _ in }) throws -> String {
    let out = try run("export", article, "--as", "citron", ledger: "none")
    var form = try #require(try JSONSerialization.jsonObject(with: Data(out.output.utf8)) as? [String: Any])
    var quotes = try #require(form["quotes"] as? [[String: Any]])
    #expect(quotes.count > 10)
    for i in quotes.indices {
      var more = try #require(quotes[i]["sayso"] as? [String: Any])
      more["status"] = status
      change(i, &more)
      quotes[i]["sayso"] = more
    }
    form["quotes"] = quotes
    return String(decoding: try JSONSerialization.data(withJSONObject: form), as: UTF8.self)
  }
}
