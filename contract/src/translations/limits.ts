export const translationLimits = {
  /** Longer than any text of the catalogue. */
  sourceChars: 40_000,
  wordsChars: 20_000,
  itemsAtOnce: 500,
  rowsOfFile: 50_000,
} as const
