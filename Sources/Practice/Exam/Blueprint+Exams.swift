import QuestionBank

extension Blueprint {
  /// The exam that a preset stands for.
  public func exam(_ preset: Preset, guide: Guide) -> ExamRequest {
    var request = ExamRequest(name: preset.name, questions: preset.questions ?? max(1, questions), guide: guide)
    if preset.questions == nil { request.unscored = max(0, questions - scored) }
    switch preset.about {
    case .everything: request.scope = .all
    case .cost: request.scope = .pricing
    case .objectives(let names):
      request.scope = .objectives(
        Set(objectives.map(\.id).filter { objective in names.contains { objective.isWithin($0) } }))
    }
    return request
  }

  /// The preset of a name as people type it: `task 2.3`, `task-2.3`, `Task2.3`, or just `2.3`.
  public func preset(named text: String) -> Preset? {
    func plain(_ text: some StringProtocol) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
    }
    let wanted = plain(text)
    return presets.first { plain($0.name) == wanted }
      ?? presets.first { $0.name.split(separator: " ").last.map(plain) == wanted }
  }

  /// The preset with the fewest questions.
  public var shortest: Preset {
    presets.min { $0.questions ?? .max < $1.questions ?? .max } ?? Preset(name: "quick", questions: 10)
  }

  /// The preset that is like the real exam.
  public var whole: Preset { presets.first { $0.questions == nil } ?? Preset(name: "full") }

  /// The version of the guide that goes by the name, else the newest.
  public func guide(named name: String) -> Guide {
    let named = Guide(rawValue: name)
    if let named, editions.isEmpty || editions.contains(where: { $0.id == named }) { return named }
    return newest ?? Guide(rawValue: "1")!
  }
}
