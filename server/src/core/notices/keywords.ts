import type { NoticeValues } from '@haoli/contract'
import { yuanOf } from '../../platform/yuan'
import type { NoticeKeyword } from '../system/parts'

// WeChat refuses a message one of whose values breaks the rule of its type (wechat.md 2.9), so values are made to fit.

const thingChars = 20

/** A text of any kind, of at most 20 characters; a longer one ends in `…`. */
export const thing = (name: string, text: (values: NoticeValues) => string): NoticeKeyword => ({
  name,
  type: 'thing',
  value: (values) => fitted(text(values)),
})

/** A whole number. */
export const number = (name: string, count: (values: NoticeValues) => number): NoticeKeyword => ({
  name,
  type: 'number',
  value: (values) => String(count(values)),
})

/** A sum of money with its sign. */
export const amount = (name: string, fen: (values: NoticeValues) => number): NoticeKeyword => ({
  name,
  type: 'amount',
  value: (values) => `¥${yuanOf(fen(values))}`,
})

function fitted(text: string): string {
  // An emoji may consist of several characters, or count as two: it is left out as a whole.
  const signs = [...new Intl.Segmenter('zh').segment(text.trim())].map(({ segment }) => segment)
  if (lengthOf(signs) <= thingChars) return signs.join('')
  while (lengthOf(signs) > thingChars - 1) signs.pop()
  return `${signs.join('')}…`
}

const lengthOf = (signs: readonly string[]): number => signs.join('').length
