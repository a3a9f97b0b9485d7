import Testing

@testable import Files

@Suite("Programs with limits") struct BoundedProgramTests {
  private func run(
    _ script: String, reading input: [UInt8] = [], seconds: Int = 60, output: Int = 1 << 20, memory: Int = 1 << 30
  ) throws -> BoundedProgram.Outcome {
    let shell = try #require(programPath("sh"))
    let limits = BoundedProgram.Limits(seconds: seconds, memory: memory, output: output)
    return try #require(BoundedProgram(shell, ["-c", script], limits: limits)).run(reading: input)
  }

  @Test("Input goes in, both outputs come out, and the status is known") func outcome() throws {
    let input = Array(repeating: UInt8(ascii: "x"), count: 300_000)
    let outcome = try run("cat; echo no >&2; exit 3", reading: input)
    #expect(outcome.output == input)
    #expect(outcome.errors == Array("no\n".utf8))
    #expect(outcome.ending == .status(3))
  }

  @Test("A program that reads nothing does not block") func unread() throws {
    #expect(try run("echo a", reading: Array(repeating: 0, count: 1 << 20)).output == Array("a\n".utf8))
  }

  @Test("Too much output ends the program") func endless() throws {
    let outcome = try run("while :; do echo aaaaaaaa; done", output: 10_000)
    #expect(outcome.output.count == 10_000)
    #expect(outcome.ending == .tooMuchOutput)
  }

  @Test("Endless messages are cut and do not block") func endlessMessages() throws {
    let outcome = try run("i=0; while [ $i -lt 9000 ]; do echo 01234567890123456789 >&2; i=$((i+1)); done; echo end")
    #expect(outcome.errors.count == BoundedProgram.errorLimit)
    #expect(outcome.output == Array("end\n".utf8))
  }

  @Test(
    "The time ends the program and its children, even those that closed their outputs",
    arguments: [
      "sleep 900 & sleep 900", "exec >&- 2>&-; sleep 900",
    ])
  func time(script: String) throws { #expect(try run(script, seconds: 1).ending == .outOfTime) }

  @Test("Memory and the environment are limited") func surroundings() throws {
    #expect(try run("ulimit -v", memory: 512 << 20).output == Array("524288\n".utf8))
    let names = try String(decoding: run("env").output, as: UTF8.self).split(separator: "\n").map {
      $0.prefix { $0 != "=" }
    }
    #expect(Set(names).isSubset(of: ["LC_ALL", "PATH", "PWD", "_", "SHLVL", "OLDPWD"]))
  }

  @Test("A signal is known") func signal() throws { #expect(try run("kill -9 $$").ending == .signal(9)) }

  @Test("A program is searched for in absolute folders only") func search() {
    #expect(programPath("sh", in: "relative:/bin") == "/bin/sh")
    #expect(programPath("sh", in: ".:bin") == nil)
    #expect(programPath("no-such-program") == nil)
    #expect(programPath("tmp", in: "/") == nil)
  }
}
