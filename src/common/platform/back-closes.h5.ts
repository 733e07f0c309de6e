import { useEffect, useRef } from 'react'

// An open sheet has an entry of its own in the browser's history, with the address of its page. Taro's router, which knows
// pages by their addresses, must not see it come or go.

const mark = 'sheet'

/** The address of the page whose sheet has an entry now. */
let entry: string | undefined
let closeSheet: (() => void) | undefined
/** We go back over the entry ourselves: resolves once the browser has. */
let leaving: { done: Promise<void>; end: () => void } | undefined

window.addEventListener('popstate', whenMoved, { capture: true })
// A page that was loaded again while its sheet was open stands on the entry of that sheet.
if (isMarked(history.state)) {
  entry = location.href
  void goBackOver()
}

export function BackCloses({ open, onBack }: { open: boolean; onBack: () => void }) {
  const back = useRef(onBack)
  back.current = onBack
  useEffect(() => (open ? closeOnBack(() => back.current()) : undefined), [open])
  return null
}

function closeOnBack(close: () => void): () => void {
  closeSheet = close
  if (entry === undefined) enter()
  return () => {
    if (closeSheet !== close) return
    closeSheet = undefined
    void goBackOver()
  }
}

export function leaveSheet(): Promise<void> {
  closeSheet = undefined
  return goBackOver()
}

function enter(): void {
  history.pushState({ ...history.state, [mark]: true }, '')
  entry = location.href
}

function goBackOver(): Promise<void> {
  if (leaving || entry === undefined) return leaving?.done ?? Promise.resolve()
  let end = () => {}
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  leaving = { done, end }
  history.back()
  return done
}

function whenMoved(event: PopStateEvent): void {
  const wasOurs = entry === location.href || isMarked(event.state)
  if (!wasOurs) {
    entry = undefined
    endLeaving()
    closeOpenSheet()
    return
  }
  event.stopImmediatePropagation()
  if (isMarked(event.state)) {
    // Forward again, to a sheet that is closed.
    entry = location.href
    void goBackOver()
    return
  }
  entry = undefined
  // Another sheet may have been opened meanwhile.
  if (!endLeaving()) closeOpenSheet()
  else if (closeSheet) enter()
}

/** Whether we were going back ourselves. */
function endLeaving(): boolean {
  const ended = leaving
  leaving = undefined
  ended?.end()
  return ended !== undefined
}

function closeOpenSheet(): void {
  const close = closeSheet
  closeSheet = undefined
  close?.()
}

function isMarked(state: unknown): boolean {
  return typeof state === 'object' && state !== null && mark in state
}
