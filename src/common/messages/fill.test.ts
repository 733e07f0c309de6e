import { defineMessages, type Params } from './define'
import { fill } from './fill'

const messages = defineMessages({
  'test.left': ['还剩 {n} 件', '{n} {n|item|items} left', '残り{n}点'],
  'test.by': ['由 {name} 推荐', 'Recommended by {name}', '{name}さんのおすすめ'],
})

test('each language has its own place', () => {
  expect(fill(messages['test.by'], 'zh', { name: '小满' })).toBe('由 小满 推荐')
  expect(fill(messages['test.by'], 'ja', { name: '小満' })).toBe('小満さんのおすすめ')
})

test('English counts one and many apart', () => {
  expect(fill(messages['test.left'], 'en', { n: 1 })).toBe('1 item left')
  expect(fill(messages['test.left'], 'en', { n: 0 })).toBe('0 items left')
})

test('a value with braces or dollar signs is put in as it is', () => {
  expect(fill(messages['test.by'], 'en', { name: '$& {n}' })).toBe('Recommended by $& {n}')
})

test('a value that is missing can be seen', () => {
  expect(fill(messages['test.by'], 'en')).toBe('Recommended by {name}')
})

test('the types know the holes', () => {
  const params: Params<(typeof messages)['test.left']> = { n: 2 }
  // @ts-expect-error `name` is no hole of this text
  const wrong: Params<(typeof messages)['test.left']> = { name: 2 }
  expect([params, wrong]).toHaveLength(2)
})
