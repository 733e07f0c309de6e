import { readFileSync } from 'node:fs'
import type { Outcome } from './run-command'

/** What Jest writes with `--json`; the parts that are counted. */
interface JestReport {
  numPassedTests: number
  numFailedTests: number
  /** Files that could not even be loaded: their tests are not among the failed ones. */
  numRuntimeErrorTestSuites: number
}

/** Counts what passed and what failed over everything that was run. */
export class Tally {
  passed = 0
  failed = 0

  addOutcomes(outcomes: Outcome[]) {
    const passed = outcomes.filter((outcome) => outcome.ok).length
    this.passed += passed
    this.failed += outcomes.length - passed
  }

  /** Adds a Jest run. A run that ended badly with no failed test in its report, or without one, counts as one failure. */
  addJest(file: string, ok: boolean) {
    let failed = 0
    try {
      const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport
      this.passed += report.numPassedTests
      failed = report.numFailedTests + report.numRuntimeErrorTestSuites
    } catch {
      failed = 1
    }
    this.failed += failed === 0 && !ok ? 1 : failed
  }

  toString() {
    return `${this.passed} passed, ${this.failed} failed`
  }
}
