// The frames have the same origin as the preview, which can therefore replace parts of their windows.
type FrameWindow = Window & typeof globalThis

/**
 * Gives a frame a history of its own. A browser has one history for a page and all its frames: without this, "back" on
 * one phone could undo a step of the other. Entries are kept here and never reach the browser's history.
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
    // As in a browser, the event is fired after the call has returned.
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

/** Makes the app in a frame believe that it was hidden and shown again, so that it loads its data again. */
export function pickUpAgain(frame: FrameWindow) {
  const { document } = frame
  const fireVisibilityChange = () => document.dispatchEvent(new frame.Event('visibilitychange', { bubbles: true }))
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  fireVisibilityChange()
  // Removes the override of the document's own property.
  Reflect.deleteProperty(document, 'visibilityState')
  fireVisibilityChange()
}
