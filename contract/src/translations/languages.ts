/** Those that a shop may have its texts in, beside its own, which is Chinese. */
export const translatedLanguages = ['en', 'ja'] as const
export type TranslatedLanguage = (typeof translatedLanguages)[number]

/** Where texts of the shop stand. */
export const textPlaces = ['goods', 'categories', 'coupons', 'home', 'search'] as const
export type TextPlace = (typeof textPlaces)[number]

/** What a row of a file of translations would do: bring words that were not there, change some, nothing, or it has a fault. */
export const translationOutcomes = ['added', 'changed', 'same', 'wrong'] as const
export type TranslationOutcome = (typeof translationOutcomes)[number]

/** The text is missing, or too long; no word in any language, or too long ones; the text stands in a row before. */
export const translationProblems = [
  'source_missing',
  'source_long',
  'words_missing',
  'words_long',
  'row_twice',
] as const
export type TranslationProblem = (typeof translationProblems)[number]
