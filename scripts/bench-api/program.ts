import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { inRoot } from '../lib/root'

export interface Program {
  /** Where it listens: `http://127.0.0.1:41234`. */
  url: string
  stop(): Promise<void>
}

/** Starts a server in a process of its own and waits until it prints its address. */
export async function startProgram(file: string, env: Record<string, string>): Promise<Program> {
  const child = spawn(process.execPath, ['--import', 'tsx', inRoot(file)], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const said: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`${file} ended:\n${said.join('\n')}`)))
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        said.push(line)
        const [address] = /http:\/\/[\d.:]+/.exec(line) ?? []
        if (address !== undefined) resolve(address)
      })
    }
  })
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
