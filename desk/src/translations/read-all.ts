import type { TextPlace, TranslatedLanguage, Translation, UntranslatedText } from '@haoli/contract'
import { call } from '@/common/api/call'

interface Paged<T> {
  items: T[]
  nextCursor: string | null
}

/** More than these are not read into one file. */
const mostTexts = 20_000

async function readAll<T>(page: (cursor: string) => Promise<Paged<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | null = ''
  while (cursor !== null && all.length < mostTexts) {
    const { items, nextCursor }: Paged<T> = await page(cursor)
    all.push(...items)
    cursor = nextCursor
  }
  return all
}

export const readTranslations = () =>
  readAll<Translation>((cursor) => call('listTranslations', { query: { cursor, limit: 50 } }))

export const readMissing = (language: TranslatedLanguage, place: TextPlace) =>
  readAll<UntranslatedText>((cursor) => call('listUntranslated', { query: { cursor, limit: 50, language, place } }))
