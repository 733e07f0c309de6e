import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { wordStarts } from './chinese-words'
import { matchesTerms, searchTermsOf, tokensOf, tsQueryOf } from './search-tokens'

const finds = (input: string, text: string) => {
  const terms = searchTermsOf(input)
  return terms !== null && matchesTerms(tokensOf(text), terms)
}

test.each([
  '龙井',
  '西湖龙井',
  '井',
  'longjing',
  'LongJing',
  'lóngjǐng',
  'long',
  'longj',
  'lj',
  'xhlj',
  'xihu longjing',
  '西湖lj',
  '龙井 特级',
  '特级龙井',
  '250g',
  '250',
  'ＬＪ',
  '“龙井”',
  '龙井%',
  'mingqian',
  'mqxh',
])('%s finds 明前西湖龙井 特级 250g 礼罐', (input) => {
  expect(finds(input, '明前西湖龙井 特级 250g 礼罐')).toBe(true)
})

test.each([
  ['lj', '花篮 · 精选鲜花'],
  ['lj', '花篮精选鲜花'],
  ['gl', '特级250g礼罐'],
  ['an', '平安扣'],
  ['龙井', '龙山古井'],
  ['大红袍', '大号红色睡袍'],
  ['ongjing', '西湖龙井'],
  ['龙井 碧螺春', '西湖龙井'],
  ['50', '250g'],
])('%s does not find %s', (input, text) => {
  expect(finds(input, text)).toBe(false)
})

test.each([
  ['lvcha', '绿茶'],
  ['lǜchá', '绿茶'],
  ['tuanshan', '苏工手绘真丝团扇'],
  ['shouhui', '苏工手绘真丝团扇'],
  ['yuebing', '流心月饼'],
  ['dhp', '大红袍'],
  ['yancha', '武夷岩茶'],
])('%s finds %s', (input, text) => {
  expect(finds(input, text)).toBe(true)
})

test.each(['', '   ', '%', '__', '*', "'", '\\', '🎁'])('%j has nothing to search for', (input) => {
  expect(searchTermsOf(input)).toBeNull()
})

test('every text is found by itself', () => {
  const text = fc.stringMatching(/^[龙井茶叶西湖明前a-z0-9 ·%]{1,12}$/)
  fc.assert(
    fc.property(text, (own) => searchTermsOf(own) === null || finds(own, own)),
    { numRuns: histories() },
  )
})

test('no token has a space or is empty, and no query can break out of its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const token of tokensOf(text)) expect(token).toMatch(/^\S+$/)
      const terms = searchTermsOf(text)
      if (terms !== null) for (const any of terms.all) for (const { token } of any) expect(token).not.toMatch(/['\\\s]/)
    }),
    { numRuns: histories() },
  )
})

test('a word is searched as it is, as pinyin and as initials', () => {
  expect(tsQueryOf(searchTermsOf('lj') ?? { all: [] })).toBe("('lj':* | '=lj':*)")
  expect(tsQueryOf(searchTermsOf('龙井茶') ?? { all: [] }, '^')).toBe("('^龙井') & ('^茶')")
})

test('words begin where the dictionary says, unknown characters in pairs', () => {
  expect([...wordStarts('西湖龙井')]).toEqual([0, 2])
  expect([...wordStarts('手绘真丝')]).toEqual([0, 2])
})
