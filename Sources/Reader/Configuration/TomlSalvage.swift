extension TomlDocument {
  /// What is broken in more places, or longer, is not looked through line by line.
  private static let salvageLimit = (problems: 20, bytes: 1 << 16)

  /// The document of as much of `text` as is TOML: the lines that break it are told and left out.
  static func salvaged(_ text: String, file: String) -> Parsed<TomlDocument> {
    do throws(FileProblem) {
      return Parsed(try TomlDocument(text, file: file), problems: [])
    } catch {
      guard text.utf8.count <= salvageLimit.bytes else { return Parsed(TomlDocument(), problems: [error]) }
      return salvaged(lines: TomlText(text), file: file, error)
    }
  }

  private static func salvaged(lines text: TomlText, file: String, _ first: FileProblem) -> Parsed<TomlDocument> {
    var text = text
    var problems = [first]
    while let cut = text.culprit(of: problems[problems.count - 1], file: file), problems.count <= salvageLimit.problems
    {
      text.lines[cut] = ""
      do throws(FileProblem) {
        return Parsed(try TomlDocument(text.joined, file: file), problems: problems)
      } catch {
        problems.append(error)
      }
    }
    return Parsed(TomlDocument(), problems: problems)
  }
}

/// A text that is TOML but for some of its lines.
private struct TomlText {
  var lines: [Substring]

  init(_ text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
  }

  var joined: String { lines.joined(separator: "\n") }

  /// The line that `problem` comes of: the one where the parser noticed, or what stands before it, such as a list that was not
  /// closed: whichever the parser comes further without. Nil where nothing is written.
  func culprit(of problem: FileProblem, file: String) -> Int? {
    let noticed = min(problem.line ?? 1, lines.count)
    let written = lines[..<noticed].indices.reversed().filter { isWritten(lines[$0]) }.prefix(2)
    guard written.count == 2 else { return written.first }
    let reached = written.map { lineReached(without: $0, file: file) }
    return reached[1] > reached[0] ? written.last : written.first
  }

  private func lineReached(without cut: Int, file: String) -> Int {
    var rest = self
    rest.lines[cut] = ""
    do throws(FileProblem) {
      _ = try TomlDocument(rest.joined, file: file)
      return .max
    } catch {
      return error.line ?? .max
    }
  }

  private func isWritten(_ line: Substring) -> Bool {
    line.utf8.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }.map { $0 != UInt8(ascii: "#") } ?? false
  }
}
