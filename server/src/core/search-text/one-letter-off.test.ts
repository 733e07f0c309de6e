import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { isOneOff, oneLetterOff } from './one-letter-off'

test.each([
  ['阳光玫槐', '阳光玫瑰', true],
  ['cashmre', 'cashmere', true],
  ['cahsmere', 'cashmere', true],
  ['cashmeree', 'cashmere', true],
  ['龙井', '龙井', false],
  ['龙景茶', '龙井叶', false],
  ['abcd', 'badc', false],
])('%s and %s differ by one: %s', (left, right, differ) => {
  expect(isOneOff([...left], [...right])).toBe(differ)
})

test('the words that differ from a word by one letter are all of those that differ by one behind its first letter', () => {
  const words = fc.stringMatching(/^[a-c]{1,4}$/)
  fc.assert(
    fc.property(words, words, (left, right) => {
      const listed = oneLetterOff(left).includes(right)
      const differ = left[0] === right[0] && isOneOff([...left], [...right])
      expect(listed).toBe(differ)
    }),
    { numRuns: histories() },
  )
})
