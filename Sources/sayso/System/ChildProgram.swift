import Cells
import Files
import FoundationEssentials
import Glibc

/// Another program, given as words. The first word is searched for in `$PATH`. No shell interprets the words.
struct ChildProgram: Hashable {
  let words: [String]

  /// The standard input of the program.
  enum Input {
    /// No input.
    case nothing
    /// The terminal, where the user types.
    case terminal
    /// A text.
    case text(String)
  }

  /// The way in which the program ended.
  enum Ending: Hashable {
    case status(Int32)
    /// The signal that ended the program.
    case signal(Int32)

    static let well = Ending.status(0)
  }

  /// The system's reason why the program was not started.
  struct Trouble: Error, Hashable { var reason: String }

  /// Runs the program in the terminal until it ends. The `summary` of the ending is shown below its output.
  func run(
    on terminal: any Terminal, reading input: Input, summary: (Ending) -> String? = { _ in nil }
  ) throws(Trouble) -> Ending {
    var result = Result<Ending, Trouble>.success(.well)
    terminal.lend { hasStarted in
      do throws(Trouble) {
        let process = try start(reading: input)
        hasStarted(process)
        let ending = Self.ending(of: process) { hasStarted(0) }
        result = .success(ending)
        return summary(ending)
      } catch {
        result = .failure(error)
        return nil
      }
    }
    return try result.get()
  }

  /// Starts the program detached from the terminal: it prints nothing and outlives the reader. Returns its process ID, for `ending`.
  func startApart(reading input: Input = .nothing) throws(Trouble) -> pid_t {
    try start(reading: input, isApart: true)
  }

  /// Waits for the process to end. Calls `isEnding` while the process ID is still its own.
  static func ending(of process: pid_t, _ isEnding: () -> Void = {}) -> Ending {
    var facts = siginfo_t()
    while waitid(P_PID, id_t(process), &facts, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    isEnding()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  private func start(reading input: Input, isApart: Bool = false) throws(Trouble) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var file: Int32 = -1
    defer { if file >= 0 { close(file) } }
    switch input {
    case .nothing: posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    case .terminal:
      // If the article came from standard input, the program needs the terminal instead.
      if isatty(STDIN_FILENO) != 1 { posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0) }
    case .text(let text):
      file = try Self.unnamedFile(holding: text)
      posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    }
    if isApart {
      for output in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The started program has the default action for each signal.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID of the C library, which Swift does not import.
    let newSession: Int16 = isApart ? 0x80 : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | newSession)
    let arguments = words.map { $0.withPath { strdup($0) } } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for some in arguments + variables { free(some) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, words.first ?? "", &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Trouble(reason: String(cString: strerror(code))) }
    return process
  }

  /// Returns an unnamed file that contains `text`, positioned at the beginning. The reader may stop anywhere, and
  /// neither program waits for the other.
  private static func unnamedFile(holding text: String) throws(Trouble) -> Int32 {
    let folder = Environment.nonEmpty("TMPDIR") ?? "/tmp"
    var path = Array((folder + "/sayso-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw Trouble(reason: "\(folder): \(String(cString: strerror(errno)))") }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    guard writeAll(text, to: file), lseek(file, 0, SEEK_SET) == 0 else {
      let reason = String(cString: strerror(errno))
      close(file)
      throw Trouble(reason: "\(folder): \(reason)")
    }
    return file
  }
}

extension ChildProgram.Ending {
  /// A description: "exit status 1", "ended by signal 9 (Killed)".
  var inWords: String {
    switch self {
    case .status(let status): "exit status \(status)"
    case .signal(let number): "ended by signal \(number) (\(String(cString: strsignal(number))))"
    }
  }
}
