import Articles
import Files
import Reader

/// The file of the user's rules for pages, `pages.toml` beside the configuration. The user can read, edit and share it. It is read for each
/// document, so that a change counts at once, in other sessions too.
struct PageRuleFile: Sendable {
  /// The path of the file.
  let path: String
  /// The problems that were reported.
  let reported = ReportedProblems()

  /// The file at `path`.
  init(path: String) { self.path = path }

  /// The file in the folder of the configuration; nil without such a folder.
  static var usual: PageRuleFile? { UserFolders.configuration.map { PageRuleFile(path: $0 + "/pages.toml") } }

  /// The rules, none if the file cannot be read, and the problems of the file.
  var reading: (rules: PageRules, problems: [SettingsProblem]) {
    do throws(ReadingError) {
      let text = try contents()
      return (text.rules, text.problems.map { .content($0) })
    } catch {
      return (PageRules(), [.unreadable(path: path, reason: error.reason)])
    }
  }

  /// The rules; none if the file cannot be read.
  var rules: PageRules { reading.rules }

  /// The problems of the file.
  var problems: [SettingsProblem] { reading.problems }

  private func contents() throws(ReadingError) -> PageRuleText {
    guard isThere(path) else { return PageRuleText("", file: path) }
    return PageRuleText(String(decoding: try readSmallFile(path), as: UTF8.self), file: path)
  }

  /// Changes the rules. All else in the file stays as it is.
  func apply(_ change: PageRuleChange) throws(Failure) {
    let old: PageRuleText
    do throws(ReadingError) { old = try contents() } catch {
      throw .settings([.unreadable(path: path, reason: error.reason)])
    }
    guard let text = old.changed(by: change), text.utf8.count <= smallFileLimit else { throw .pageRulesUnchanged(path) }
    // A string without an end before the new rule would take it in.
    guard PageRuleText(text, file: path).rules.all == old.rules.changed(by: change).all else {
      throw .pageRulesUnchanged(path)
    }
    if let folder = path.pathFolder { makeFolder(folder) }
    try Failure.attemptSaving { () throws(SavingError) in try saveFile(text, to: path, replacing: true) }
  }
}
