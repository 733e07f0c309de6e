import type { ReactNode } from 'react'
import { ListChunk } from './list-chunk'

const atOnce = 5

interface LineChunksProps<T> {
  lines: readonly T[]
  /** About how tall one is with the room around it, CSS px. */
  linePx: number
  /** Of all chunks after the first: what stands between two lines stands there too. */
  nextClass?: string | undefined
  children: (line: T) => ReactNode
}

/** Lines on one card. There may be more of them than a page may hold: those far from the screen wait. */
export function LineChunks<T>({ lines, linePx, nextClass, children }: LineChunksProps<T>) {
  const starts = lines.flatMap((_, index) => (index % atOnce === 0 ? [index] : []))
  return starts.map((start) => {
    const some = lines.slice(start, start + atOnce)
    const [className, waitsPx] = start === 0 ? [] : [nextClass, some.length * linePx]
    return (
      // A chunk is known by its place: its lines may change when they are loaded again.
      <ListChunk key={start} className={className} waitsPx={waitsPx}>
        {some.map(children)}
      </ListChunk>
    )
  })
}
