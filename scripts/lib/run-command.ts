import { spawn } from 'node:child_process'
import { inRoot } from './root'

export interface Outcome {
  ok: boolean
  /** What it printed, both streams in order of arrival. */
  output: string
  seconds: number
}

/** Runs a Node program of the project (`node_modules/…` or a script) and collects what it prints. */
export function runNode(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return runCommand(process.execPath, args, env)
}

export function runCommand(
  command: string,
  args: string[],
  env: Record<string, string> = {},
  cwd = inRoot(),
): Promise<Outcome> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const end = (ok: boolean) => resolve({ ok, output, seconds: (performance.now() - startedAt) / 1000 })
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}
