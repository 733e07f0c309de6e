import { useEffect, useState } from 'react'

const pauseMs = 300

/** The value once it has not changed for a moment: not every key that is pressed asks the server. */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return later
}
