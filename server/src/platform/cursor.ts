import { Problem } from './problem'

/** A place in a list as a client gets it: the values by which the list is sorted, of the last row of a page. */
export const writeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values that `writeCursor` was given; none of a text that it did not write. The caller checks that they are of its list. */
export function readCursor(text: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(values) ? values : []
  } catch {
    return []
  }
}

export const notOfThisList = () => new Problem('validation_failed', 'not a cursor of this list', { param: '/cursor' })
