import Cells

/// The inputs that followed others so far. Readers repeat themselves: a page down follows a page down, and a `q` the `]` before it.
struct InputHabits {
  /// The input that came after some inputs the last time: after two, and after one alone.
  private var followers: [ArraySlice<Input>: Input] = [:]
  /// The last two inputs.
  private var last: ArraySlice<Input> = []

  /// The number of followers kept. A pasted text is an input, too, and may be long.
  private static let limit = 500

  /// Notes that `input` came.
  mutating func note(_ input: Input) {
    if followers.count >= Self.limit { followers.removeAll() }
    for start in last.indices { followers[last[start...]] = input }
    last = (last + [input]).suffix(2)
  }

  /// The input that probably comes next; nil before the first.
  var next: Input? { followers[last] ?? followers[last.suffix(1)] ?? last.last }
}
