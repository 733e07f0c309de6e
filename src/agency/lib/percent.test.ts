import { percentText, rateWords, readPercent } from './percent'

const share = { least: 100_000, most: 1_000_000 }

test('a rate is written as it is', () => {
  expect([rateWords(125_000), percentText(800_000)]).toEqual(['12.5%', '80'])
})

test.each([
  ['80', 800_000],
  ['12.5', 125_000],
  ['12.05', 120_500],
  [' 80 % ', 800_000],
  ['８０', 800_000],
  ['66。6', 666_000],
  ['10', 100_000],
  ['100', 1_000_000],
  ['9.99', null],
  ['100.01', null],
  ['0', null],
  ['', null],
  ['8.', null],
  ['12.345', null],
  ['-20', null],
  ['1e2', null],
  ['many', null],
])('%s typed as a share is %s', (text, ppm) => expect(readPercent(text, share)).toBe(ppm))

test('what was written is read again', () => {
  for (const ppm of [100_000, 123_400, 999_900]) expect(readPercent(percentText(ppm), share)).toBe(ppm)
})
