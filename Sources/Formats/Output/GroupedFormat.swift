import Articles
import Review

/// A format in which statements of several articles are written by speaker: a row of the table `all`. Formats for programs have a
/// row or an object for each statement, which programs group themselves.
public struct GroupedFormat: Sendable {
  /// The name on the command line.
  public let name: String
  /// The ending of file names in this format, with the dot.
  public let ending: String
  /// Returns the statements as text that ends with a line break.
  public let write: @Sendable ([SpeakerStatements]) -> String

  /// Every format.
  public static let all: [GroupedFormat] = [.markdown, .text, .html]

  /// Returns the format of that name.
  public static func named(_ name: String) -> GroupedFormat? { all.first { $0.name == name } }

  /// Returns the format of a file by the ending of its name, ignoring case.
  public static func ofFile(named name: String) -> GroupedFormat? {
    let name = name.lowercased()
    return all.first { name.ends(with: $0.ending) }
  }
}

extension SpeakerStatements {
  /// The name and the role: "Ana Brandt, harbour minister".
  var heading: String { [name, role].joinedFacts }
}

extension SpeakerStatements.Part {
  /// The date, the title and the source.
  var heading: [String] { [date, title, source].filter { !$0.isEmpty } }
}
