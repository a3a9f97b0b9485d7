/// The signature of every decision: the reviewer, the engine whose reading was reviewed, and the session.
public struct Reviewer: Sendable {
  /// The reviewer's name, as the ledger keeps it.
  public var name: String
  /// The version of the engine.
  public var engine: String
  /// A random number, the ID of this session.
  public var session: UInt64
  /// The milliseconds since the beginning of 1970, UTC.
  public var now: @Sendable () -> Int

  /// The seconds by which local time is ahead of UTC at a time in such milliseconds.
  public var zone: @Sendable (Int) -> Int

  /// Creates a reviewer. By default, it has no name and no clock, and lives by UTC.
  public init(
    name: String = "reader", engine: String = "", session: UInt64 = 0, now: @escaping @Sendable () -> Int = { 0 },
    zone: @escaping @Sendable (Int) -> Int = { _ in 0 }
  ) {
    (self.name, self.engine, self.session, self.now, self.zone) = (name, engine, session, now, zone)
  }

  /// Returns a time in milliseconds since 1970 as a list shows it: "2026-03-12 14:05"; "" outside the years 0 to 9999.
  func written(_ when: Int) -> String {
    guard (-62_167_219_200_000...253_402_300_799_999).contains(when) else { return "" }
    let seconds = when / 1000 - (when % 1000 < 0 ? 1 : 0) + zone(when)
    let (days, second) = (seconds.dividedDown(by: 86_400), seconds - seconds.dividedDown(by: 86_400) * 86_400)
    // Years of this count begin in March, so that a leap day is the last of its year.
    let shifted = days + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let day = shifted - era * 146_097
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let ofYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let date = (
      year: year + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
      day: ofYear - (153 * month + 2) / 5 + 1
    )
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let written = String("000\(date.year)".suffix(4))
    return "\(written)-\(two(date.month))-\(two(date.day)) \(two(second / 3600)):\(two(second / 60 % 60))"
  }
}

extension Int {
  /// Returns the quotient, rounded down.
  fileprivate func dividedDown(by divisor: Int) -> Int { (self - (self % divisor + divisor) % divisor) / divisor }
}
