import Cells

/// A screen that understands what ncurses sends to an xterm.
struct EmulatedScreen {
  /// A character of the screen with its colours and attributes.
  struct Character: Hashable, CustomStringConvertible {
    var text: Unicode.Scalar = " "
    var look = Look()

    var description: String { "\(text)\(look.foreground ?? -1),\(look.background ?? -1)\(look.attributes.sorted())" }
  }

  struct Look: Hashable {
    var foreground: Int?
    var background: Int?
    var attributes: Set<Int> = []
  }

  private(set) var size: Size
  private(set) var rows: [[Character]]
  private(set) var cursor = Frame.Position(row: 0, column: 0)
  private(set) var isCursorVisible = true
  /// The sequences that are not understood.
  private(set) var unknown: [String] = []
  private var look = Look()
  private var last = Character()
  private var wraps = true

  init(_ size: Size) {
    self.size = size
    rows = Array(repeating: Array(repeating: Character(), count: size.columns), count: size.rows)
  }

  /// Takes another size. The characters and the cursor are somewhere then.
  mutating func resize(to size: Size) {
    self.size = size
    let left = Character(text: "#", look: Look(background: 5))
    rows = Array(repeating: Array(repeating: left, count: size.columns), count: size.rows)
    cursor = Frame.Position(row: size.rows / 2, column: size.columns / 2)
  }

  mutating func feed(_ text: String) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&rest)
      case "\r": cursor.column = 0
      case "\n": cursor.row = min(cursor.row + 1, size.rows - 1)
      case "\u{8}": cursor.column = max(0, min(cursor.column, size.columns - 1) - 1)
      default: put(Character(text: scalar, look: look))
      }
    }
  }

  private mutating func put(_ character: Character) {
    if cursor.column == size.columns { cursor = Frame.Position(row: min(cursor.row + 1, size.rows - 1), column: 0) }
    rows[cursor.row][cursor.column] = character
    (cursor.column, last) = (min(cursor.column + 1, wraps ? size.columns : size.columns - 1), character)
    guard character.text.value >= 0x3000, cursor.column < size.columns else { return }
    rows[cursor.row][cursor.column] = Character(text: "\0", look: look)
    cursor.column += 1
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    let kind = rest.popFirst()
    guard kind == "[" else {
      // The mode of the keys, or the name of a set of characters.
      if kind != "=", kind != ">" { rest = rest.dropFirst() }
      return
    }
    let end = rest.firstIndex { (0x40...0x7E).contains($0.value) } ?? rest.startIndex
    let (parameters, final) = (String(rest[..<end]), rest[end])
    rest = rest[end...].dropFirst()
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    func number(_ place: Int, or usual: Int) -> Int { (place < numbers.count ? numbers[place] : nil) ?? usual }
    let here = min(cursor.column, size.columns - 1)
    let erased = Character(look: Look(background: look.background))
    func erase(_ columns: Range<Int>, in row: Int) -> [Character] {
      rows[row].enumerated().map { columns.contains($0) ? erased : $1 }
    }
    switch (parameters.first, final) {
    case ("?", "h"), ("?", "l"):
      if parameters.hasSuffix("25") { isCursorVisible = final == "h" }
      if parameters == "?7" { wraps = final == "h" }
    case ("?", _), (">", _): break
    case (_, "m"): render(numbers.map { $0 ?? 0 })
    case (_, "H"): cursor = Frame.Position(row: number(0, or: 1) - 1, column: number(1, or: 1) - 1)
    case (_, "G"): cursor.column = number(0, or: 1) - 1
    case (_, "d"): cursor.row = number(0, or: 1) - 1
    case (_, "A"): cursor.row = max(0, cursor.row - number(0, or: 1))
    case (_, "B"): cursor.row = min(size.rows - 1, cursor.row + number(0, or: 1))
    case (_, "C"): cursor.column = min(size.columns - 1, here + number(0, or: 1))
    case (_, "D"): cursor.column = max(0, here - number(0, or: 1))
    case (_, "K"): rows[cursor.row] = erase(number(0, or: 0) == 0 ? here..<size.columns : 0..<here + 1, in: cursor.row)
    case (_, "X"): rows[cursor.row] = erase(here..<min(size.columns, here + number(0, or: 1)), in: cursor.row)
    case (_, "J"):
      let whole = number(0, or: 0) == 2
      for row in (whole ? 0 : cursor.row)..<size.rows {
        rows[row] = erase(whole || row > cursor.row ? 0..<size.columns : here..<size.columns, in: row)
      }
    case (_, "@"):
      let blanks = Array(repeating: erased, count: number(0, or: 1))
      rows[cursor.row] = Array((rows[cursor.row][..<here] + blanks + rows[cursor.row][here...]).prefix(size.columns))
    case (_, "P"):
      rows[cursor.row] = Array(rows[cursor.row][..<here] + rows[cursor.row][here...].dropFirst(number(0, or: 1)))
      rows[cursor.row] += Array(repeating: erased, count: size.columns - rows[cursor.row].count)
    case (_, "b"): for _ in 0..<number(0, or: 1) { put(last) }
    case (_, "r"), (_, "l"), (_, "h"), (_, "t"): break
    default: unknown.append("[\(parameters)\(final)")
    }
  }

  private mutating func render(_ numbers: [Int]) {
    var numbers = numbers.isEmpty ? [0] : numbers[...]
    while let number = numbers.popFirst() {
      switch number {
      case 0: look = Look()
      case 1...9: look.attributes.insert(number)
      case 22: look.attributes.subtract([1, 2])
      case 23...29: look.attributes.remove(number - 20)
      case 30...37: look.foreground = number - 30
      case 40...47: look.background = number - 40
      case 90...97: look.foreground = number - 82
      case 100...107: look.background = number - 92
      case 38: (_, look.foreground) = (numbers.popFirst(), numbers.popFirst())
      case 48: (_, look.background) = (numbers.popFirst(), numbers.popFirst())
      case 39: look.foreground = nil
      case 49: look.background = nil
      default: unknown.append("m \(number)")
      }
    }
  }
}
