import TestSupport
import Articles
import Testing

@testable import Evaluation

/// A text with statements of two named people and an unnamed one.
let dam = """
  “The dam holds,” Ana Brandt said. Mr Brandt never said that it leaks.
  The minister, Leo Okoro, warned of rain. “Stay at home,” he told reporters.
  A neighbour said it was late.

  """
/// The actors of the dam's text.
let damActors = [
  NamedActor(name: "Ana Brandt", kind: .person, role: "chief engineer", aliases: ["Brandt"]),
  NamedActor(name: "Leo Okoro", kind: .person, role: "The minister"),
]
/// The statements of the dam's text.
let damGold = [
  SpokenStatement(dam.statement("Ana Brandt", "said", "“The dam holds,”"), "Ana Brandt"),
  SpokenStatement(dam.statement("The minister, Leo Okoro,", "warned", "of rain"), "Leo Okoro", isOptional: true),
  SpokenStatement(dam.statement("he", "told", "“Stay at home,”"), "Leo Okoro"),
  SpokenStatement(dam.statement("A neighbour", "said", "it was late"), nil),
]

/// Returns the outcome of the dam's statements for a reading with `predicted` and `actors`.
func damMatch(_ predicted: [SpokenStatement], actors: [NamedActor] = damActors) -> SpeakerMatch {
  SpeakerMatch(text: dam, gold: damGold, actors: damActors, predicted: predicted, predictedActors: actors)
}

extension SpokenStatement {
  /// Returns the same statement with another speaker.
  func given(to speaker: String?) -> SpokenStatement { SpokenStatement(statement, speaker) }
}

@Suite struct SpeakerScoreTests {
  private func score(_ predicted: [SpokenStatement], actors: [NamedActor] = damActors) -> SpeakerScore {
    var score = SpeakerScore()
    score.add(damMatch(predicted, actors: actors))
    return score
  }

  @Test("All right: an optional statement counts neither way") func right() {
    let all = score(damGold)
    #expect(all.endToEnd == Ratios(right: 3, predicted: 3, gold: 3))
    #expect(all.found == all.endToEnd)
    #expect(all.wronglyAccused == Share(0, of: 3))
    #expect(score([]).endToEnd == Ratios(gold: 3))
    #expect(all.byForm[.name]?.right == 1)
    #expect(all.byForm[.pronoun]?.right == 1)
    #expect(all.byForm[.role]?.right == 1)
  }

  @Test("Given to no actor, to another, and invented") func wrong() {
    let leak = SpokenStatement(dam.statement("Mr Brandt", "said", "that it leaks"), "Ana Brandt")
    let some = score([damGold[0].given(to: nil), damGold[2].given(to: "Ana Brandt"), leak])
    #expect(some.found == Ratios(right: 2, predicted: 3, gold: 3))
    #expect(some.endToEnd.right == 0)
    #expect((some.toNobody, some.toAnother, some.invented) == (1, 1, 1))
    #expect(some.wronglyAccused == Share(2, of: 3))
    #expect(some.speakerRight == Share(0, of: 2))
    let unnamed = score([leak.given(to: nil)])
    #expect(unnamed.wronglyAccused == Share(0, of: 1))
  }

  @Test(
    "A name is right where it is the actor's, an alias, or ends or begins with the other word by word",
    arguments: [
      ("Ana Brandt", true), ("BRANDT", true), ("the Brandt", true), ("Dr Ana Brandt", true), ("Ana", false),
      ("Ana Brandt Lee", true), ("Brandt Lee", false), ("", false),
    ])
  func names(have: String, isRight: Bool) {
    #expect(score([damGold[0].given(to: have)]).endToEnd.right == (isRight ? 1 : 0), "\(have)")
  }

  @Test("An alias of the predicted actor is right, too") func alias() {
    let engineer = NamedActor(name: "The Engineer", kind: .person, aliases: ["Brandt"])
    #expect(score([damGold[0].given(to: "The Engineer")], actors: [engineer]).endToEnd.right == 1)
  }

  @Test("No actor is right, and so is one that the gold does not list; an actor of the gold is not") func nobody() {
    #expect(score([damGold[3].given(to: "Ida Falk")]).endToEnd.right == 1)
    #expect(score([damGold[3].given(to: "Okoro")]).toAnother == 1)
  }

  @Test("A second answer is right as well") func second() {
    var gold = damGold[0]
    gold.speakers.append(nil)
    let match = SpeakerMatch(
      text: dam, gold: [gold], actors: damActors, predicted: [gold.given(to: nil)], predictedActors: [])
    #expect(match.answers.map(\.outcome) == [.right])
  }

  @Test(
    "A source is a name, a role, a pronoun or none",
    arguments: [
      ("Mr Brandt, who", .name), ("Brandtson", .role), ("the minister", .role), ("He himself", .pronoun), (" ", .none),
    ] as [(String, SourceForm)])
  func sources(words: String, form: SourceForm) {
    #expect(SourceForm(words, names: ["Brandt"]) == form)
  }
}

@Suite struct ActorListTests {
  private func score(_ actors: [NamedActor], _ mentions: [Mention]) -> ActorScore {
    var score = ActorScore()
    score.add(text: dam, gold: damActors, predicted: actors, mentions: mentions)
    return score
  }

  @Test("A full name is whole in one mention, with a title too; parts of it are cut") func fullNames() {
    let whole = score([], [dam.mention("Ana Brandt"), dam.mention("minister, Leo Okoro")])
    #expect(whole.wholeNames == Share(2, of: 2))
    #expect(whole.cutNames == 0)
    let cut = score([], [dam.mention("Ana"), dam.mention("Brandt"), dam.mention("Okoro")])
    #expect(cut.wholeNames == Share(0, of: 2))
    #expect(cut.cutNames == 2)
    let long = score([], [dam.mention("Mr Brandt never said that it leaks.\nThe minister, Leo Okoro")])
    #expect(long.wholeNames == Share(0, of: 2))
    #expect(long.cutNames == 0)
  }

  @Test("Names of one actor that are put together, among those that the gold knows") func together() {
    #expect(score(damActors, []).names == Ratios(right: 1, predicted: 1, gold: 1))
    let apart = ["Ana Brandt", "Brandt"].map { NamedActor(name: $0, kind: .person, aliases: ["Unknown"]) }
    #expect(score(apart, []).names == Ratios(right: 0, predicted: 0, gold: 1))
  }

  @Test("Roles: right with half of the words, wrong, absent, invented") func roles() {
    let read = [
      NamedActor(name: "brandt", kind: .person, role: "engineer"), NamedActor(name: "Leo Okoro", kind: .person),
    ]
    let some = score(read, [])
    #expect(some.persons == Share(2, of: 2))
    #expect(some.rightRoles == Share(1, of: 2))
    #expect((some.wrongRoles, some.absentRoles) == (0, 1))
    var invented = ActorScore()
    invented.add(
      text: "", gold: [NamedActor(name: "Leo", kind: .person)],
      predicted: [NamedActor(name: "Leo", kind: .person, role: "king")], mentions: [])
    #expect(invented.inventedRoles == Share(1, of: 1))
    #expect(invented.rightRoles == Share())
  }

  @Test("A name stands where it is whole words, also beside others than ASCII") func places() {
    #expect("Ana, Anas and éAna: Ana".places(of: "Ana") == [TextRange(0, 3), TextRange(21, 24)])
    #expect("Ana".places(of: "") == [])
    #expect("".places(of: "Ana") == [])
  }
}

@Suite struct AntecedentScoreTests {
  private static let question = AmbiguousPronoun(
    meeting.range("she"),
    [
      .init(meeting.range("Ann Lee"), isAntecedent: true), .init(meeting.range("Bob Ray"), isAntecedent: false),
    ])

  private func match(_ mentions: [Mention]) -> AntecedentMatch {
    AntecedentMatch(text: meeting, Self.question, mentions: mentions)
  }

  @Test("A pronoun goes to the names of its actor") func answers() {
    var score = AntecedentScore()
    score.add(match(meetingMentions))
    #expect(score.all == Ratios(right: 0, predicted: 1, gold: 1))
    #expect(score.feminine == score.all)
    #expect(score.masculine == Ratios())
    #expect(score.unanswered == Share(0, of: 1))
    score.add(match([]))
    score.add(match([]), isRead: false)
    #expect(score.all.gold == 3)
    #expect(score.unanswered == Share(1, of: 3))
    #expect(score.bias == 0)
    let right = [meeting.mention("Lee", actor: 4), meeting.mention("she", .pronoun, actor: 4)]
    #expect(match(right).given == [true, false])
    #expect(match(right).faults == [])
  }

  @Test("Faults: a name that was missed, a name that is wrong") func faults() {
    #expect(match(meetingMentions).faults.map(\.name) == [.missedAntecedent, .wrongAntecedent])
    #expect(match([]).faults.map(\.group) == ["she"])
  }
}
