import Foundation
import Glibc
import Ledger
import Review
import Testing

extension ProgramTests {
  /// `sayso ledger`, in the real program.
  @Suite("The command ledger", .timeLimit(.minutes(30))) final class LedgerCommandTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      .path
    private let article = LedgerArticle(content: ContentHash("one"), path: "/news/one.txt", title: "One")
    private var ledger: Decisions { Decisions(path: folder + "/data/sayso/ledger.sqlite") }
    private var environment: [String: String] {
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_DATA_HOME"] = folder + "/data"
      environment["SWIFT_BACKTRACE"] = "enable=no"
      return environment
    }

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func run(_ arguments: String..., input: String = "") throws -> Program {
      try Program.run(Program.sayso, ["ledger"] + arguments, input: Data(input.utf8), environment: environment)
    }
    private func shell(_ script: String, _ arguments: String...) throws -> Program {
      try Program.run("/bin/sh", ["-c", script, Program.sayso] + arguments, environment: environment)
    }
    private func lines(_ numbers: ClosedRange<UInt32>, session: UInt64 = 1) -> String {
      numbers.map { LedgerEntry(madeDecision($0, session: session), on: article).line + "\n" }.joined()
    }
    private func write(_ text: String, to name: String) throws -> String {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      return folder + "/" + name
    }

    @Test("Without a ledger there is nothing to do, and nothing is made") func nothing() throws {
      let check = try run("check")
      #expect(check.status == 0)
      #expect(check.output == "\(ledger.path): not there, nothing was decided yet\n")
      #expect(try run("export").output == "")
      #expect(try run("export").status == 0)
      #expect(try run("backup", folder + "/b").status == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    @Test("What is exported and imported is exported as the same bytes; what is there is passed over") func exchanged()
      throws
    {
      let text = lines(1...20)
      #expect(
        try run("import", "-", input: text).output == "standard input: 20 decisions taken, 0 of 20 were there already\n"
      )
      #expect(try run("export").output == text)
      #expect(try run("check").output == "\(ledger.path): 20 decisions on 1 article: OK\n")
      let again = try run("import", "-", input: lines(20...21))
      #expect(again.output == "standard input: 1 decision taken, 1 of 2 were there already\n")
      let file = folder + "/out.jsonl"
      #expect(try run("export", file).status == 0)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == lines(1...21))
      let other = try run("export", file)
      #expect(other.status == 1)
      #expect(other.errors == "sayso: \(file): exists; choose the name of a new file\n")
    }

    @Test("A line whose ID another decision has is an error, and nothing of its file is taken") func conflict() throws {
      #expect(try run("import", "-", input: lines(1...2)).status == 0)
      let other = Decision(id: madeDecision(2).id, when: 5, by: "ben", engine: "1", step: .rule([]))
      let refused = try run("import", "-", input: lines(3...3) + LedgerEntry(other, on: article).line + "\n")
      #expect(refused.status == 1)
      #expect(refused.output == "")
      #expect(
        refused.errors.contains("has another decision under the ID 1/2, which was left as it is; nothing was taken"))
      #expect(try run("export").output == lines(1...2))
    }

    @Test("A database of another program is reported and not touched") func foreign() throws {
      let path = folder + "/data/sayso/ledger.sqlite"
      try FileManager.default.createDirectory(atPath: folder + "/data/sayso", withIntermediateDirectories: true)
      let bytes = foreignDatabase
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      for words in [["check"], ["export"], ["import", try write(lines(1...1), to: "in.jsonl")]] {
        let told = try Program.run(Program.sayso, ["ledger"] + words, environment: environment)
        #expect(told.status == 1)
        #expect(told.errors.contains("is a database of another program and was left as it is"))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/data/sayso") == ["ledger.sqlite"])
    }

    @Test("A broken line is reported with its number, and nothing of its file is imported") func broken() throws {
      let file = try write(lines(1...3) + "\n{\"content\":\"\u{1B}[31m\"}\n" + lines(4...4), to: "in.jsonl")
      let run = try run("import", file)
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(!run.errors.contains("\u{1B}"))
      #expect(run.errors.hasPrefix("sayso: \(file):5: is no decision; nothing was taken\n"))
      #expect(!FileManager.default.fileExists(atPath: ledger.path))
    }

    @Test("A backup is made beside a ledger in use, and replaces nothing") func backup() throws {
      try ledger.append(madeDecision(1), to: article)
      let copy = folder + "/copy.sqlite"
      #expect(try run("backup", copy).status == 0)
      #expect(try Decisions(path: copy).decisions(on: article) == [madeDecision(1)])
      let again = try run("backup", copy)
      #expect(again.status == 1)
      #expect(again.errors == "sayso: \(copy): cannot be written: File exists\n")
    }

    @Test("A damaged ledger is backed up, and its faults are reported") func damagedBackup() throws {
      for n: UInt32 in 1...3 { try ledger.append(madeDecision(n), to: article) }
      #expect(try ledger.backup(to: folder + "/one-file"))
      var bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/one-file"))
      let name = try #require(bytes.range(of: Data("\"by\":\"ana\"".utf8)))
      bytes.replaceSubrange(name, with: Data("\"by\":\"ann\"".utf8))
      for suffix in ["-wal", "-shm"] { unlink(ledger.path + suffix) }
      try bytes.write(to: URL(fileURLWithPath: ledger.path))
      let copy = folder + "/copy.sqlite"
      let told = try run("backup", copy)
      #expect(told.status == 1)
      #expect(told.output == "")
      #expect(
        told.errors == """
          sayso: \(ledger.path): row 3: was changed after it was written: its checksum is of other values
          sayso: \(copy): was made, with the same damage in it; sayso ledger check says what can be done

          """)
      #expect(try Decisions(path: copy).decisions(on: article) == [madeDecision(1), madeDecision(2)])
    }

    @Test("For a damaged ledger each command names a step that works, and no command refers back") func steps() throws {
      for n: UInt32 in 1...3 { try ledger.append(madeDecision(n), to: article) }
      #expect(try ledger.backup(to: folder + "/one-file"))
      for suffix in ["-wal", "-shm"] { unlink(ledger.path + suffix) }
      let sound = try Data(contentsOf: URL(fileURLWithPath: folder + "/one-file"))
      var (bytes, file) = (sound, URL(fileURLWithPath: ledger.path))
      let name = try #require(bytes.range(of: Data("\"by\":\"ana\"".utf8)))
      bytes.replaceSubrange(name, with: Data("\"by\":\"ann\"".utf8))
      try bytes.write(to: file)
      let advice = "sayso ledger export FILE writes what can be read of it; then move it elsewhere"
      #expect(try run("check").errors.contains(advice))
      let exported = try run("export", folder + "/kept.jsonl")
      #expect(exported.errors.contains("move the ledger elsewhere, then sayso ledger import FILE"))
      #expect(!exported.errors.contains("sayso ledger export"))
      try FileManager.default.moveItem(at: file, to: URL(fileURLWithPath: folder + "/damaged"))
      #expect(try run("import", folder + "/kept.jsonl").status == 0)
      #expect(try run("check").output.hasSuffix("2 decisions on 1 article: OK\n"))

      // Nothing but the header is left.
      for i in 100..<sound.count { bytes[i] = sound[i] ^ 0x5A }
      for suffix in ["-wal", "-shm"] { unlink(ledger.path + suffix) }
      try bytes.write(to: file)
      let check = try run("check")
      #expect(check.errors.contains("no decision in it can be read. Copy your last backup to its place; without one,"))
      #expect(!check.errors.contains("sayso ledger export"))
      for words in [["export"], ["backup", folder + "/b"]] {
        let run = try Program.run(Program.sayso, ["ledger"] + words, environment: environment)
        #expect(run.errors.hasSuffix("sayso ledger check says what can be done\n"), "\(run.errors)")
      }
      file = URL(fileURLWithPath: folder + "/one-file")
      bytes[200] = 1
      try bytes.write(to: file)
      #expect(
        try run("check", file.path).errors.hasSuffix("sayso ledger backup FILE makes a new copy of your ledger\n"))
    }

    @Test("An empty name is reported with the accepted ones", arguments: ["backup", "export", "check", "import"])
    func nameless(_ command: String) throws {
      let run = try run(command, "")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("sayso: “”: the name is empty; "), "\(run.errors)")
      #expect(run.errors.hasSuffix(" is expected\n"), "\(run.errors)")
    }

    @Test("A link that leads to nothing in the ledger's place is named with its target, and nothing is made")
    func brokenLink() throws {
      try FileManager.default.createDirectory(atPath: folder + "/data/sayso", withIntermediateDirectories: true)
      symlink(folder + "/away/ledger.sqlite", ledger.path)
      for words in [["check"], ["export"], ["backup", folder + "/b"], ["import", try write(lines(1...1), to: "in")]] {
        let run = try Program.run(Program.sayso, ["ledger"] + words, environment: environment)
        #expect(run.status == 1, "\(words)")
        #expect(run.errors.contains("\(ledger.path): is a link to \(folder)/away/ledger.sqlite, where nothing is; "))
      }
      // A folder in the path may be the link.
      unlink(ledger.path)
      rmdir(folder + "/data/sayso")
      symlink("away", folder + "/data/sayso")
      #expect(try run("check").errors.hasPrefix("sayso: \(folder)/data/sayso: is a link to away, where nothing is; "))
      #expect(!FileManager.default.fileExists(atPath: folder + "/away"))
    }

    @Test("The names of the ledger's folder and of a backup are bytes") func names() throws {
      let shell = try shell(
        """
        cd "$1" && data=$(printf 'd\\377') copy=$(printf 'c\\376') && mkdir "$data" && export XDG_DATA_HOME="$1/$data" &&
        "$0" ledger import "$2" && "$0" ledger check && "$0" ledger backup "$copy" &&
        test -s "$data/sayso/ledger.sqlite" && test -s "$copy" && ls | wc -l
        """, folder, try write(lines(1...3), to: "in"))
      #expect(shell.status == 0, "\(shell)")
      #expect(shell.output.hasSuffix("3 decisions on 1 article: OK\n3\n"), "\(shell)")
    }

    @Test("Each command reports a file that is not a ledger, and leaves it as it is") func damaged() throws {
      try FileManager.default.createDirectory(atPath: folder + "/data/sayso", withIntermediateDirectories: true)
      let path = try write(String(repeating: "no ledger ", count: 900), to: "data/sayso/ledger.sqlite")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for words in [["check"], ["export"], ["backup", folder + "/b"], ["import", try write(lines(1...1), to: "in")]] {
        let run = try Program.run(Program.sayso, ["ledger"] + words, environment: environment)
        #expect(run.status == 1, "\(words)")
        #expect(run.output == "", "\(words)")
        #expect(run.errors.hasPrefix("sayso: \(path): is not a ledger or any other database, and was left as it is: "))
        #expect(!run.errors.contains("ledger check"))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }

    @Test("A file that is named is checked as a ledger, and the accepted files are named otherwise") func named() throws
    {
      try ledger.append(madeDecision(1), to: article)
      #expect(try ledger.backup(to: folder + "/copy"))
      let copy = try run("check", folder + "/copy")
      #expect(copy.output == "\(folder)/copy: 1 decision on 1 article: OK\n")
      let text = try write("no ledger", to: "text")
      let accepted = "a ledger is expected, or a file that sayso ledger backup made\n"
      let other = try run("check", text)
      #expect(other.status == 1)
      #expect(
        other.errors.hasPrefix(
          "sayso: \(text): is not a ledger or any other database, and was left as it is: \(accepted.dropLast()); "))
      #expect(try String(contentsOfFile: text, encoding: .utf8) == "no ledger")
      let missing = try run("check", folder + "/missing")
      #expect(missing.status == 1)
      #expect(missing.errors == "sayso: \(folder)/missing: is missing or empty: \(accepted)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/missing"))
    }

    @Test("A full disk is reported, and the old data stay", arguments: ["ulimit", "tmpfs"]) func full(_ kind: String)
      throws
    {
      if kind == "tmpfs" {
        try FileManager.default.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
        let mount = try Program.run("/bin/sh", ["-c", "mount -t tmpfs -o size=256k sayso '\(folder)/data'"])
        // Only root may, and not everywhere.
        guard mount.status == 0 else { return }
      }
      defer { if kind == "tmpfs" { _ = try? Program.run("/bin/sh", ["-c", "umount '\(folder)/data'"]) } }
      try ledger.append(madeDecision(1), to: article)
      let big = try write(lines(2...3000), to: "big.jsonl")
      let limit = kind == "ulimit" ? "ulimit -f 200; " : ""
      let run = try shell(limit + "exec \"$0\" ledger import \"$1\"", big)
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(
        run.errors == "sayso: \(ledger.path): the disk is full; nothing was taken\n" || kind == "ulimit",
        "\(run.errors)")
      #expect(run.errors.hasPrefix("sayso: \(ledger.path): "))
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(try ledger.decisions(on: article) == [madeDecision(1)])
      #expect(try ledger.check()?.faults == [])
    }

    @Test("Two programs that write at the same time each write all, and a third sees all") func together() throws {
      let script = "for f in \"$1\"/$2-*; do \"$0\" ledger import \"$f\" || exit 1; done"
      for session: UInt64 in 1...2 {
        for n: UInt32 in 1...25 { _ = try write(lines(n...n, session: session), to: "\(session)-\(n)") }
      }
      let (folder, environment) = (folder, environment)
      var statuses: [Int32] = []
      let group = DispatchGroup()
      let results = DispatchQueue(label: "results")
      nonisolated(unsafe) let add = { (status: Int32) in results.sync { statuses.append(status) } }
      for session in ["1", "2"] {
        DispatchQueue.global().async(group: group) {
          let run = try? Program.run(
            "/bin/sh", ["-c", script, Program.sayso, folder, session], environment: environment)
          add(run?.status ?? -1)
        }
      }
      var (seen, row): ([Decision], Int) = ([], 0)
      while group.wait(timeout: .now() + .milliseconds(2)) == .timedOut {
        let news = try ledger.news(on: article, after: row)
        seen += news.decisions
        row = news.row
      }
      seen += try ledger.news(on: article, after: row).decisions
      #expect(statuses == [0, 0])
      #expect(seen.count == 50)
      #expect(Set(seen.map(\.id)).count == 50)
      #expect(try ledger.decisions(on: article) == seen)
    }

    @Test("A thousand killed programs lose nothing that they reported as saved") func killed() throws {
      let files = folder + "/in"
      try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
      let streams = ["/dev/null", folder + "/out", "/dev/null"]
      let script = "for f in \"$1\"/*; do \"$0\" ledger import \"$f\"; done"
      let start = ContinuousClock.now
      _ = try run("import", try write(lines(1...3, session: 0), to: "first"))
      let usual = (ContinuousClock.now - start) / .microseconds(1)
      var seen: [UInt64: [Decision]] = [:]
      var (row, lives, cut) = (0, 0, 0)
      for life: UInt64 in 1...1000 {
        for n: UInt32 in 0..<3 { _ = try write(lines(3 * n + 1...3 * n + 3, session: life), to: "in/\(n)") }
        let child = try Program.spawn(
          "/bin/sh", ["-c", script, Program.sayso, files], streams: streams, environment: environment)
        usleep(useconds_t(Double.random(in: 0...2 * usual)))
        kill(-child, SIGKILL)
        waitpid(child, nil, 0)
        let told = try String(contentsOfFile: streams[1], encoding: .utf8).split(separator: "\n").count
        let news = try ledger.news(on: article, after: row)
        row = news.row
        for decision in news.decisions { seen[decision.id.session, default: []].append(decision) }
        try #require(seen[life, default: []].count >= 3 * told, "life \(life) told \(told)")
        if told > 0 { lives += 1 }
        if told < 3 { cut += 1 }
      }
      #expect(lives > 100)
      #expect(cut > 100)
      // What was under way is there as a whole or not at all; the last of it may have come a moment after the end.
      for (life, decisions) in seen {
        #expect(decisions.count % 3 == 0)
        #expect(decisions == (1...UInt32(decisions.count)).map { madeDecision($0, session: life) })
      }
      let checked = try #require(try ledger.check())
      #expect(checked.faults == [])
      #expect(checked.count >= row)
    }
  }
}
