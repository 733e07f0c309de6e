/** Those that a shop may have its texts in, beside its own, which is Chinese. */
export const translatedLanguages = ['en', 'ja'] as const
export type TranslatedLanguage = (typeof translatedLanguages)[number]
