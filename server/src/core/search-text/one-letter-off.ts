/** Whether two words, as lists of characters, differ by one: a wrong, missing or additional one, or two that changed places. */
export function isOneOff(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1
  const [inShort, inLong] = [short.length - start - end, long.length - start - end]
  if (inLong <= 1) return inLong === 1
  return inShort === 2 && inLong === 2 && short[start] === long[start + 1] && short[start + 1] === long[start]
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** All words that differ from this one, in Latin letters, by one letter. Its first letter is taken to be right. */
export function oneLetterOff(word: string): string[] {
  const words = new Set<string>()
  for (let at = 1; at <= word.length; at += 1) {
    const [before, char, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)]
    for (const letter of letters) {
      words.add(before + letter + char + after)
      if (char !== '') words.add(before + letter + after)
    }
    if (char === '') continue
    words.add(before + after)
    if (after !== '') words.add(before + after[0] + char + after.slice(1))
  }
  words.delete(word)
  return [...words]
}
