import type { ReactNode } from 'react'
import styles from './chunked-rows.module.scss'
import { ListChunk } from './list-chunk'

export interface Chunking<T> {
  /** Rows in one chunk; `chunkPx` is its estimated height, CSS px. */
  atOnce: number
  chunkPx: number
  /** Renders the rows of one chunk; `before` is the row before them. */
  children: (rows: readonly T[], before: T | undefined) => ReactNode
}

interface ChunkedRowsProps<T> extends Chunking<T> {
  rows: readonly T[]
  before?: T | undefined
  /** The list begins on screen: its first chunk is mounted at once. */
  inSight: boolean
}

/** Rows in chunks, each mounted while it is near the screen. */
export function ChunkedRows<T>({ rows, before, atOnce, chunkPx, inSight, children }: ChunkedRowsProps<T>) {
  const starts = rows.flatMap((_, index) => (index % atOnce === 0 ? [index] : []))
  return (
    <>
      {starts.map((start) => (
        // The key of a chunk is its index: its rows may change when they are loaded again.
        <ListChunk key={start} className={styles.chunk} waitsPx={inSight && start === 0 ? undefined : chunkPx}>
          {children(rows.slice(start, start + atOnce), start === 0 ? before : rows[start - 1])}
        </ListChunk>
      ))}
    </>
  )
}
