import Articles
import Dispatch
import Files
import Formats
import Reader
import Review

/// The reader's requests to files and other programs. Slow requests run one after the other outside the main loop, and their results
/// are posted.
struct Errands {
  private let post: @Sendable (Event) -> Void
  private let queue = DispatchQueue(label: "errands", qos: .userInitiated)

  /// The time within which a browser that cannot show anything ends.
  private static let trial = Duration.seconds(10)

  /// Creates errands whose results are passed to `post`.
  init(post: @escaping @Sendable (Event) -> Void) { self.post = post }

  /// Waits until all requests are done and all files saved.
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

  /// Saves the bytes of a document, which `read` returns, never over one of `inputs`.
  func savePage(
    _ read: @escaping @Sendable () throws(Failure) -> Document, at path: String, replacing: Bool,
    inputs: @escaping @Sendable () -> Set<FileIdentity>
  ) {
    let target = expandingTilde(path)
    // A server that is slow holds up nothing else.
    DispatchQueue.global(qos: .userInitiated).async { [post, queue] in
      do throws(Failure) {
        let bytes = try read().bytes
        queue.async {
          do throws(SavingError) {
            try check([Output(target, replacing: replacing)], inputs: inputs())
            try saveFile(bytes, to: target, replacing: replacing)
            post(.notice("\(path): \(bytes.count) bytes saved"))
          } catch {
            post(.failed(Failure.words(error, typed: path, command: "save-page")))
          }
        }
      } catch {
        post(.failed(error.lines.joined(separator: "; ")))
      }
    }
  }

  /// Exports an article in the format of the extension of `path`, with the other files of the format. Never replaces
  /// one of `inputs`. Only the file at `path` may replace another. An additional file that already contains the
  /// article's text stays unchanged.
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
        post(.notice("\(path): \(counted(count, "statement")) saved, \(text.utf8.count) bytes"))
      } catch {
        post(.failed(Failure.words(error, typed: path, command: "export")))
      }
    }
  }

  /// Exports statements of several articles in the format of the extension of `path`. Never replaces one of `inputs`.
  func export(
    _ speakers: [SpeakerStatements], to path: String, replacing: Bool,
    inputs: @escaping @Sendable () -> Set<FileIdentity>
  ) {
    guard let format = GroupedFormat.ofFile(named: path) else {
      return post(.failed(Failure.noForm(path, among: GroupedFormat.all.map(\.ending))))
    }
    queue.async { [post] in
      let (text, target) = (format.write(speakers), expandingTilde(path))
      do throws(SavingError) {
        try check([Output(target, replacing: replacing)], inputs: inputs())
        try saveFile(text, to: target, replacing: replacing)
        let count = speakers.reduce(0) { $0 + $1.count }
        post(.notice("\(path): \(counted(count, "statement")) saved, \(text.utf8.count) bytes"))
      } catch {
        post(.failed(Failure.words(error, typed: path, command: "export")))
      }
    }
  }

  /// Posts the paths that begin with `typed`, except `inputs`. For an export of the article `id`, suggested names come
  /// first.
  func findPaths(
    beginningWith typed: String, exporting id: String?, inputs: @escaping @Sendable () -> Set<FileIdentity>
  ) {
    queue.async { [post] in
      let names = id.map { id in OutputFormat.offered.compactMap { $0.ending.map { id + $0 } } } ?? []
      post(.paths(for: typed, paths(beginningWith: typed, offering: names, without: inputs())))
    }
  }

  // MARK: Programs

  /// Passes `text` to the tmux around this terminal, which forwards it to outer terminals by its own settings.
  func copyToTmux(_ text: String) {
    queue.async {
      guard let process = try? ChildProgram(words: ["tmux", "load-buffer", "-w", "-"]).startApart(reading: .text(text))
      else { return }
      _ = ChildProgram.ending(of: process)
    }
  }

  /// Posts a failure if the browser that was started for `address` soon ends with an error.
  func watch(_ process: Int32, _ program: ChildProgram, showing address: String) {
    let start = ContinuousClock.now
    DispatchQueue.global(qos: .utility).async { [post] in
      let ending = ChildProgram.ending(of: process)
      guard ending != .well, ContinuousClock.now - start < Self.trial else { return }
      post(.notBrowsed(address, why: "\(program.words.first ?? ""): \(ending.inWords)"))
    }
  }
}

/// Whether a file at `path` contains `text` and nothing else.
private func isFile(_ path: String, holding text: String) -> Bool {
  guard let status = FileStatus(path), status.kind == .regular, status.stamp.size == text.utf8.count,
    let bytes = try? ArticleSource.file(path).bytes()
  else { return false }
  return text.utf8.elementsEqual(bytes)
}
