/** The first `most` characters; all if it is negative. Does not cut an emoji in half. */
export function lengthLimited(words: string, most: number): string {
  if (most < 0 || words.length <= most) return words
  const last = words.charCodeAt(most - 1)
  const isHalf = last >= 0xd800 && last < 0xdc00
  return words.slice(0, isHalf ? most - 1 : most)
}
