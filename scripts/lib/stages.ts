import { Costs } from './costs'
import { type JestOptions, runJest } from './jest'
import type { Outcome } from './run-command'
import { Tally } from './tally'

/** The stages of a test run, one after the other: what they cost, and how much passed in all of them. */
export class Stages {
  private tally = new Tally()
  private costs = new Costs()

  /** Runs one. Where it cannot be carried through it counts as one failure, and the others go on. */
  async run(name: string, work: () => Promise<void>): Promise<void> {
    console.log(`\n── ${name} ──`)
    const startedAt = performance.now()
    try {
      await work()
    } catch (error) {
      console.error(error)
      this.tally.failed += 1
    }
    this.costs.addStage(name, (performance.now() - startedAt) / 1000)
  }

  add(outcomes: Outcome[]) {
    this.tally.addOutcomes(outcomes)
  }

  async jest(projects: string[], options?: JestOptions): Promise<void> {
    const { report, ok } = await runJest(projects, options)
    this.tally.addJest(report, ok)
    this.costs.addJest(report)
  }

  /** Prints what it cost and, as the last line, what passed and failed. The process ends accordingly. */
  close() {
    console.log(`\n${this.costs}\n\n${this.tally}`)
    process.exitCode = this.tally.failed === 0 ? 0 : 1
  }
}
