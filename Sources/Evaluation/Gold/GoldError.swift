import Articles

/// The reason why gold or predictions cannot be used. The program words these facts.
public enum GoldError: Error, Hashable, Sendable {
  /// No UTF-8.
  case notUTF8
  /// No JSON object.
  case malformed
  /// An object without those keys.
  case missing([String])
  /// The value at that path ("attributions, 2, source") is not of the form that is expected.
  case form(path: String)
  /// A range of that key ends before it starts or after a text of so many code points.
  case range(start: Int, end: Int, key: String, length: Int)
  /// A line of a file of annotations, counted from 1, that cannot be read.
  case annotation(line: Int)
  /// A row of a table without a value in that column.
  case column(String)
}
