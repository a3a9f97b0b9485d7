import Articles
import Cells

/// What a piece of the screen is, and so how a theme paints it.
public enum Role: String, Sendable, CaseIterable {
  /// The article's words.
  case text
  /// The article's title.
  case title
  /// Who wrote it.
  case byline
  /// Where and when it was filed.
  case dateline
  /// A heading inside the article.
  case heading
  /// Residue of the page round the article.
  case residue
  /// A direct statement.
  case quoteDirect = "quote.direct"
  /// A statement that is partly in quotation marks.
  case quoteMixed = "quote.mixed"
  /// An indirect statement.
  case quoteIndirect = "quote.indirect"
  /// The statement that the person is at.
  case quoteCurrent = "quote.current"
  /// The words that mark the current statement as one.
  case quoteCue = "quote.cue"
  /// The words that name the current statement's speaker.
  case quoteSource = "quote.source"
  /// The words that a step of a reason led to.
  case quoteEvidence = "quote.evidence"
  /// The mark of a statement's kind, beside the line where it starts.
  case gutterSign = "gutter.sign"
  /// The mark of the current statement.
  case gutterCurrent = "gutter.current"
  /// The speaker's initials beside the mark.
  case gutterInitials = "gutter.initials"
  /// The mark of a speaker without a name.
  case gutterUnnamed = "gutter.unnamed"
  /// The bar beside the lines on which a statement goes on.
  case gutterBar = "gutter.bar"
  /// The question mark of a low confidence.
  case gutterDoubt = "gutter.doubt"
  /// A naming of an official.
  case actorOfficial = "actor.official"
  /// A naming of a person without a role.
  case actorPerson = "actor.person"
  /// A naming of a body without a role.
  case actorOrganization = "actor.organization"
  /// A naming of a place.
  case actorPlace = "actor.place"
  /// A naming of a group.
  case actorGroup = "actor.group"
  /// A naming of anything else.
  case actorOther = "actor.other"
  /// A naming of the selected actor, pronouns and roles included.
  case actorSelected = "actor.selected"
  /// The naming of the selected actor that the person is at.
  case actorCurrent = "actor.current"
  /// What the search found.
  case searchMatch = "search.match"
  /// The find that the person is at.
  case searchCurrent = "search.current"
  /// The status line.
  case status = "ui.status"
  /// What matters most in the status line.
  case statusStrong = "ui.status.strong"
  /// Something told for once.
  case notice = "ui.notice"
  /// Something that went wrong.
  case error = "ui.error"
  /// What a key does, in the footer.
  case hint = "ui.hint"
  /// The key, in the footer and in the help.
  case hintKey = "ui.hint.key"
  /// The line between the article and the status.
  case rule = "ui.rule"
  /// The words of a panel.
  case panel = "ui.panel"
  /// The heading of a panel or of a group in it.
  case panelTitle = "ui.panel.title"
  /// The line between the article and a panel.
  case panelBorder = "ui.panel.border"
  /// What is less important in a panel.
  case panelQuiet = "ui.panel.quiet"
  /// The row that the person is at.
  case panelCursor = "ui.panel.cursor"
  /// The bar that tells how many statements an actor makes.
  case panelBar = "ui.panel.bar"
  /// A box over the article.
  case overlay = "ui.overlay"
  /// Its frame.
  case overlayBorder = "ui.overlay.border"
  /// What the person is typing.
  case prompt = "ui.prompt"

  /// The letter that stands for the role in dumps and golden files; no two share one.
  public var letter: Character {
    switch self {
    case .text: "."
    case .title: "T"
    case .byline: "b"
    case .dateline: "d"
    case .heading: "H"
    case .residue: "x"
    case .quoteDirect: "D"
    case .quoteMixed: "M"
    case .quoteIndirect: "I"
    case .quoteCurrent: "C"
    case .quoteCue: "c"
    case .quoteSource: "s"
    case .quoteEvidence: "e"
    case .gutterSign: "g"
    case .gutterCurrent: "G"
    case .gutterInitials: "i"
    case .gutterUnnamed: "u"
    case .gutterBar: "]"
    case .gutterDoubt: "?"
    case .actorOfficial: "o"
    case .actorPerson: "p"
    case .actorOrganization: "r"
    case .actorPlace: "l"
    case .actorGroup: "y"
    case .actorOther: "a"
    case .actorSelected: "S"
    case .actorCurrent: "V"
    case .searchMatch: "m"
    case .searchCurrent: "n"
    case .status: "_"
    case .statusStrong: "^"
    case .notice: "N"
    case .error: "E"
    case .hint: "h"
    case .hintKey: "k"
    case .rule: "-"
    case .panel: "P"
    case .panelTitle: "t"
    case .panelBorder: "|"
    case .panelQuiet: "q"
    case .panelCursor: ">"
    case .panelBar: "B"
    case .overlay: "w"
    case .overlayBorder: "+"
    case .prompt: "/"
    }
  }

  /// The roles by every name that stands for them: their own, and each beginning of it up to a dot.
  static let byName: [String: [Role]] = allCases.reduce(into: [:]) { roles, role in
    var name = ""
    for part in role.rawValue.split(at: ".") {
      name += (name.isEmpty ? "" : ".") + part
      roles[name, default: []].append(role)
    }
  }

  /// The sign that stands for the role in the gutter where the theme gives none; nil where the role has no sign.
  var standardSign: Character? {
    switch self {
    case .quoteDirect: "\""
    case .quoteMixed: "'"
    case .quoteIndirect: "~"
    case .gutterUnnamed: "·"
    case .gutterBar: "▎"
    case .residue: "×"
    default: nil
    }
  }

  /// The same without colours for speakers: the bar is then a thin line below the speaker's name.
  var colorlessSign: Character? { self == .gutterBar ? "│" : standardSign }
}
