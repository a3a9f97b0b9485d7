import Foundation
import TestSupport
import Testing

@Suite("Correcting pages in a session", .timeLimit(.minutes(30)), .enabled(if: Tmux.isInstalled))
struct CorrectingSessionTests {
  private static func page(_ subject: String) -> String {
    """
    <html><head><title>\(subject)</title></head><body><article><h1>\(subject)</h1><div class="text">
    <p>The pilots of Northport spoke about \(subject) on Thursday, nine days after they had walked out over pay and hours.</p>
    <div class="crew-note"><p>Our crew answers your questions about it.</p></div>
    <p>“We have what we asked for, and nobody has lost,” said their speaker, Tom Arens, who had led the talks since January.</p>
    <p>About forty ships waited outside, and the last of them will not be unloaded before Sunday, the harbour office said.</p>
    </div></article><aside class="sidebar facts"><p>There are 31 pilots in the town, and they are paid by the harbour.</p></aside>
    </body></html>
    """
  }

  @Test("A block is dropped from all pages of a host; another is kept from the source; u undoes") func session() throws
  {
    let scratch = Scratch()
    let html = "text/html; charset=utf-8"
    let server = LoopbackServer([
      "/one": answer(of: html, Self.page("Strike")), "/two": answer(of: html, Self.page("Flood")),
    ])
    let address = server.address
    let tmux = try Tmux(reading: "\(address)/one", rows: 40, variables: ["XDG_CONFIG_HOME": scratch.path])
    try tmux.waitFor { $0.contains("Our crew answers") && $0.contains("About forty") }
    try tmux.press("]", "p", "]", "p", "X")
    try tmux.waitFor { !$0.contains("Our crew answers") && $0.contains("About forty") && $0.contains("u undoes it") }
    #expect(scratch.text("sayso/pages.toml")?.contains("drop = \"div.crew-note > p\"") == true)
    try tmux.press("u")
    try tmux.waitFor { $0.contains("Our crew answers") && $0.contains("no longer dropped") }
    #expect(scratch.text("sayso/pages.toml")?.contains("drop = \"") == false)
    try tmux.press("g", "]", "p", "]", "p", "X")
    try tmux.waitFor { !$0.contains("Our crew answers") }
    try tmux.press("v")
    try tmux.waitFor { $0.contains("<aside") }
    try tmux.type("/There are 31")
    try tmux.press("V")
    try tmux.waitFor { $0.contains("kept in articles of") && $0.contains("u undoes it") }
    try tmux.press("u")
    try tmux.waitFor { $0.contains("no longer kept in") }
    #expect(scratch.text("sayso/pages.toml")?.contains("keep = \"") == false)
    try tmux.press("V")
    try tmux.waitFor { $0.contains("kept in articles of") && $0.contains("u undoes it") }
    try tmux.press("q")
    try tmux.waitFor {
      $0.contains("There are 31 pilots") && !$0.contains("<aside") && !$0.contains("Our crew answers")
    }
    // The page was fetched for the article and for its source, not for the corrections.
    #expect(server.requests.filter { $0.path == "/one" }.count == 2)
    try tmux.type(":open \(address)/two")
    try tmux.waitFor { $0.contains("Flood") && $0.contains("There are 31 pilots") && !$0.contains("Our crew answers") }
    // The rules of an earlier session are removed, and the removal is undone.
    try tmux.press("ZZ")
    try tmux.waitForShell()
    try tmux.type("clear; \(Program.sayso) \(address)/one")
    try tmux.waitFor { $0.contains("There are 31 pilots") && !$0.contains("Our crew answers") }
    try tmux.press("I", "G", "Enter")
    try tmux.waitFor { $0.contains("Our crew answers") && $0.contains("u undoes it") }
    try tmux.press("u")
    try tmux.waitFor { !$0.contains("Our crew answers") && !$0.contains("no longer") }
    try tmux.press("q")
    try tmux.waitForShell()
    // A page that was saved has the rules of the host that it comes from.
    let saved = scratch.file("saved.html", Self.page("Storm"))
    let run = try Program.run(
      Program.sayso, [saved, "--url", "\(address)/three"],
      environment: ProcessInfo.processInfo.environment.merging(["XDG_CONFIG_HOME": scratch.path]) { $1 })
    #expect(run.output.contains("There are 31 pilots") && !run.output.contains("Our crew answers"))
  }
}
