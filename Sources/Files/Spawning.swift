import Glibc

/// The system's reason why a program was not started.
public struct StartError: Error, Hashable, Sendable {
  /// The reason in words.
  public var reason: String

  /// Creates an error; by default with the system's reason for its last failure.
  public init(reason: String = systemReason()) { self.reason = reason }
}

/// Starts the program that the first of `words` names, searched for in `$PATH`, and returns its process ID. No shell interprets the words.
/// Signals that this program catches or ignores have their defaults in the other one. `flags` are further ones of `posix_spawn`; a
/// process group of its own is its process ID. `environment` has an element "NAME=value" for each variable. `prepare` adds the actions
/// on open files.
public func startProgram(
  _ words: [String], environment: [String], flags: Int16 = 0, prepare: (inout posix_spawn_file_actions_t) -> Void
) throws(StartError) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  prepare(&actions)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var (none, all) = (sigset_t(), sigset_t())
  sigemptyset(&none)
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | flags)
  let arguments = words.map { $0.withPath { strdup($0) } } + [nil]
  let variables = environment.map { $0.withPath { strdup($0) } } + [nil]
  defer { for some in arguments + variables { free(some) } }
  var process: pid_t = 0
  let code = posix_spawnp(&process, words.first ?? "", &actions, &attributes, arguments, variables)
  guard code == 0 else { throw StartError(reason: systemReason(code)) }
  return process
}

/// Returns an open file without a name that contains `bytes`, positioned at the beginning. A program that reads it may stop anywhere,
/// and neither program waits for the other.
public func unnamedFile(holding bytes: [UInt8]) throws(StartError) -> Int32 {
  let folder = getenv("TMPDIR").map { String(path: $0) } ?? ""
  let parent = folder.isEmpty ? "/tmp" : folder
  var name = (parent + "/sayso-XXXXXX").pathBytes.map(CChar.init(bitPattern:)) + [0]
  let file = mkstemp(&name)
  guard file >= 0 else { throw StartError(reason: "\(parent): \(systemReason())") }
  unlink(name)
  _ = fcntl(file, F_SETFD, FD_CLOEXEC)
  guard bytes.withUnsafeBytes({ writeAll($0, to: file) }), lseek(file, 0, SEEK_SET) == 0 else {
    let reason = systemReason()
    close(file)
    throw StartError(reason: "\(parent): \(reason)")
  }
  return file
}

/// Returns the path of the program `name` in the folders of `$PATH`; nil if it is not installed. Relative folders are not searched.
public func programPath(_ name: String, in path: String? = getenv("PATH").map { String(path: $0) }) -> String? {
  (path ?? "/usr/local/bin:/usr/bin:/bin").utf8.split(separator: UInt8(ascii: ":")).lazy.map { Substring($0) }.map {
    "\($0)/\(name)"
  }
  .first { $0.utf8.first == UInt8(ascii: "/") && FileStatus($0)?.kind == .regular && isRunnable($0) }
}

private func isRunnable(_ path: String) -> Bool { path.withPath { access($0, X_OK) } == 0 }
