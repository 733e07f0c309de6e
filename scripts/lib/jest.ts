import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { inRoot } from './root'

export interface JestRun {
  projects: string[]
  /** More for jest's command line. */
  args?: string[]
  env?: Record<string, string>
}

/** Runs the tests of some projects of jest.config, which prints as it goes. Answers where its report is and how it ended. */
export function runJest({ projects, args = [], env = {} }: JestRun): Promise<{ report: string; ok: boolean }> {
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
    child.on('close', (code) => resolve({ report, ok: code === 0 }))
  })
}
