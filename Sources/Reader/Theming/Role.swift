import Articles
import Cells

/// The role of a piece of the screen, which decides how a theme paints the piece.
public enum Role: String, Sendable, CaseIterable {
  /// The article's words.
  case text
  /// The article's title.
  case title
  /// The author of the article.
  case byline
  /// The place and date of the article.
  case dateline
  /// A heading inside the article.
  case heading
  /// Remains of the web page around the article.
  case residue
  /// The summary between the title and the body.
  case standfirst = "text.standfirst"
  /// A paragraph that the document sets apart as the words of somebody else.
  case quotation = "text.quotation"
  /// Computer code.
  case code = "text.code"
  /// The words under a picture, and notes of what the page shows there.
  case caption = "residue.caption"
  /// A sentence of the article that the page repeats in large type.
  case pullQuote = "residue.repeat"
  /// A direct statement.
  case quoteDirect = "quote.direct"
  /// A statement that is partly in quotation marks.
  case quoteMixed = "quote.mixed"
  /// An indirect statement.
  case quoteIndirect = "quote.indirect"
  /// The words of a statement of low confidence, over the role of its kind.
  case quoteDoubt = "quote.doubt"
  /// The current statement.
  case quoteCurrent = "quote.current"
  /// The words that introduce the current statement.
  case quoteCue = "quote.cue"
  /// The words that name the current statement's speaker.
  case quoteSource = "quote.source"
  /// The words that a step of the reasons led to.
  case quoteEvidence = "quote.evidence"
  /// The mark of a statement's kind, beside the line where it starts.
  case gutterSign = "gutter.sign"
  /// The mark of the current statement.
  case gutterCurrent = "gutter.current"
  /// The speaker's initials beside the mark.
  case gutterInitials = "gutter.initials"
  /// The mark of a speaker without a name.
  case gutterUnnamed = "gutter.unnamed"
  /// The bar beside the lines on which a statement continues.
  case gutterBar = "gutter.bar"
  /// The question mark of a low confidence.
  case gutterDoubt = "gutter.doubt"
  /// A mention of an official.
  case actorOfficial = "actor.official"
  /// A mention of a person without a role.
  case actorPerson = "actor.person"
  /// A mention of an organization without a role.
  case actorOrganization = "actor.organization"
  /// A mention of a place.
  case actorPlace = "actor.place"
  /// A mention of a group.
  case actorGroup = "actor.group"
  /// A mention of any other actor.
  case actorOther = "actor.other"
  /// A mention of the selected actor, including pronouns and roles.
  case actorSelected = "actor.selected"
  /// The current mention of the selected actor.
  case actorCurrent = "actor.current"
  /// A match of the search.
  case searchMatch = "search.match"
  /// The current match of the search.
  case searchCurrent = "search.current"
  /// The status line.
  case status = "ui.status"
  /// The most important part of the status line.
  case statusStrong = "ui.status.strong"
  /// A message that is shown once.
  case notice = "ui.notice"
  /// An error message.
  case error = "ui.error"
  /// The effect of a key, in the footer.
  case hint = "ui.hint"
  /// The key, in the footer and in the help.
  case hintKey = "ui.hint.key"
  /// The line between the article and the status.
  case rule = "ui.rule"
  /// The text of a panel.
  case panel = "ui.panel"
  /// The heading of a panel or of a group in it.
  case panelTitle = "ui.panel.title"
  /// The line between the article and a panel.
  case panelBorder = "ui.panel.border"
  /// The less important text of a panel.
  case panelQuiet = "ui.panel.quiet"
  /// The current row of a panel.
  case panelCursor = "ui.panel.cursor"
  /// The bar that shows the number of an actor's statements.
  case panelBar = "ui.panel.bar"
  /// A box over the article.
  case overlay = "ui.overlay"
  /// The frame of a box.
  case overlayBorder = "ui.overlay.border"
  /// The line that the user types.
  case prompt = "ui.prompt"

  /// The letter of the role in dumps and golden files. No two roles share one.
  public var letter: Unicode.Scalar {
    switch self {
    case .text: "."
    case .title: "T"
    case .byline: "b"
    case .dateline: "d"
    case .heading: "H"
    case .residue: "x"
    case .standfirst: "f"
    case .quotation: "Q"
    case .code: "j"
    case .caption: "z"
    case .pullQuote: "v"
    case .quoteDirect: "D"
    case .quoteMixed: "M"
    case .quoteIndirect: "I"
    case .quoteDoubt: "U"
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

  /// The roles by all names: the full name of a role, and each part of it before a dot.
  static let byName: [String: [Role]] = allCases.reduce(into: [:]) { roles, role in
    var name = ""
    for part in role.rawValue.split(at: ".") {
      name += (name.isEmpty ? "" : ".") + part
      roles[name, default: []].append(role)
    }
  }

  /// The gutter sign of the role if the theme has none; nil if the role has no sign.
  var standardSign: Character? {
    switch self {
    case .quoteDirect: "»"
    case .quoteMixed: "›"
    case .quoteIndirect: "~"
    case .gutterUnnamed: "·"
    case .gutterBar: "▎"
    case .residue: "×"
    default: nil
    }
  }

  /// The gutter sign without colours for speakers. The bar is then a thin line below the speaker's name.
  var colorlessSign: Character? { self == .gutterBar ? "│" : standardSign }
}
