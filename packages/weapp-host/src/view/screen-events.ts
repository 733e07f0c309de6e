import { call } from '../program/instance'
import type { EventLog } from './event-log'
import { dispatchGesture } from './events'
import type { Frame } from './frame/frame'
import { openGestures } from './gestures'
import type { Moving } from './moving'
import type { openPages } from './pages'

interface Surroundings {
  frame: Frame
  moving: Moving
  pages: ReturnType<typeof openPages>
  eventLog: EventLog
  emit(event: string, ...args: unknown[]): void
}

/** Errors that nobody caught: promises of the program, and listeners of the document. */
export function hearLostErrors(
  eventLog: EventLog,
  unhandled: (reason: unknown, promise: Promise<unknown>) => void,
): void {
  window.addEventListener('unhandledrejection', (event) => {
    // It is recorded and shown, so the browser need not report it too.
    event.preventDefault()
    eventLog.note(event.reason)
    unhandled(event.reason, event.promise)
  })
  window.addEventListener('error', ({ error }) => {
    // Without an error the event is of a picture that failed to load, or of the browser itself.
    if (error) eventLog.caught(error)
  })
}

/** Events of the screen: touches, mouse, and resizing. */
export function followScreen({ frame, moving, pages, eventLog, emit }: Surroundings): void {
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
    eventLog.guard(() => call(page.instance, 'onResize', { size, deviceOrientation }))
    pages.tellComponents(page, 'resize', { size, deviceOrientation })
  })
}
