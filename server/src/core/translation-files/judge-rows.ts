import {
  type TranslatedLanguage,
  type Translation,
  type TranslationPreview,
  type TranslationProblem,
  type TranslationRow,
  translatedLanguages,
  translationLimits,
} from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { tidyText } from '../../platform/texts/tidy-text'
import { findAllWords } from '../translations/find-words'

/** What a row of a file says, or why it says nothing. */
export type ReadRow = { problem: TranslationProblem } | { problem: null; source: string; items: Translation[] }

/** What our own files put before a text that a spreadsheet would take for a formula. */
const asGiven = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '')

export function readRow({ source: given, ...words }: TranslationRow): ReadRow {
  const source = asGiven(given)
  if (source === '') return { problem: 'source_missing' }
  if (source.length > translationLimits.sourceChars) return { problem: 'source_long' }
  const items = translatedLanguages
    .map((language) => ({ language, source, words: tidyText('lines', asGiven(words[language] ?? '')) }))
    .filter((item) => item.words !== '')
  if (items.length === 0) return { problem: 'words_missing' }
  if (items.some((item) => item.words.length > translationLimits.wordsChars)) return { problem: 'words_long' }
  return { problem: null, source, items }
}

/** Reads the rows of a file in its order. Of rows with one text only the first counts. */
export function readRows(rows: readonly TranslationRow[]): ReadRow[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const read = readRow(row)
    if (read.problem !== null) return read
    if (seen.has(read.source)) return { problem: 'row_twice' }
    seen.add(read.source)
    return read
  })
}

/** Says of each row what it would change. Changes nothing. */
export async function previewRows(db: Db, rows: readonly TranslationRow[]): Promise<TranslationPreview['rows']> {
  const read = readRows(rows)
  const sources = read.flatMap((row) => (row.problem === null ? [row.source] : []))
  const now = new Map((await findAllWords(db, sources)).map((one) => [keyOf(one.language, one.source), one.words]))
  return read.map((row) => {
    if (row.problem !== null) return { outcome: 'wrong', problem: row.problem, before: {} }
    const news = row.items.filter(({ language, source, words }) => now.get(keyOf(language, source)) !== words)
    const before = Object.fromEntries(
      news.flatMap(({ language, source }) => {
        const words = now.get(keyOf(language, source))
        return words === undefined ? [] : [[language, words]]
      }),
    )
    const outcome = news.length === 0 ? 'same' : Object.keys(before).length > 0 ? 'changed' : 'added'
    return { outcome, problem: null, before }
  })
}

const keyOf = (language: TranslatedLanguage, source: string) => `${language} ${source}`
