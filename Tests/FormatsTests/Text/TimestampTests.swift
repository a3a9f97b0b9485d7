import TestSupport
import Testing

@testable import Formats

@Suite("Times") struct TimestampTests {
  @Test(
    "Times are read in the forms that documents use",
    arguments: [
      ("2026-03-12T08:00:00Z", "2026-03-12T08:00:00Z", 1_773_302_400),
      ("2026-03-12T08:00:00+01:00", "2026-03-12T08:00:00+01:00", 1_773_298_800),
      ("2026-03-12T08:00:00.250-0530", "2026-03-12T08:00:00.250-05:30", 1_773_322_200),
      ("2026-03-12T08:00", "2026-03-12T08:00", 1_773_302_400),
      ("2026-03-12 08:00:00 +0000", "2026-03-12T08:00:00Z", 1_773_302_400), ("2026-03-12", "2026-03-12", 1_773_273_600),
      ("20260312", "2026-03-12", 1_773_273_600), ("2026-03", "2026-03", 1_772_323_200), ("2026", "2026", 1_767_225_600),
      ("Thu, 12 Mar 2026 08:00:00 GMT", "2026-03-12T08:00:00Z", 1_773_302_400),
      ("12 Mar 26 08:00 EST", "2026-03-12T08:00-05:00", 1_773_320_400),
      ("Thursday, 12 March 2026 8:00:00 +0100", "2026-03-12T08:00:00+01:00", 1_773_298_800),
      ("Mar 12, 2026 8:00 PM", "2026-03-12T20:00", 1_773_345_600),
      ("Thu Mar 12 08:00:00 2026", "2026-03-12T08:00:00", 1_773_302_400),
      (" 1 Jan 1970 00:00:00 UT\n", "1970-01-01T00:00:00Z", 0),
      ("Thu, 12 Mar 2026 08:00:00 GMT+2", "2026-03-12T08:00:00+02:00", 1_773_295_200),
      ("31 Dec 1969 23:59:59 Z", "1969-12-31T23:59:59Z", -1),
      ("Thu, 12 Mar 2026", "2026-03-12", 1_773_273_600),
      ("2024-02-29T23:59:60Z", "2024-02-29T23:59:59Z", 1_709_251_199),
    ])
  func read(text: String, iso: String, seconds: Int) throws {
    let time = try #require(Timestamp(text))
    #expect(time.iso == iso && time.seconds == seconds)
    #expect(Timestamp(iso)?.seconds == seconds)
  }

  @Test(
    "Other texts are no times",
    arguments: [
      "", "soon", "2026-13-01", "2026-02-30", "32 Mar 2026", "Mar", "12:00", "2026x", "99999999999999999999",
      "1 Foo 2026",
    ])
  func none(text: String) { #expect(Timestamp(text) == nil) }

  @Test("Times are ordered") func order() throws {
    let times = ["2026-03-12T08:00:00+01:00", "2026-03-12T07:30:00Z", "2026-03-12T08:00:00Z"].compactMap {
      Timestamp($0)
    }
    #expect(times == times.sorted() && times.count == 3)
  }

  @Test("Changed times are read without a trap") func fuzz() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<fuzzCount(2000) {
      for sample in ["2026-03-12T08:00:00.5+01:00", "Thu, 12 Mar 2026 08:00:00 GMT"] {
        let text = String(
          decoding: mutated(Array(sample.utf8), scraps: ["-", ":", "999", "Dec", "+"], using: &random), as: UTF8.self)
        if let time = Timestamp(text) { #expect(Timestamp(time.iso)?.seconds == time.seconds) }
      }
    }
  }
}
