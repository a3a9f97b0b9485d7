import Synchronization

/// A terminal without a screen: it returns given inputs and records the frames presented to it.
public final class ScriptedTerminal: Terminal {
  /// The size of the screen. Reading a `resize` input changes it.
  public private(set) var size: Size
  /// The colour depth that it reports.
  public let depth: ColorDepth
  /// The presented frames, in order.
  public private(set) var frames: [Frame] = []
  /// The number of requests to redraw everything.
  public private(set) var redraws = 0
  /// The number of requests to stop the process.
  public private(set) var suspensions = 0
  /// The message shown after each program that borrowed the screen, in order; nil for no message.
  public private(set) var loans: [String?] = []
  /// The copied texts, in order.
  public private(set) var copies: [String] = []
  /// Whether the terminal was closed.
  public private(set) var isClosed = false

  private var inputs: ArraySlice<Input>
  private let awakening = Awakening()

  /// Creates a terminal that reports `inputs` one after the other, and then `end`.
  public init(size: Size, depth: ColorDepth = .full, inputs: [Input] = []) {
    self.size = size
    self.depth = depth
    self.inputs = inputs[...]
  }

  /// The last presented frame.
  public var frame: Frame? { frames.last }

  /// Records `frame`.
  public func present(_ frame: Frame) { frames.append(frame) }

  /// Makes the next `read` return nil.
  public var wake: @Sendable () -> Void {
    { [awakening] in awakening.happened.store(true, ordering: .relaxed) }
  }

  /// Returns at once: nil if `wake` was called since the last read, else the next input. Returns `end` when no input is
  /// left.
  public func read(timeout: Int?) -> Input? {
    if awakening.happened.exchange(false, ordering: .relaxed) { return nil }
    guard let input = inputs.popFirst() else { return .end }
    if case .resize(let size) = input { self.size = size }
    return input
  }

  /// Counts the request.
  public func redraw() { redraws += 1 }

  /// Counts the request.
  public func suspend() { suspensions += 1 }

  /// Runs `use` and records its message.
  public func lend(_ use: (_ hasStarted: (Int32) -> Void) -> String?) { loans.append(use { _ in }) }

  /// Records `text`.
  public func copy(_ text: String) -> Copying {
    copies.append(text)
    return .whole
  }

  /// Records that the terminal was closed.
  public func close() { isClosed = true }

  private final class Awakening: Sendable {
    let happened = Atomic(false)
  }
}
