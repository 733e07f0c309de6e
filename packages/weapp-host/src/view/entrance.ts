import type { Manifest } from '../program/manifest'
import { type Query, readUrl } from '../program/urls'
import { type Along, type EnterOptions, enterOptions, type openAppLife } from './app-life'
import type { LaunchOptions } from './launch-options'
import type { Moving } from './moving'

interface Surroundings {
  manifest: Manifest
  options: LaunchOptions
  firstPage: string
  moving(): Moving
  life(): ReturnType<typeof openAppLife>
  /** The page does not exist, and the App has not navigated elsewhere. */
  lost(route: string): void
}

const rooted = (url: string) => `/${url.replace(/^\//, '')}`
const urlOf = (route: string, query: Query) => {
  const words = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return rooted(words.length > 0 ? `${route}?${words.join('&')}` : route)
}

/** How the person enters and leaves the program, and returns by the same or another entrance. */
export function openEntrance({ manifest, options, firstPage, moving, life, lost }: Surroundings) {
  const start = readUrl(rooted(options.url ?? firstPage))
  const launched = enterOptions(start.route, { ...start.query, ...options.query }, options.scene, options)
  let entered: EnterOptions = launched

  const open = (route: string, query: Query) => {
    if (manifest.pages.includes(route)) return moving().move('reLaunch', urlOf(route, query))
    const before = moving().top()
    life().pageNotFound(route, query)
    if (moving().top() === before) lost(route)
  }

  return {
    launched,
    entered: () => entered,
    launch() {
      life().launch(launched)
      open(launched.path, launched.query)
    },
    hide() {
      moving().tell('onHide')
      life().hide()
    },
    /** With `url` on that page; otherwise as it was left. */
    show({ url, scene = 1001, ...along }: { url?: string; scene?: number } & Along = {}) {
      const here = moving().top() ?? { route: launched.path, query: launched.query }
      const { route, query } = url === undefined ? here : readUrl(rooted(url))
      entered = enterOptions(route, query, scene, along)
      life().show(entered)
      if (url === undefined) moving().tell('onShow')
      else open(route, query)
    },
  }
}
