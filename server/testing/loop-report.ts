import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LongWork } from './watch-loop'

/** Set by `npm run test:long`, for all processes that run tests. */
export const loopReportVariable = 'HAOLI_LOOP_REPORT'
export const reportsLongWork = process.env[loopReportVariable] !== undefined

/** Adds to the report of the run. */
export function reportLongWork(works: readonly LongWork[]): void {
  const file = process.env[loopReportVariable]
  if (file !== undefined) for (const work of works) appendFileSync(file, `${JSON.stringify(work)}\n`)
}

/** An empty report, and the environment in which tests write to it. */
export function startLoopReport(folder: string): { env: Record<string, string>; read(): LongWork[] } {
  const file = join(folder, 'long-work.jsonl')
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  appendFileSync(file, '')
  return {
    env: { [loopReportVariable]: file },
    /** The longest first. */
    read() {
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
      return lines.map((line) => JSON.parse(line) as LongWork).sort((a, b) => b.cpuMs - a.cpuMs)
    },
  }
}
