import { type SaveTranslations, type TranslatedLanguage, translatedLanguages } from '@haoli/contract'
import type { Members, RowReader } from './row-reader'

export type TranslationRow = Omit<SaveTranslations['items'][number], 'basedOn'>

const most = 500
/** Longer than any text of the catalogue. */
const sourceChars = 40_000

/**
 * Reads `translations: {"en": {"<a text of this row>": "<its words>", …}, "ja": …}`, our own addition to WeChat's rows. It is
 * optional, and what is wrong in it is left out with a warning: the goods are sold in Chinese all the same.
 */
export function readTranslations(row: Members, at: string, read: RowReader): TranslationRow[] {
  const path = `${at}/translations`
  return Object.entries(read.carriedMembers(row.translations, path)).flatMap(([language, texts]) => {
    if (!isTranslated(language)) {
      read.warn(path, 'left_out_language', { known: translatedLanguages.join(', '), language: language.slice(0, 40) })
      return []
    }
    const entries = Object.entries(read.carriedMembers(texts, `${path}/${language}`))
    if (entries.length > most) read.warn(`${path}/${language}`, 'texts_cut', { count: entries.length, most })
    return entries.slice(0, most).flatMap(([key, value]) => {
      const source = read.carried(key, `${path}/${language}`, { usual: sourceChars, most: sourceChars })
      const words = read.carried(value, `${path}/${language}`, { usual: 2000 })
      return source === '' || words === '' ? [] : [{ language, source, words }]
    })
  })
}

const isTranslated = (name: string): name is TranslatedLanguage => translatedLanguages.some((one) => one === name)
