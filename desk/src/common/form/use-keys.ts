import { useRef } from 'react'
import { moved } from './values'

/** Keys of the items of a list, which stay with them while they are moved, and what the list does to them. */
export function useKeys(length: number) {
  const next = useRef(0)
  const keys = useRef<string[]>([])
  while (keys.current.length < length) keys.current.push(`item-${next.current++}`)
  if (keys.current.length > length) keys.current = keys.current.slice(0, length)
  return {
    keys: keys.current,
    removed: (index: number) => {
      keys.current = keys.current.filter((_, at) => at !== index)
    },
    moved: (from: number, to: number) => {
      keys.current = moved(keys.current, from, to)
    },
  }
}
