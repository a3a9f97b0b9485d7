import Foundation
import Testing

extension ProgramTests {
  /// `sayso extract --input jsonl`: a worker that other programs feed line by line.
  @Suite("Extracting line by line", .timeLimit(.minutes(30))) struct ExtractLinesTests {
    private static let text = "\u{FEFF}“Ünïcödé 🎉 matters,” Ana Brandt said.\r\nShe added that it was late.\n"

    private func document(_ id: String, _ text: String) throws -> String {
      String(
        decoding: try JSONSerialization.data(withJSONObject: ["id": id, "text": text, "more": [1]]), as: UTF8.self)
    }

    private func extract(_ input: Data, _ files: String...) throws -> (run: Program, lines: [[String: Any]]) {
      let files = files.isEmpty ? ["-"] : files
      let run = try Program.run(Program.sayso, ["extract", "--input", "jsonl"] + files, input: input)
      let lines = try run.output.split(separator: "\n", omittingEmptySubsequences: true).map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      return (run, lines)
    }

    @Test("A line out for each line in, in order, with the reading that the text has as a file") func asFiles() throws {
      let input = try [document("a", Self.text), document("“b”", ""), document("stdin", Self.text)]
      let (run, lines) = try extract(Data(input.joined(separator: "\n").utf8))
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty, "\(run.errors)")
      #expect(lines.map { $0["id"] as? String } == ["a", "“b”", "stdin"])
      #expect((lines[1]["mentions"] as? [Any])?.isEmpty == true)
      let alone = try Program.run(Program.sayso, ["extract", "-"], input: Data(Self.text.utf8))
      var whole = try #require(
        try JSONSerialization.jsonObject(with: Data(alone.output.utf8)) as? NSDictionary as? [String: Any])
      #expect(whole.removeValue(forKey: "text") as? String == Self.text)
      #expect(lines[2] as NSDictionary == whole as NSDictionary)
    }

    @Test("A text in another language is read, and said once on standard error") func foreign() throws {
      let text = String(
        repeating:
          "La alcaldesa dijo que el puerto no se va a cerrar y que los barcos son para los pescadores de la ciudad. ",
        count: 4)
      let remark = "this text seems to be in Spanish: Sayso reads English; statements may be missing or wrong\n"
      let (run, lines) = try extract(Data(try [document("a", text), document("b", text)].joined(separator: "\n").utf8))
      #expect(run.status == 0 && lines.count == 2)
      #expect(run.errors == "sayso: standard input, line 1: " + remark)
      let alone = try Program.run(Program.sayso, ["extract", "-"], input: Data(text.utf8))
      #expect(alone.status == 0 && !alone.output.isEmpty)
      #expect(alone.errors == "sayso: standard input: " + remark)
    }

    @Test("Broken lines are answered in their place and end nothing; status 1") func broken() throws {
      var input = Data("\u{FEFF}".utf8) + Data(try document("a", Self.text).utf8)
      input += Data("\n\nnope\n{\"id\": \"c\"}\n".utf8) + Data([0xC3, 0x28, 0x0A, 0x00, 0x0A])
      input += Data("{\"id\": \"d\", \"text\": \"a\\u0000 \\u001b[31m “b”\"}\r\n".utf8)
      input += Data(repeating: 0x5B, count: 2_000_000) + Data("\n".utf8)
      let (run, lines) = try extract(input)
      #expect(run.status == 1)
      #expect(run.errors == "sayso: 6 of 8 lines could not be read\n")
      #expect(lines.map { $0["error"] != nil } == [false, true, true, true, true, true, false, true])
      #expect(lines.map { $0["line"] as? Int } == [nil, 2, 3, 4, 5, 6, nil, 8])
      #expect(lines.map { $0["id"] as? String } == ["a", nil, nil, "c", nil, nil, "d", nil])
      let told = lines.compactMap { $0["error"] as? String }
      for (error, words) in zip(told, ["empty", "not JSON", "“text” is missing", "byte 0", "0x0", "deeper than 512"]) {
        #expect(error.contains(words), "\(error)")
      }
    }

    @Test("A missing file is reported, the others are read; lines are counted by file") func files() throws {
      let (run, lines) = try extract(Data("nope\n".utf8), "/nonexistent/a.jsonl", "-")
      #expect(run.status == 1)
      #expect(lines.map { $0["line"] as? Int } == [1])
      #expect(run.errors.contains("/nonexistent/a.jsonl: no such file"))
      #expect(run.errors.contains("1 of 2 files"))
    }

    @Test("Each answer comes before the next line is asked for") func interactive() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let script = """
        cd "$2" && mkfifo in && { "$1" extract --input jsonl - < in > out & } && exec 3> in
        printf '%s\\n' '{"id": "one", "text": "Ana Brandt said no."}' >&3
        for i in $(seq 300); do grep -q one out && break; sleep 0.1; done
        cat out; echo between; printf 'nope' >&3; exec 3>&-; wait $!; echo "status $?"; tail -n 1 out
        """
      let run = try Program.run("/bin/sh", ["-c", script, "sh", Program.sayso, folder.path])
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 4, "\(run.output)\(run.errors)")
      #expect(lines.first?.contains("\"id\":\"one\"") == true)
      #expect(lines.dropFirst().first == "between")
      #expect(lines.contains("status 1"))
      #expect(lines.last?.contains("\"line\":2") == true)
    }
  }
}
