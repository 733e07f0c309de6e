import type { WxCall } from '../../wx/types'
import { make } from './element'
import { secondsInWords, valueInWords } from './format'
import { openableRow, openRows, plainRow } from './rows'

/** The program's calls of `wx`. */
export function openWxCalls() {
  const rows = openRows('No call of wx yet.')
  return {
    host: rows.host,
    clear: rows.clear,
    add({ name, options }: WxCall, atMs: number | undefined) {
      const all = options === undefined ? '' : valueInWords(options, 2)
      const inShort = all.replace(/\s+/g, ' ').slice(0, 200)
      const summary = () => [
        make('time', {}, secondsInWords(atMs)),
        make('span', { class: 'where' }, name),
        make('span', { class: 'paths' }, inShort),
      ]
      rows.add(`${name} ${all}`, () =>
        all === inShort ? plainRow('wx', ...summary()) : openableRow('wx', summary(), () => make('pre', {}, all)),
      )
    },
  }
}
