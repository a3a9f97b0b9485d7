import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// The manual page and the shells' completions, which the program makes of its own tables.
  @Suite("Manual and completions", .timeLimit(.minutes(30))) final class ManualTests {
    private let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: scratch) }

    private func made(_ arguments: String..., file name: String) throws -> URL {
      let run = try Program.run(Program.sayso, ["manual"] + arguments)
      try #require(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let file = scratch.appendingPathComponent(name)
      try Data(run.output.utf8).write(to: file)
      return file
    }

    private static func has(_ tool: String) -> Bool {
      (try? Program.run("/usr/bin/env", ["sh", "-c", "command -v \(tool)"]).status) == 0
    }

    @Test("The page has every option, key, setting, variable and status") func page() throws {
      let page = try String(contentsOf: made(file: "sayso.1"), encoding: .utf8)
      for section in [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "KEYS", "CONFIGURATION", "ENVIRONMENT", "FILES",
        "EXIT STATUS", "GUIDE",
      ] {
        #expect(page.contains("\n.SH \"\(section)\"\n"), "\(section)")
      }
      for term in ["\\-\\-theme", "\\-f, \\-\\-format", "]q", "width", "NO_COLOR", "2"] {
        #expect(page.contains("\n.TP\n\\fB\(term)\\fR"), "\(term)")
      }
      let keys = try Program.run(Program.sayso, ["keys", "--default", "--json"]).output
      let rows = try #require(try JSONSerialization.jsonObject(with: Data(keys.utf8)) as? [[String: Any]])
      for row in rows {
        let name = try #require(row["name"] as? String).replacingOccurrences(of: "-", with: "\\-")
        #expect(page.contains("(\(name))") || page.contains("(\(name) "), "\(name)")
      }
      #expect(page.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }

    @Test("The page has every variable of the environment that the program reads") func environment() throws {
      let page = try String(contentsOf: made(file: "sayso.1"), encoding: .utf8)
      let sources = Checkout.root.appendingPathComponent("Sources")
      let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
      var found: Set<String> = []
      for case let file as URL in files where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /(?:getenv|nonEmpty)\("([A-Z_]+)"\)|Environment\["([A-Z_]+)"\]/) {
          found.insert(String(match.1 ?? match.2 ?? ""))
        }
      }
      #expect(found.count > 4)
      for name in found { #expect(page.contains("\\fB\(name)\\fR"), "\(name)") }
    }

    @Test("man finds nothing to warn of", .enabled(if: has("man"))) func man() throws {
      let page = try made(file: "sayso.1")
      let run = try Program.run("/usr/bin/env", ["man", "--warnings", "-E", "UTF-8", "-l", page.path])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty, "\(run.errors)")
      #expect(run.output.contains("--theme"))
      #expect(run.output.contains("the next statement, by anyone"))
    }

    @Test("mandoc finds nothing to warn of", .enabled(if: has("mandoc"))) func mandoc() throws {
      let page = try made(file: "sayso.1")
      let run = try Program.run("/usr/bin/env", ["mandoc", "-T", "lint", "-W", "warning", page.path])
      #expect(run.status == 0, "\(run.output)")
      #expect(run.output.isEmpty, "\(run.output)")
    }

    @Test(
      "bash completes options, commands, values and files",
      arguments: [
        ("--the", "--theme"), ("ext", "extract"), ("Themes/mo", "Themes/mono.toml"), ("--color n", "never"),
        ("extract --format t", "text"), ("extract --input ''", "text jsonl"), ("extract Themes/mo", "Themes/mono.toml"),
        ("keys --j", "--json"), ("--theme ember", "ember"), ("themes hig", "high-contrast high-contrast-light"),
        ("keys Themes/mo", ""), ("ledger ba", "backup"),
        ("ledger backup Themes/mo", "Themes/mono.toml"), ("evaluate --err", "--errors"),
      ]) func bash(line: String, wanted: String) throws
    {
      let script = try made("--completions", "bash", file: "sayso.bash")
      let run = try Program.run(
        "/usr/bin/env",
        [
          "bash", "-c",
          "cd \"$1\" && program=$2 && sayso() { \"$program\" \"$@\"; } && source \"$0\" && COMP_WORDS=(sayso \(line)) && COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) && _sayso && echo \"${COMPREPLY[*]}\"",
          script.path, Checkout.root.path, Program.sayso,
        ])
      #expect(run.errors.isEmpty, "\(run.errors)")
      #expect(run.output == wanted + "\n", "\(run.errors)")
    }

    @Test("zsh takes its script, and names every command in it", .enabled(if: has("zsh"))) func zsh() throws {
      let script = try made("--completions", "zsh", file: "_sayso")
      let run = try Program.run("/usr/bin/env", ["zsh", "-f", "-n", script.path])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty, "\(run.errors)")
      #expect(try String(contentsOf: script, encoding: .utf8).hasPrefix("#compdef sayso\n"))
    }

    @Test("fish completes options, commands, values and files", .enabled(if: has("fish"))) func fish() throws {
      let script = try made("--completions", "fish", file: "sayso.fish")
      for (line, wanted) in [
        ("sayso --the", "--theme"), ("sayso ext", "extract"), ("sayso Themes/mo", "Themes/mono.toml"),
        ("sayso --color n", "never"), ("sayso ledger ch", "check"), ("sayso extract --input j", "jsonl"),
      ] {
        let run = try Program.run(
          "/usr/bin/env",
          ["fish", "-N", "-c", "cd \(Checkout.root.path); source \(script.path); complete -C '\(line)'"])
        #expect(
          run.output.split(separator: "\n").first?.hasPrefix(wanted) == true, "\(line): \(run.output) \(run.errors)")
      }
    }
  }
}
