import { useEffect, useState } from 'react'

/** A wait that is over sooner needs no sign, ms. */
const noticedMs = 300

/**
 * True once `waiting` has lasted so long that somebody wonders. Most answers come sooner: a spinner would flash, and cost
 * two setData on WeChat.
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
