import Foundation
import Testing

extension ProgramTests {
  /// The names of exported files, and the protection of existing ones.
  @Suite("The files of exports", .timeLimit(.minutes(30))) struct ExportedFilesTests {
    private let sample: SampleFolder

    init() throws { sample = try SampleFolder() }

    @Test("An export never replaces an article of any encoding", arguments: ["brat", "marked", "html"])
    func theArticleStays(form: String) throws {
      let old = Data([0x41, 0x6E, 0x61, 0x20, 0x73, 0x61, 0x69, 0x64, 0x20, 0x91, 0x6E, 0x6F, 0x92, 0x2E, 0x0A])
      let ending = form == "html" ? "html" : "txt"
      let path = "\(sample.path)/w.\(ending)"
      try old.write(to: URL(fileURLWithPath: path))
      let run = try sample.run(
        "export", path, "--as", form, "-o", sample.path + (form == "brat" ? "" : "/w.\(ending)"), "--force")
      #expect(run.status == 1)
      #expect(run.errors.contains("w.\(ending): is read by Sayso, and is never replaced"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == old)
      #expect(!FileManager.default.fileExists(atPath: sample.path + "/w.ann"))
    }

    @Test("A brat export beside a UTF-8 article uses the article as its text") func theTextIsThere() throws {
      try sample.write("calm.txt", SampleFolder.report)
      for _ in 0..<2 {
        let run = try sample.run("export", sample.path + "/calm.txt", "--as", "brat", "-o", sample.path, "--force")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
      }
      #expect(try sample.read("calm.txt") == SampleFolder.report)
      #expect(try sample.read("calm.ann").contains("Source"))
    }

    @Test("--force replaces the named file alone, and never the user's ledger or configuration")
    func forceNamesOneFile() throws {
      try sample.write("calm.txt", SampleFolder.report)
      try sample.write("out/n.txt", "my only notes")
      let run = try sample.run(
        "export", sample.path + "/calm.txt", "--as", "brat", "-o", sample.path + "/out/n.ann", "--force")
      #expect(run.status == 1, "\(run.errors)")
      #expect(run.errors.contains("n.txt"), "\(run.errors)")
      #expect(try sample.read("out/n.txt") == "my only notes")
      #expect(try sample.names("out") == ["n.txt"])
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_CONFIG_HOME"] = sample.path + "/config"
      try sample.write("config/sayso/config.toml", "width = 60\n")
      let own = try Program.run(
        Program.sayso,
        [
          "export", sample.path + "/calm.txt", "--as", "csv", "-o", sample.path + "/config/sayso/config.toml",
          "--force",
        ],
        environment: environment)
      #expect(own.status == 1, "\(own.errors)")
      #expect(own.errors.contains("is read by Sayso, and is never replaced"), "\(own.errors)")
      #expect(try sample.read("config/sayso/config.toml") == "width = 60\n")
    }

    @Test("A name with the format's ending is a file, any other a folder") func oneFile() throws {
      try sample.write("calm.txt", SampleFolder.report)
      try FileManager.default.createDirectory(atPath: sample.path + "/out", withIntermediateDirectories: true)
      #expect(
        try sample.run("export", sample.path + "/calm.txt", "--as", "brat", "-o", sample.path + "/out/panel.ann").status
          == 0)
      #expect(try sample.names("out") == ["panel.ann", "panel.txt"])
      #expect(try sample.read("out/panel.txt") == SampleFolder.report)
      let two = try sample.run(
        "export", sample.path + "/calm.txt", sample.article, "--as", "brat", "-o", sample.path + "/out/both.ann")
      #expect(two.status == 2)
      #expect(two.errors.contains("a folder is expected"))
    }

    @Test(
      "Files of one name are distinguished by their folders, and no output is overwritten",
      arguments: ["html", "polnear"])
    func sameNames(form: String) throws {
      for path in ["a/x.txt", "b/x.txt", "b/x.md", "c/x.txt"] { try sample.write(path, SampleFolder.report) }
      let files = ["a/x.txt", "b/x.txt", "b/x.md", "c/x.txt"].map { sample.path + "/" + $0 }
      func export(_ more: String...) throws -> Program {
        try sample.run(["export"] + files + ["--as", form, "-o", sample.path + "/out"] + more)
      }
      #expect(try export().status == 0)
      let endings = form == "html" ? ("", ".html") : ("text/", ".txt")
      for name in ["a-x", "b-x", "b-x-2", "c-x"] {
        let path = "\(sample.path)/out/\(endings.0)\(name)\(endings.1)"
        #expect(FileManager.default.fileExists(atPath: path), "\(path)")
      }
      let again = try export()
      #expect(again.status == 1)
      #expect(again.errors.contains("a-x"))
      #expect(again.errors.contains("--force overwrites it"))
      #expect(try export("--force").status == 0)
      let lines = try sample.run(["extract"] + files).output
      #expect(lines.split(separator: "\n").count == 4)
      #expect(lines.contains("\"a-x\""))
      #expect(lines.contains("\"b-x-2\""))
    }

    @Test("An existing file is found before any file is written") func checkedFirst() throws {
      try sample.write("calm.txt", SampleFolder.report)
      try sample.write("out/calm.html", "mine")
      let run = try sample.run(
        "export", sample.article, sample.path + "/calm.txt", "--as", "html", "-o", sample.path + "/out")
      #expect(run.status == 1)
      #expect(run.errors == "sayso: \(sample.path)/out/calm.html: exists; --force overwrites it\n")
      #expect(try sample.names("out") == ["calm.html"])
      #expect(try sample.read("out/calm.html") == "mine")
    }

    @Test("An export stays in its folder") func inItsFolder() throws {
      let name = "\u{301}x.txt"
      try sample.write("w/" + name, SampleFolder.report)
      #expect(
        try sample.run("export", sample.path + "/w/" + name, "--as", "html", "-o", sample.path + "/out/").status == 0)
      #expect(try sample.names("out") == ["\u{301}x.html"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: sample.path + "/w").count == 1)
    }
  }
}
