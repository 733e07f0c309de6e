import { make } from './element'
import { secondsInWords, valueInWords } from './format'
import { openRows } from './rows'

/** What the program logged and threw, and what the host warns of. */
export function openSaid() {
  const rows = openRows('Nothing was said.')
  return {
    host: rows.host,
    clear: rows.clear,
    add(level: string, words: unknown[], atMs: number | undefined) {
      const kind = level === 'warn' ? 'warning' : level
      const time = make('time', {}, secondsInWords(atMs))
      rows.add(
        make('li', { class: `said ${kind}` }, time, make('pre', {}, words.map((word) => valueInWords(word)).join(' '))),
      )
    },
  }
}
