import Foundation
import TestSupport
import Testing

@testable import sayso

@Suite("Installed data") struct ShippedDataTests {
  private func folder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  @Test("The version has the program's number, and the model's") func version() throws {
    let run = try Program.run(Program.sayso, ["--version"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("sayso \(Version.current)") == true, "\(run.output)")
    #expect(lines.last?.hasPrefix("model ") == true, "\(run.output)")
  }

  @Test("The version is printed with the fault of a model that cannot be read") func noModel() throws {
    let scratch = Scratch()
    try folder(scratch["Model"])
    scratch.file("Model/sayso.model", "no model")
    let run = try Program.run(Program.sayso, ["--version"], environment: ["SAYSO_DATA": scratch.path])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("sayso \(Version.current)"))
    #expect(run.output.contains("\(scratch.path)/Model/sayso.model"), "\(run.output)")
  }

  @Test("What is shipped is found in the folder of installed data, and only if it is there") func shipped() throws {
    let scratch = Scratch()
    try folder(scratch["data/hyphen"])
    let locator = DataLocator(executable: scratch["bin/sayso"], dataFolder: scratch["data"])
    #expect(locator.shipped("hyphen") == scratch["data/hyphen"])
    #expect(locator.shipped("terminfo") == nil)
  }

  @Test("A shipped dictionary divides words where the system has none") func hyphens() throws {
    let scratch = Scratch()
    let system = ["/usr/share/hyphen/hyph_en_US.dic", "/usr/share/hyphen/hyph_en_GB.dic"]
    let dictionary = try #require(system.lazy.compactMap { FileManager.default.contents(atPath: $0) }.first)
    try folder(scratch["data/hyphen"])
    try dictionary.write(to: URL(fileURLWithPath: scratch["data/hyphen/hyph_en_US.dic"]))
    try folder(scratch["config/sayso"])
    scratch.file("config/sayso/config.toml", "hyphenate = true\n")
    scratch.file("a.txt", String(repeating: "administration consideration establishment ", count: 20))
    func screen(_ data: String) throws -> String {
      try Program.run(
        Program.sayso, ["--headless", "44x20", scratch["a.txt"]],
        environment: ["SAYSO_DATA": data, "XDG_CONFIG_HOME": scratch["config"], "XDG_DATA_DIRS": scratch["none"]]
      ).output
    }
    let isDivided = { (screen: String) in screen.split(separator: "\n").contains { $0.hasSuffix("-") } }
    #expect(isDivided(try screen(scratch["data"])))
    #expect(!isDivided(try screen(scratch["none"])))
  }
}
