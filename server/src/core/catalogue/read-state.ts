import type { RowReader } from './row-reader'

export const onSale = 5
/** What a product or a SKU can be: on sale, or why it is not (wechat.md 1.1). */
const knownStates = [0, onSale, 6, 9, 11, 13, 14, 15, 20]

/** A state that WeChat has added since is off the shelf. */
export function isOnSale(value: unknown, path: string, read: RowReader): boolean {
  const state = read.whole(value, path, { min: 0, max: 1000 })
  if (!knownStates.includes(state)) read.warn(path, 'state_unknown', { state })
  return state === onSale
}
