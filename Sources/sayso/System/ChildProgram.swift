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

  /// Runs the program in the terminal until it ends. The `summary` of the ending is shown below its output.
  func run(
    on terminal: any Terminal, reading input: Input, summary: (Ending) -> String? = { _ in nil }
  ) throws(StartError) -> Ending {
    var result = Result<Ending, StartError>.success(.well)
    terminal.lend { hasStarted in
      do throws(StartError) {
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
  func startApart(reading input: Input = .nothing) throws(StartError) -> pid_t {
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

  private func start(reading input: Input, isApart: Bool = false) throws(StartError) -> pid_t {
    var file: Int32?
    defer { if let file { close(file) } }
    if case .text(let text) = input { file = try unnamedFile(holding: Array(text.utf8)) }
    let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    // The C library's POSIX_SPAWN_SETSID, which Swift does not import.
    let newSession: Int16 = isApart ? 0x80 : 0
    return try startProgram(words, environment: variables, flags: newSession) { actions in
      switch input {
      case .nothing: posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      case .terminal:
        // If the article came from standard input, the program needs the terminal instead.
        if isatty(STDIN_FILENO) != 1 { posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0) }
      case .text: if let file { posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO) }
      }
      guard isApart else { return }
      for output in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
      }
    }
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
