import { useSyncExternalStore } from 'react'

/** How far this computer's clock is from the shop's, which in the sandbox can be moved. */
let offsetMs = 0
const waiting = new Set<() => void>()

/** The API said what time it is. */
export function setShopClock(iso: string): void {
  offsetMs = new Date(iso).getTime() - Date.now()
  for (const tell of waiting) tell()
}

/** The shop's time now, in ms. Only for showing what is left: what is too late is the server's to decide. */
export const shopNow = (): number => Date.now() + offsetMs

const tickMs = 30_000

function subscribe(tell: () => void): () => void {
  waiting.add(tell)
  const timer = setInterval(tell, tickMs)
  return () => {
    waiting.delete(tell)
    clearInterval(timer)
  }
}

/** The shop's time to half a minute; the component renders again as it passes. */
export const useShopNow = (): number => useSyncExternalStore(subscribe, () => Math.floor(shopNow() / tickMs) * tickMs)
