import Glibc
import Synchronization

/// A server on the loopback whose every answer a test scripts, byte for byte. It ends with its last reference.
public final class LoopbackServer: Sendable {
  /// A request as it arrived.
  public struct Request: Sendable {
    /// The path and the query.
    public var path: String
    /// The whole header.
    public var header: String

    /// Returns the value of a line of the header; nil if there is none.
    public func value(_ name: String) -> String? {
      for line in header.split(separator: "\r\n") where line.lowercased().hasPrefix(name.lowercased() + ":") {
        return line.dropFirst(name.count + 1).drop { $0 == " " }.description
      }
      return nil
    }
  }

  /// The script of the answers: it gets each request and sends what it likes.
  public typealias Script = @Sendable (Request, Connection) -> Void

  /// The port that the system chose.
  public let port: UInt16
  /// The address of the server, without a path.
  public var address: String { "http://127.0.0.1:\(port)" }
  private let listener: Int32
  private let shared = Shared()

  /// The parts that the threads of the connections share.
  fileprivate final class Shared: Sendable {
    let requests = Mutex<[Request]>([])
    let isEnded = Atomic(false)
    /// A lock, so that the listener is not closed while its server ends it.
    let ending = Mutex(())
  }

  /// The requests so far.
  public var requests: [Request] { shared.requests.withLock { $0 } }

  /// Starts a server that answers by `script`.
  public init(_ script: @escaping Script) {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, length)
        _ = listen(listener, 16)
        _ = getsockname(listener, $0, &length)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    inBackground { [shared] in
      // This thread alone closes the listener: its number may belong to another server afterwards.
      defer { shared.ending.withLock { _ in _ = close(listener) } }
      while !shared.isEnded.load(ordering: .acquiring) {
        let socket = accept(listener, nil, nil)
        guard socket >= 0 else { continue }
        inBackground {
          let connection = Connection(socket: socket, shared: shared)
          if let request = connection.request() {
            shared.requests.withLock { $0.append(request) }
            script(request, connection)
          }
          close(socket)
        }
      }
    }
  }

  /// Starts a server with whole answers by their paths; 404 for all others.
  public convenience init(_ answers: [String: String]) {
    self.init { request, connection in
      connection.send(
        answers[request.path] ?? "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
    }
  }

  deinit {
    shared.ending.withLock { _ in
      shared.isEnded.store(true, ordering: .releasing)
      shutdown(listener, Int32(SHUT_RDWR))
    }
  }

  /// A connection to the program.
  public struct Connection: Sendable {
    let socket: Int32
    fileprivate let shared: Shared

    /// Sends bytes; returns false if the other side has gone.
    @discardableResult
    public func send(_ bytes: some Collection<UInt8>) -> Bool {
      var rest = Array(bytes)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard count > 0, !shared.isEnded.load(ordering: .relaxed) else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }

    /// Sends text; returns false if the other side has gone.
    @discardableResult
    public func send(_ text: String) -> Bool { send(text.utf8) }

    /// Waits until the other side has gone.
    public func hold() {
      var byte: UInt8 = 0
      while recv(socket, &byte, 1, 0) > 0, !shared.isEnded.load(ordering: .relaxed) {}
    }

    /// Reads the header of a request; nil if there is none, as in a greeting of TLS, which begins with the byte 22.
    fileprivate func request() -> Request? {
      var header: [UInt8] = []
      var byte: UInt8 = 0
      while !header.suffix(4).elementsEqual("\r\n\r\n".utf8) {
        guard header.count < 1 << 16, recv(socket, &byte, 1, 0) == 1, header.count > 0 || byte != 22 else { return nil }
        header.append(byte)
      }
      let text = String(decoding: header, as: UTF8.self)
      let words = text.split(separator: " ", maxSplits: 2)
      return words.count > 1 ? Request(path: String(words[1]), header: text) : nil
    }
  }
}

/// Runs `body` on a thread of its own, which nothing waits for.
private func inBackground(_ body: @escaping @Sendable () -> Void) {
  final class Task {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let task = Unmanaged.passRetained(Task(body)).toOpaque()
  let isStarted = pthread_create(
    &thread, nil,
    { task in
      if let task { Unmanaged<Task>.fromOpaque(task).takeRetainedValue().body() }
      return nil
    }, task)
  if isStarted == 0 { pthread_detach(thread) }
}
