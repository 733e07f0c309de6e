import type { PhoneFacts } from './phone'

interface Query {
  minWidth?: number
  maxWidth?: number
  width?: number
  minHeight?: number
  maxHeight?: number
  height?: number
  orientation?: 'portrait' | 'landscape'
}

const fits = (value: number, exact = value, least = value, most = value) =>
  value === exact && value >= least && value <= most

function matches(query: Query, { windowWidth, windowHeight }: PhoneFacts): boolean {
  const orientation = windowWidth > windowHeight ? 'landscape' : 'portrait'
  return (
    fits(windowWidth, query.width, query.minWidth, query.maxWidth) &&
    fits(windowHeight, query.height, query.minHeight, query.maxHeight) &&
    orientation === (query.orientation ?? orientation)
  )
}

interface Surroundings {
  facts(): PhoneFacts
  /** Calls a listener whenever the window changes. */
  onResize(work: () => void): void
}

/** `this.createMediaQueryObserver()`: reports whether the window matches, at once and on each change. */
export const mediaQueryObservers = ({ facts, onResize }: Surroundings) => {
  const looks = new Set<() => void>()
  onResize(() => {
    for (const look of looks) look()
  })
  return () => {
    let own: (() => void) | undefined
    const disconnect = () => void (own && looks.delete(own))
    return {
      observe(query: Query, listener: (result: { matches: boolean }) => void) {
        disconnect()
        let last: boolean | undefined
        own = () => {
          const now = matches(query, facts())
          if (now === last) return
          last = now
          listener({ matches: now })
        }
        looks.add(own)
        own()
      },
      disconnect,
    }
  }
}
