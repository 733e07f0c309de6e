import budgets from '../../budgets.json'
import { sizeTable } from '../../scripts/wechat-compiler/size-table'

const app = { pages: ['a'], subPackages: [{ root: 'shop', pages: ['b'] }] }
const files = (main: number, shop: number) => [
  { path: 'a.js', bytes: main },
  { path: 'shop/b.js', bytes: shop },
]

test('each package stands as built and as compiled, beside its budget', () => {
  const { lines, ok } = sizeTable(app, files(2000, 30), files(1500, 20))
  expect(ok).toBe(true)
  expect(lines[1]).toMatch(/^main package +2,000 +1,500 +560,000$/)
  expect(lines[2]).toMatch(/^shop\/ +30 +20 +300,000$/)
  expect(lines[3]).toMatch(/^all +2,030 +1,520$/)
  expect(lines.at(-2)).toMatch(/^ +1,500 {2}a\.js$/)
})

test.each([
  ['as built', files(1, budgets.subpackageBytes + 5), files(1, 1)],
  ['as compiled', files(1, 1), files(1, budgets.subpackageBytes + 5)],
])('a package that is too heavy %s says by how much', (_when, built, compiled) => {
  const { lines, ok } = sizeTable(app, built, compiled)
  expect(ok).toBe(false)
  expect(lines[2]).toMatch(/5 B TOO MUCH$/)
})
