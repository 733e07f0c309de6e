import type { TranslatedLanguage } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import type { Registry } from '../system/system'
import { findWords } from '../translations/find-words'
import { inLanguage } from '../translations/in-languages'
import { type ShopTexts, shopTextsIn, translated } from '../translations/shop-texts'

type Row = Pick<Selectable<Database['messages']>, 'kind' | 'title' | 'text' | 'told'>

/** Where the merchant's own texts stand in what a notice tells. */
const shopTexts: ShopTexts = {
  items: {
    members: new Map([
      ['title', { at: 'whole' }],
      ['specText', { at: 'parts' }],
      ['words', { at: 'whole' }],
      ['company', { at: 'whole' }],
    ]),
    fixed: new Map(),
    titleIn: false,
  },
}

/**
 * Title and text of notices in a language, with the merchant's texts as far as the shop has them in it. Chinese is read as it was
 * told, and so is a notice from before its values were stored, or of a kind that no system has any more.
 */
export async function wordsOfNotices(
  db: Db,
  rows: readonly Row[],
  language: TranslatedLanguage | undefined,
  { notices }: Pick<Registry, 'notices'>,
): Promise<{ title: string; text: string }[]> {
  if (language === undefined) return rows.map(({ title, text }) => ({ title, text }))
  const told = rows.map((row) => row.told)
  const words = await findWords(db, language, shopTextsIn(told, shopTexts))
  const inTheirs = translated(told, shopTexts, { language, wordsOf: (text) => words.get(text) }) as typeof told
  return rows.map(({ kind, title, text }, index) => {
    const [notice, values] = [notices.get(kind), inTheirs[index]]
    if (!notice || !values) return { title, text }
    return { title: inLanguage(notice.title, language), text: inLanguage(notice.text(values), language) }
  })
}
