import Articles

/// A range of a text and the kind of thing it names, in the gold.
public struct GoldEntity: Hashable, Sendable {
  /// The bytes.
  public var range: TextRange
  /// "person", "organization", "place", "group", "other" or one that Sayso does not know.
  public var kind: String

  /// Creates an entity.
  public init(_ range: TextRange, kind: String) {
    self.range = range
    self.kind = kind
  }
}

/// The score of names. A name is right if start, end and kind are the same.
public struct EntityScore: Hashable, Sendable {
  /// By kind.
  public private(set) var byKind: [NamedActor.Kind: Ratios] = [:]
  /// The ratios of all kinds, including those that Sayso does not know.
  public private(set) var all = Ratios()
  /// The names with any kind.
  public private(set) var span = Ratios()

  /// Creates a score without texts.
  public init() {
    for kind in NamedActor.Kind.allCases { byKind[kind] = Ratios() }
  }

  /// Adds a text's entities. Only `mentions` by name count.
  public mutating func add(gold: [GoldEntity], mentions: [Mention]) {
    let gold = Set(gold)
    let predicted = Set(mentions.names.map { GoldEntity($0.range, kind: $0.kind.rawValue) })
    all += Ratios(gold, predicted)
    span += Ratios(Set(gold.map(\.range)), Set(predicted.map(\.range)))
    for kind in NamedActor.Kind.allCases {
      byKind[kind, default: Ratios()] += Ratios(
        gold.filter { $0.kind == kind.rawValue }, predicted.filter { $0.kind == kind.rawValue })
    }
  }
}

extension Ratios {
  fileprivate init<Element>(_ gold: Set<Element>, _ predicted: Set<Element>) {
    self.init(right: gold.intersection(predicted).count, predicted: predicted.count, gold: gold.count)
  }
}

extension [Mention] {
  /// The mentions by name.
  var names: [Mention] { filter { $0.form == .name } }
}
