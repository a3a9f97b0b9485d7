import TestSupport
import Testing

@Suite("Notes of a page in the program") struct NoteSessionTests {
  @Test("The mark of a note opens the note over the article") func page() throws {
    let scratch = Scratch()
    let page = scratch.file(
      "a.html",
      """
      <html><body><article><h1>Pilots end strike</h1><p>The pilots of Northport went back to work on Thursday, nine days after
      they had walked out over pay and hours.<sup><a href="#n1">[1]</a></sup></p>
      <p>“We have what we asked for, and nobody has lost,” said their speaker, Tom Arens, who had led the talks.</p>
      <p>About forty ships waited outside, and the last of them will not be unloaded before Sunday, the harbour office said.</p>
      <ol><li id="n1">The council published the numbers in its report.</li></ol></article></body></html>
      """)
    let screen = try Program.run(Program.sayso, ["--headless", "90x30", "--keys", "o", page]).output
    #expect(screen.contains("┌─ Note ─"))
    #expect(screen.contains("│ The council published the numbers in its report."))
    let gone = try Program.run(Program.sayso, ["--headless", "90x30", "--keys", "oq", page]).output
    #expect(!gone.contains("┌─ Note ─") && gone.contains("hours.[1]"))
  }
}
