import type { Instance } from '../../program/instance'
import type { ViewPage } from '../view-host'
import { type MenuEntry, openMenu } from './menu'
import { openNotice } from './notice'
import type { FrameWords } from './words'

interface Surroundings {
  screen: HTMLElement
  name: string
  words: FrameWords
  page(): ViewPage | undefined
  /** Hears of each step to a page; answers the way to stop. */
  onPage(work: () => void): () => void
  /** The person forwards the page on top, or shares it to Moments. */
  share(where: 'chat' | 'moments'): void
  restart(): void
  home(): void
  hide(): void
  show(): void
}

const has = (instance: Instance | undefined, handler: string) => typeof instance?.[handler] === 'function'

/** The capsule at the top right: its menu, and the way out of the program and back. */
export function openCapsule({ screen, name, words, page, onPage, share, restart, home, hide, show }: Surroundings) {
  return {
    more() {
      const instance = page()?.instance
      const entries: (MenuEntry | false)[] = [
        has(instance, 'onShareAppMessage') && { says: words.forward, sign: '↗', press: () => share('chat') },
        has(instance, 'onShareAppMessage') &&
          has(instance, 'onShareTimeline') && { says: words.moments, sign: '◉', press: () => share('moments') },
        { says: words.restart, sign: '↻', press: restart },
      ]
      openMenu(
        screen,
        name,
        words,
        entries.filter((entry) => entry !== false),
      )
    },
    close() {
      hide()
      const said = { title: name, more: words.left, button: words.reopen }
      const away = openNotice(screen, said, () => {
        away()
        show()
      })
    },
    /** In the place of a page that the program has not, until it is on another. */
    lost(route: string) {
      const before = page()
      const said = { title: words.lost, more: route, button: words.home }
      const away = openNotice(screen, said, home)
      const stop = onPage(() => {
        if (page() === before) return
        away()
        stop()
      })
    },
  }
}
