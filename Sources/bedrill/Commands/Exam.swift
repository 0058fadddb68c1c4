import ArgumentParser
import Practice
import Study

import struct QuestionBank.Blueprint
import struct QuestionBank.Guide

extension Bedrill {
  struct Exam: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sit a timed practice exam, or look at those so far.",
      discussion: """
        Presets are quick, full and what else the bank names; one that is none lists them. Without one: 20 questions about
        everything, or what the options say.
        An exam gives as much time a question as the real one unless --minutes says otherwise. With --seed the same
        questions come whenever it is asked for; without it, what you met never or longest ago comes first.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Option(help: ArgumentHelp("An exam that has a name.", valueName: "name")) var preset: String?
    @Option(help: ArgumentHelp("How many questions.", valueName: "n"), transform: TypedOption.whole) var questions: Int?
    @Option(help: ArgumentHelp("How many minutes; 0.5 is half of one.", valueName: "m"), transform: TypedOption.decimal)
    var minutes: Double?
    @Option(help: ArgumentHelp("Only about this objective or task, by its number.", valueName: "o"))
    var objective: [String] = []
    @Flag(help: "Ask sums too; the real exam has none.") var sums = false
    @Flag(help: "Ask also what no version of the exam guide names.") var beyond = false
    @Flag(help: "Ask also what you put aside.") var aside = false
    @Flag(help: "The clock can be paused.") var practice = false
    @Option(help: ArgumentHelp("The version of the exam guide, such as 1.1.", valueName: "g")) var guide: String?
    @Flag(help: "Print what would be asked, and do not ask it.") var preview = false
    @Flag(help: "Print the exam in Markdown, with a key at its end.") var paper = false
    @Flag(help: "List the exams so far.") var list = false
    @Option(help: ArgumentHelp("Show the report of an exam; the beginning of its id will do.", valueName: "id"))
    var show: String?
    @Flag(help: "With --list, --show or --preview: print JSON.") var json = false

    func run() throws {
      if json, !list, !preview, show == nil {
        throw Failure.wrongUse("--json goes with --list, --show or --preview.")
      }
      if preview || paper { return try printed(Reading.profile(everywhere)) }
      if list { return try ExamList(Reading.profile(everywhere)).print(asJSON: json) }
      if let show { return try ExamSheet(show, Reading.profile(everywhere)).print(asJSON: json) }
      guard
        preset != nil || questions != nil || minutes != nil || !objective.isEmpty || practice || guide != nil || sums
          || beyond || aside
      else {
        return try Loop.open(.exams(seed: everywhere.seed), everywhere)
      }
      let profile = try Reading.profile(everywhere)
      try Loop.open(.exam(try request(profile), seed: everywhere.seed), everywhere, bank: profile.bank)
    }

    /// The exam on standard output; without a seed of one's own it is one that chance gives.
    private func printed(_ profile: Profile) throws {
      let seed = everywhere.seed ?? UInt64.random(in: 0...999_999)
      do {
        let request = try wanted(profile)
        let pool = ExamPool(
          request, bank: profile.bank, reviews: everywhere.seed == nil ? profile.reviews : [],
          aside: profile.settings.suspended)
        let drawn = try pool.draw(seed: seed)
        if paper {
          return print(ExamPaper(request, drawn: drawn, bank: profile.bank, seed: seed).markdown, terminator: "")
        }
        try ExamPreview(request, drawn: drawn, bank: profile.bank, seed: seed).print(asJSON: json)
      } catch let problem as ExamProblem {
        throw Failure.wrongUse(problem.description)
      }
    }

    /// The exam that the options ask for, if there is one.
    private func request(_ profile: Profile) throws -> ExamRequest {
      do {
        let request = try wanted(profile)
        let pool = ExamPool(
          request, bank: profile.bank, reviews: everywhere.seed == nil ? profile.reviews : [],
          aside: profile.settings.suspended)
        _ = try pool.draw(seed: everywhere.seed ?? 0)
        return request
      } catch let problem as ExamProblem {
        throw Failure.wrongUse(problem.description)
      }
    }

    private func wanted(_ profile: Profile) throws -> ExamRequest {
      let blueprint = profile.bank.blueprint
      let guide = try guide.map { try named($0, in: blueprint) } ?? blueprint.guide(named: profile.settings.guide)
      var request = ExamRequest(guide: guide)
      if let preset {
        guard let known = blueprint.preset(named: preset) else {
          throw ExamProblem.unknownPreset(preset, known: blueprint.presets.map(\.name))
        }
        request = blueprint.exam(known, guide: guide)
      }
      if !objective.isEmpty {
        request.scope = .objectives(try ExamRequest.objectives(objective, in: blueprint))
        (request.name, request.unscored) = ("custom", 0)
      }
      if let questions {
        guard 1...ExamRequest.mostQuestions ~= questions else { throw ExamProblem.questionsOutOfRange(questions) }
        if questions != request.questions { (request.name, request.unscored) = ("custom", 0) }
        request.questions = questions
      }
      if let minutes {
        guard minutes > 0, minutes <= ExamRequest.mostMinutes else { throw ExamProblem.minutesOutOfRange }
        request.time = max(1, Int64((minutes * 60_000).rounded()))
      }
      request.isPractice = practice
      request.takesSums = sums
      request.takesBeyond = beyond
      request.takesAside = aside
      return request
    }

    private func named(_ name: String, in blueprint: Blueprint) throws -> Guide {
      let editions = blueprint.editions.map(\.id)
      guard let guide = Guide(rawValue: name), editions.contains(guide) else {
        let known = editions.map(\.rawValue).joined(separator: " or ")
        throw Failure.wrongUse("there is no exam guide \(name). Take \(known).")
      }
      return guide
    }
  }
}
