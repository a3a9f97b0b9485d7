import Foundation
import TestSupport

/// A server of TLS on the loopback, by the program `openssl`, and the certificates that it can show.
final class SecureServer {
  /// The certificates: one that is valid, and one that was valid yesterday. Both are of the host "localhost" alone.
  enum Certificate: String {
    case valid, expired
  }

  /// Whether the program is installed.
  static let isAvailable = (try? openssl(["version"], in: "/")) == 0

  /// The port of the server.
  let port: Int
  /// The file of the valid certificate, which is its own authority.
  let authority: String
  private let scratch = Scratch()
  private let server = Process()

  /// Starts a server that shows `certificate` and answers by `answers`, whole answers by the names of their paths.
  init(_ certificate: Certificate = .valid, _ answers: [String: String]) throws {
    for (name, answer) in answers { scratch.file(name, answer) }
    scratch.file("names", "subjectAltName=DNS:localhost\n")
    let subject = ["-subj", "/CN=localhost"]
    _ = try openssl(
      ["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key"] + subject
        + ["-out", "request"], in: scratch.path)
    for (name, days) in [(Certificate.valid, "30"), (.expired, "-1")] {
      _ = try openssl(
        [
          "x509", "-req", "-in", "request", "-signkey", "key", "-days", days, "-extfile", "names", "-out",
          name.rawValue,
        ],
        in: scratch.path)
    }
    authority = scratch[certificate.rawValue]
    let output = Pipe()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    server.arguments = [
      "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate.rawValue, "-key", "key", "-HTTP",
    ]
    server.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    // The server says where it listens: "ACCEPT 127.0.0.1:34285".
    var said = ""
    while !said.hasSuffix("\n") || !said.contains("ACCEPT") {
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else { break }
      said += String(decoding: part, as: UTF8.self)
    }
    port = Int(said.split(separator: ":").last?.prefix { $0.isNumber } ?? "") ?? 0
  }

  deinit {
    // Threads of tests may block SIGTERM, and the server inherits that.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
  }
}

/// Runs `openssl` in a folder and returns its status.
private func openssl(_ words: [String], in folder: String) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["openssl"] + words
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}
