export const languages = ['zh', 'en', 'ja'] as const
export type Language = (typeof languages)[number]

/** The language of a locale such as `zh_CN` or `ja-JP`; Chinese where there is no translation. */
export const languageOf = (name: string): Language =>
  languages.find((known) => name.toLowerCase().startsWith(known)) ?? 'zh'
