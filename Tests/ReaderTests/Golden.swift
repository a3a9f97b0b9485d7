import Cells
import Glibc
import Testing

/// Compares `text` with the golden file `name` beside the tests. A missing file fails. `RECORD_SNAPSHOTS=1` writes it.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let folder = #filePath.dropLast("Golden.swift".count) + "Goldens/"
  let path = String(folder + name)
  if getenv("RECORD_SNAPSHOTS").map({ String(cString: $0) }) == "1" {
    guard let file = fopen(path, "w") else {
      Issue.record("\(path) cannot be written", sourceLocation: sourceLocation)
      return
    }
    fputs(text, file)
    fclose(file)
    return
  }
  guard let golden = readFile(path) else {
    Issue.record("\(path) is missing: RECORD_SNAPSHOTS=1 writes it", sourceLocation: sourceLocation)
    return
  }
  if text != golden {
    let (new, old) = (lines(text), lines(golden))
    let first = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
    Issue.record(
      """
      \(name) differs from line \(first + 1) on:
      - \(first < old.count ? old[first] : "")
      + \(first < new.count ? new[first] : "")
      """, sourceLocation: sourceLocation)
  }
}

private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

/// Returns the text of a file; nil if it cannot be read.
func readFile(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The repository's folder.
let repository = String(#filePath.dropLast("/Tests/ReaderTests/Golden.swift".count))

extension Frame {
  /// The text and the roles, in the format of the golden files.
  var dump: String {
    let rule = String(repeating: "=", count: grid.size.columns)
    return grid.textLines.joined(separator: "\n") + "\n\(rule)\n" + grid.roleLines.joined(separator: "\n") + "\n"
  }

  /// The styles of the rows, one letter per cell, with a legend below.
  var styleDump: String {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    let alphabet = Array("·abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var rows: [String] = []
    for row in 0..<grid.size.rows {
      rows.append(
        String(
          grid.row(row).map { cell in
            if let letter = letters[cell.style] { return letter }
            let letter = alphabet[min(letters.count, alphabet.count - 1)]
            letters[cell.style] = letter
            legend.append("\(letter) \(cell.style.written)")
            return letter
          }))
    }
    return rows.joined(separator: "\n") + "\n" + legend.joined(separator: "\n") + "\n"
  }
}

extension Style {
  /// The style in words, such as "7 on 0 bold".
  var written: String {
    func name(_ color: TerminalColor) -> String {
      switch color {
      case .standard: "default"
      case .palette(let index): "\(index)"
      case .rgb(let rgb): rgb.hex
      }
    }
    let mods: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let added = mods.filter { attributes.contains($0.0) }.map { " " + $0.1 }.joined()
    return "\(name(foreground)) on \(name(background))\(added)"
  }
}
