import type { CallOptions } from './call'

type Sent = Pick<CallOptions, 'params' | 'query' | 'body'>

/**
 * Runs a command, unless the very same one is still running: who presses twice, faster than a button is drawn disabled, wants it
 * once. Answers the promise of the one that runs. Others run beside it.
 */
export function onceAtATime<T>(run: (sent: Sent) => Promise<T>): (sent: Sent) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  return (sent) => {
    // What a file holds is not seen here.
    if (sent.body instanceof Blob || sent.body instanceof FormData) return run(sent)
    const command = JSON.stringify([sent.params, sent.query, sent.body])
    const before = running.get(command)
    if (before) return before
    const made = run(sent).finally(() => running.delete(command))
    running.set(command, made)
    return made
  }
}
