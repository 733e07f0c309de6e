import type { SetDataCall } from '../program/set-data'
import type { HostEvent, Log } from './view-host'

const levels = [
  'log',
  'info',
  'debug',
  'warn',
  'error',
  'group',
  'groupEnd',
  'time',
  'timeEnd',
  'table',
  'trace',
] as const

const words = (error: unknown) =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)

/** Records errors, warnings, logs and calls of setData, and passes them on to listeners. */
export function openEventLog() {
  const errors: unknown[] = []
  const warnings: string[] = []
  const logs: Log[] = []
  const setData: SetDataCall[] = []
  const listeners = new Set<(event: HostEvent) => void>()
  const errorListeners: ((words: string) => void)[] = []

  const emit = (event: HostEvent) => {
    for (const listener of [...listeners]) listener(event)
  }
  const note = (error: unknown) => {
    errors.push(error)
    emit({ type: 'error', error })
    console.error(error)
  }
  const caught = (error: unknown) => {
    note(error)
    for (const listener of errorListeners) listener(words(error))
  }
  const guard = <T>(work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      caught(error)
      return undefined
    }
  }
  const warn = (message: string) => {
    // The same warning for every row of a list is recorded once.
    if (warnings.includes(message)) return
    warnings.push(message)
    emit({ type: 'warning', words: message })
  }
  const say = (level: (typeof levels)[number]) => {
    return (...said: unknown[]) => {
      const log = { level, words: said }
      logs.push(log)
      emit({ type: 'log', log })
      console[level](...(said as []))
    }
  }

  return {
    errors,
    warnings,
    logs,
    setData,
    emit,
    /** An error that the program learns of by another event than `onError`. */
    note,
    /** An error that also goes to the program's `onError`. */
    caught,
    guard,
    warn,
    /** The program's `console`: records, and logs to the browser's console too. */
    console: Object.fromEntries(levels.map((level) => [level, say(level)])),
    /** Listens to error messages, like the program's `onError`. */
    onError: (listener: (words: string) => void) => void errorListeners.push(listener),
    on(listener: (event: HostEvent) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export type EventLog = ReturnType<typeof openEventLog>
