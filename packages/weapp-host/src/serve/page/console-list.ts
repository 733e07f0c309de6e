import { make } from './element'
import { secondsInWords, valueInWords } from './format'
import { openRows, plainRow } from './rows'

/** Logs and errors of the program, and warnings of the host. */
export function openConsoleList() {
  const rows = openRows('Nothing logged yet.')
  return {
    host: rows.host,
    clear: rows.clear,
    add(level: string, words: unknown[], atMs: number | undefined) {
      const kind = level === 'warn' ? 'warning' : level
      const all = words.map((word) => valueInWords(word)).join(' ')
      rows.add(`${kind} ${all}`, () =>
        plainRow(`console ${kind}`, make('time', {}, secondsInWords(atMs)), make('pre', {}, all)),
      )
    },
  }
}
