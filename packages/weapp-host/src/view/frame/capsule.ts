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
  /** Calls a listener on each navigation; returns a function that stops it. */
  onPage(work: () => void): () => void
  /** The person shares the top page to a chat or to Moments. */
  share(where: 'chat' | 'moments'): void
  restart(): void
  home(): void
  hide(): void
  show(): void
}

const has = (instance: Instance | undefined, handler: string) => typeof instance?.[handler] === 'function'

/** The capsule at the top right: its menu, and the button that leaves the program. */
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
    /** Shown instead of a page that does not exist, until the next navigation. */
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
