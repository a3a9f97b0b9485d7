import Analysis
import CBuild

/// The program's version.
enum Version {
  static let current = "0.2.0"

  /// The commit that the program was built from. It is empty if the build was not given one, as by a plain `swift build`.
  private static var commit: String { String(cString: build_commit()) }

  /// The lines that `--version` prints: the program's version with its commit, and the version of the model.
  static var lines: String {
    "sayso \(current)" + (commit.isEmpty ? "" : " (\(commit))") + "\n" + model
  }

  private static var model: String {
    do throws(Failure) {
      let path = try DataLocator.current.model()
      do {
        return "model \(try Engine.version(ofModel: path))"
      } catch {
        throw .model(error)
      }
    } catch {
      return error.lines.joined(separator: "\n")
    }
  }
}
