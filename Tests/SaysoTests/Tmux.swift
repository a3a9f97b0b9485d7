import Foundation
import Testing

/// A tmux server of its own with one window, in which the real program runs.
final class Tmux {
  private let socket = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-tmux-\(UUID().uuidString)")
    .path
  private let environment: [String: String]
  /// A file in which a test keeps the state of the terminal before the program ran.
  let before = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-stty-\(UUID().uuidString)").path

  /// The folder in which the program keeps the state of earlier sessions.
  private let state = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-state-\(UUID().uuidString)")
    .path

  /// A window of `columns` × `rows` with a plain shell; `variables` are set in it.
  init(columns: Int, rows: Int, variables: [String: String] = [:]) throws {
    var environment = ProcessInfo.processInfo.environment
    for name in ["TMUX", "NO_COLOR", "SAYSO_DATA", "XDG_CONFIG_HOME"] { environment[name] = nil }
    environment["XDG_CONFIG_HOME"] = "/nonexistent"
    // A place where nobody can store anything.
    environment["XDG_CACHE_HOME"] = "/dev/null"
    environment["XDG_DATA_HOME"] = "/dev/null"
    environment["XDG_STATE_HOME"] = state
    // After a crash the runtime would wait half a minute for a key.
    environment["SWIFT_BACKTRACE"] = "interactive=no"
    // No proxy stands between the program and a server of the test.
    environment["no_proxy"] = "*"
    environment["PS1"] = "ready$ "
    environment["LANG"] = "C.UTF-8"
    environment.merge(variables) { $1 }
    self.environment = environment
    try run("-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env PS1='ready$ ' sh -i")
    try run("set-option", "-g", "status", "off")
    _ = try waitFor { $0.contains("ready$") }
  }

  /// A window in which the reader opens `words`: files and addresses.
  convenience init(reading words: String, columns: Int = 100, rows: Int = 24, variables: [String: String] = [:]) throws
  {
    try self.init(columns: columns, rows: rows, variables: variables)
    try type("\(Program.sayso) \(words)")
  }

  deinit {
    _ = try? run("kill-server")
    for path in [before, socket, state] { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String...) throws {
    for key in keys { try run("send-keys", key) }
  }

  /// Types `text` as it stands.
  func write(_ text: String) throws { try run("send-keys", "-l", text) }

  /// Types `text` as it stands, then Enter.
  func type(_ text: String) throws {
    try write(text)
    try run("send-keys", "Enter")
  }

  /// Returns the output of a command of tmux.
  @discardableResult
  func command(_ words: String...) throws -> String { try run(words) }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Returns the contents of the window; with `escapes`, colours and attributes too; with `joiningLines`, lines that the terminal broke
  /// as one.
  func screen(escapes: Bool = false, joiningLines: Bool = false) throws -> String {
    let shown = try run(["capture-pane", "-p"] + (escapes ? ["-e"] : []) + (joiningLines ? ["-J"] : []))
    guard joiningLines else { return shown }
    return shown.replacingOccurrences(of: " +\n", with: "\n", options: .regularExpression)
  }

  /// Returns the screen as soon as it fulfils `wish`; after two minutes without it the test fails.
  @discardableResult
  func waitFor(
    sourceLocation: SourceLocation = #_sourceLocation, _ wish: (String) -> Bool
  ) throws -> String {
    let end = ContinuousClock.now + .seconds(120)
    var shown = try screen()
    while !wish(shown), ContinuousClock.now < end {
      usleep(50_000)
      shown = try screen()
    }
    try #require(wish(shown), "the screen never came; it is:\n\(shown)", sourceLocation: sourceLocation)
    return shown
  }

  /// Waits until the shell has the terminal again: until the cursor is after its prompt. A key that is pressed before may
  /// still go to the program that ends.
  func waitForShell(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let prompt = "ready$"
    try waitFor(sourceLocation: sourceLocation) { shown in
      shown.split(separator: "\n").last?.hasPrefix(prompt) == true && (try? cursorColumn()) == prompt.count + 1
    }
  }

  /// The column of the cursor, 0 first.
  func cursorColumn() throws -> Int? {
    Int(try run("display-message", "-p", "#{cursor_x}").filter { !$0.isWhitespace })
  }

  @discardableResult private func run(_ arguments: String...) throws -> String { try run(arguments) }

  private func run(_ arguments: [String]) throws -> String {
    try Program.run("/usr/bin/env", ["tmux", "-S", socket] + arguments, environment: environment, limit: 120).output
  }

  /// Whether tmux is there.
  static let isInstalled = (try? Program.run("/usr/bin/env", ["tmux", "-V"]).status) == 0
}
