import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { houseProblems } from '../../scripts/lib/house-problems'

let root = ''
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'haoli-house-'))
  for (const folder of ['server/src/core', 'server/src/systems', 'server/src/sandbox', 'src', 'desk/src']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const tables = new Map([['stamps', ['stamps', 'stamp_pages']]])
const problems = () => houseProblems(tables, root)

test('a circle of folders is refused though no file goes in one', () => {
  write('server/src/core/orders/a.ts', "import type { B } from '../stock/b'")
  write('server/src/core/orders/c.ts', 'export type C = 1')
  write('server/src/core/stock/b.ts', 'export type B = 1')
  expect(problems()).toEqual([])
  write('server/src/core/stock/d.ts', "import { C } from '../pricing/e'")
  write('server/src/core/pricing/e.ts', "export type { C } from '../orders/c'")
  expect(problems()).toEqual([
    'these folders take from each other in a circle: server/src/core/orders, server/src/core/pricing, server/src/core/stock',
  ])
})

test('the client’s alias counts, and a folder with its own subfolders does not', () => {
  write('src/tabs/me/index.tsx', "import { Row } from './components/row'")
  write('src/tabs/me/components/row.tsx', "import { words } from '../words'")
  write('src/tabs/me/words.ts', 'export const words = 1')
  expect(problems()).toEqual([])
  write('src/gift/lib/a.ts', "import { b } from '@/gift/hooks/b'")
  write('src/gift/hooks/b.ts', "import { a } from '@/gift/lib/a'")
  expect(problems()).toEqual(['these folders take from each other in a circle: src/gift/hooks, src/gift/lib'])
})

test.each([
  'sql`select count(*) from stamps where id = 1`',
  'sql`select from orders o\n join stamp_pages p on true`',
  "db.selectFrom('stamps as s').selectAll()",
  "db.selectFrom('orders').leftJoin('stamp_pages', 'a', 'b')",
  "db.insertInto('stamps').values(row)",
  'sql`update stamps set n = 1`',
])('the core and other systems may not touch the tables of a system: %s', (code) => {
  write('server/src/systems/stamps/own.ts', code)
  expect(problems()).toEqual([])
  write('server/src/core/orders/a.ts', code)
  write('server/src/systems/presents/b.ts', code)
  expect(problems()).toEqual([
    expect.stringMatching(/^server\/src\/core\/orders\/a\.ts uses the table stamp\w+, which belongs to stamps$/),
    expect.stringMatching(/^server\/src\/systems\/presents\/b\.ts uses the table stamp\w+, which belongs to stamps$/),
  ])
})

test('words that only look like a table are left alone', () => {
  write('server/src/core/orders/a.ts', "// taken from stamps_of_old\nconst stamps = ['stamps']")
  expect(problems()).toEqual([])
})

test.each([
  'if (Date.parse(until) < Date.now()) return null',
  'const today = new Date()',
  'new Date(time).getDate()',
  "time.toLocaleDateString('zh-CN')",
  'new Intl.DateTimeFormat(language)',
])('the client takes the time from its clock: %s', (code) => {
  write('src/common/lib/clock.ts', code)
  write('src/common/lib/time.ts', code)
  write('src/gift/lib/late.test.ts', code)
  expect(problems()).toEqual([])
  write('src/gift/components/late.tsx', code)
  expect(problems()).toEqual([expect.stringMatching(/^src\/gift\/components\/late\.tsx asks the phone for the time/)])
})

test.each(['opensAt > Date.now()', 'const today = new Date()', 'const day = dayjs()'])(
  'the desk takes the time from its clock: %s',
  (code) => {
    write('desk/src/common/lib/clock.ts', code)
    write('desk/src/common/lib/time.ts', 'clock.format(new Date(iso))')
    expect(problems()).toEqual([])
    write('desk/src/presents/late.tsx', code)
    expect(problems()).toEqual([
      expect.stringMatching(/^desk\/src\/presents\/late\.tsx asks the computer for the time/),
    ])
  },
)

test('a time that the API sent is compared with another one', () => {
  write(
    'src/gift/lib/left.ts',
    'export const left = (until: string, now: string) => Date.parse(until) - Date.parse(now)',
  )
  expect(problems()).toEqual([])
})

test.each([
  ["void Taro.navigateTo({ url: '/trade/pages/order/index' })", 'navigateTo'],
  ['await Taro\n  .redirectTo({ url })', 'redirectTo'],
  ["wx.reLaunch({ url: '/tabs/home/index' })", 'reLaunch'],
  ["import Taro, { switchTab } from '@tarojs/taro'", 'switchTab'],
  ['Taro.navigateBack()', 'navigateBack'],
  ['<Navigator url="/tabs/home/index">home</Navigator>', 'Navigator'],
])('only one file moves between pages: %s', (code, name) => {
  write('src/common/platform/pages.ts', code)
  write('src/common/stores/wish.ts', `// ${'`'}${name}${'`'} takes no query`)
  expect(problems()).toEqual([])
  write('src/trade/pages/order/index.tsx', code)
  expect(problems()).toEqual([
    `src/trade/pages/order/index.tsx uses ${name}: pages are opened by src/common/platform/pages.ts`,
  ])
})
