import type { TranslatedLanguage } from '@haoli/contract'

/** Words that the shop itself writes, in each language of the interface. Those of the merchant are in `translations`. */
export type InLanguages = readonly [zh: string, en: string, ja: string]

/** `undefined`: the shop's own, Chinese. */
export const inLanguage = (words: InLanguages, language: TranslatedLanguage | undefined): string =>
  words[language === 'en' ? 1 : language === 'ja' ? 2 : 0]
