import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shortClassNames } from './class-names'

const root = mkdtempSync(join(tmpdir(), 'haoli-classes-'))
const classes = Array.from({ length: 400 }, (_, number) => `name-${number}`)
const files = ['a', 'b', 'c'].map((name) => join(root, 'src', name, `${name}.module.scss`))

beforeAll(() => {
  for (const file of files) {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, classes.map((name) => `.${name} { margin: .5px }`).join('\n'))
  }
})
afterAll(() => rmSync(root, { recursive: true }))

const pairs = () => files.flatMap((file) => classes.map((name) => [name, file] as const))

test('no two classes share a name, whichever file they stand in', () => {
  const shorten = shortClassNames(root)
  const names = pairs().map(([name, file]) => shorten(name, file))
  expect(new Set(names).size).toBe(names.length)
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(3)
  for (const name of names) expect(name).toMatch(/^[a-zA-Z]+$/)
  expect(names).not.toContain('ad')
})

test('names do not depend on the order in which files are compiled', () => {
  const [forwards, backwards] = [shortClassNames(root), shortClassNames(root)]
  const there = pairs().map(([name, file]) => forwards(name, file))
  const back = pairs()
    .reverse()
    .map(([name, file]) => backwards(name, file))
  expect(back.reverse()).toEqual(there)
})

test('a class that only Sass writes gets a name of its own', () => {
  const shorten = shortClassNames(root)
  const [file = '', other = ''] = files
  expect(shorten('made-later', file)).not.toBe(shorten('made-later', other))
})
