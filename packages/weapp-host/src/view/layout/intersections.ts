import type { Clock } from '../../clock'
import type { Instance } from '../../program/instance'
import type { Box } from '../../wx/phone'
import { boxOf, placeOf, windowBox } from './boxes'
import type { Found, Scope, Scopes } from './scopes'

interface Options {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

type Margins = Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>
type Listener = (seen: object) => void

/** The reference of an observer: another element, or the page's window, extended by margins. */
interface Reference {
  selector?: string
  margins: Margins
}

interface Watched {
  found: Found
  scope: Scope
  lastRatio: number
  look(): void
}

const grown = (box: Box, { left = 0, top = 0, right = 0, bottom = 0 }: Margins) =>
  boxOf(box.left - left, box.top - top, box.right + right, box.bottom + bottom)
const common = (one: Box, other: Box) =>
  boxOf(
    Math.max(one.left, other.left),
    Math.max(one.top, other.top),
    Math.min(one.right, other.right),
    Math.min(one.bottom, other.bottom),
  )
const nowhere = boxOf(0, 0, 0, 0)

/** A threshold of 0 is passed as soon as anything is visible. */
const isAbove = (ratio: number, threshold: number) => (threshold === 0 ? ratio > 0 : ratio >= threshold)

/** Observed elements are compared on every frame, as long as there are any. */
function openWatch() {
  const watched = new Set<Watched>()
  let isRunning = false
  const tick = () => {
    isRunning = watched.size > 0
    if (isRunning) requestAnimationFrame(tick)
    for (const one of [...watched]) {
      // While another page covers it, a page's observers are not called.
      if (one.scope.page.window.hidden) continue
      if (one.found.element.isConnected) one.look()
      else watched.delete(one)
    }
  }
  return {
    add(one: Watched) {
      watched.add(one)
      if (!isRunning) requestAnimationFrame(tick)
      isRunning = true
    },
    remove: (one: Watched) => watched.delete(one),
  }
}

/** `createIntersectionObserver`: calls a listener when the visible share of an element passes a threshold. */
export function openIntersections(clock: Clock, scopes: Scopes) {
  const watch = openWatch()

  return (owner?: Instance, options: Options = {}): unknown => {
    const { thresholds = [0], initialRatio = 0, observeAll = false } = options
    const references: Reference[] = []
    const own: Watched[] = []

    /** The intersection of all references. */
    const referenceBox = (scope: Scope): Box => {
      const boxes = references.map(({ selector, margins }) => {
        const [found] = selector === undefined ? [] : scope.all(selector)
        if (selector !== undefined && !found) return nowhere
        return grown(found ? placeOf(found.element, scope.page) : windowBox(scope.page), margins)
      })
      return boxes.length > 0 ? boxes.reduce(common) : windowBox(scope.page)
    }

    const observeOne = (found: Found, scope: Scope, listener: Listener) => {
      const one: Watched = {
        found,
        scope,
        lastRatio: initialRatio,
        look() {
          const box = placeOf(found.element, scope.page)
          const relativeRect = referenceBox(scope)
          const seen = common(box, relativeRect)
          const area = box.width * box.height
          const ratio = area > 0 ? (seen.width * seen.height) / area : 0
          const passes = thresholds.some((threshold) => isAbove(ratio, threshold) !== isAbove(one.lastRatio, threshold))
          one.lastRatio = ratio
          if (!passes) return
          const told = {
            id: found.node.id,
            dataset: { ...found.node.dataset },
            time: clock.nowMs(),
            intersectionRatio: ratio,
            intersectionRect: ratio > 0 ? seen : nowhere,
            boundingClientRect: box,
            relativeRect,
          }
          clock.after(0, () => own.includes(one) && listener(told))
        },
      }
      own.push(one)
      watch.add(one)
    }

    const observer = {
      relativeTo(selector: string, margins: Margins = {}) {
        references.push({ selector, margins })
        return observer
      },
      relativeToViewport(margins: Margins = {}) {
        references.push({ margins })
        return observer
      },
      observe(selector: string, listener: Listener) {
        const scope = scopes.of(owner)
        if (!scope) return
        const found = scope.all(selector)
        for (const one of observeAll ? found : found.slice(0, 1)) observeOne(one, scope, listener)
      },
      disconnect() {
        for (const one of own.splice(0)) watch.remove(one)
      },
    }
    return observer
  }
}
