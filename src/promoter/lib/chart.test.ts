import { heightsOf, summaryOf } from './chart'

const bars = (...values: number[]) => values.map((value, index) => ({ day: `2026-03-0${index + 1}`, value }))

test('the highest bar is as high as the chart; what is not zero is seen', () => {
  expect(heightsOf(bars(0, 50, 100, 1, -20))).toEqual([0, 50, 100, 2, 0])
  expect(heightsOf(bars(0, 0))).toEqual([0, 0])
})

test('in words: on how many days there was something, and the highest', () => {
  expect(summaryOf(bars(0, 50, 100, -20))).toEqual({ days: 2, highest: { day: '2026-03-03', value: 100 } })
  expect(summaryOf(bars(0, -20))).toBeUndefined()
})
