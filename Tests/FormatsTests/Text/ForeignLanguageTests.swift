import Testing

@testable import Formats

/// Tests of the recognition of texts that are not in English.
@Suite struct ForeignLanguageTests {
  private static let spanish =
    "La alcaldesa dijo que el puerto no se va a cerrar este año. Según el informe de la ciudad, los barcos de los pescadores pueden "
    + "entrar desde el lunes. “No es una decisión fácil para las familias”, añadió, y también pidió más tiempo para la obra."

  @Test("A language is recognised by its small words")
  func words() {
    #expect(foreignLanguage(of: Self.spanish) == "Spanish")
    #expect(
      foreignLanguage(
        of:
          "Die Bürgermeisterin sagte, dass der Hafen nicht geschlossen wird. Nach dem Bericht der Stadt können die Boote der Fischer "
          + "ab Montag in den Hafen fahren. Das ist für die Familien keine leichte Entscheidung, aber sie haben noch Zeit, um mit der Stadt zu reden."
      ) == "German")
    #expect(
      foreignLanguage(
        of:
          "La maire a dit que le port ne sera pas fermé cette année. Selon le rapport de la ville, les bateaux des pêcheurs peuvent "
          + "entrer dans le port depuis lundi. Ce n’est pas une décision facile pour les familles, mais elles ont du temps pour en parler."
      )
        == "French")
  }

  @Test("A language is recognised by its script")
  func scripts() {
    let russian =
      "Мэр города сказала, что порт не будет закрыт в этом году. Она добавила, что это было трудное решение для семей и для нас. "
    #expect(foreignLanguage(of: russian + russian) == "Russian")
    #expect(foreignLanguage(of: String(repeating: "市长说港口今年不会关闭。", count: 20)) == "Chinese")
    #expect(foreignLanguage(of: String(repeating: "市長は港が今年閉鎖されないと述べました。", count: 20)) == "Japanese")
    #expect(
      foreignLanguage(of: String(repeating: "قالت العمدة إن الميناء لن يغلق هذا العام. ", count: 8))
        == "a language in Arabic letters")
  }

  @Test("English texts, short texts and texts with foreign quotations are not foreign")
  func english() {
    let english =
      "The mayor of San José de la Costa, Ana de los Ríos, said on Monday that the harbour will not be closed. She said the boats of the "
      + "crews from El Puerto and La Palma are to enter it by the end of the week, and that it was not an easy decision for the families."
    #expect(foreignLanguage(of: english) == nil)
    #expect(foreignLanguage(of: english + " “" + Self.spanish + "”") == nil)
    #expect(foreignLanguage(of: "La alcaldesa dijo que el puerto no se va a cerrar.") == nil)
    #expect(
      foreignLanguage(of: String(repeating: "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ", count: 20))
        == nil)
    #expect(foreignLanguage(of: String(repeating: "Real Madrid 3, La Coruña 1. ", count: 40)) == nil)
  }

  @Test("The words of the text decide, not the language that the page states")
  func stated() throws {
    let page = "<html lang=en><title>Puerto</title><article><h1>Puerto</h1><p>\(Self.spanish)</article>"
    let draft = try importArticle(Document(Array(page.utf8), from: .file("a.html"))).draft
    #expect(draft.facts.language == "en")
    #expect(draft.facts.foreignLanguage == "Spanish")
  }
}
