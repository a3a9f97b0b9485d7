import Articles

/// The score of speakers: found statements with the right speaker, summed over the added texts.
public struct SpeakerScore: Hashable, Sendable {
  /// The statements whose source has one form.
  public struct ByForm: Hashable, Sendable, Encodable {
    /// All of them.
    public var gold = 0
    /// Found ones.
    public var found = 0
    /// The found statements with the right speaker.
    public var right = 0
  }

  /// Found statements with the right speaker. This is the headline.
  public private(set) var endToEnd = Ratios()
  /// The statements found, with any speaker.
  public private(set) var found = Ratios()
  /// The statements found that were given to no actor, although a named one spoke.
  public private(set) var toNobody = 0
  /// The statements found that were assigned to a wrong actor.
  public private(set) var toAnother = 0
  /// The predicted statements with a speaker that the gold does not have.
  public private(set) var invented = 0
  /// The figures by the form of the source.
  public private(set) var byForm: [SourceForm: ByForm] = [:]

  /// Creates a score without texts.
  public init() {
    for form in SourceForm.allCases { byForm[form] = ByForm() }
  }

  /// The predicted statements assigned to a named actor who did not make them: the harmful error.
  public var wronglyAccused: Share { Share(toAnother + invented, of: found.predicted) }
  /// The found statements with the right speaker.
  public var speakerRight: Share { Share(endToEnd.right, of: found.right) }

  /// Adds a text's statements.
  public mutating func add(_ match: SpeakerMatch) {
    let isFound = match.answers.count { $0.outcome != .missed }
    let all = Ratios(predicted: isFound + match.invented.count, gold: match.answers.count)
    endToEnd += all
    found += all
    invented += match.invented.count { $0.speaker != nil }
    for answer in match.answers {
      byForm[answer.form, default: ByForm()].gold += 1
      guard answer.outcome != .missed else { continue }
      found.right += 1
      byForm[answer.form, default: ByForm()].found += 1
      switch answer.outcome {
      case .right:
        endToEnd.right += 1
        byForm[answer.form, default: ByForm()].right += 1
      case .nobody: toNobody += 1
      case .another: toAnother += 1
      case .missed: break
      }
    }
  }
}

/// Some of a whole.
public struct Share: Hashable, Sendable, Encodable {
  /// The number of them.
  public var count: Int
  /// The number of all.
  public var whole: Int

  /// `count` of `whole`.
  public init(_ count: Int = 0, of whole: Int = 0) { (self.count, self.whole) = (count, whole) }

  /// The share, 0…1; 0 if the whole is 0.
  public var value: Double { ratio(count, whole) }

  private enum Key: String, CodingKey { case share, count, of }

  /// Writes `share`, `count` and `of`.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    try form.encode(value, forKey: .share)
    try form.encode(count, forKey: .count)
    try form.encode(whole, forKey: .of)
  }
}
