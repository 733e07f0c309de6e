import { goesDown, pullOn, refreshAt } from './pull'

const from = { x: 100, y: 100 }
test.each([
  ['down', { x: 102, y: 110 }, true],
  ['down, more aside', { x: 120, y: 110 }, false],
  ['aside', { x: 120, y: 100 }, false],
  ['up', { x: 100, y: 90 }, false],
])('a finger that goes %s pulls the page: %s', (_how, to, pulls) => {
  expect(goesDown(from, to)).toBe(pulls)
})

const pulledBy = (way: number, step = 10) => {
  let pulled = 0
  for (let gone = step; gone <= way; gone += step) pulled = pullOn(pulled, step, gone, 812)
  return pulled
}

test('a page follows a finger more slowly, and less the further it goes', () => {
  expect(pulledBy(50)).toBeLessThan(refreshAt)
  expect(pulledBy(120)).toBeGreaterThan(refreshAt)
  expect(pulledBy(200) - pulledBy(100)).toBeLessThan(pulledBy(100))
})

test('a page is pulled no further than a little over twice what it takes, and not above its place', () => {
  expect(pulledBy(800)).toBeLessThan(110)
  expect(pullOn(3, -10, 20, 812)).toBe(0)
})
