import { fenOf } from '../lib/money'

/** Of a field of yuan that may be empty: what is typed must be an amount, or it would be left out without a word. */
export const amountRule = (words: string) => ({
  validator: (_: unknown, typed: string | undefined) =>
    (typed ?? '').trim() === '' || (fenOf(typed) ?? -1) >= 0 ? Promise.resolve() : Promise.reject(new Error(words)),
})
