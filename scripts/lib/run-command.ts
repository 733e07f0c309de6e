import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { inRoot } from './root'

export interface Outcome {
  ok: boolean
  /** What it printed, both streams in order of arrival. */
  output: string
  seconds: number
}

export interface RunOptions {
  cwd?: string
  /** Ends the program. */
  signal?: AbortSignal
  /** As of `os.setPriority`: 19 leaves the processor to whoever else wants it. */
  priority?: number
}

/** Runs a Node program of the project (`node_modules/…` or a script) and collects what it prints. */
export function runNode(args: string[], env: Record<string, string> = {}, options: RunOptions = {}): Promise<Outcome> {
  return runCommand(process.execPath, args, env, options)
}

export function runCommand(
  command: string,
  args: string[],
  env: Record<string, string> = {},
  { cwd = inRoot(), signal, priority }: RunOptions = {},
): Promise<Outcome> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
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
    if (priority !== undefined && child.pid !== undefined) lower(child.pid, priority)
  })
}

/** A system that does not allow it runs the program as any other. */
function lower(pid: number, priority: number) {
  try {
    setPriority(pid, priority)
  } catch {
    // It takes longer for the others, and nothing else.
  }
}
