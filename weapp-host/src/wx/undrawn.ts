import type { Clock } from '../clock'
import type { Layout } from './layout'

/** Whether what a program observes is on screen; `nth` counts the elements observed so far, from 0. */
export type InSight = (selector: string, nth: number) => boolean

/** A layout of which the test says what is on screen. */
export interface Undrawn extends Layout {
  /** The person scrolls: those whose answer changes are told. */
  setInSight(inSight: InSight): void
}

interface Observed {
  selector: string
  nth: number
  listener(seen: unknown): void
  last?: boolean
}

const heightPx = 100

/** Nothing is drawn here: `inSight` says what is on screen, and every box is as wide as it and 100 px high. */
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
    const add = (value: object, listener?: (result: unknown) => void) => {
      results.push(value)
      listener?.(value)
      return query
    }
    const same = () => query
    const query: Record<string, unknown> = {
      in: same,
      select: same,
      selectAll: same,
      selectViewport: same,
      boundingClientRect: (listener?: (result: unknown) => void) => add(box, listener),
      scrollOffset: (listener?: (result: unknown) => void) => add({ scrollTop: 0, scrollLeft: 0 }, listener),
      fields: (_fields: unknown, listener?: (result: unknown) => void) => add(box, listener),
      exec: (listener?: (results: unknown[]) => void) => {
        clock.after(0, () => listener?.(results))
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
