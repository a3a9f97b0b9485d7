import Articles

/// A point in time as a document states it.
public struct Timestamp: Hashable, Sendable, Codable {
  /// The time in ISO 8601, as exact as it was stated: "2026-03", "2026-03-12" or "2026-03-12T08:00:00+01:00".
  public let iso: String
  /// The seconds since the beginning of 1970. A time without a zone counts as UTC.
  public let seconds: Int

  /// Reads a time in ISO 8601, in the form of e-mail ("Thu, 12 Mar 2026 08:00:00 GMT") or of C ("Thu Mar 12 08:00:00 2026"), also with small
  /// deviations. Returns nil if there is no such time.
  public init?(_ text: some StringProtocol) {
    guard let parts = TimeParts(Array(text.utf8.prefix(100))), let seconds = parts.seconds else { return nil }
    (iso, self.seconds) = (parts.iso, seconds)
  }
}

extension Timestamp: Comparable {
  /// Orders by time.
  public static func < (a: Timestamp, b: Timestamp) -> Bool { (a.seconds, a.iso) < (b.seconds, b.iso) }
}

/// The parts of a time.
private struct TimeParts {
  var year = 0
  var month: Int?
  var day: Int?
  /// The seconds since midnight, whether they are stated, and the digits of their fraction.
  var clock: (seconds: Int, hasSeconds: Bool, fraction: String)?
  /// The minutes east of Greenwich.
  var zone: Int?

  init?(_ bytes: [UInt8]) {
    var scan = Scanner(bytes: bytes)
    scan.skipBlanks()
    guard scan.readISODate(into: &self) || scan.readNamedDate(into: &self) else { return nil }
    guard month.map({ (1...12).contains($0) }) ?? true, day.map({ (1...31).contains($0) }) ?? true else { return nil }
  }

  var iso: String {
    var text = padded(year, 4)
    guard let month else { return text }
    text += "-" + padded(month, 2)
    guard let day else { return text }
    text += "-" + padded(day, 2)
    guard let clock else { return text }
    text += "T\(padded(clock.seconds / 3600, 2)):\(padded(clock.seconds / 60 % 60, 2))"
    if clock.hasSeconds { text += ":" + padded(clock.seconds % 60, 2) + clock.fraction }
    guard let zone else { return text }
    if zone == 0 { return text + "Z" }
    return text + (zone < 0 ? "-" : "+") + padded(abs(zone) / 60, 2) + ":" + padded(abs(zone) % 60, 2)
  }

  /// The seconds since the beginning of 1970; nil if the month does not have that day.
  var seconds: Int? {
    let (month, day) = (month ?? 1, day ?? 1)
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let before = year - 1
    let days = before * 365 + before / 4 - before / 100 + before / 400 + lengths[..<(month - 1)].reduce(0, +) + day - 1
    return (days - 719_162) * 86_400 + (clock?.seconds ?? 0) - (zone ?? 0) * 60
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Bytes of a time that are read from left to right.
private struct Scanner {
  let bytes: [UInt8]
  var at = 0

  private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

  mutating func skipBlanks() { while next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { at += 1 } }

  /// Reads a number of `least` to `most` digits.
  private mutating func number(_ least: Int, _ most: Int) -> Int? {
    var end = at
    while end < bytes.count, end - at < most, bytes[end].isDigit { end += 1 }
    guard end - at >= least else { return nil }
    defer { at = end }
    return bytes[at..<end].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private mutating func take(_ signs: UInt8...) -> Bool {
    guard signs.contains(next), at < bytes.count else { return false }
    at += 1
    return true
  }

  /// Reads a word of letters in small letters; "" if there is none.
  private mutating func word() -> String {
    let start = at
    while next.isASCIILetter { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
  }

  /// Reads "2026-03-12T08:00:00Z" and its shorter forms.
  mutating func readISODate(into parts: inout TimeParts) -> Bool {
    let start = at
    guard let year = number(4, 4), !next.isASCIILetter else {
      at = start
      return false
    }
    parts.year = year
    let dash = UInt8(ascii: "-")
    if take(dash) || take(UInt8(ascii: "/")) {
      guard let month = number(1, 2) else {
        at = start
        return false
      }
      parts.month = month
      if take(dash) || take(UInt8(ascii: "/")) { parts.day = number(1, 2) }
    } else if let month = number(2, 2) {
      (parts.month, parts.day) = (month, number(2, 2))
    }
    skipBlanks()
    guard parts.month != nil || at == bytes.count else {
      at = start
      return false
    }
    if parts.day != nil {
      if take(UInt8(ascii: "T"), UInt8(ascii: "t")) { skipBlanks() }
      readClock(into: &parts)
    }
    return true
  }

  /// Reads "Thu, 12 Mar 2026 08:00:00 GMT", "12 March 2026", "Mar 12, 2026" and "Thu Mar 12 08:00:00 2026".
  mutating func readNamedDate(into parts: inout TimeParts) -> Bool {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    while at < bytes.count, numbers.count < 2 || month == nil {
      let start = at
      if let value = number(1, 4) {
        if next == UInt8(ascii: ":"), parts.clock == nil {
          at = start
          readClock(into: &parts)
        } else {
          numbers.append((value, at - start))
        }
      } else if next.isASCIILetter {
        let word = word()
        if month == nil, word.utf8.count >= 3 {
          month = monthBeginnings.firstIndex(of: String(word.prefix(3))).map { $0 + 1 }
        }
      } else {
        at += 1
      }
      if at == start { at += 1 }
    }
    guard let month, numbers.count >= 2 else { return false }
    // The day comes first, unless the number is too large to be one.
    let yearFirst = numbers[0].digits > 2
    let (day, year) = yearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    parts.month = month
    parts.day = day.value
    parts.year = year.digits > 2 ? year.value : year.value + (year.value < 70 ? 2000 : 1900)
    skipBlanks()
    _ = take(UInt8(ascii: ","))
    skipBlanks()
    if parts.clock == nil { readClock(into: &parts) }
    return parts.year > 0
  }

  /// Reads a time of day and a zone, as far as they are there.
  private mutating func readClock(into parts: inout TimeParts) {
    let start = at
    guard let hours = number(1, 2), take(UInt8(ascii: ":")), let minutes = number(2, 2), hours <= 24, minutes < 60
    else {
      at = start
      return
    }
    var (seconds, hasSeconds, fraction) = (hours * 3600 + minutes * 60, false, "")
    if take(UInt8(ascii: ":")), let more = number(2, 2), more <= 60 {
      (seconds, hasSeconds) = (seconds + min(more, 59), true)
      if take(UInt8(ascii: "."), UInt8(ascii: ",")) {
        let start = at
        while next.isDigit { at += 1 }
        if at > start { fraction = "." + String(decoding: bytes[start..<min(at, start + 6)], as: UTF8.self) }
      }
    }
    guard seconds < 86_400 else { return }
    parts.clock = (seconds, hasSeconds, fraction)
    skipBlanks()
    let beforeZone = at
    let name = word()
    if name == "am" || name == "pm" {
      parts.clock?.seconds = seconds % 43_200 + (name == "pm" ? 43_200 : 0)
      return
    }
    if let hours = zones[name] {
      parts.zone = hours * 60
      if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { return }
    } else if !name.isEmpty {
      at = beforeZone
      return
    }
    let isWest = next == UInt8(ascii: "-")
    guard take(UInt8(ascii: "+"), UInt8(ascii: "-")), let east = number(1, 2) else { return }
    _ = take(UInt8(ascii: ":"))
    let rest = number(2, 2) ?? 0
    guard east <= 15, rest < 60 else { return }
    parts.zone = (east * 60 + rest) * (isWest ? -1 : 1)
  }
}

/// The first three letters of the months.
private let monthBeginnings = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/// The hours east of Greenwich of the zones that e-mail names.
private let zones = [
  "z": 0, "gmt": 0, "ut": 0, "utc": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
  "pdt": -7,
  "bst": 1, "cet": 1, "cest": 2, "msk": 3, "jst": 9,
]
