import { call } from '../program/instance'
import { dispatchGesture } from './events'
import type { Frame } from './frame/frame'
import { openGestures } from './gestures'
import type { Moving } from './moving'
import type { News } from './news'
import type { openPages } from './pages'

interface Surroundings {
  frame: Frame
  moving: Moving
  pages: ReturnType<typeof openPages>
  news: News
  emit(event: string, ...args: unknown[]): void
}

/** What comes from the glass: fingers, the mouse, and a window that changes its size. */
export function followScreen({ frame, moving, pages, news, emit }: Surroundings): void {
  openGestures(frame.screen, {
    dispatch: dispatchGesture,
    page: () => {
      const page = moving.top()
      return { top: page?.window.getBoundingClientRect().top ?? 0, scrollTop: page?.scroller.scrollTop ?? 0 }
    },
  })
  window.addEventListener('resize', () => {
    const { windowWidth, windowHeight, screenHeight } = frame.facts()
    const size = { windowWidth, windowHeight, screenWidth: windowWidth, screenHeight }
    const deviceOrientation = windowWidth > screenHeight ? 'landscape' : 'portrait'
    const page = moving.top()
    emit('windowResize', { size, deviceOrientation })
    if (!page) return
    news.guard(() => call(page.instance, 'onResize', { size, deviceOrientation }))
    pages.tellComponents(page, 'resize', { size, deviceOrientation })
  })
}
