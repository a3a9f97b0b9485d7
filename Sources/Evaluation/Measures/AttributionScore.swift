import Articles

/// The score of attributions. Every figure is over tokens and summed over the added texts.
public struct AttributionScore: Hashable, Sendable {
  /// Pairs whose source is also right: half of its tokens in common, or none on both sides. This is the headline.
  public private(set) var attribution = Ratios()
  /// Pairs with any source.
  public private(set) var content = Ratios()
  /// For each role, the pairs in which both sides have exactly the same tokens.
  public private(set) var exact: [StatementSpans.Role: Ratios] = [:]
  /// For each role, the tokens that have it anywhere in a text.
  public private(set) var overlap: [StatementSpans.Role: Ratios] = [:]
  /// `attribution` by the kind of content: quoted wholly, partly or not.
  public private(set) var attributionByKind: [Attribution.Kind: KindRatios] = [:]
  /// `content`, likewise.
  public private(set) var contentByKind: [Attribution.Kind: KindRatios] = [:]
  /// Gold statements without a token in their content, which are not counted.
  public private(set) var goldWithoutContent = 0
  /// Predicted statements without a token in their content, which count as errors.
  public private(set) var predictedWithoutContent = 0

  /// Creates a score without texts.
  public init() {
    for role in StatementSpans.Role.allCases { (exact[role], overlap[role]) = (Ratios(), Ratios()) }
    for kind in Attribution.Kind.allCases {
      (attributionByKind[kind], contentByKind[kind]) = (KindRatios(), KindRatios())
    }
  }

  /// Adds a text's statements.
  public mutating func add(_ match: AttributionMatch) {
    let (gold, predicted) = (match.gold, match.predicted)
    for role in StatementSpans.Role.allCases {
      let (g, p) = (
        gold.reduce(into: TokenSet()) { $0.formUnion($1[role]) },
        predicted.reduce(into: TokenSet()) { $0.formUnion($1[role]) }
      )
      overlap[role, default: Ratios()] += Ratios(right: g.intersection(p).count, predicted: p.count, gold: g.count)
      exact[role, default: Ratios()] += Ratios(
        predicted: predicted.count { !$0[role].isEmpty }, gold: gold.count { !$0[role].isEmpty })
    }
    goldWithoutContent += gold.count { $0.content.isEmpty }
    predictedWithoutContent += predicted.count { $0.content.isEmpty }
    let all = Ratios(predicted: predicted.count, gold: gold.count { !$0.content.isEmpty })
    attribution += all
    content += all
    for kind in predicted.compactMap(\.kind) { count(kind, \.predicted, also: true) }
    for kind in gold.compactMap(\.kind) { count(kind, \.gold, also: true) }
    for pair in match.pairs { add(gold[pair.gold], predicted[pair.predicted]) }
  }

  private mutating func add(_ gold: AttributionMatch.Side, _ predicted: AttributionMatch.Side) {
    let isRight = gold.hasSource(of: predicted)
    content.right += 1
    if isRight { attribution.right += 1 }
    if let kind = predicted.kind { count(kind, \.predictedRight, also: isRight) }
    if let kind = gold.kind { count(kind, \.goldFound, also: isRight) }
    for role in StatementSpans.Role.allCases where !gold[role].isEmpty && gold[role] == predicted[role] {
      exact[role]?.right += 1
    }
  }

  /// Counts one statement of `kind` for the contents and, if `also` is true, for the attributions.
  private mutating func count(_ kind: Attribution.Kind, _ what: WritableKeyPath<KindRatios, Int>, also: Bool) {
    contentByKind[kind]?[keyPath: what] += 1
    if also { attributionByKind[kind]?[keyPath: what] += 1 }
  }
}

/// Precision by the predicted kind, and recall by the gold kind.
public struct KindRatios: Hashable, Sendable {
  /// Right statements among those predicted with the kind.
  public var predictedRight = 0
  /// Statements predicted with the kind.
  public var predicted = 0
  /// Statements found among those with the kind in the gold.
  public var goldFound = 0
  /// The gold of the kind.
  public var gold = 0

  /// The share of predicted statements that are right, 0…1.
  public var precision: Double { ratio(predictedRight, predicted) }
  /// Found of gold, 0…1.
  public var recall: Double { ratio(goldFound, gold) }
}
