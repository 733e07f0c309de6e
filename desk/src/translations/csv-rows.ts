import { type TranslatedLanguage, type TranslationRow, translatedLanguages } from '@haoli/contract'

/** Rows for the API out of a file with the columns source, en and ja. null: these are not the columns. */
export function readRows(rows: readonly Record<string, string | undefined>[]): TranslationRow[] | null {
  const [first] = rows
  if (!first || !('source' in first) || !translatedLanguages.some((one) => one in first)) return null
  return rows.map((row) => ({ source: row.source ?? '', ...wordsOf(row, 'en'), ...wordsOf(row, 'ja') }))
}

const wordsOf = (row: Record<string, string | undefined>, language: TranslatedLanguage) => {
  const words = row[language] ?? ''
  return words === '' ? {} : { [language]: words }
}
