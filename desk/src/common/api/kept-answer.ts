import type { QueryKey } from '@tanstack/react-query'
import { isSame } from '../diff/differences'

interface Asked {
  /** Of the operation, its parameters in the path, and its query. */
  key: QueryKey
  /** false: nothing is asked, as by a drawer that closes. */
  enabled: boolean
}

/**
 * What is shown while something is asked: the answer before, for other filters of a list or another page of it. Not while another
 * thing is asked for, whose buttons would stand beside what the thing before says.
 */
export const keptAnswer = <T>(before: T | undefined, keyBefore: QueryKey | undefined, { key, enabled }: Asked) =>
  !enabled || isSame(keyBefore?.[1], key[1]) ? before : undefined
