import Articles
import Cells
import Reader
import Synchronization
import TestSupport
import Testing

@testable import sayso

@Suite("Foreseen answers") struct ForeseeingReaderTests {
  /// Returns the state of a reader of the harbour deal, whose clock is `now`.
  private func state(now: @escaping @Sendable () -> Int = { 0 }) -> ReaderState {
    var settings = Settings(themes: ThemeList([.builtIn]))
    settings.reviewer = Reviewer(now: now)
    var state = ReaderState(
      draft: harbour.draft, name: "harbour.txt", settings: settings, size: Size(columns: 120, rows: 20), depth: .full)
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(harbour), progress: 1))
    return state
  }

  private func inputs(_ keys: String) throws -> [Input] { try Key.keys(in: keys).map { .key($0) } }

  @Test("A reader that looks ahead answers like one that does not") func sameAnswers() throws {
    var (plain, reader) = (state(), ForeseeingReader(state(), patience: .seconds(3600)))
    let keys =
      "]q]qjj  kk/port<Enter>nn<Esc>&j&&aajQ<Tab>jjG<C-o>i<Esc>A<Enter><Esc><Esc>?<Esc>:set justify<Enter>xgT[q*p"
    let sizes: [Input] = [.resize(Size(columns: 90, rows: 30)), .resize(Size(columns: 120, rows: 20))]
    var hits = 0
    for input in Array(repeating: try inputs(keys) + sizes, count: 3).joined() {
      let foreseen = reader.foresee()
      var (expected, effects) = (plain.apply(.input(input)), reader.answer(input))
      while plain.isBusy { expected += plain.apply(.idle) }
      while reader.state.isBusy { effects += reader.workOn() }
      #expect(effects == expected, "after \(input)")
      let frame = plain.frame()
      #expect(reader.frame() == frame, "after \(input)")
      if foreseen == frame { hits += 1 }
    }
    #expect(hits > 120, "of the second and third time")
  }

  @Test("Another event than the foreseen one has its own answer") func otherEvents() throws {
    var (plain, reader) = (state(), ForeseeingReader(state(), patience: .seconds(3600)))
    for input in try inputs("jjj") {
      _ = (plain.apply(.input(input)), reader.answer(input))
      #expect(reader.foresee() != nil)
      #expect(reader.foresee() == nil, "once for each state")
    }
    _ = (plain.apply(.notice("news")), reader.apply(.notice("news")))
    #expect(reader.frame() == plain.frame())
    #expect(reader.foresee() != nil)
    #expect(reader.frame() == plain.frame(), "nothing has happened")
    for input in try inputs("k") { _ = (plain.apply(.input(input)), reader.answer(input)) }
    #expect(reader.frame() == plain.frame())
  }

  @Test("A slow answer is not foreseen") func slowAnswers() throws {
    var reader = ForeseeingReader(state(), patience: .zero)
    for input in try inputs("jjj") {
      _ = reader.answer(input)
      #expect(reader.foresee() == nil)
    }
  }

  @Test("The search of a foreseen letter goes on while there is time", arguments: [Int.max, 0])
  func background(steps: Int) throws {
    let text = String(repeating: "The port is closed, said the mayor. ", count: 400)
    let long = ReaderState(
      draft: ArticleBuilder(Array(repeating: (.paragraph, text), count: 300)).draft, name: "long.txt",
      settings: Settings(themes: ThemeList([.builtIn])),
      size: Size(columns: 60, rows: 10), depth: .full)
    var (plain, reader) = (long, ForeseeingReader(long, patience: .seconds(3600)))
    for input in try inputs("/zz<Esc>/") {
      _ = (plain.apply(.input(input)), reader.answer(input))
      while reader.state.isBusy { _ = reader.workOn() }
    }
    let first = reader.foresee()
    #expect(first != nil && reader.isForeseeing)
    var last: Frame?
    var step = 0
    while reader.isForeseeing, step < steps { (last, step) = (reader.foresee(), step + 1) }
    for input in try inputs("z") { _ = (plain.apply(.input(input)), reader.answer(input)) }
    #expect(reader.frame() == last ?? first)
    #expect(reader.state.isBusy == (steps == 0))
    while plain.isBusy { _ = plain.apply(.idle) }
    while reader.state.isBusy { _ = reader.workOn() }
    #expect(reader.frame() == plain.frame())
  }

  @Test("Random keys have the same answers with more or less time to look ahead", arguments: 0..<6)
  func randomKeys(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let text = String(repeating: "The port is closed, said the mayor on Monday. ", count: 300)
    let long = ReaderState(
      draft: ArticleBuilder(Array(repeating: (.paragraph, text), count: 20)).draft, name: "long.txt",
      settings: Settings(themes: ThemeList([.builtIn])), size: Size(columns: 60, rows: 10), depth: .full)
    var (plain, reader) = (long, ForeseeingReader(long, patience: .seconds(3600)))
    let words = [
      "/on<Esc>", "/on<Enter>", "nN", "N", "/o<C-u>n<Esc>", "jj", " ", "b", "/(w|o)n<Enter>n", "G", "g", "?<Esc>", "&",
    ]
    for _ in 0..<60 {
      for input in try inputs(words.randomElement(using: &random) ?? "j") {
        for _ in 0..<Int.random(in: 0...4, using: &random) { _ = reader.foresee() }
        _ = (plain.apply(.input(input)), reader.answer(input))
        while plain.isBusy { _ = plain.apply(.idle) }
        while reader.state.isBusy { _ = reader.workOn() }
        #expect(reader.frame() == plain.frame(), "after \(input)")
      }
    }
  }

  @Test("A decision gets the time of its key") func decisions() throws {
    let clock = Mutex(0)
    var reader = ForeseeingReader(state { clock.withLock { $0 } }, patience: .seconds(3600))
    var times: [Int] = []
    for input in try inputs("R<Enter><Enter><Enter>") {
      clock.withLock { $0 += 1000 }
      for case .decide(_, let decision) in reader.answer(input) { times.append(decision.when) }
      clock.withLock { $0 += 1 }
      _ = reader.foresee()
    }
    #expect(times == [2001, 3002, 4003])
  }

  @Test("The next input is the one that followed the last two, else the last") func habits() throws {
    var habits = InputHabits()
    #expect(habits.next == nil)
    func next(after keys: String) throws -> Input? {
      for input in try inputs(keys) { habits.note(input) }
      return habits.next
    }
    #expect(try next(after: "j") == .key(.character("j")), "a key is pressed again")
    #expect(try next(after: "]q]") == .key(.character("q")))
    #expect(try next(after: "q") == .key(.character("]")))
    #expect(try next(after: "<Esc>aaQQaaQQa") == .key(.character("a")))
    #expect(try next(after: "a") == .key(.character("Q")))
    #expect(try next(after: "Q") == .key(.character("Q")))
    #expect(try next(after: "Q") == .key(.character("a")))
    habits.note(.key(.character("a")), isUseful: false)
    #expect(habits.next == nil)
    habits.note(.key(.character("a")), isUseful: true)
    #expect(habits.next == .key(.character("a")))
    habits.note(.paste("a long text"))
    #expect(habits.next == nil)
  }
}
