import type { ViewHost } from '@haoli/weapp-host/view'
import { openStub, type Recording, type Shape } from '../stub'

declare const weappHost: ViewHost

/** What is measured within the phone's page: all times in ms, all of them up to a picture that has been drawn. */
export interface Stopwatch {
  /** From the program's first line to its first page's `onReady`. */
  ready(): Promise<number>
  /** From the program's first line until `selector` is on the page. */
  shown(selector: string): Promise<number>
  /** Begins to look for `selector`, before the touch that is to bring it. */
  watchFor(selector: string): void
  /** Begins to wait for a call of this function of `wx`, before the touch that is to bring it. */
  watchForCall(name: string): void
  /** From the touch until what was watched for is there. */
  touched(): Promise<number>
  /** From scrolling to the page's end until `selector` is on it. */
  scrolledTo(selector: string): Promise<number>
  /** Scrolls it into sight and says where its middle is. */
  place(selector: string): { x: number; y: number }
  /** Requests that had no answer, and what the program threw. */
  trouble(): string[]
}

/** Once the browser has drawn what is in the document now. */
const drawn = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    })
  })

function there(selector: string): Promise<unknown> {
  if (document.querySelector(selector)) return Promise.resolve()
  return new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-label'] })
  })
}

const patienceMs = 120_000

/** How long it took until `what` came and was drawn; rejects where it does not come. */
async function untilDrawn(what: Promise<unknown>, startedAt: () => number): Promise<number> {
  const tooLong = new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('what the bench waits for does not come')), patienceMs)
  })
  await Promise.race([what, tooLong])
  return (await drawn()) - startedAt()
}

/** Puts the stub in the network's place, and keeps the time. To be called before anything of the page runs. */
export function openStopwatch(recording: Recording | null, shape: Shape): Stopwatch {
  let startedAt = 0
  let touchedAt = 0
  let watched = Promise.resolve(0)
  const missing: string[] = []
  const answer = recording && openStub(recording, shape)
  const fetchFromHost = window.fetch

  /** The program's first line runs as soon as the host has read it. */
  const startsTheClock = (response: Response): Response => {
    const json = response.json.bind(response)
    response.json = async () => {
      const program = await json()
      startedAt = performance.now()
      return program
    }
    return response
  }
  window.fetch = async (input, init = {}) => {
    const { origin, pathname, href } = new URL(String(input), location.href)
    if (origin === location.origin) {
      const response = await fetchFromHost(input, init)
      return pathname.endsWith('/program.json') ? startsTheClock(response) : response
    }
    try {
      if (!answer) throw new Error(`no network for ${href}`)
      const { status, body } = answer(init.method ?? 'GET', href, init.body as string | undefined)
      return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
    } catch (error) {
      if (recording) missing.push((error as Error).message)
      throw error
    }
  }
  window.addEventListener('touchend', ({ timeStamp }) => (touchedAt = timeStamp), { capture: true })

  const hasHost = () =>
    new Promise<void>((resolve) => {
      const look = () => ('weappHost' in window ? resolve() : void setTimeout(look, 1))
      look()
    })

  return {
    ready: () =>
      untilDrawn(
        hasHost().then(() => weappHost.ready),
        () => startedAt,
      ),
    shown: (selector) => untilDrawn(there(selector), () => startedAt),
    watchFor: (selector) => {
      watched = untilDrawn(there(selector), () => touchedAt)
    },
    watchForCall: (name) => {
      const called = new Promise<void>((resolve) => {
        const stop = weappHost.on((event) => {
          if (event.type !== 'wx' || event.call.name !== name) return
          stop()
          resolve()
        })
      })
      watched = untilDrawn(called, () => touchedAt)
    },
    touched: () => watched,
    scrolledTo: (selector) => {
      const scrolledAt = performance.now()
      const { scroller } = weappHost.page()
      scroller.scrollTop = scroller.scrollHeight
      return untilDrawn(there(selector), () => scrolledAt)
    },
    place: (selector) => {
      const element = document.querySelector(selector)
      if (!element) throw new Error(`there is no ${selector}`)
      element.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    },
    trouble: () => [...missing, ...weappHost.errors.map((error) => (error as Error)?.stack ?? String(error))],
  }
}
