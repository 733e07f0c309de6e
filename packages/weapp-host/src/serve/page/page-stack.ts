import type { ViewHost, ViewPage } from '../../view/view-host'
import { make } from './element'
import { valueInWords } from './format'
import { openableRow } from './rows'

/** The open pages, the top one first, each with its data. */
export function openPageStack(startHere: (page: string, query: string) => void) {
  const host = make('ol', { class: 'rows', attributes: { 'data-empty': 'No page is open.' } })

  const rowOf = ({ route, query, instance }: ViewPage, isTop: boolean) => {
    const words = Object.entries(query).map(([name, value]) => `${name}=${value}`)
    const summary = [make('span', { class: 'where' }, route), make('span', { class: 'paths' }, words.join('&'))]
    return openableRow(`page${isTop ? ' top' : ''}`, summary, () =>
      make(
        'div',
        {},
        make(
          'button',
          { class: 'quiet', type: 'button', onclick: () => startHere(route, words.join('&')) },
          'Start here',
        ),
        make('pre', {}, valueInWords(instance.data, 2)),
      ),
    )
  }
  return {
    host,
    show(phone: ViewHost) {
      const pages = phone.stack().reverse()
      host.replaceChildren(...pages.map((page, index) => rowOf(page, index === 0)))
    },
    clear: () => host.replaceChildren(),
  }
}
