import type { TranslatedLanguage, Translation } from '@haoli/contract'

export const languages = ['en', 'ja'] as const satisfies readonly TranslatedLanguage[]

/** Translations out of rows with the columns source, en and ja. null: these are not the columns. */
export function readRows(rows: readonly Record<string, string | undefined>[]): Translation[] | null {
  const [first] = rows
  if (!first || !('source' in first) || !languages.some((one) => one in first)) return null
  return rows.flatMap((row) =>
    languages.flatMap((language) => {
      const [source, words] = [row.source ?? '', row[language]?.trim() ?? '']
      return source === '' || words === '' ? [] : [{ language, source: asGiven(source), words: asGiven(words) }]
    }),
  )
}

/** What our own export put before a text that a spreadsheet would take for a formula. */
const asGiven = (text: string) => text.replace(/^'(?=[=+\-@])/, '')

/** A row for each text, with its words in each language. */
export function writeRows(translations: readonly Translation[]): string[][] {
  const bySource = new Map<string, Partial<Record<TranslatedLanguage, string>>>()
  for (const { source, language, words } of translations) {
    bySource.set(source, { ...bySource.get(source), [language]: words })
  }
  const rows = [...bySource].map(([source, words]) => [source, ...languages.map((language) => words[language] ?? '')])
  return [['source', ...languages], ...rows]
}

/** Parts of at most `size`. */
export function parts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
