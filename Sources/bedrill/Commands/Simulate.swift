import ArgumentParser
import Foundation
import Practice

extension Bedrill {
  /// The proof of the plan; `make simulate` runs it.
  struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How much made-up learners remember on the exam day, by the plan and by other strategies.",
      shouldDisplay: false)
    @Option(help: "Learners in each row.") var learners = 100
    @Option(help: ArgumentHelp("Write the table there instead of printing it.", valueName: "file")) var output: String?

    func validate() throws {
      guard 1...10_000 ~= learners else { throw ValidationError("Give 1 to 10000 learners.") }
    }

    func run() throws {
      let simulations = Simulation.all.map { Simulation(habit: $0.habit, days: $0.days, minutes: $0.minutes) }
      let rows = simulations.map { SimulationRow($0, outcomes($0)) }
      let text = SimulationRow.document(rows, learners: learners, runs: simulations[0].runs)
      guard let output else { return print(text, terminator: "") }
      do { try text.write(toFile: output, atomically: true, encoding: .utf8) } catch {
        throw Failure.cannot("\(output) cannot be written. Name a file in a directory of yours.")
      }
    }

    /// One learner beside the other on all processors.
    private func outcomes(_ simulation: Simulation) -> [Simulation.Outcome] {
      let places = UnsafeMutableBufferPointer<Simulation.Outcome?>.allocate(capacity: learners)
      places.initialize(repeating: nil)
      defer { places.deinitialize().deallocate() }
      // Every learner has a place alone.
      nonisolated(unsafe) let shared = places
      DispatchQueue.concurrentPerform(iterations: learners) { index in
        shared[index] = simulation.outcome(learner: UInt64(index))
      }
      return places.compactMap { $0 }
    }
  }
}
