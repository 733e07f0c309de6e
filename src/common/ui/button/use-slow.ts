import { useEffect, useState } from 'react'

/** No spinner is shown before this, ms. */
const noticedMs = 300

/**
 * True once `waiting` has lasted for a while. Most answers come sooner: a spinner would only flash, and cost two
 * setData on WeChat.
 */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false)
  if (slow && !waiting) setSlow(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setSlow(true), noticedMs)
    return () => clearTimeout(timer)
  }, [waiting])
  return slow && waiting
}
