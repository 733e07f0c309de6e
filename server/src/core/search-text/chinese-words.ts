export interface ChineseWord {
  /** Index of its first character. */
  at: number
  chars: string[]
  /** false: characters in a row that no dictionary joins; how they belong together is unknown. */
  known: boolean
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Cuts a run of Chinese characters into words: 武夷岩茶西湖龙井 → 武夷岩茶 (not known), 西湖, 龙井. */
export function chineseWords(text: string): ChineseWord[] {
  const words: ChineseWord[] = []
  let at = 0
  for (const { segment } of segmenter.segment(text)) {
    const chars = [...segment]
    const last = words.at(-1)
    if (chars.length === 1 && last !== undefined && !last.known) last.chars.push(...chars)
    else words.push({ at, chars, known: chars.length > 1 })
    at += chars.length
  }
  return words
}

/**
 * Where words begin, as indexes of characters. An even row of characters that the dictionary does not know is read in
 * pairs (手绘真丝 → 手绘, 真丝), an odd one may begin anywhere; a long word in pairs too.
 */
export function wordStarts(text: string): Set<number> {
  const starts = new Set<number>()
  for (const { at, chars, known } of chineseWords(text)) {
    const inPairs = known ? chars.length >= 4 : chars.length % 2 === 0
    const step = inPairs ? 2 : known ? chars.length : 1
    for (let offset = 0; offset < chars.length; offset += step) starts.add(at + offset)
  }
  return starts
}
