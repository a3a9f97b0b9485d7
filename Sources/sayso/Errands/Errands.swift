import Articles
import Dispatch
import Files
import Formats
import Reader
import Review

/// What the reader asks of the files and programs round it. What may take long is done beside the main loop, one errand after
/// the other; what comes of it is posted.
struct Errands {
  private let post: @Sendable (Event) -> Void
  private let queue = DispatchQueue(label: "errands", qos: .userInitiated)

  /// How soon a browser that cannot show anything ends.
  private static let trial = Duration.seconds(10)

  /// Errands that tell by `post` what came of them.
  init(post: @escaping @Sendable (Event) -> Void) { self.post = post }

  /// Waits until everything that was asked for is done: what is being saved is saved.
  func finish() { queue.sync {} }

  // MARK: Files

  /// Saves `text`, never over one of `inputs`, the files of the articles.
  func save(_ text: String, to path: String, replacing: Bool, inputs: @escaping @Sendable () -> Set<FileIdentity>) {
    queue.async { [post] in
      let target = expandingTilde(path)
      do throws(SavingError) {
        try check([Output(target, replacing: replacing)], inputs: inputs())
        try saveFile(text, to: target, replacing: replacing)
        post(.notice("\(path): \(text.utf8.count) bytes saved"))
      } catch {
        post(.failed(Failure.words(error, typed: path, command: "save")))
      }
    }
  }

  /// Exports an article in the form that the ending of `path` names, with what the form needs beside it, never over one of `inputs`.
  /// Only the file at `path` may replace another; one beside it that holds the article's text already is left as it is.
  func export(
    _ reviewed: ReviewedArticle, id: String, to path: String, replacing: Bool,
    inputs: @escaping @Sendable () -> Set<FileIdentity>
  ) {
    guard let format = OutputFormat.ofFile(named: path) else { return post(.failed(Failure.noForm(path))) }
    queue.async { [post] in
      let export = ArticleExport(StatementChoice().of(reviewed), id: id)
      let text = format.heading + format.write(export)
      let stem = path.dropLast(format.ending?.count ?? 0)
      let beside = format.parts.dropFirst().map { (text: $0.text(export), path: expandingTilde($0.path(String(stem)))) }
        .filter { !isFile($0.path, holding: $0.text) }
      let target = expandingTilde(path)
      do throws(SavingError) {
        try check(
          [Output(target, replacing: replacing)] + beside.map { Output($0.path, replacing: false) }, inputs: inputs())
        for (text, path) in beside { try saveFile(text, to: path, replacing: false) }
        try saveFile(text, to: target, replacing: replacing)
        let count = export.article.attributions.count
        post(.notice("\(path): \(count) statement\(count == 1 ? "" : "s") saved, \(text.utf8.count) bytes"))
      } catch {
        post(.failed(Failure.words(error, typed: path, command: "export")))
      }
    }
  }

  /// Posts the paths that `typed` may go on as, none of them one of `inputs`. Names that an export of the article `id` may have
  /// come first; nil for none.
  func findPaths(
    beginningWith typed: String, exporting id: String?, inputs: @escaping @Sendable () -> Set<FileIdentity>
  ) {
    queue.async { [post] in
      let names = id.map { id in OutputFormat.offered.compactMap { $0.ending.map { id + $0 } } } ?? []
      post(.paths(for: typed, paths(beginningWith: typed, offering: names, without: inputs())))
    }
  }

  // MARK: Programs

  /// Gives `text` to the tmux that the terminal is of, which hands it on to the terminals round it by settings of its own.
  func copyToTmux(_ text: String) {
    queue.async {
      guard let process = try? ChildProgram(words: ["tmux", "load-buffer", "-w", "-"]).startApart(reading: .text(text))
      else { return }
      _ = ChildProgram.ending(of: process)
    }
  }

  /// Posts where a browser that was started for `address` ends soon because it cannot show it.
  func watch(_ process: Int32, _ program: ChildProgram, showing address: String) {
    let start = ContinuousClock.now
    DispatchQueue.global(qos: .utility).async { [post] in
      let ending = ChildProgram.ending(of: process)
      guard ending != .well, ContinuousClock.now - start < Self.trial else { return }
      post(.notBrowsed(address, why: "\(program.words.first ?? ""): \(ending.inWords)"))
    }
  }
}

/// Whether a file at `path` holds `text` and nothing else.
private func isFile(_ path: String, holding text: String) -> Bool {
  guard let status = FileStatus(path), status.kind == .regular, status.stamp.size == text.utf8.count,
    let bytes = try? ArticleSource.file(path).bytes()
  else { return false }
  return text.utf8.elementsEqual(bytes)
}
