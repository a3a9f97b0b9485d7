import Articles

/// Returns the day in an address: "/2026/03/12/", "2026-03-12", "/20260312-", "/12-03-2026".
func day(inAddress address: String) -> String? {
  let bytes = Array(address.utf8.prefix(600))
  for form in addressDays {
    for start in bytes.indices.dropLast(form.length - 1) {
      if let day = form.day(bytes, at: start) { return day }
    }
  }
  return nil
}

/// A form of a day in an address: the places of its year, month and day, and of the marks between them.
private struct AddressDay {
  var length: Int
  var year: Int
  var month: Int
  var day: Int
  var marks: [Int]

  /// The day that stands at `start` in this form, with no digit beside it.
  func day(_ bytes: [UInt8], at start: Int) -> String? {
    let end = start + length
    guard start == 0 || !isDigit(bytes[start - 1]), end == bytes.count || !isDigit(bytes[end]) else { return nil }
    let mark = marks.first.map { bytes[start + $0] }
    guard marks.allSatisfy({ "/-_".utf8.contains(bytes[start + $0]) && bytes[start + $0] == mark }) else { return nil }
    let parts = [(year, 4), (month, 2), (day, 2)].map { bytes[start + $0..<start + $0 + $1] }
    guard parts.allSatisfy({ $0.allSatisfy(isDigit) }), let first = parts[0].first, first == 0x31 || first == 0x32
    else {
      return nil
    }
    return Timestamp(parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")).flatMap {
      $0.iso >= "1990" ? $0.iso : nil
    }
  }
}

private let addressDays = [
  AddressDay(length: 10, year: 0, month: 5, day: 8, marks: [4, 7]),
  AddressDay(length: 8, year: 0, month: 4, day: 6, marks: []),
  AddressDay(length: 10, year: 6, month: 3, day: 0, marks: [2, 5]),
]

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
