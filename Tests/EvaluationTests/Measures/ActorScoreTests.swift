import TestSupport
import Articles
import Testing

@testable import Evaluation

/// A text with two people, each with a name and other mentions.
let meeting = "Ann Lee met Bob Ray. He said she was late. Lee left."
let meetingGold = [
  GoldMention(meeting.range("Ann Lee"), kind: "person", chain: "1"),
  GoldMention(meeting.range("Bob Ray"), kind: "person", chain: "2"),
  GoldMention(meeting.range("He"), kind: "person", chain: "2"),
  GoldMention(meeting.range("she"), kind: "person", chain: "1"),
  GoldMention(TextRange(43, 46), kind: "person", chain: "1"),
]
let meetingMentions = [
  meeting.mention("Ann Lee", actor: 0), meeting.mention("Bob Ray", actor: 1), meeting.mention("He", .pronoun, actor: 1),
  meeting.mention("she", .pronoun, actor: 1), Mention(TextRange(43, 46), kind: .person, form: .name, actor: 0),
]

@Suite struct ActorScoreTests {
  private func pronouns(gold: [GoldMention] = meetingGold, _ mentions: [Mention]) -> PronounScore {
    var score = PronounScore()
    score.add(PronounMatch(text: meeting, gold: gold, mentions: mentions))
    return score
  }

  @Test("A pronoun is right where its actor's names are mostly those of its chain") func pronounsAreAsked() {
    let score = pronouns(meetingMentions)
    #expect((score.right, score.answered, score.asked) == (1, 2, 2))
    #expect(score.accuracy == 0.5)
    #expect(score.names == Ratios(right: 1, predicted: 1, gold: 1))
    #expect((pronouns([]).asked, pronouns([]).answered) == (2, 0))
  }

  @Test("Chains without a name, and what is no person, are not asked for") func notAsked() {
    let others = meetingGold.map { GoldMention($0.range, kind: $0.chain == "1" ? "animal" : "person", chain: $0.chain) }
    #expect(pronouns(gold: others, meetingMentions).asked == 1)
    #expect(pronouns(gold: meetingGold.filter { $0.range.count < 7 }, meetingMentions).asked == 1)
  }

  @Test("A name inside a longer mention votes for the shortest of them") func nested() {
    let gold = [
      GoldMention(TextRange(0, 20), kind: "person", chain: "2"),
      GoldMention(TextRange(0, 11), kind: "person", chain: "1"),
      GoldMention(meeting.range("she"), kind: "person", chain: "1"),
    ]
    let score = pronouns(gold: gold, [meeting.mention("Ann", actor: 3), meeting.mention("she", .pronoun, actor: 3)])
    #expect((score.right, score.asked) == (1, 1))
  }

  @Test("Names that are put into one actor wrongly cost precision, apart recall") func pairs() {
    let one = meetingMentions.map { Mention($0.range, kind: $0.kind, form: $0.form, actor: 0) }
    #expect(pronouns(one).names == Ratios(right: 1, predicted: 3, gold: 1))
    let apart = meetingMentions.enumerated().map { Mention($1.range, kind: $1.kind, form: $1.form, actor: $0) }
    #expect(pronouns(apart).names == Ratios(right: 0, predicted: 0, gold: 1))
  }

  @Test("An entity is right if start, end and kind are the same; roles and pronouns are not entities") func entities() {
    let gold = [
      GoldEntity(meeting.range("Ann Lee"), kind: "person"), GoldEntity(meeting.range("Bob Ray"), kind: "group"),
      GoldEntity(meeting.range("met"), kind: "event"), GoldEntity(meeting.range("met"), kind: "event"),
    ]
    var score = EntityScore()
    score.add(gold: gold, mentions: meetingMentions)
    #expect(score.all == Ratios(right: 1, predicted: 3, gold: 3))
    #expect(score.byKind[.person] == Ratios(right: 1, predicted: 3, gold: 1))
    #expect(score.byKind[.group] == Ratios(right: 0, predicted: 0, gold: 1))
    #expect(score.span == Ratios(right: 2, predicted: 3, gold: 3))
  }
}
