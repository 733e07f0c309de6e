import { make } from './element'

const mostRows = 500

/** A list with the newest entry first; the oldest are removed above a limit. */
export interface Rows {
  host: HTMLElement
  /** If it has the same text as the newest entry, that entry's counter is increased instead. */
  add(words: string, make: () => HTMLElement): void
  clear(): void
}

/** `empty` is shown while there is no row. */
export function openRows(empty: string): Rows {
  const host = make('ol', { class: 'rows', attributes: { 'data-empty': empty } })
  let waiting: HTMLElement[] = []
  let newest: { words: string; row: HTMLElement; times: number } | undefined

  // Events in quick succession are rendered once.
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

/** A row with details `more`, which are created when it is opened, because most never are. */
export function openableRow(className: string, summary: Node[], more: () => Node): HTMLElement {
  const details = make('details', {}, make('summary', {}, ...summary))
  details.addEventListener('toggle', () => details.append(more()), { once: true })
  return make('li', { class: className }, details)
}
