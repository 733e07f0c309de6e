import type { ReactNode } from 'react'
import { ListChunk } from './list-chunk'

const atOnce = 5

interface LineChunksProps<T> {
  lines: readonly T[]
  /** Estimated height of one line with its margins, CSS px. */
  linePx: number
  /** Class of all chunks but the first, for the separator between two lines. */
  nextClass?: string | undefined
  children: (line: T) => ReactNode
}

/** The lines of a card, in chunks: there may be more than a page may hold. */
export function LineChunks<T>({ lines, linePx, nextClass, children }: LineChunksProps<T>) {
  const starts = lines.flatMap((_, index) => (index % atOnce === 0 ? [index] : []))
  return starts.map((start) => {
    const some = lines.slice(start, start + atOnce)
    const [className, waitsPx] = start === 0 ? [] : [nextClass, some.length * linePx]
    return (
      // The key of a chunk is its index: its lines may change when they are loaded again.
      <ListChunk key={start} className={className} waitsPx={waitsPx}>
        {some.map(children)}
      </ListChunk>
    )
  })
}
