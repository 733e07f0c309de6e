/** Those that a shop may have its texts in, beside its own, which is Chinese. */
export const translatedLanguages = ['en', 'ja'] as const
export type TranslatedLanguage = (typeof translatedLanguages)[number]

/** Where texts of the shop stand. */
export const textPlaces = ['goods', 'categories', 'coupons', 'home', 'search'] as const
export type TextPlace = (typeof textPlaces)[number]
