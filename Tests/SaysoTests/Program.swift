import TestSupport
import Foundation
import Glibc

/// A program that ran to its end.
struct Program {
  var output: String
  var errors: String
  /// The exit status; 128 plus the number of the signal that ended it.
  var status: Int32

  /// The built `sayso` that belongs to these tests.
  static let sayso: String = {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = folder.appendingPathComponent("sayso").path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : Checkout.root.appendingPathComponent(".build/debug/sayso").path
  }()

  /// The reason why a program has no result.
  enum Trouble: Error, CustomStringConvertible {
    case notStarted(command: String, code: Int32)
    case tookTooLong(command: String, seconds: Double, errors: String)

    var description: String {
      switch self {
      case .notStarted(let command, let code): "\(command) could not be started: \(String(cString: strerror(code)))"
      case .tookTooLong(let command, let seconds, let errors):
        "\(command) was ended after \(seconds) seconds; on standard error:\n\(errors)"
      }
    }
  }

  /// Runs `path` with `arguments` and `input` on standard input, without a terminal, for `limit` seconds at most.
  ///
  /// It is no `Process` of Foundation's: that one takes a program for ended when a socket closes which the program hands on to
  /// its children, so that it would wait forever for a server that stays running (tmux's).
  static func run(
    _ path: String, _ arguments: [String], input: Data = Data(), environment: [String: String]? = nil,
    limit: Double = 600
  ) throws -> Program {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let streams = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try input.write(to: streams[0])
    let command = ([path] + arguments).joined(separator: " ")
    let child = try spawn(
      path, arguments, streams: streams.map(\.path), environment: environment ?? ProcessInfo.processInfo.environment)
    let ended = wait(for: child, seconds: limit)
    let read = { (url: URL) in String(decoding: try Data(contentsOf: url), as: UTF8.self) }
    guard let ended else {
      throw Trouble.tookTooLong(command: String(command.prefix(200)), seconds: limit, errors: try read(streams[2]))
    }
    return Program(output: try read(streams[1]), errors: try read(streams[2]), status: ended)
  }

  /// Starts a session of its own, so that all of it can be ended and nothing in it waits for a key.
  static func spawn(
    _ path: String, _ arguments: [String], streams: [String], environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0)
    for i: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, i, streams[Int(i)], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // The C library's POSIX_SPAWN_SETSID, which Swift is not shown.
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | newSession)
    var child: pid_t = 0
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for some in words + variables { free(some) } }
    let code = posix_spawn(&child, path, &actions, &attributes, words, variables)
    guard code == 0 else { throw Trouble.notStarted(command: path, code: code) }
    return child
  }

  /// The status of `child` when it ends; nil where it had to be ended with its children.
  private static func wait(for child: pid_t, seconds: Double) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    var (status, pause): (Int32, useconds_t) = (0, 1_000)
    while waitpid(child, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < end else {
        kill(-child, SIGKILL)
        waitpid(child, &status, 0)
        return nil
      }
      usleep(pause)
      pause = min(2 * pause, 20_000)
    }
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }
}
