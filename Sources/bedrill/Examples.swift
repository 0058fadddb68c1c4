/// What one types, and what it is for: the examples that stand in `--help` and in the manual page.
struct Example: Equatable {
  /// A line for the shell.
  var line: String
  /// What it does, without a stop.
  var purpose: String

  init(_ purpose: String, _ line: String) {
    self.line = line
    self.purpose = purpose
  }

  /// - Parameter command: its name; empty for the program without a command.
  static func of(_ command: String) -> [Example] { all[command] ?? [] }

  /// As they stand at the end of a command's help; empty where there are none.
  static func section(_ command: String) -> String {
    let lines = of(command).map { "  \($0.purpose):\n    \($0.line)\n" }
    return lines.isEmpty ? "" : "\nEXAMPLES:\n" + lines.joined()
  }

  /// By the name of the command.
  static let all: [String: [Example]] = [
    "": [
      Example("Begin to study", "bedrill"),
      Example("Another progress file, for a second person", "bedrill --data ~/anna.sqlite"),
      Example("The options of a command", "bedrill help exam"),
    ],
    "study": [
      Example("Go straight to the first question", "bedrill study"),
      Example("A bank of your own", "bedrill study --content ~/my-bank --data ~/my.sqlite"),
    ],
    "learn": [
      Example("The course, chapter by chapter", "bedrill learn")
    ],
    "exam": [
      Example("A short exam", "bedrill exam --preset quick"),
      Example("Ten questions in ten minutes", "bedrill exam --questions 10 --minutes 10"),
      Example("An exam on paper, the same each time", "bedrill exam --preset full --paper --seed 7"),
      Example("The exams so far", "bedrill exam --list"),
    ],
    "weak": [
      Example("What to work on, as a screen", "bedrill weak"),
      Example("The same for a script", "bedrill weak --json"),
    ],
    "practice": [
      Example("Ten items that leave the schedule as it is", "bedrill practice")
    ],
    "config": [
      Example("A file to begin with", "bedrill config --example > config.yaml")
    ],
    "lab": [
      Example("Change a workload and see what it costs", "bedrill lab"),
      Example("With prices of your own", "bedrill lab --prices my-prices.csv"),
    ],
    "browse": [
      Example("Look for two words", "bedrill browse batch inference")
    ],
    "progress": [
      Example("Readiness, memory, days and exams", "bedrill progress")
    ],
    "settings": [
      Example("What is set", "bedrill settings"),
      Example("Half an hour a day", "bedrill settings --set minutes-per-day=30"),
    ],
    "plan": [
      Example("Set the exam day and half an hour a day", "bedrill plan --exam-date 2026-12-17 --minutes-per-day 30"),
      Example("The exam is in 23 days", "bedrill plan --exam-date +23"),
      Example("The days until then", "bedrill plan"),
    ],
    "due": [
      Example("What waits today", "bedrill due"),
      Example("The number of due items, for a prompt of the shell", "bedrill due --json"),
    ],
    "stats": [
      Example("What was answered so far", "bedrill stats")
    ],
    "cost": [
      Example(
        "A chat of 100,000 requests a day, in every way of paying",
        "bedrill cost --requests 100k --input-tokens 1500 --compare"),
      Example("The cheapest models for it", "bedrill cost --requests 100k --input-tokens 1500 --rank --top 5"),
      Example("Batch against On-Demand", "bedrill cost --scenario nightly-batch --option batch --versus on-demand"),
    ],
    "check": [
      Example("The bank that bedrill uses", "bedrill check"),
      Example("A bank of your own, whenever you save", "bedrill check ~/my-bank --watch"),
      Example("What has not been checked for 90 days", "bedrill check --stale 90"),
    ],
    "replay": [
      Example("The memory states behind a log", "bedrill replay log.csv"),
      Example("With parameters of your own, as JSON", "bedrill replay log.csv --parameters 0.212,1.2931 --json"),
    ],
    "report": [
      Example("Your notes on items, into a file", "bedrill report > notes.txt")
    ],
    "backup": [
      Example("Onto a stick", "bedrill backup /media/stick/progress.sqlite")
    ],
    "restore": [
      Example("Which backups there are", "bedrill restore"),
      Example("Back to the file of a day", "bedrill restore 2026-11-24"),
    ],
    "merge": [
      Example("What the other machine has", "bedrill merge ~/from-laptop.sqlite")
    ],
    "doctor": [
      Example("Whether all is well", "bedrill doctor"),
      Example("Mend what is not", "bedrill doctor --mend"),
      Example("A clock was a year ahead", "bedrill doctor --redate 2027-12-05=2026-12-05"),
    ],
    "new": [
      Example("A small bank to begin with", "bedrill new ~/my-bank")
    ],
    "export": [
      Example("The bank for Anki", "bedrill export --to apkg --output bedrill.apkg"),
      Example("A bank of your own for Moodle", "bedrill export --to gift --content ~/my-bank"),
      Example("Your answers for an optimizer of FSRS", "bedrill export --log --to csv > log.csv"),
    ],
    "import": [
      Example("Moodle's questions as a new bank", "bedrill import questions.gift ~/my-bank"),
      Example("A deck of Anki as a bank", "bedrill import deck.apkg ~/my-bank"),
      Example("What you answered in Anki, for the schedule here", "bedrill import --log deck.apkg"),
    ],
    "render": [
      Example("The screen of today as text", "bedrill render home"),
      Example("A drawing for a page", "bedrill render lab --svg --background light > lab.svg"),
      Example("After some keys, always the same", "bedrill render exam --keys enter --seed 1 --now 2026-11-24"),
    ],
    "paths": [
      Example("Where the progress file is", "bedrill paths")
    ],
  ]
}
