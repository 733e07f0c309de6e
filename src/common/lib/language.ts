export const languages = ['zh', 'en', 'ja'] as const
export type Language = (typeof languages)[number]

/** `zh_CN`, `ja-JP` and the like; Chinese for every language that we do not speak. */
export const languageOf = (name: string): Language =>
  languages.find((known) => name.toLowerCase().startsWith(known)) ?? 'zh'
