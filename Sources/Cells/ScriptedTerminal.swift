import Synchronization

/// A terminal without a screen: it answers with inputs that were given to it and keeps the frames that it is shown.
public final class ScriptedTerminal: Terminal {
  /// How large the screen is; a `resize` among the inputs changes it when it is read.
  public private(set) var size: Size
  /// How many colours it says that it can show.
  public let depth: ColorDepth
  /// What was presented, in order.
  public private(set) var frames: [Frame] = []
  /// How often everything was to be drawn anew.
  public private(set) var redraws = 0
  /// How often the process was to be stopped.
  public private(set) var suspensions = 0
  /// What was to be shown when another program had had the screen, in order; nil where nothing was.
  public private(set) var loans: [String?] = []
  /// What was copied, in order.
  public private(set) var copies: [String] = []
  /// Whether it was closed.
  public private(set) var isClosed = false

  private var inputs: ArraySlice<Input>
  private let awakening = Awakening()

  /// A terminal that reports `inputs` one after the other, and then `end`.
  public init(size: Size, depth: ColorDepth = .full, inputs: [Input] = []) {
    self.size = size
    self.depth = depth
    self.inputs = inputs[...]
  }

  /// The frame that would be on the screen.
  public var frame: Frame? { frames.last }

  /// Keeps `frame`.
  public func present(_ frame: Frame) { frames.append(frame) }

  /// Makes the next `read` return nil.
  public var wake: @Sendable () -> Void {
    { [awakening] in awakening.happened.store(true, ordering: .relaxed) }
  }

  /// Returns at once: nil where `wake` was called since the last time, else the next input; `end` where there is none.
  public func read(timeout: Int?) -> Input? {
    if awakening.happened.exchange(false, ordering: .relaxed) { return nil }
    guard let input = inputs.popFirst() else { return .end }
    if case .resize(let size) = input { self.size = size }
    return input
  }

  /// Counts.
  public func redraw() { redraws += 1 }

  /// Counts.
  public func suspend() { suspensions += 1 }

  /// Runs `use` and keeps its words.
  public func lend(_ use: (_ hasStarted: (Int32) -> Void) -> String?) { loans.append(use { _ in }) }

  /// Keeps `text`.
  public func copy(_ text: String) -> Copying {
    copies.append(text)
    return .whole
  }

  /// Notes it.
  public func close() { isClosed = true }

  private final class Awakening: Sendable {
    let happened = Atomic(false)
  }
}
