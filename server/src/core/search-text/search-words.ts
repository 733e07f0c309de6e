import type { LabelKind } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { type LabelsOfShop, labelOf, labelSettings } from '../labels/label-settings'
import { readSettings } from '../settings/read-setting'
import { givingWordsOfAll } from './giving-words'
import { plainText } from './plain-text'
import { searchWordsSetting } from './search-words-setting'

/** What words of a search stand for, besides themselves. */
export interface Meaning {
  labels: Set<string>
  synonyms: Set<string>
  /** They say nothing about the goods. */
  giving: boolean
}

/** The words that the shop has decided on, as `plainText` writes them. */
export interface SearchWords {
  meanings: ReadonlyMap<string, Meaning>
  /** Characters of the longest. */
  longest: number
  labels: LabelsOfShop
}

export async function readSearchWords(db: Db, now: Date): Promise<SearchWords> {
  const { recipient, occasion } = labelSettings
  const [recipients, occasions, words] = await readSettings(db, [recipient, occasion, searchWordsSetting], now)
  const { synonyms, givingWords = givingWordsOfAll } = words
  return searchWords({ recipient: recipients, occasion: occasions }, synonyms, givingWords)
}

export function searchWords(
  labels: LabelsOfShop,
  synonyms: readonly (readonly string[])[],
  givingWords: readonly string[],
): SearchWords {
  const meanings = new Map<string, Meaning>()
  const meaningOf = (words: string): Meaning => {
    const plain = plainText(words).trim()
    const known = meanings.get(plain) ?? { labels: new Set(), synonyms: new Set(), giving: false }
    if (plain !== '') meanings.set(plain, known)
    return known
  }
  for (const word of givingWords) meaningOf(word).giving = true
  for (const [kind, all] of Object.entries(labels) as [LabelKind, LabelsOfShop[LabelKind]][]) {
    for (const { code, title, words } of all) {
      for (const word of [...Object.values(title), ...words]) meaningOf(word).labels.add(labelOf(kind, code))
    }
  }
  for (const group of synonyms) {
    for (const word of group) {
      const { synonyms: others } = meaningOf(word)
      // A single Chinese character is in too many texts that are about something else.
      for (const other of group) if (other !== word && !/^\p{Script=Han}$/u.test(other)) others.add(other)
    }
  }
  return { meanings, labels, longest: Math.max(0, ...[...meanings.keys()].map(({ length }) => length)) }
}
