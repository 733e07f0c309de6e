import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { inRoot } from './root'

export interface JestOptions {
  /** More for jest's command line. */
  args?: string[]
  env?: Record<string, string>
}

/** Runs the tests of some projects of jest.config, which prints as it goes. Answers where its report is and how it ended. */
export function runJest(
  projects: string[],
  { args = [], env = {} }: JestOptions = {},
): Promise<{ report: string; ok: boolean }> {
  const report = inRoot('.cache', `jest-${projects.join('-')}.json`)
  rmSync(report, { force: true })
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', ...projects, '--json', `--outputFile=${report}`]
  // Every core: Jest would keep one for itself, which on a small machine is half of it.
  const command = [...jest, '--maxWorkers=100%', ...args]
  return new Promise((resolve) => {
    // With --json the report also goes to stdout; what people read is on stderr.
    const child = spawn(process.execPath, command, {
      cwd: inRoot(),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('close', (code) => resolve({ report, ok: code === 0 }))
  })
}
