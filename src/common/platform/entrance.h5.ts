import type { EnterOptions } from './entrance'

// A browser has no scenes. A link that was shared counts as a card opened in a chat; `scene` in the address overrides.
const sceneOfSharedLink = 1007
const sceneOfOpening = 1001

export function enterOptions(): EnterOptions {
  const [path = '', search = ''] = window.location.hash.replace(/^#\/?/, '').split('?')
  const query: Record<string, string> = {}
  for (const text of [window.location.search, search]) {
    new URLSearchParams(text).forEach((value, name) => {
      query[name] = value
    })
  }
  const scene = Number(query.scene) || (query.ch === 'share_card' ? sceneOfSharedLink : sceneOfOpening)
  return { scene, path, query }
}

/**
 * A visit begins when the document loads, and when a shared link is put into the address of an open shop. Returning to
 * the browser tab is the same visit.
 */
export function watchEntering(listener: (options: EnterOptions) => void) {
  const onChange = () => {
    const options = enterOptions()
    if (options.query.ch) listener(options)
  }
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}
