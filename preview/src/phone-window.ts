// The frames are of our own origin, so the preview can give each what a real phone has and a frame lacks.
type FrameWindow = Window & typeof globalThis

/**
 * Gives a frame a history of its own. A browser keeps one history for a page and all its frames: without this, "back"
 * on one phone would undo the latest step of the other. Entries are kept here and never reach the browser's history.
 */
export function keepOwnHistory(frame: FrameWindow) {
  const { history, location } = frame
  const replace = history.replaceState.bind(history)
  const entries: { state: unknown; url: string }[] = [{ state: history.state, url: location.href }]
  let index = 0

  const go = (delta = 0) => {
    const entry = entries[index + delta]
    if (delta === 0) return location.reload()
    if (!entry) return
    index += delta
    // A real history moves after the call has returned.
    frame.setTimeout(() => {
      replace(entry.state, '', entry.url)
      frame.dispatchEvent(new frame.PopStateEvent('popstate', { state: entry.state }))
    }, 0)
  }
  Object.assign(history, {
    pushState(state: unknown, unused: string, url?: string | URL | null) {
      replace(state, unused, url)
      index += 1
      entries.splice(index, Number.POSITIVE_INFINITY, { state, url: location.href })
    },
    replaceState(state: unknown, unused: string, url?: string | URL | null) {
      replace(state, unused, url)
      entries[index] = { state, url: location.href }
    },
    go,
    back: () => go(-1),
    forward: () => go(1),
  })
  Object.defineProperty(history, 'length', { get: () => entries.length })
}

/** As if somebody laid the phone aside and picked it up again: the app looks anew at what it shows. */
export function pickUpAgain(frame: FrameWindow) {
  const { document } = frame
  const tell = () => document.dispatchEvent(new frame.Event('visibilitychange', { bubbles: true }))
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  tell()
  // Off with the mask: the document's own answer is back.
  Reflect.deleteProperty(document, 'visibilityState')
  tell()
}
