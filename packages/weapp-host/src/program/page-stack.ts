import { type EventChannel, openChannel } from '../wx/event-channel'
import type { OpenPage } from '../wx/page'
import type { Manifest } from './manifest'
import { type Query, readUrl } from './urls'

/** wechat.md 2.12 */
const mostPages = 10

export type Move = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'

/** How a host creates its pages and runs their life cycles, including those of their components. */
export interface PageLife<Page extends OpenPage> {
  /** Loads what the page needs and creates it; runs no life-cycle function. `opened`: its event channel to its opener. */
  make(route: string, query: Query, opened: EventChannel): Page
  /** The page is on the stack: `onLoad`. */
  load(page: Page): void
  tell(page: Page, what: 'onShow' | 'onHide'): void
  /** The page has been rendered first: `onReady`, later. */
  ready(page: Page): void
  /** `onUnload`, and removes its components. */
  unload(page: Page): void
}

/** The open pages. Navigation runs the life cycles in WeChat's order, and throws WeChat's error messages. */
export interface PageStack<Page extends OpenPage> {
  pages(): Page[]
  /** `opened` is the page's event channel to its opener. */
  move(kind: Move, url: string, opened?: EventChannel): void
  back(delta: number): void
  /** The app was hidden and is shown again. */
  tell(what: 'onShow' | 'onHide'): void
}

export function openPageStack<Page extends OpenPage>(manifest: Manifest, life: PageLife<Page>): PageStack<Page> {
  let stack: Page[] = []
  // An entered tab stays alive until reLaunch.
  const tabs = new Map<string, Page>()
  const top = () => stack.at(-1)
  const isTab = (route: string) => manifest.tabs.includes(route)

  const tell = (page: Page | undefined, what: 'onShow' | 'onHide') => page && life.tell(page, what)
  const unload = (page: Page) => {
    tabs.delete(page.route)
    life.unload(page)
  }
  const open = (page: Page) => {
    stack.push(page)
    life.load(page)
    life.tell(page, 'onShow')
    life.ready(page)
  }

  const refusal = (kind: Move, route: string): string | undefined => {
    if (!manifest.pages.includes(route)) return `page "${route}" is not found`
    if (kind === 'switchTab') return isTab(route) ? undefined : 'can not switch to no-tabBar page'
    if (kind !== 'reLaunch' && isTab(route)) return `can not ${kind} a tabbar page`
    if (kind === 'navigateTo' && stack.length >= mostPages) return 'webview count limit exceed'
    return undefined
  }

  const leave: Record<Move, (to: string) => void> = {
    navigateTo: () => tell(top(), 'onHide'),
    redirectTo: () => {
      const page = stack.pop()
      if (page) unload(page)
    },
    switchTab: (to) => {
      for (const page of [...stack].reverse()) {
        if (!isTab(page.route)) unload(page)
        else if (page.route !== to && page === top()) tell(page, 'onHide')
      }
      stack = []
    },
    reLaunch: () => {
      const hiddenTabs = [...tabs.values()].filter((page) => !stack.includes(page))
      for (const page of [...hiddenTabs, ...stack].reverse()) unload(page)
      stack = []
    },
  }

  return {
    pages: () => [...stack],
    tell: (what) => tell(top(), what),
    move(kind, url, opened = openChannel().opened) {
      const { route, query } = readUrl(url, top()?.route)
      const refused = refusal(kind, route)
      if (refused) throw new Error(`${kind}:fail ${refused}`)
      const wasOnTop = top()?.route === route
      leave[kind](route)
      const kept = kind === 'switchTab' ? tabs.get(route) : undefined
      if (kept) {
        stack = [kept]
        if (!wasOnTop) tell(kept, 'onShow')
        return
      }
      const page = life.make(route, kind === 'switchTab' ? {} : query, opened)
      if (isTab(route)) tabs.set(route, page)
      open(page)
    },
    back(delta) {
      if (stack.length < 2) throw new Error('navigateBack:fail cannot navigate back at first page')
      const leaving = stack.splice(Math.max(1, stack.length - delta))
      for (const page of leaving.reverse()) unload(page)
      tell(top(), 'onShow')
    },
  }
}
