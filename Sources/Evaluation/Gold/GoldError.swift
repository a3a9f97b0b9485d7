import Articles

/// The reason why gold or predictions cannot be used. The program words these facts.
public enum GoldError: Error, Hashable, Sendable {
  /// No UTF-8.
  case notUTF8
  /// No JSON object.
  case malformed
  /// An object without these keys.
  case missing([String])
  /// The value at this path ("attributions, 2, source") does not have the expected form.
  case form(path: String)
  /// A range of this key ends before it starts or after the end of a text with this number of code points.
  case range(start: Int, end: Int, key: String, length: Int)
  /// A line of an annotation file, counted from 1, that cannot be read.
  case annotation(line: Int)
  /// A row of a table without a value in this column.
  case column(String)
}
