import { stylesChanged } from '../../view/styles'
import type { LiveMessage } from '../messages'
import { connectLive } from './connect-live'

let version: number | undefined

/** The phone's URL with the page that is open now; `location` has the one it was started on. */
function addressHere(pages: string[] | undefined): string {
  const address = new URL(location.href)
  const page = window.weappHost?.stack().at(-1)
  if (page && (!pages || pages.includes(page.route))) {
    const query = Object.entries(page.query).map(([name, value]) => `${name}=${value}`)
    address.searchParams.set('url', [page.route, query.join('&')].filter(Boolean).join('?'))
    // It is part of the page's query now.
    address.searchParams.delete('query')
  }
  return address.href
}

function heard(message: LiveMessage) {
  if (message.type === 'styles') document.dispatchEvent(new CustomEvent(stylesChanged, { detail: message.styles }))
  // After a lost connection the server may serve another program.
  const isNew =
    message.type === 'program' || (message.type === 'hello' && version !== undefined && message.version !== version)
  if ('version' in message) version = message.version
  if (isNew) location.replace(addressHere(message.type === 'program' ? message.pages : undefined))
}

connectLive(heard)
