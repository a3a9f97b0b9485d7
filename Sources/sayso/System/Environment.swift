import Files
import Glibc

/// The variables of the environment.
enum Environment {
  static subscript(name: String) -> String? { getenv(name).map { String(path: $0) } }
  /// Returns the value of a variable; nil if it is not set or empty.
  static func nonEmpty(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }
}
