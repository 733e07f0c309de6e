import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { inRoot } from './root'

interface Cost {
  name: string
  seconds: number
}

/** What Jest writes with `--json`; the parts that say how long it took. */
interface JestReport {
  testResults: { name: string; startTime: number; endTime: number; assertionResults: JestTest[] }[]
}

interface JestTest {
  /** The first one is the file, where the file is one of a group (jest.groups.mjs). */
  ancestorTitles: string[]
  /** In milliseconds. */
  duration?: number | null
}

const shown = 10
const line = ({ name, seconds }: Cost) => `${`${seconds.toFixed(1)} s`.padStart(9)}  ${name}`
const groups = '.cache/test-groups/'

/** The files of a group, by what their tests took. */
function filesOf(tests: JestTest[]): Cost[] {
  const seconds = new Map<string, number>()
  for (const { ancestorTitles, duration } of tests) {
    const file = ancestorTitles[0] ?? groups
    seconds.set(file, (seconds.get(file) ?? 0) + (duration ?? 0) / 1000)
  }
  return [...seconds].map(([name, seconds]) => ({ name, seconds }))
}

const longestFirst = (costs: Cost[]) => [...costs].sort((one, other) => other.seconds - one.seconds)

/** What the stages of a run and its test files cost, in seconds by the clock on the wall. */
export class Costs {
  private stages: Cost[] = []
  private files: Cost[] = []

  addStage(name: string, seconds: number) {
    this.stages.push({ name, seconds })
  }

  /** Adds the files of a Jest report. A run that ended without one cost its stage alone. */
  addJest(report: string) {
    let results: JestReport['testResults'] = []
    try {
      results = (JSON.parse(readFileSync(report, 'utf8')) as JestReport).testResults
    } catch {
      return
    }
    for (const { name, startTime, endTime, assertionResults } of results) {
      const file = relative(inRoot(), name)
      if (file.startsWith(groups)) this.files.push(...filesOf(assertionResults))
      else this.files.push({ name: file, seconds: (endTime - startTime) / 1000 })
    }
  }

  toString() {
    const total = { name: 'together', seconds: this.stages.reduce((sum, { seconds }) => sum + seconds, 0) }
    return [
      'What each stage took:',
      ...[...this.stages, total].map(line),
      '',
      'The test files that took longest:',
      ...longestFirst(this.files).slice(0, shown).map(line),
    ].join('\n')
  }
}
