/// Returns a number with its noun: "1 statement", "2 statements".
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// Returns a number given in its smallest decimal units: 93 with two decimals is "0.93".
public func decimal(_ units: Int, places: Int) -> String {
  let digits = String(units.magnitude)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
  return (units < 0 ? "-" : "") + padded.dropLast(places) + (places > 0 ? "." : "") + padded.suffix(places)
}
