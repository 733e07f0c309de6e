import type { Clock } from '../clock'
import type { Layout } from './layout'

/** Whether an observed element is on screen; `nth` counts the elements observed so far, from 0. */
export type InSight = (selector: string, nth: number) => boolean

/** A layout in which the test decides what is on screen. */
export interface Undrawn extends Layout {
  /** The person scrolls: observers whose result changes are called. */
  setInSight(inSight: InSight): void
}

interface Observed {
  selector: string
  nth: number
  listener(seen: unknown): void
  last?: boolean
}

const heightPx = 100

/** Nothing is rendered: `inSight` decides what is on screen; every box has its width and is 100 px high. */
export function openUndrawn(clock: Clock, widthPx: number, first: InSight): Undrawn {
  let inSight = first
  let count = 0
  const observed = new Set<Observed>()
  const box = { top: 0, left: 0, right: widthPx, bottom: heightPx, width: widthPx, height: heightPx }
  const nowhere = { top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 }

  const look = (one: Observed) => {
    const now = inSight(one.selector, one.nth)
    if (!observed.has(one) || one.last === now) return
    one.last = now
    one.listener({
      intersectionRatio: now ? 1 : 0,
      intersectionRect: now ? box : nowhere,
      boundingClientRect: box,
      relativeRect: box,
      time: clock.nowMs(),
    })
  }

  const createIntersectionObserver = () => {
    const own: Observed[] = []
    const observer = {
      relativeTo: () => observer,
      relativeToViewport: () => observer,
      observe: (selector: string, listener: (seen: unknown) => void) => {
        const one = { selector, listener, nth: count++ }
        own.push(one)
        observed.add(one)
        clock.after(0, () => look(one))
      },
      disconnect: () => {
        for (const one of own) observed.delete(one)
      },
    }
    return observer
  }

  const createSelectorQuery = () => {
    const results: unknown[] = []
    const told: (() => void)[] = []
    const refTo = (choose: (value: object) => unknown) => {
      const ask = (value: object) => (listener?: (result: unknown) => void) => {
        const result = choose(value)
        results.push(result)
        told.push(() => listener?.(result))
        return query
      }
      return {
        boundingClientRect: ask({ id: '', dataset: {}, ...box }),
        scrollOffset: ask({
          id: '',
          dataset: {},
          scrollTop: 0,
          scrollLeft: 0,
          scrollWidth: widthPx,
          scrollHeight: heightPx,
        }),
        fields: (_wish: unknown, listener?: (result: unknown) => void) => ask({ ...box, scrollTop: 0 })(listener),
        // There is no canvas or video to return without rendering.
        node: ask({ node: null }),
        context: ask({ context: null }),
        ref: ask({ ref: null }),
      }
    }
    const one = () => refTo((value) => value)
    const query: Record<string, unknown> = {
      in: () => query,
      select: one,
      selectAll: () => refTo((value) => [value]),
      selectViewport: one,
      exec: (listener?: (results: unknown[]) => void) => {
        clock.after(0, () => {
          for (const tell of told) tell()
          listener?.(results)
        })
        return query
      },
    }
    return query
  }

  return {
    createIntersectionObserver,
    createSelectorQuery,
    setInSight(next) {
      inSight = next
      for (const one of [...observed]) clock.after(0, () => look(one))
    },
  }
}
