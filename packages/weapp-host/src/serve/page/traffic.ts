import type { SetDataCall } from '../../program/set-data'
import { make } from './element'
import { bytesInWords, secondsInWords } from './format'
import { openableRow, openRows } from './rows'

/** WeChat's audit allows no call above this (wechat.md 4). */
const auditBytes = 256 * 1024
const notableBytes = 32 * 1024
const mostBars = 90

const weightOf = (bytes: number) => (bytes > auditBytes ? 'heavy' : bytes > notableBytes ? 'notable' : 'light')

/** The height of a bar from 0 to 1, on a logarithmic scale, so that 100 B are visible beside 100 kB. */
const heightOf = (bytes: number) => Math.min(1, Math.log10(Math.max(bytes, 10)) / Math.log10(auditBytes))

const lastName = (path: string) => path.split('/').slice(-2).join('/')

function rowOf({ page, component, bytes, paths, ms }: SetDataCall, atMs: number | undefined): HTMLElement {
  const where = component ? `${lastName(component)} in ${lastName(page)}` : lastName(page)
  const summary = [
    make('time', {}, secondsInWords(atMs)),
    make('b', { class: 'bytes' }, bytesInWords(bytes)),
    make('span', { class: 'where', title: component ? `${component} in ${page}` : page }, where),
    make('span', { class: 'paths' }, paths.join(', ')),
    make('span', { class: 'fine' }, ms === undefined ? '' : `${ms.toFixed(1)} ms`),
  ]
  const row = openableRow(`call ${weightOf(bytes)}`, summary, () => make('pre', {}, paths.join('\n')))
  row.style.setProperty('--share', String(heightOf(bytes)))
  return row
}

/** Every call of setData as a bar and a row, with the totals. */
export function openTraffic() {
  const rows = openRows('No setData yet.')
  const bars = make('div', { class: 'bars', attributes: { 'aria-hidden': 'true' } })
  const figures = { calls: make('b'), bytes: make('b'), largest: make('b') }
  const total = { calls: 0, bytes: 0, largest: 0 }

  const showTotal = () => {
    figures.calls.textContent = String(total.calls)
    figures.bytes.textContent = bytesInWords(total.bytes)
    figures.largest.textContent = bytesInWords(total.largest)
  }
  const clear = () => {
    Object.assign(total, { calls: 0, bytes: 0, largest: 0 })
    bars.replaceChildren()
    rows.clear()
    showTotal()
  }
  const add = (call: SetDataCall, atMs: number | undefined) => {
    total.calls += 1
    total.bytes += call.bytes
    total.largest = Math.max(total.largest, call.bytes)
    showTotal()
    const bar = make('i', { class: weightOf(call.bytes) })
    bar.style.height = `${heightOf(call.bytes) * 100}%`
    bars.append(bar)
    if (bars.childElementCount > mostBars) bars.firstElementChild?.remove()
    // Equal calls are not merged into one row.
    rows.add(String(total.calls), () => rowOf(call, atMs))
  }

  showTotal()
  const host = make(
    'section',
    { class: 'traffic' },
    make(
      'div',
      { class: 'figures' },
      make('span', {}, figures.calls, ' calls'),
      make('span', {}, figures.bytes, ' in all'),
      make('span', {}, figures.largest, ' the largest'),
      make('button', { class: 'quiet', type: 'button', onclick: clear }, 'Clear'),
    ),
    bars,
    rows.host,
  )
  return { host, add, clear }
}
