import type { Instance } from '../../program/instance'
import type { ViewPage } from '../view-host'
import { type MenuEntry, openMenu } from './menu'
import { openNotice } from './notice'

interface Surroundings {
  screen: HTMLElement
  name: string
  page(): ViewPage | undefined
  /** The person forwards the page on top, or shares it to Moments. */
  share(where: 'chat' | 'moments'): void
  restart(): void
  home(): void
  hide(): void
  show(): void
}

const has = (instance: Instance | undefined, handler: string) => typeof instance?.[handler] === 'function'

/** The capsule at the top right: its menu, and the way out of the program and back. */
export function openCapsule({ screen, name, page, share, restart, home, hide, show }: Surroundings) {
  return {
    more() {
      const instance = page()?.instance
      const entries: (MenuEntry | false)[] = [
        has(instance, 'onShareAppMessage') && { words: '发送给朋友', sign: '↗', press: () => share('chat') },
        has(instance, 'onShareAppMessage') &&
          has(instance, 'onShareTimeline') && { words: '分享到朋友圈', sign: '◉', press: () => share('moments') },
        { words: '重新进入小程序', sign: '↻', press: restart },
      ]
      openMenu(
        screen,
        name,
        entries.filter((entry) => entry !== false),
      )
    },
    close() {
      hide()
      const words = { title: name, more: '已离开小程序', button: '再次打开' }
      const away = openNotice(screen, words, () => {
        away()
        show()
      })
    },
    /** In the place of a page that the program has not. Answers the way to take it away. */
    lost(route: string): () => void {
      const words = { title: '页面不存在', more: route, button: '回到首页' }
      const away = openNotice(screen, words, () => {
        away()
        home()
      })
      return away
    },
  }
}
