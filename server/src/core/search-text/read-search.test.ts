import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { givingWordsOfAll } from './giving-words'
import { askedQueryOf, readSearch } from './read-search'
import { matchesTerms, tokensOf } from './search-tokens'
import { searchWords } from './search-words'

const words = searchWords(
  {
    recipient: [
      { code: 'mother', title: { zh: '妈妈', en: 'Mum' }, words: ['母亲', 'mom', '母の日', '母'] },
      { code: 'elders', title: { zh: '长辈' }, words: ['丈母娘'] },
    ],
    occasion: [{ code: 'birthday', title: { zh: '生日' }, words: [] }],
  },
  [
    ['丝巾', '方巾'],
    ['花', '花束', 'flowers'],
  ],
  givingWordsOfAll,
)
const read = (input: string) => readSearch(input, words)
const partsOf = (input: string) => read(input).parts.map(({ text }) => text)
/** Whether a product with this text and these labels is found. */
const finds = (input: string, text: string, ...labels: string[]) => {
  const tokens = new Set([...tokensOf(text), ...labels.map((label) => `@${label}`)])
  const { typed, parts } = read(input)
  return (
    (typed !== null && matchesTerms(tokens, typed)) ||
    (parts.length > 0 && parts.every(({ ways }) => ways.some((way) => matchesTerms(tokens, way))))
  )
}

test.each([
  ['送妈妈', ['妈妈']],
  ['给妈妈买什么好', ['妈妈']],
  ['送妈妈的丝巾', ['妈妈', '丝巾']],
  ['丈母娘', ['丈母娘']],
  ['生日礼物 妈妈', ['生日', '妈妈']],
  ['gift for mom', ['mom']],
  ['a momentary gift', ['a momentary']],
  ['母の日', ['母ノ日']],
  ['红玫瑰花', ['红玫瑰花']],
  ['礼物', ['礼物']],
  ['送', ['送']],
  ['礼盒', ['礼盒']],
  ['丝巾礼盒', ['丝巾']],
])('%s asks for %j', (input, parts) => {
  expect(partsOf(input)).toEqual(parts)
})

test('a search finds what is labelled so, what has the words, and what has words that mean the same', () => {
  expect(finds('送母亲', '蚕丝被', 'recipient:mother')).toBe(true)
  expect(finds('送母亲', '献给母亲的歌')).toBe(true)
  expect(finds('送母亲', '蚕丝被', 'recipient:elders')).toBe(false)
  expect(finds('妈妈生日', '蚕丝被', 'recipient:mother', 'occasion:birthday')).toBe(true)
  expect(finds('妈妈生日', '蚕丝被', 'recipient:mother')).toBe(false)
  expect(finds('丝巾', '宋锦小方巾')).toBe(true)
  // The single character is in too many other words.
  expect(finds('flowers', '翡翠 飘花')).toBe(false)
  expect(finds('花', '翡翠 飘花')).toBe(true)
})

test('a budget alone asks for any goods', () => {
  expect(read('一百块的礼物')).toMatchObject({ parts: [], budget: { maxPriceFen: 12_500 } })
})

test('no search can break out of its quotes', () => {
  const some = fc.constantFrom('送', '妈妈', '的', '丝巾', ' ', "'", '\\', '&', 'gift for', '200元以内', '🎁', '@', ':')
  fc.assert(
    fc.property(fc.array(fc.oneof(some, fc.string({ unit: 'grapheme' }))), (texts) => {
      const search = read(texts.join(''))
      if (search.parts.length > 0) expect(askedQueryOf(search).replace(/'[^'\\\s]+'/g, '')).toMatch(/^[()|&:* ]+$/)
    }),
    { numRuns: histories() },
  )
})
