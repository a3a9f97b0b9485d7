import Glibc

/// Another program that works without a terminal: it reads bytes and prints bytes, within limits. It has a process group of its own, which
/// is killed when a limit is reached, and an environment of two variables.
public struct BoundedProgram: Sendable {
  /// The limits of a run.
  public struct Limits: Sendable {
    /// The time until the program is killed.
    public var seconds: Int
    /// The memory in bytes that the program can address.
    public var memory: Int
    /// The number of bytes of output after which the program is killed.
    public var output: Int

    /// Creates limits.
    public init(seconds: Int, memory: Int, output: Int) {
      (self.seconds, self.memory, self.output) = (seconds, memory, output)
    }
  }

  /// The way in which a run ended.
  public enum Ending: Hashable, Sendable {
    /// The program ended with this exit status.
    case status(Int32)
    /// This signal ended the program.
    case signal(Int32)
    /// The program was killed, since the time was over.
    case outOfTime
    /// The program was killed, since it printed too much.
    case tooMuchOutput
  }

  /// The result of a run.
  public struct Outcome: Sendable {
    /// The first bytes of standard output, up to the limit.
    public var output: [UInt8] = []
    /// The first bytes of standard error.
    public var errors: [UInt8] = []
    /// The way in which the run ended.
    public var ending = Ending.status(0)
  }

  /// The largest number of bytes of standard error that is kept.
  static let errorLimit = 1 << 14

  private let words: [String]
  private let limits: Limits

  /// The program at `path` with its arguments; nil if the program that sets the limit of memory is missing.
  public init?(_ path: String, _ arguments: [String], limits: Limits) {
    guard let limiter = programPath("prlimit") else { return nil }
    words = [limiter, "--as=\(limits.memory)", "--cpu=\(limits.seconds)", "--core=0", path] + arguments
    self.limits = limits
  }

  /// Runs the program until it ends or reaches a limit. `input` is its standard input.
  public func run(reading input: [UInt8]) throws(StartError) -> Outcome {
    let file = try unnamedFile(holding: input)
    defer { close(file) }
    let output = try Pipe()
    defer { output.close() }
    let errors = try Pipe()
    defer { errors.close() }
    let process = try startProgram(
      words, environment: ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"], flags: Int16(POSIX_SPAWN_SETPGROUP)
    ) {
      posix_spawn_file_actions_adddup2(&$0, file, STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&$0, output.write, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&$0, errors.write, STDERR_FILENO)
    }
    output.closeWriting()
    errors.closeWriting()
    var outcome = Outcome()
    let deadline = monotonicMilliseconds() + limits.seconds * 1000
    let stop = collect(output.read, errors.read, into: &outcome, until: deadline)
    outcome.ending = end(process, after: stop, until: deadline)
    return outcome
  }

  /// Reads both outputs until they are closed; returns the limit that was reached before.
  private func collect(
    _ output: Int32, _ errors: Int32, into outcome: inout Outcome, until deadline: Int
  ) -> Ending? {
    var part = [UInt8](repeating: 0, count: 1 << 16)
    var open = [output, errors]
    while !open.isEmpty {
      let rest = deadline - monotonicMilliseconds()
      guard rest > 0 else { return .outOfTime }
      var polled = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&polled, nfds_t(polled.count), Int32(rest)) >= 0 else {
        if errno == EINTR { continue }
        return .outOfTime
      }
      for one in polled where one.revents != 0 {
        let count = read(one.fd, &part, part.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          open.removeAll { $0 == one.fd }
          continue
        }
        if one.fd == errors {
          outcome.errors += part[..<min(count, Self.errorLimit - outcome.errors.count)]
        } else {
          outcome.output += part[..<min(count, limits.output - outcome.output.count)]
          if outcome.output.count >= limits.output { return .tooMuchOutput }
        }
      }
    }
    return nil
  }

  /// Kills the process group and waits for the process, which has some time to end by itself unless a limit was reached.
  private func end(_ process: pid_t, after stop: Ending?, until deadline: Int) -> Ending {
    var stop = stop
    var facts = siginfo_t()
    while stop == nil {
      // The process ID stays its own until `waitpid`, so that no other process is killed.
      facts.si_signo = 0
      if waitid(P_PID, id_t(process), &facts, WEXITED | WNOWAIT | WNOHANG) != 0, errno != EINTR { break }
      if facts.si_signo == SIGCHLD { break }
      if monotonicMilliseconds() >= deadline { stop = .outOfTime }
      usleep(1000)
    }
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return stop ?? (status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F))
  }
}

/// A pipe to another program.
private final class Pipe {
  let read: Int32
  private(set) var write: Int32

  init() throws(StartError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw StartError() }
    (read, write) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeWriting() {
    if write >= 0 { _ = Glibc.close(write) }
    write = -1
  }

  func close() {
    closeWriting()
    _ = Glibc.close(read)
  }
}

private func monotonicMilliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
}
