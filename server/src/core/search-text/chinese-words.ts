export interface ChineseWord {
  /** Index of its first character. */
  at: number
  chars: string[]
  /** false: neighbouring characters that are in no dictionary word; where words begin in them is unknown. */
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
 * Where words begin, as indexes of characters. An even number of unknown characters is read in pairs (手绘真丝 → 手绘,
 * 真丝); in an odd number a word may begin at each. Known words of four characters and more are read in pairs too.
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
