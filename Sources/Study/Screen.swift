import Canvas

/// A screen: its keys, what they do, and how it looks.
protocol Sheet: Equatable, Sendable {
  /// As the help's title has it.
  var name: String { get }
  func hints(_ world: World) -> [Hint]
  /// Takes a key; false when the screen has no use for it.
  mutating func press(_ key: Key, _ context: inout Context) -> Bool
  func page(_ world: World) -> Page
  /// Draws the screen where a page of paragraphs does not do.
  func frame(_ world: World, message: String?) -> Frame
  /// Milliseconds until the screen changes of itself; nil for never.
  func wait(_ world: World) -> Int?
  /// Does what the time has come for, seen or not; true when the screen is to be seen and those above it are to go.
  mutating func pass(_ context: inout Context) -> Bool
}

extension Sheet {
  func wait(_ world: World) -> Int? { nil }
  mutating func pass(_ context: inout Context) -> Bool { false }
  func frame(_ world: World, message: String?) -> Frame { page(world).frame(world.size, message: message) }

  /// Scrolls by the usual keys; nil when the key does not scroll.
  func scrolled(_ scroll: Int?, by key: Key, _ context: Context, arrows: Bool) -> Int? {
    let page = page(World(profile: context.profile, now: context.now, size: context.size, isLoading: false))
    let furthest = page.furthest(context.size)
    let top = page.top(context.size)
    let step = max(1, Page.bodyHeight(context.size) - 2)
    switch key {
    case .pageDown, .character(" "): return min(furthest, top + step)
    case .pageUp: return max(0, top - step)
    case .home, .character("g"): return 0
    case .end, .character("G"): return furthest
    case .down where arrows, .character("j") where arrows: return min(furthest, top + 1)
    case .up where arrows, .character("k") where arrows: return max(0, top - 1)
    default: return nil
    }
  }
}

/// What the terminal shows.
public enum Screen: Equatable, Sendable {
  case home(HomeScreen)
  case study(StudyScreen)
  case concept(ConceptScreen)
  case report(ReportScreen)
  case browse(BrowseScreen)
  case item(ItemScreen)
  case exam(ExamScreen)
  case examSetup(ExamSetupScreen)
  case examReady(ExamReadyScreen)
  case examReport(ExamReportScreen)
  case examReview(ExamReviewScreen)
  case examHistory(ExamHistoryScreen)
  case lab(LabScreen)
  case ladder(LadderScreen)
  case weak(WeakScreen)
  case progress(ProgressScreen)
  case plan(PlanScreen)
  case summary(SummaryScreen)
  case help(HelpScreen)
  case failure(FailureScreen)

  var sheet: any Sheet {
    switch self {
    case .home(let sheet): sheet
    case .study(let sheet): sheet
    case .concept(let sheet): sheet
    case .report(let sheet): sheet
    case .browse(let sheet): sheet
    case .item(let sheet): sheet
    case .exam(let sheet): sheet
    case .examSetup(let sheet): sheet
    case .examReady(let sheet): sheet
    case .examReport(let sheet): sheet
    case .examReview(let sheet): sheet
    case .examHistory(let sheet): sheet
    case .lab(let sheet): sheet
    case .ladder(let sheet): sheet
    case .weak(let sheet): sheet
    case .progress(let sheet): sheet
    case .plan(let sheet): sheet
    case .summary(let sheet): sheet
    case .help(let sheet): sheet
    case .failure(let sheet): sheet
    }
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool { change(&context) { $0.press(key, &$1) } }

  mutating func pass(_ context: inout Context) -> Bool { change(&context) { $0.pass(&$1) } }

  private mutating func change(_ context: inout Context, by change: (inout any Sheet, inout Context) -> Bool) -> Bool {
    func take<S: Sheet>(_ sheet: S, _ wrap: (S) -> Screen) -> (Screen, Bool) {
      var sheet: any Sheet = sheet
      let isTaken = change(&sheet, &context)
      return (wrap(sheet as! S), isTaken)
    }
    let isTaken: Bool
    switch self {
    case .home(let sheet): (self, isTaken) = take(sheet, Screen.home)
    case .study(let sheet): (self, isTaken) = take(sheet, Screen.study)
    case .concept(let sheet): (self, isTaken) = take(sheet, Screen.concept)
    case .report(let sheet): (self, isTaken) = take(sheet, Screen.report)
    case .browse(let sheet): (self, isTaken) = take(sheet, Screen.browse)
    case .item(let sheet): (self, isTaken) = take(sheet, Screen.item)
    case .exam(let sheet): (self, isTaken) = take(sheet, Screen.exam)
    case .examSetup(let sheet): (self, isTaken) = take(sheet, Screen.examSetup)
    case .examReady(let sheet): (self, isTaken) = take(sheet, Screen.examReady)
    case .examReport(let sheet): (self, isTaken) = take(sheet, Screen.examReport)
    case .examReview(let sheet): (self, isTaken) = take(sheet, Screen.examReview)
    case .examHistory(let sheet): (self, isTaken) = take(sheet, Screen.examHistory)
    case .lab(let sheet): (self, isTaken) = take(sheet, Screen.lab)
    case .ladder(let sheet): (self, isTaken) = take(sheet, Screen.ladder)
    case .weak(let sheet): (self, isTaken) = take(sheet, Screen.weak)
    case .progress(let sheet): (self, isTaken) = take(sheet, Screen.progress)
    case .plan(let sheet): (self, isTaken) = take(sheet, Screen.plan)
    case .summary(let sheet): (self, isTaken) = take(sheet, Screen.summary)
    case .help(let sheet): (self, isTaken) = take(sheet, Screen.help)
    case .failure(let sheet): (self, isTaken) = take(sheet, Screen.failure)
    }
    return isTaken
  }
}
