import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { inRoot } from './root'
import type { Tally } from './tally'

interface JestRun {
  projects: string[]
  /** More for jest's command line. */
  args?: string[]
  env?: Record<string, string>
}

/** Runs the tests of some projects of jest.config and adds them to `tally`. Jest prints as it goes. */
export function runJest(tally: Tally, { projects, args = [], env = {} }: JestRun): Promise<boolean> {
  const report = inRoot('.cache', `jest-${projects.join('-')}.json`)
  rmSync(report, { force: true })
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', ...projects, '--json', `--outputFile=${report}`]
  return new Promise((resolve) => {
    // With --json the report also goes to stdout; what people read is on stderr.
    const child = spawn(process.execPath, [...jest, ...args], {
      cwd: inRoot(),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('close', (code) => {
      tally.addJest(report, code === 0)
      resolve(code === 0)
    })
  })
}
