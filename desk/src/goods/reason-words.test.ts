import { importReasons } from '@haoli/contract'
import { reasonIn } from './reason-words'

const note = { path: '/skus/0/sale_price', reason: 'as the API tells it', isFault: true }

test('a reason is told in the language of the desk, with what it names', () => {
  const low = { ...note, code: 'left_out_price_low', params: { priceFen: 990 } } as const
  expect(reasonIn('zh', low)).toBe('不高于售价（990 分），已略去')
  expect(reasonIn('en', low)).toBe('left out, does not exceed the sale price 990')
  expect(reasonIn('zh', note)).toBe('as the API tells it')
})

test('in both languages every reason names the same', () => {
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  for (const [code, english] of Object.entries(importReasons)) {
    const chinese = reasonIn('zh', { ...note, code: code as keyof typeof importReasons })
    expect([code, holes(chinese)]).toEqual([code, holes(english)])
  }
})
