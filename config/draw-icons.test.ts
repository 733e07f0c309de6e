import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconPaths } from '../src/common/ui/icon/paths'

const src = join(__dirname, '../src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => readFileSync(join(src, path), 'utf8'))
  .join('\n')
// Drawn by draw-tab-icons.ts for the tab bar, and nowhere else.
const tabOnly = ['user']

test.each(Object.keys(iconPaths))('the icon %s is on some page', (name) => {
  expect(tabOnly.includes(name) || new RegExp(`(name|icon)="${name}"|'${name}'`).test(sources)).toBe(true)
})

test('the stylesheet has the icons that are drawn', () => {
  const sheet = readFileSync(join(src, 'common/ui/icon/icons.module.scss'), 'utf8')
  expect([...sheet.matchAll(/^\.([\w-]+) \{$/gm)].map(([, name]) => name)).toEqual(Object.keys(iconPaths))
})

test.each([
  ['back', 'chevron-right'],
  ['home', 'home'],
] as const)('the browser’s bar draws the icon %s as %s is drawn', (bar, name) => {
  const [path = ''] = /(?<= d=")[^"]+/.exec(iconPaths[name]) ?? []
  const sheet = readFileSync(join(src, 'common/styles/bar-icons.scss'), 'utf8')
  const [icon] = new RegExp(`--bar-${bar}: url\\([^)]*`).exec(sheet) ?? []
  expect(path).not.toBe('')
  expect(icon).toContain(path)
})
