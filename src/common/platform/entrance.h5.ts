import { readMarks } from '@haoli/contract'
import type { EnterOptions } from './entrance'

// A browser has no scenes. A card that was shared counts as one opened in a chat, any other link with marks as a link outside
// of WeChat; `scene` in the address overrides.
const sceneOfSharedCard = 1007
const sceneOfLink = 1194
const sceneOfOpening = 1001

function sceneOf(path: string, query: Record<string, string>): number {
  if (query.ch === 'share_card') return sceneOfSharedCard
  return isMarked({ scene: 0, path, query }) ? sceneOfLink : sceneOfOpening
}

const isMarked = (options: EnterOptions) => Object.keys(readMarks(options)).length > 0

export function enterOptions(): EnterOptions {
  const [path = '', search = ''] = window.location.hash.replace(/^#\/?/, '').split('?')
  const query: Record<string, string> = {}
  for (const text of [window.location.search, search]) {
    new URLSearchParams(text).forEach((value, name) => {
      query[name] = value
    })
  }
  return { scene: Number(query.scene) || sceneOf(path, query), path, query }
}

/**
 * A visit begins when the document loads, and when a link with marks is put into the address of an open shop. Returning to
 * the browser tab is the same visit.
 */
export function watchEntering(listener: (options: EnterOptions) => void) {
  const onChange = () => {
    const options = enterOptions()
    if (isMarked(options)) listener(options)
  }
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

export const channelsShareKey = async () => undefined
