import Articles

/// Returns the first date in a line of words: "12. März 2026", "March 12, 2026", "12.03.2026", "12/03/2026", "2026-03-12".
func writtenDate(_ text: String) -> Timestamp? {
  let words = text.utf8.split { byte in !isWordByte(byte) }.prefix(60).map { Array($0) }
  for i in words.indices {
    if let date = numericDate(words[i]) { return date }
    if let month = month(words[i]), let date = date(around: i, month: month, in: words) { return date }
  }
  // Spaces may stand around the points: "12. 03. 2026".
  for i in words.indices.dropLast(2) {
    guard let day = number(words[i]), let month = number(words[i + 1]), let year = number(words[i + 2]) else {
      continue
    }
    if words[i + 2].count == 4, words[i].count <= 3, words[i + 1].count <= 3, let date = date(year, month, day) {
      return date
    }
  }
  return nil
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x2E, 0x2F, 0x2D: true
  default: false
  }
}

/// The day before or after the month's name, and the year after them.
private func date(around i: Int, month: Int, in words: [[UInt8]]) -> Timestamp? {
  func at(_ k: Int) -> Int? { words.indices.contains(k) ? number(words[k]) : nil }
  let isParticle = i > 0 && ["de", "of", "d"].contains(String(decoding: words[i - 1], as: UTF8.self).lowercased())
  if let day = at(isParticle ? i - 2 : i - 1), (1...31).contains(day) {
    let skips =
      words.indices.contains(i + 1)
      && ["de", "del"].contains(String(decoding: words[i + 1], as: UTF8.self).lowercased())
    if let year = at(skips ? i + 2 : i + 1), year > 1900 { return date(year, month, day) }
  }
  if let day = at(i + 1), (1...31).contains(day), let year = at(i + 2), year > 1900 { return date(year, month, day) }
  return nil
}

/// A date of numbers alone. Between slashes the day comes first unless it cannot.
private func numericDate(_ word: [UInt8]) -> Timestamp? {
  for separator in [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")] {
    let parts = word.split(separator: separator)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else { continue }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { continue }
    if parts[0].count == 4 { return date(numbers[0], numbers[1], numbers[2]) }
    guard parts[2].count == 4 || parts[2].count == 2, parts[0].count <= 2, parts[1].count <= 2 else { continue }
    let year = parts[2].count == 4 ? numbers[2] : 2000 + numbers[2]
    return date(year, numbers[1], numbers[0]) ?? date(year, numbers[0], numbers[1])
  }
  return nil
}

private func date(_ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
  guard (1990...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
  func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return Timestamp("\(year)-\(padded(month))-\(padded(day))")
}

/// The number that opens a word: 15 in "15th" and "15.".
private func number(_ word: [UInt8]) -> Int? {
  let digits = word.prefix { (0x30...0x39).contains($0) }
  let rest = word.dropFirst(digits.count)
  guard (1...4).contains(digits.count), rest.count <= 3, !rest.contains(where: { (0x30...0x39).contains($0) }) else {
    return nil
  }
  return Int(String(decoding: digits, as: UTF8.self))
}

private func month(_ word: [UInt8]) -> Int? {
  guard word.count >= 3, word.count < 24 else { return nil }
  let name = String(decoding: word, as: UTF8.self).lowercased()
  return months[name.isLast(".") ? String(name.dropLast()) : name]
}

/// The months in the languages of much of Europe, in full and short.
private let months: [String: Int] = {
  var months: [String: Int] = [:]
  let names = [
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января stycznia ocak styczeń",
    "february feb februar feber février févr fév febrero febbraio fevereiro februari февраля lutego şubat",
    "march mar märz mär maerz mars marzo março maart марта marca mart",
    "april apr avril avr abril abr aprile апреля kwietnia nisan",
    "may mai mayo maggio mag maio mei maj мая maja mayıs mei",
    "june jun juni juin junio giugno giu junho июня czerwca haziran",
    "july jul juli juillet juil julio luglio lug julho июля lipca temmuz",
    "august aug août aout agosto ago augustus augusti августа sierpnia ağustos agustus",
    "september sep sept septembre septiembre settembre set setembro сентября września eylül",
    "october oct okt oktober octobre octubre ottobre ott outubro out октября października ekim oktober",
    "november nov novembre noviembre novembro ноября listopada kasım",
    "december dec dez dezember décembre déc diciembre dic dicembre dezembro desember декабря grudnia aralık",
  ]
  for (i, line) in names.enumerated() { for name in line.split(at: " ") { months[String(name)] = i + 1 } }
  return months
}()
