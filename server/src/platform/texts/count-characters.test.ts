import { countCharacters, firstCharacters } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'

test.each([
  ['', 0],
  ['生日快乐', 4],
  ['😀'.repeat(50), 50],
  ['👨‍👩‍👧‍👦', 1],
  ['👩🏽‍🚀👍🏿', 2],
  ['🇨🇳🇭🇰🇲🇴', 3],
  ['🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}!', 2],
  ['❤️‍🔥☎️', 2],
  ['1️⃣#️⃣0', 3],
  ['e\u0301t\u00e9', 3],
  ['葛\u{e0100}城', 2],
  ['か\u3099き', 2],
  ['a\nb', 3],
  ['สวัสดี', 4],
])('%j has %i characters', (text, count) => {
  expect(countCharacters(text)).toBe(count)
})

test('the beginning of a text is cut between characters', () => {
  expect(firstCharacters('好👨‍👩‍👧‍👦🇨🇳礼', 2)).toBe('好👨‍👩‍👧‍👦')
  expect(firstCharacters('好礼', 9)).toBe('好礼')
})

/** Whole signs, as keyboards give them. */
const sign = fc.constantFrom(
  ...['a', '王', '礼', '，', ' ', 'é', 'e\u0301', 'が', 'か\u3099', '7', '1️⃣', '葛\u{e0100}', '\n', 'ñ', '한'],
  ...['😀', '👍🏽', '👨‍👩‍👧‍👦', '👩🏽‍❤️‍💋‍👨🏿', '🏳️‍🌈', '❤️', '☎︎', '🇨🇳', '🇯🇵', '🧑🏻‍🤝‍🧑🏿', '🪢', '🫱🏻‍🫲🏿', '©️', '㊗️'],
)

test('what keyboards give is counted as Unicode’s own rules do', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const text = signs.join('')
      const segments = [...segmenter.segment(text)].map(({ segment }) => segment)
      expect(countCharacters(text)).toBe(segments.length)
      expect(firstCharacters(text, 7)).toBe(segments.slice(0, 7).join(''))
    }),
    { numRuns: histories() },
  )
})
