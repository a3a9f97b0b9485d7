/// A list that seldom has more than one element. A single one is stored in place, without memory of its own, since a long
/// article has hundreds of thousands of such lists.
enum FewOf<Element: Hashable & Sendable>: Hashable, Sendable {
  case none
  case one(Element)
  case several([Element])

  /// Creates the list of `elements`. The same elements always give the same case.
  init(_ elements: [Element]) {
    switch elements.count {
    case 0: self = .none
    case 1: self = .one(elements[0])
    default: self = .several(elements)
    }
  }

  /// The elements as an array.
  var array: [Element] {
    switch self {
    case .none: []
    case .one(let element): [element]
    case .several(let elements): elements
    }
  }

  /// The first element; nil if there is none.
  var first: Element? {
    switch self {
    case .none: nil
    case .one(let element): element
    case .several(let elements): elements.first
    }
  }
}

extension FewOf<TextRange> {
  /// The smallest range that contains all; nil if there is none.
  var extent: TextRange? {
    switch self {
    case .none: nil
    case .one(let range): range
    case .several(let ranges): ranges.dropFirst().reduce(ranges[0]) { $0.union($1) }
    }
  }
}
