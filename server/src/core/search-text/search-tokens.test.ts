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
  'long jing',
  'Xi Hu Long Jing',
  'long ji',
  'xi hu 龙井',
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
  ['long jin', '长龙 金'],
  ['green tea', '龙井'],
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

test.each([
  ['烏龍茶', '桂花乌龙茶'],
  ['烏龍茶', '乌龙与白茶'],
  ['烏龍', '桂花乌龙 香薰蜡烛'],
  ['乌龙', '桂花烏龍'],
  ['wulong', '桂花烏龍'],
  ['wl', '桂花烏龍'],
  ['竜井', '西湖龙井'],
  ['鉄観音', '安溪铁观音'],
  ['工芸茶', '工艺茶'],
  ['月餅', '流心月饼'],
  ['絲綢', '真丝丝绸'],
  ['團扇', '苏工手绘真丝团扇'],
  ['乾隆', '乾隆御制'],
  ['乾', '乾隆御制'],
  ['乾燥花', '干燥花'],
  ['㍿', '株式会社'],
  ['ﾁﾔ', 'チヤ'],
  ['ｳｰﾛﾝ', 'ウーロン茶'],
  ['うーろん', 'ウーロン茶'],
  ['ウーロン', '冷茶うーろん'],
  ['うーろん茶', 'ウーロン 烏龍茶'],
  ['ｶﾞﾗｽ', 'がらす の急須'],
  ['すゞり', 'スヾリ'],
  ['２５０ｇ', '250g'],
])('in other characters, %s finds %s', (input, text) => {
  expect(finds(input, text)).toBe(true)
})

test('every traditional text is found by its simplified words, and the other way round', () => {
  const pairs: [string, string][] = [
    ['龍', '龙'],
    ['茶', '茶'],
    ['葉', '叶'],
    ['綠', '绿'],
    ['壺', '壶'],
    ['絲', '丝'],
    ['錢', '钱'],
    ['禮', '礼'],
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pairs), { minLength: 1, maxLength: 6 }), (chars) => {
      const [traditional, plain] = [0, 1].map((index) => chars.map((pair) => pair[index]).join('')) as [string, string]
      expect([finds(traditional, plain), finds(plain, traditional)]).toEqual([true, true])
    }),
    { numRuns: histories() },
  )
})

test('initials of one word are closer than those of characters that only stand together', () => {
  const terms = searchTermsOf('lj')
  const isClose = (text: string) => terms?.close !== undefined && matchesTerms(tokensOf(text), terms.close)
  expect(['明前西湖龙井', '鲁班锁 榉木六件套', '硬壳精装、裸脊'].map(isClose)).toEqual([true, false, false])
  expect(searchTermsOf('龙井')).not.toHaveProperty('close')
})

test('a word of three characters is closer as a whole', () => {
  const terms = searchTermsOf('乌龙茶')
  const isClose = (text: string) => terms?.close !== undefined && matchesTerms(tokensOf(text), terms.close)
  expect(['桂花乌龙茶', '乌龙与白茶'].map(isClose)).toEqual([true, false])
  expect(finds('乌龙茶', '乌龙香薰蜡烛')).toBe(false)
})
