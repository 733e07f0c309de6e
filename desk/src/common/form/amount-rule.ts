import { fenOf } from '../lib/money'

/**
 * Of a field of yuan that may be empty: what is typed must be an amount, or it would be left out without a word. `leastFen` is 1
 * where an empty field means more than nothing.
 */
export const amountRule = (words: string, { leastFen = 0 } = {}) => ({
  validator: (_: unknown, typed: string | undefined) =>
    (typed ?? '').trim() === '' || (fenOf(typed) ?? -1) >= leastFen
      ? Promise.resolve()
      : Promise.reject(new Error(words)),
})
