import { useRef, useState } from 'react'

/** For work of several steps that a page does: while one piece of work runs, another is not begun. */
export function useOneAtATime<Name extends string | object>() {
  const [busy, setBusy] = useState<Name | null>(null)
  const running = useRef(false)

  /** `name` is what `busy` says meanwhile. Answers undefined where something runs already. */
  async function run<T>(name: Name, work: () => Promise<T>): Promise<T | undefined> {
    if (running.current) return undefined
    running.current = true
    setBusy(name)
    try {
      return await work()
    } finally {
      running.current = false
      setBusy(null)
    }
  }

  return { run, busy }
}
