import Cells
import Reader

/// The state of the reader, which works out the answer to the next input while the user reads. If another input comes, or any
/// other event, nothing has happened.
struct ForeseeingReader {
  /// The answer to an input in the current state.
  private struct Answer {
    let input: Input
    var state: ReaderState
    var effects: [Effect]
    var frame: Frame
  }

  private(set) var state: ReaderState
  private var habits = InputHabits()
  /// The answer to the input that probably comes next; nil if it is not known.
  private var foreseen: Answer?
  /// Whether the state has changed since the last attempt to foresee an answer.
  private var isNew = true
  /// The frame of the state; nil if it must be drawn.
  private var drawn: Frame?

  /// The longest time for background work of the state before other events.
  private static let leisure = Duration.microseconds(500)
  /// The time within which an answer that is worked out ahead must be found. Another input that comes meanwhile waits for it.
  private let patience: Duration

  /// Creates a reader with `state`.
  init(_ state: ReaderState, patience: Duration = .milliseconds(10)) {
    (self.state, self.patience) = (state, patience)
  }

  /// Applies an event and returns the effects to carry out.
  mutating func apply(_ event: Event) -> [Effect] {
    forget()
    return state.apply(event)
  }

  /// Applies an input and returns the effects to carry out. Most of the work that it begins is done at once, even if many inputs
  /// arrive together.
  mutating func answer(_ input: Input) -> [Effect] {
    habits.note(input)
    let answer = foreseen?.input == input ? foreseen : nil
    forget()
    guard let answer else {
      let (effects, canBeForeseen) = Self.answer(input, in: &state, patience)
      habits.note(input, isUseful: canBeForeseen)
      return effects
    }
    (state, drawn) = (answer.state, answer.frame)
    return answer.effects
  }

  /// Does background work of the state for a moment and returns the effects to carry out.
  mutating func workOn() -> [Effect] {
    guard state.isBusy else { return [] }
    forget()
    return Self.workOn(&state)
  }

  /// Whether there is background work, of the state or of the answer to the next input.
  var hasWork: Bool { state.isBusy || isForeseeing }
  /// Whether the answer to the next input has background work.
  var isForeseeing: Bool { foreseen?.state.isBusy ?? false }

  /// Returns the current screen.
  mutating func frame() -> Frame {
    defer { drawn = nil }
    return drawn ?? state.frame()
  }

  /// Works out the answer to the input that probably comes next, or does a part of the background work that this input begins.
  /// Returns the frame of the answer; nil if it is not another one than before.
  mutating func foresee() -> Frame? {
    guard !state.isBusy, !state.isSpoken else { return nil }
    if isForeseeing { return goOnForeseeing() }
    guard isNew, let input = habits.next else { return nil }
    isNew = false
    var next = state
    let (effects, canBeForeseen) = Self.answer(input, in: &next, patience)
    habits.note(input, isUseful: canBeForeseen)
    guard canBeForeseen else { return nil }
    let frame = next.frame()
    foreseen = Answer(input: input, state: next, effects: effects, frame: frame)
    return frame
  }

  private mutating func goOnForeseeing() -> Frame? {
    guard var answer = foreseen.take() else { return nil }
    answer.effects += Self.workOn(&answer.state)
    let isDone = !answer.state.isBusy
    if isDone { answer.frame = answer.state.frame() }
    foreseen = answer
    return isDone ? answer.frame : nil
  }

  private mutating func forget() { (foreseen, drawn, isNew) = (nil, nil, true) }

  /// Applies an input to `state`. Returns the effects, and whether they can be worked out ahead of such an input.
  private static func answer(
    _ input: Input, in state: inout ReaderState, _ patience: Duration
  ) -> ([Effect], canBeForeseen: Bool) {
    let start = ContinuousClock.now
    let effects = state.apply(.input(input)) + workOn(&state)
    return (effects, start.duration(to: .now) < patience && effects.allSatisfy(\.canBeForeseen))
  }

  private static func workOn(_ state: inout ReaderState) -> [Effect] {
    let end = ContinuousClock.now + leisure
    var effects: [Effect] = []
    while state.isBusy, ContinuousClock.now < end { effects += state.apply(.idle) }
    return effects
  }
}

extension Effect {
  /// Whether the effect does not depend on the time of the input. A decision holds it.
  fileprivate var canBeForeseen: Bool { if case .decide = self { false } else { true } }
}
