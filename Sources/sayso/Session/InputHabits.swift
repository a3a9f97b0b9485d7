import Cells

/// The inputs that followed others so far. Readers repeat themselves: a page down follows a page down, and a `q` the `]` before it.
struct InputHabits {
  /// The input that came after some inputs the last time: after two, and after one alone.
  private var followers: [ArraySlice<Input>: Input] = [:]
  /// The last two inputs.
  private var last: ArraySlice<Input> = []
  /// The inputs that are of no use as the next one.
  private var useless: Set<Input> = []

  /// The number of followers kept.
  private static let limit = 500

  /// Notes that `input` came.
  mutating func note(_ input: Input) {
    guard input.isRepeated else { return last = [] }
    if followers.count >= Self.limit { (followers, useless) = ([:], []) }
    for start in last.indices { followers[last[start...]] = input }
    last = (last + [input]).suffix(2)
  }

  /// Notes whether it is of use to know that `input` comes next.
  mutating func note(_ input: Input, isUseful: Bool) {
    if isUseful { useless.remove(input) } else { useless.insert(input) }
  }

  /// The input that probably comes next; nil before the first, and if it is of no use.
  var next: Input? {
    let next = followers[last] ?? followers[last.suffix(1)] ?? last.last
    return next.flatMap { useless.contains($0) ? nil : $0 }
  }
}

extension Input {
  /// Whether such an input often comes again.
  fileprivate var isRepeated: Bool {
    switch self {
    case .key, .mouse, .resize: true
    case .paste, .line, .ground, .end: false
    }
  }
}
