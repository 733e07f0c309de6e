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
  /** Tells those who listen through `wx.on…`. */
  emit(event: string, ...args: unknown[]): void
}

/** WeChat's own words for a step that it refuses; all else that goes wrong on the way is an error. */
const isRefusal = (error: unknown) => error instanceof Error && /^\w+:fail /.test(error.message)

/** The stack of pages, and the page on top put in sight after each step. */
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
      // Whatever way goes back, an open page-container closes first and the page stays.
      if (page && leaveContainer(page.element)) return
      step('navigateBack', () => stack.back(delta))
    },
    /** The person presses a tab; the tab's page is told, also where it is the one in sight. */
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
