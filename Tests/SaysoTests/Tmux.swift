import Foundation
import Testing

/// A tmux server of its own with one window, in which the real program runs.
final class Tmux {
  private let socket = "sayso-test-\(UUID().uuidString.prefix(8))"
  private let environment: [String: String]
  /// A file in which a test keeps the state of the terminal before the program ran.
  let before = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-stty-\(UUID().uuidString)").path

  /// A window of `columns` × `rows` with a plain shell; `variables` are set in it.
  init(columns: Int, rows: Int, variables: [String: String] = [:]) throws {
    var environment = ProcessInfo.processInfo.environment
    for name in ["TMUX", "NO_COLOR", "SAYSO_DATA", "XDG_CONFIG_HOME"] { environment[name] = nil }
    environment["XDG_CONFIG_HOME"] = "/nonexistent"
    environment["PS1"] = "ready$ "
    environment["LANG"] = "C.UTF-8"
    environment.merge(variables) { $1 }
    self.environment = environment
    try run("-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env PS1='ready$ ' sh -i")
    try run("set-option", "-g", "status", "off")
    _ = try waitFor { $0.contains("ready$") }
  }

  deinit {
    _ = try? run("kill-server")
    try? FileManager.default.removeItem(atPath: before)
  }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String...) throws {
    for key in keys { try run("send-keys", key) }
  }

  /// Types `text` as it stands, then Enter.
  func type(_ text: String) throws {
    try run("send-keys", "-l", text)
    try run("send-keys", "Enter")
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the window shows; with `escapes`, colours and attributes too.
  func screen(escapes: Bool = false) throws -> String {
    try run(["capture-pane", "-p"] + (escapes ? ["-e"] : []))
  }

  /// The screen as soon as it fulfils `wish`; after 20 seconds the screen as it is, and a failure.
  @discardableResult
  func waitFor(
    sourceLocation: SourceLocation = #_sourceLocation, _ wish: (String) -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(20)
    var shown = ""
    while Date() < end {
      shown = try screen()
      if wish(shown) { return shown }
      usleep(50_000)
    }
    Issue.record("the screen never came; it is:\n\(shown)", sourceLocation: sourceLocation)
    return shown
  }

  @discardableResult private func run(_ arguments: String...) throws -> String { try run(arguments) }

  private func run(_ arguments: [String]) throws -> String {
    try Program.run("/usr/bin/env", ["tmux", "-L", socket] + arguments, environment: environment).output
  }

  /// Whether tmux is there.
  static let isInstalled = (try? Program.run("/usr/bin/env", ["tmux", "-V"]).status) == 0
}

/// A program that ran to its end.
struct Program {
  var output: String
  var errors: String
  var status: Int32

  /// The built `sayso` that belongs to these tests.
  static let sayso: String = {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = folder.appendingPathComponent("sayso").path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : Checkout.root.appendingPathComponent(".build/debug/sayso").path
  }()

  /// Runs `path` with `arguments` and `input` on standard input.
  static func run(
    _ path: String, _ arguments: [String], input: Data = Data(), environment: [String: String]? = nil
  ) throws -> Program {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let environment { process.environment = environment }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (given, out, err) = (
      folder.appendingPathComponent("in"), folder.appendingPathComponent("out"), folder.appendingPathComponent("err")
    )
    try input.write(to: given)
    for url in [out, err] { _ = FileManager.default.createFile(atPath: url.path, contents: nil) }
    process.standardInput = try FileHandle(forReadingFrom: given)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    let read = { (url: URL) in String(decoding: try Data(contentsOf: url), as: UTF8.self) }
    return Program(
      output: try read(out), errors: try read(err),
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
  }
}
