import { type EventChannel, openChannel } from '../wx/event-channel'
import { call } from './instance'
import type { Manifest } from './manifest'
import type { Page, Program } from './program'
import { readUrl } from './urls'

/** wechat.md 2.12 */
const mostPages = 10

export type Move = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'

/** The open pages. Moves run the life cycles in WeChat's order and throw WeChat's words where WeChat refuses. */
export interface PageStack {
  pages(): Page[]
  /** `opened` is the page's way back to whoever opened it. */
  move(kind: Move, url: string, opened?: EventChannel): void
  back(delta: number): void
  /** The app went away and came back. */
  tell(what: 'onShow' | 'onHide'): void
}

const lifetimeOf = { onShow: 'page:show', onHide: 'page:hide' } as const

export function openPageStack(manifest: Manifest, program: Program, later: (work: () => void) => void): PageStack {
  let stack: Page[] = []
  // A tab that was entered stays alive until reLaunch.
  const tabs = new Map<string, Page>()
  const top = () => stack.at(-1)
  const isTab = (route: string) => manifest.tabs.includes(route)

  const tell = (page: Page | undefined, what: 'onShow' | 'onHide') => {
    if (!page) return
    call(page.instance, what)
    program.children.tell(page.instance, lifetimeOf[what])
  }
  const unload = (page: Page) => {
    tabs.delete(page.route)
    call(page.instance, 'onUnload')
    program.children.detach(page.instance)
  }
  const open = (page: Page) => {
    stack.push(page)
    call(page.instance, 'onLoad', page.instance.options)
    tell(page, 'onShow')
    later(() => call(page.instance, 'onReady'))
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
      const page = program.makePage(route, kind === 'switchTab' ? {} : query)
      page.instance.getOpenerEventChannel = () => opened
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
