import { make } from './element'

const mostRows = 500

/** A list whose newest entry comes first, and whose oldest go when there are too many. */
export interface Rows {
  host: HTMLElement
  /** With the same words as the newest, nothing is added and that one is counted up. */
  add(words: string, make: () => HTMLElement): void
  clear(): void
}

/** `empty` stands there while there is no row. */
export function openRows(empty: string): Rows {
  const host = make('ol', { class: 'rows', attributes: { 'data-empty': empty } })
  let waiting: HTMLElement[] = []
  let newest: { words: string; row: HTMLElement; times: number } | undefined

  // A burst of events is drawn once.
  const draw = () => {
    host.prepend(...waiting.reverse())
    waiting = []
    while (host.childElementCount > mostRows) host.lastElementChild?.remove()
  }
  return {
    host,
    add(words, make) {
      if (newest?.words === words) {
        newest.row.dataset.times = `× ${++newest.times}`
        return
      }
      const row = make()
      newest = { words, row, times: 1 }
      if (waiting.push(row) === 1) requestAnimationFrame(draw)
    },
    clear() {
      waiting = []
      newest = undefined
      host.replaceChildren()
    },
  }
}

export const plainRow = (className: string, ...parts: Node[]): HTMLElement => make('li', { class: className }, ...parts)

/** A row that shows `more` when it is opened; made then, for most are never opened. */
export function openableRow(className: string, summary: Node[], more: () => Node): HTMLElement {
  const details = make('details', {}, make('summary', {}, ...summary))
  details.addEventListener('toggle', () => details.append(more()), { once: true })
  return make('li', { class: className }, details)
}
