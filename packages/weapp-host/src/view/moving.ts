import { call } from '../program/instance'
import type { Manifest } from '../program/manifest'
import { type Move, openPageStack } from '../program/page-stack'
import type { EventChannel } from '../wx/event-channel'
import { leaveContainer } from './components'
import type { EventLog } from './event-log'
import type { Frame } from './frame/frame'
import type { openPages } from './pages'
import type { ViewPage } from './view-host'

interface Surroundings {
  manifest: Manifest
  pages: ReturnType<typeof openPages>
  frame: Frame
  eventLog: EventLog
  /** Calls listeners that were added by `wx.on…`. */
  emit(event: string, ...args: unknown[]): void
}

/** WeChat's messages for refused navigation; anything else that fails is an error. */
const isRefusal = (error: unknown) => error instanceof Error && /^\w+:fail /.test(error.message)

/** The page stack; after each navigation the top page is shown. */
export function openMoving({ manifest, pages, frame, eventLog, emit }: Surroundings) {
  const stack = openPageStack(manifest, pages.life)
  const top = () => stack.pages().at(-1)

  const step = (openType: Move | 'navigateBack', work: () => void) => {
    try {
      work()
      const page = top()
      if (page) emit('appRoute', { path: page.route, query: page.query, openType, notFound: false })
    } catch (error) {
      if (!isRefusal(error)) eventLog.caught(error)
      throw error
    } finally {
      const page = top()
      pages.show(page)
      frame.update()
      if (page) eventLog.emit({ type: 'page', route: page.route })
    }
  }
  const move = (kind: Move, url: string, opened?: EventChannel) => step(kind, () => stack.move(kind, url, opened))

  return {
    stack: (): ViewPage[] => stack.pages(),
    top,
    tell: stack.tell,
    move,
    back(delta = 1) {
      const page = top()
      // Every way of going back first closes an open page-container, and the page stays.
      if (page && leaveContainer(page.element)) return
      step('navigateBack', () => stack.back(delta))
    },
    /** The person taps a tab; its page is told, also if it is shown already. */
    pressTab(index: number, text: string) {
      const pagePath = manifest.tabs[index] ?? ''
      eventLog.guard(() => {
        move('switchTab', `/${pagePath}`)
        const page = top()
        if (page) call(page.instance, 'onTabItemTap', { index: String(index), pagePath, text })
      })
    },
  }
}

export type Moving = ReturnType<typeof openMoving>
