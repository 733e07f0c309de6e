import { highlight } from './highlight'

test('marks what was typed, in any case', () => {
  expect(highlight('明前西湖龙井 Tea', 'tea')).toEqual([
    { text: '明前西湖龙井 ', match: false },
    { text: 'Tea', match: true },
  ])
})

test('a text that was found by its sound stays whole', () => {
  expect(highlight('西湖龙井', 'lj')).toEqual([{ text: '西湖龙井', match: false }])
  expect(highlight('西湖龙井', ' ')).toEqual([{ text: '西湖龙井', match: false }])
})
