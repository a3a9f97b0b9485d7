import Articles
import Dispatch
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

  func save(_ text: String, to path: String, replacing: Bool) {
    queue.async { [post] in
      do throws(SavingError) {
        try saveFile(text, to: expandingTilde(path), replacing: replacing)
        post(.notice("\(path): \(text.utf8.count) bytes saved"))
      } catch {
        post(.failed(Failure.words(error, path: path, command: "save")))
      }
    }
  }

  func export(_ reviewed: ReviewedArticle, id: String, to path: String, replacing: Bool) {
    guard let format = OutputFormat.ofFile(named: path) else { return post(.failed(Failure.noForm(path))) }
    queue.async { [post] in
      let export = ArticleExport(StatementChoice().of(reviewed), id: id)
      let text = format.heading + format.write(export)
      // What a form wants beside it has the same name with another ending.
      let stem = String(path.dropLast(format.ending?.count ?? 0))
      let beside = format.files(export).dropFirst().map { ($0.text, stem + $0.path.dropFirst(id.count)) }
      do throws(SavingError) {
        for (text, path) in [(text, path)] + beside {
          try saveFile(text, to: expandingTilde(path), replacing: replacing)
        }
        let count = export.article.attributions.count
        post(.notice("\(path): \(count) statement\(count == 1 ? "" : "s") saved, \(text.utf8.count) bytes"))
      } catch {
        post(.failed(Failure.words(error, path: path, command: "export")))
      }
    }
  }

  func findPaths(beginningWith typed: String) {
    queue.async { [post] in post(.paths(for: typed, paths(beginningWith: typed))) }
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
