import Analysis
import ArgumentParser
import Cells
import Evaluation
import Formats

/// `sayso evaluate`: the quality of readings, measured against a gold standard.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure how well texts are read, and show what is wrong.",
    discussion: """
      GOLD is a PolNeAR compartment (a folder that holds text/ and attributions/), a table of GAP, or a file in JSON Lines. There \
      each line is a document with "id", "text" (or a file text/ID.txt beside it, or ID.txt in the folder --text) and one of

        "attributions": [{"source": [[start, end], …], "cue": …, "content": …}, …]
        "entities":     [[start, end, kind], …]
        "mentions":     [[start, end, kind, chain], …]

      which says what is measured: statements and their sources, names and their kinds, or whom pronouns stand for and which names \
      are one person's. With "actors" beside "attributions" it is measured who said what:

        "attributions": [{…, "speaker": name or null, "soft": a second right answer, "opt": true}, …]
        "actors":       [{"name": …, "kind": …, "role": …, "aliases": […]}, …]

      "opt" marks a statement that may be left out. GAP asks for which of two names a pronoun stands. PRED is what sayso extract wrote for the same texts; without it they are read now. Offsets are Unicode code \
      points, half-open.

      A statement is found where the words of its content (runs of letters and digits, punctuation does not count) have at least \
      half in common, and right where those of its source have, too. A name is right where start, end and kind are the same. A \
      pronoun is right where the names of the actor it was given to are mostly those of its chain.

      A speaker is right under each name of the gold actor, or a part of it: "Cook" for "Peter Cook". "Wrongly accused" is the share \
      of the predicted statements that went to somebody named who did not make them. It should fall; all other shares of right \
      ones should rise.

      --errors counts what is wrong by kind of error and of statement or name. A statement that is lost by its boundaries may count \
      at its head and its tail; "found, but" counts boundaries that cost nothing above. The examples are drawn from all errors of \
      their kind, the same each time.
      """
  )

  @Argument(
    help: "The gold standard: a PolNeAR compartment, a table of GAP, or a file in JSON Lines.", completion: .file())
  var gold: String

  @Argument(
    help: "A file that sayso extract wrote; - is standard input. Without it the texts are read now.",
    completion: .file())
  var pred: String?

  @Option(
    help: ArgumentHelp("The folder of the texts that a GOLD in JSON Lines lacks.", valueName: "folder"),
    completion: .directory)
  var text: String?

  @Flag(help: "Print what is wrong, by kind, with examples.")
  var errors = false

  @Option(help: ArgumentHelp("With --errors: so many examples of each kind of error.", valueName: "number"))
  var examples: Int?

  @Flag(help: "Print everything as JSON.")
  var json = false

  /// The default number of examples.
  private static let usualExamples = 3

  func validate() throws {
    if text?.isEmpty == true { throw ValidationError("--text: \(Failure.emptyName("a folder"))") }
    if examples != nil, !errors { throw ValidationError("--examples needs --errors") }
    if let examples, examples < 0 {
      throw ValidationError("--examples must be 0 or more, not \(examples)")
    }
  }

  func run() throws {
    let gold = try GoldFiles(path: gold, texts: text)
    var evaluator = Evaluator(gold.measure, examples: errors ? examples ?? Self.usualExamples : nil)
    var notInGold: [String] = []
    if let pred {
      let predictions = try gold.predictions(path: pred)
      notInGold = predictions.notInGold
      for document in gold.documents { evaluator.add(document, predictions.found[document.id]) }
    } else {
      let engine = try loadEngine()
      let progress = ProgressLine()
      for (i, document) in gold.documents.enumerated() {
        progress.show("\(document.id) (\(i + 1)/\(gold.documents.count))")
        evaluator.add(document, Prediction(try engine.article(of: draft(of: document.text))))
      }
      progress.clear()
    }
    if json { return try StandardOutput.write(evaluator.json(notInGold: notInGold, warnings: gold.warnings)) }
    for warning in gold.warnings { StandardError.report(warning) }
    var lines = evaluator.table
    lines.append(
      "documents: \(evaluator.documents), without prediction \(evaluator.missing.count), not in gold \(notInGold.count)"
    )
    if let faults = evaluator.faults { lines += faults.report(gold.measure) }
    try StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }
}

extension FaultTally {
  /// Returns the errors as lines: the table, then examples of each kind, made harmless.
  fileprivate func report(_ measure: Measure) -> [String] {
    var lines = [""] + table(measure)
    for name in Fault.Name.all(of: measure) {
      guard let some = examples[name], !some.isEmpty else { continue }
      lines += ["", "\(name.rawValue): \(some.count) of \(count(name))"]
      for example in some {
        lines.append("  \(example.id.printable), \(example.group.printable)")
        lines += example.gold.map { "    gold \(words($0))" } + example.predicted.map { "    read \(words($0))" }
      }
    }
    return lines
  }

  private func words(_ words: Words) -> String { "\(words.label.printable): \(words.text.printable)" }
}
