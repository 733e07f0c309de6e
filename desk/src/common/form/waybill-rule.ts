/** Of a field of a waybill's number, as long as the API takes it. */
export const waybillRule = (words: { needed: string; form: string }) => ({
  validator: (_: unknown, typed: string | undefined) => {
    const { length } = (typed ?? '').trim()
    if (length === 0) return Promise.reject(new Error(words.needed))
    return length < 4 || length > 40 ? Promise.reject(new Error(words.form)) : Promise.resolve()
  },
})
