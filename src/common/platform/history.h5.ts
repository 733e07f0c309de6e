import { history } from '@tarojs/router'
import Taro from '@tarojs/taro'
import { wantsRetry } from './pages'

type Step = Parameters<Parameters<typeof history.listen>[0]>[0]
/** The router's own listener: it loads the page and draws it. */
type Draw = (step: Step) => unknown

export function mendHistory(): void {
  // Announced just before the router begins to listen, which it does once.
  Taro.eventCenter.once('__taroRouterLaunch', () => {
    const { listen } = history
    history.listen = (draw: Draw) => {
      history.listen = listen
      return listen(follow(draw))
    }
  })
}

/** Longer than Taro takes to bring a page in, after which it hides the one below, ms. */
const comesInMs = 500

/**
 * Keeps the page that somebody has come back to in sight. Who goes back before the left page had come in has that page on
 * top again when Taro hides it.
 */
function keepInSight(): void {
  const top = () => {
    const open = Taro.getCurrentPages() as { path?: string }[]
    return document.getElementById(open[open.length - 1]?.path ?? '')
  }
  const page = top()
  if (!page) return
  const watcher = new MutationObserver(() => {
    // Removing a name that is not there counts as a change too.
    if (page === top() && page.classList.contains('taro_page_shade')) page.classList.remove('taro_page_shade')
  })
  watcher.observe(page, { attributeFilter: ['class'] })
  setTimeout(() => watcher.disconnect(), comesInMs)
}

/** The open entry of the browser's history: the router numbers them. */
const openEntry = (): number => (window.history.state as { idx?: number } | null)?.idx ?? 0

function follow(draw: Draw): Draw {
  let entry = openEntry()
  let shown = { entry, hash: window.location.hash }
  let returning = false

  function goBackTo({ entry: before, hash }: typeof shown) {
    const path = hash.slice(1).split('?')[0]
    Taro.eventCenter.trigger('__taroRouterChange', { toLocation: { path } })
    returning = before !== entry
    if (returning) window.history.go(before - entry)
    else window.history.replaceState(window.history.state, '', hash)
  }

  return async (step) => {
    const forward = step.action === 'POP' && openEntry() > entry
    entry = openEntry()
    if (returning) {
      returning = false
      return
    }
    const wanted = { entry, hash: window.location.hash }
    const action = forward ? ('PUSH' as Step['action']) : step.action
    for (;;) {
      try {
        await draw({ ...step, action })
        shown = wanted
        if (action === 'POP') keepInSight()
        return
      } catch (error) {
        console.error(error)
        if (!(await wantsRetry())) return goBackTo(shown)
      }
    }
  }
}
