import Foundation
import Testing

@testable import Scheduling

/// Every number recorded from two published implementations of FSRS-6.
struct VectorTests {
  static let vectors: Vectors = {
    let url = Bundle.module.url(forResource: "Vectors/fsrs-6", withExtension: "json")!
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try! decoder.decode(Vectors.self, from: Data(contentsOf: url))
  }()

  static var histories: [Vectors.History] { vectors.default + vectors.nonDefault }

  @Test func theTableIsWhole() {
    #expect(Self.vectors.default.count == 200)
    #expect(Self.vectors.nonDefault.count == 20)
    #expect(Self.vectors.stepTraces.count == 40)
    #expect(Self.vectors.edge32.count == 6)
    #expect(Self.vectors.sm232.count == 18)
  }

  @Test func statesAgreeToTwelveDigitsInBinary64() throws {
    for history in Self.histories {
      let scheduler = try history.scheduler
      var state: MemoryState?
      for review in history.reviews {
        if let before = review.rBefore {
          #expect(near(scheduler.retrievability(of: try #require(state), after: review.t), before, 1e-12))
        }
        let next = scheduler.state(after: review.g, from: state, days: review.t)
        #expect(near(next.stability, review.s, 1e-12))
        #expect(near(next.difficulty, review.d, 1e-12))
        #expect(near(next.stability, review.s32, 1e-5))
        #expect(near(next.difficulty, review.d32, 1e-5))
        state = next
      }
    }
  }

  @Test func intervalsAreTheSameDays() throws {
    for history in Self.histories {
      let scheduler = try history.scheduler
      for review in history.reviews {
        let state = MemoryState(stability: review.s, difficulty: review.d)
        let state32 = MemoryState(stability: review.s32, difficulty: review.d32)
        for (index, retention) in Self.vectors.desiredRetention.enumerated() {
          #expect(scheduler.interval(state, retention: retention) == review.ivl[index])
          #expect(near(scheduler.exactInterval(state32, retention: retention), review.ivl32[index], 1e-5))
        }
      }
    }
  }

  @Test func theForgettingCurveAgrees() throws {
    for history in Self.histories {
      let scheduler = try history.scheduler
      let last = try #require(history.reviews.last)
      let state = MemoryState(stability: last.s, difficulty: last.d)
      for (days, expected) in zip(Self.vectors.tProbeDays, history.rAt) {
        #expect(near(scheduler.retrievability(of: state, after: days), expected, 1e-12))
      }
    }
  }

  @Test func theFourNextStatesAgree() throws {
    for history in Self.histories {
      let scheduler = try history.scheduler
      let last = try #require(history.reviews.last)
      let state = MemoryState(stability: last.s32, difficulty: last.d32)
      let next = history.next32
      for (grade, expected) in zip(Grade.allCases, [next.again, next.hard, next.good, next.easy]) {
        let after = scheduler.state(after: grade, from: state, days: next.elapsed)
        #expect(near(after.stability, expected[0], 1e-5))
        #expect(near(after.difficulty, expected[1], 1e-5))
        #expect(near(scheduler.exactInterval(after, retention: next.dr), expected[2], 1e-5))
      }
    }
  }

  @Test func learningStepsGoThroughTheSamePhases() throws {
    let scheduler = Scheduler()
    let steps = LearningSteps()
    for trace in Self.vectors.stepTraces {
      var phase = LearningSteps.Phase.learning(step: 0)
      var state: MemoryState?
      var last = 0
      for entry in trace {
        let grade = try #require(Grade(rawValue: entry.g))
        let after = scheduler.state(after: grade, from: state, days: state == nil ? 0 : (entry.atS - last) / 86_400)
        let next = steps.next(phase, grade)
        #expect(near(after.stability, entry.s, 1e-12))
        #expect(near(after.difficulty, entry.d, 1e-12))
        switch next.phase {
        case .learning(let step): #expect(entry.state == "Learning" && entry.step == step)
        case .relearning(let step): #expect(entry.state == "Relearning" && entry.step == step)
        case .review: #expect(entry.state == "Review" && entry.step == nil)
        }
        switch next.wait {
        case .seconds(let seconds): #expect(entry.dueInS == Int(seconds))
        case .interval: #expect(entry.dueInS == scheduler.interval(after) * 86_400)
        }
        (phase, state, last) = (next.phase, after, entry.atS)
      }
    }
  }

  @Test func clampsHoldAtBothEnds() throws {
    for edge in Self.vectors.edge32 {
      var state: MemoryState?
      for (index, entry) in edge.history.enumerated() {
        let next = Scheduler().state(after: try #require(Grade(rawValue: entry[0])), from: state, days: entry[1])
        #expect(near(next.stability, edge.s32[index], 2e-5), "\(edge.name) \(index)")
        #expect(near(next.difficulty, edge.d32[index], 2e-5), "\(edge.name) \(index)")
        state = next
      }
    }
  }

  @Test func statesFromSM2Agree() {
    for entry in Self.vectors.sm232 {
      let state = Scheduler().state(ease: entry.ease, interval: entry.ivl, retention: entry.ret)
      #expect(near(state.stability, entry.s32, 1e-5))
      #expect(near(state.difficulty, entry.d32, 1e-5))
    }
  }
}

private func near(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool { abs(a - b) <= tolerance * abs(b) }

struct Vectors: Decodable, Sendable {
  var desiredRetention: [Double]
  var tProbeDays: [Int]
  var `default`: [History]
  var nonDefault: [History]
  var stepTraces: [[Step]]
  var edge32: [Edge]
  var sm232: [SM2]

  struct History: Decodable {
    var w: [Double]?
    var reviews: [Entry]
    var rAt: [Double]
    var next32: Next

    var scheduler: Scheduler {
      get throws { Scheduler(parameters: try w.map { try Parameters($0) } ?? .standard) }
    }
  }

  struct Entry: Decodable {
    var g: Grade
    var t: Int
    var rBefore: Double?
    var s, d, s32, d32: Double
    var ivl: [Int]
    var ivl32: [Double]
  }

  struct Next: Decodable {
    var elapsed: Int
    var dr: Double
    var again, hard, good, easy: [Double]
  }

  struct Step: Decodable {
    var atS, g: Int
    var state: String
    var step: Int?
    var dueInS: Int
    var s, d: Double
  }

  struct Edge: Decodable {
    var name: String
    var history: [[Int]]
    var s32, d32: [Double]
  }

  struct SM2: Decodable { var ease, ivl, ret, s32, d32: Double }
}
