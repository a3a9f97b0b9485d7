import Articles
import Testing

@testable import Analysis

@Suite struct GroupingTests {
  @Test(
    arguments: [
      // Surname, first name, middle names, generations, titles, case, diacritics.
      ("[Ana Brandt] left. [Brandt] came back. [Ana] stayed.", ["Ana Brandt = Brandt = Ana"]),
      ("[Brandt] left. [Ana Brandt] came back.", ["Brandt = Ana Brandt"]),
      ("[Donald J. Oduya] and [Donald Oduya] and [D. Oduya].", ["Donald J. Oduya = Donald Oduya = D. Oduya"]),
      ("[Bas Molnar Jr.] left. [Molnar] stayed.", ["Bas Molnar Jr. = Molnar"]),
      ("[Mr. Oduya] and [President Oduya] and [Piet Oduya].", ["Mr. Oduya = President Oduya = Piet Oduya"]),
      ("[Piet Oduya] left. Mr. [Oduya]’s ship left.", ["Piet Oduya = Oduya"]),
      ("[ANA BRANDT] left. [Ana Brandt] left. [BRANDT] left.", ["ANA BRANDT = Ana Brandt = BRANDT"]),
      ("[Zsófia Ötvös] left. [Zsofia Otvos] left. [Otvos] left.", ["Zsófia Ötvös = Zsofia Otvos = Otvos"]),
      (
        "[Zsófia Ötvös] left. [Zso\u{301}fia O\u{308}tvo\u{308}s] left.",
        ["Zsófia Ötvös = Zso\u{301}fia O\u{308}tvo\u{308}s"]
      ),
      ("[Sean O’Hara] left. [Sean O'Hara] left.", ["Sean O’Hara = Sean O'Hara"]),
      ("[Lorna Bexley-Cruz] left. [Bexley-Cruz] came.", ["Lorna Bexley-Cruz = Bexley-Cruz"]),
      ("[Jan van der Veld] left. [Van der Veld] came. [Veld] went.", ["Jan van der Veld = Van der Veld = Veld"]),
      // Two of one surname.
      (
        "[Ana Brandt] met [Tom Brandt]. Mr [Brandt] left. Mrs [Brandt] stayed.",
        ["Ana Brandt = Brandt", "Tom Brandt = Brandt"]
      ),
      ("[Ana Brandt] met [Eva Brandt]. [Eva] left.", ["Ana Brandt", "Eva Brandt = Eva"]),
      ("[Ana Brandt] met [Ana Oduya]. [Brandt] left.", ["Ana Brandt = Brandt", "Ana Oduya"]),
      ("[Molnar] met [Rusk].", ["Molnar", "Rusk"]),
      // Bodies.
      (
        "The [Harbour Workers Union|organization] met. The [HWU|organization] left.", ["Harbour Workers Union = HWU"]
      ),
      (
        "The [HWU|organization] met. The [Harbour Workers’ Union|organization] left.", ["HWU = Harbour Workers’ Union"]
      ),
      (
        "The [Bank of Ansel and Rusk|organization] met. [BAR|organization] left.", ["Bank of Ansel and Rusk = BAR"]
      ),
      ("[The Ansel Post|organization] asked. The [Post|organization] wrote.", ["The Ansel Post = The Post"]),
      (
        "[Supreme Dock Council|organization] met. The [Dock Council|organization] left.",
        ["Supreme Dock Council = Dock Council"]
      ),
      ("[New Quay Line|organization] met. [New Dawn|organization] left.", ["New Quay Line", "New Dawn"]),
      ("[Ansel Bank|organization] and [Rusk Bank|organization] met.", ["Ansel Bank", "Rusk Bank"]),
      // Places that share a word are two.
      ("[Port Ansel|place] and [Ansel|place] are far apart.", ["Port Ansel", "Ansel"]),
      ("A [Norlander|group] met the [Norlanders|group].", ["Norlander = Norlanders"]),
      // Countries.
      ("[France|place] sent it to the [French|group] port.", ["France = French"]),
      ("The [French|group] left. [France|place] stayed.", ["French", "France"]),
      (
        "[US|place] ships, [U.S.|place] ports, the [United States|place], [American|group] sailors.",
        ["US = U.S. = United States = American"]
      ),
      ("[Us|place] and [US|place].", ["Us", "US"]), ("[Britain|place] and the [UK|place].", ["Britain = UK"]),
      ("[North Korea|place] and [South Korea|place].", ["North Korea", "South Korea"]),
      ("[South Korean|group] ships in [South Korea|place].", ["South Korean = South Korea"]),
    ] as [(String, [String])])
  func namesAreGrouped(text: String, expected: [String]) {
    #expect(Marked(text).article.groups == expected)
  }

  @Test(
    arguments: [
      ("[Brandt] left. [Ana Brandt] came.", "Ana Brandt"), ("[President Oduya] left. [Oduya] came.", "Oduya"),
      ("[ANA BRANDT] left. [Ana Brandt] came.", "Ana Brandt"),
      ("[Bas Molnar Jr.] left. [Bas Molnar] came.", "Bas Molnar Jr."),
      ("The [French|group] port was closed.", "France"), ("[UK|place] ports.", "United Kingdom"),
      ("[The Ansel Post|organization] asked. The [Post|organization] wrote.", "Ansel Post"),
      ("[Dr. Lorna Bexley-Cruz] left.", "Lorna Bexley-Cruz"),
    ])
  func actorsHaveTheFullestForm(text: String, expected: String) {
    #expect(Marked(text).article.actors.first?.name == expected)
  }

  @Test func actorsHaveTheKindOfMostNames() {
    let text = "[Ansel Reed|organization] met. [Ansel Reed] left. [Ansel Reed] came."
    #expect(Marked(text).article.actors.map(\.kind) == [.person])
    #expect(Marked("[Rusk] met. [Rusk|organization] left.").article.actors.map(\.kind) == [.organization])
    #expect(Marked("[French|group] ships.").article.actors.map(\.isCountry) == [true])
  }

  @Test func titlesMakePeopleAndHeadingsAreNotActors() {
    #expect(Marked("Vice President [Ford|organization] left.").article.actors.map(\.kind) == [.person])
    #expect(Marked("The [Ford|organization] left.").article.actors.map(\.kind) == [.organization])
    #expect(Marked("General [Motor Works|organization] left.").article.actors.map(\.kind) == [.organization])
    #expect(Marked("## [Life]\n[Ana Brandt] left.").article.groups == ["Ana Brandt"])
    #expect(Marked("## [Ana Brandt]\n[Brandt] left.").article.groups == ["Ana Brandt = Brandt"])
  }

  @Test func otherFormsHaveReasons() {
    let article = Marked(
      "[Ana Brandt] of the [Port Dock Union|organization] left. [Brandt] told the [PDU|organization]."
    ).article
    let notes = article.mentions.map { $0.evidence.map(\.note) }
    #expect(notes == [["a name"], ["a name"], ["the surname"], ["its initials"]])
    #expect(article.mentions[2].evidence.first?.to == article.mentions[0].range)
  }

  @Test(
    arguments: [
      ("[Norland’s|place] ships", ["Norland"]), ("[Ana Brandt,] who", ["Ana Brandt"]),
      ("[Ana Brandt and] who", ["Ana Brandt"]),
      ("[Ana Brandt of] it", ["Ana Brandt"]), ("[,] and [’s]", []), ("[of] it", []), ("[] none", []),
      ("[Yahoo!|organization] and [Norland-|place]based", ["Yahoo!", "Norland-"]),
      ("Lorna [Bexley]-Cruz", ["Lorna Bexley-Cruz"]), ("[Lorna Bexley]-[Cruz] left", ["Lorna Bexley-Cruz"]),
      ("[Bas Molnar Jr]. left", ["Bas Molnar Jr."]),
      ("[Ana Brandt Jr.] left", ["Ana Brandt Jr."]),
    ] as [(String, [String])])
  func namesEndWithAWord(text: String, expected: [String]) {
    let article = Marked(text).article
    #expect(article.mentions.map { article.words($0.range) } == expected)
  }
}
