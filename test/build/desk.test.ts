import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import budgets from '../../budgets.json'
import { inRoot } from '../../scripts/lib/root'

const read = (path: string) => readFileSync(inRoot('dist/desk', path), 'utf8')
const zipped = (texts: string[]) => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
const page = read('index.html')

/** The files that a script asks for before it runs. */
const importsOf = (code: string) =>
  [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, path]) => `assets/${path}`)

test('the first load of the desk is within its budget', () => {
  const named = [...page.matchAll(/"\/desk\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(1)
  const all = new Set(named)
  for (const path of all) for (const more of path.endsWith('.js') ? importsOf(read(path)) : []) all.add(more)
  expect(zipped([page, ...[...all].map(read)])).toBeLessThan(budgets.deskFirstLoadGzipBytes)
})

test('charts, dragging and spreadsheets come with the pages that need them', () => {
  const scripts = readdirSync(inRoot('dist/desk/assets')).filter((name) => name.endsWith('.js'))
  const first = [...page.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name]) => name ?? '')
  const holding = (word: string) => scripts.filter((name) => read(`assets/${name}`).includes(word))
  for (const word of ['recharts', 'DndContext']) {
    expect(holding(word).filter((name) => first.includes(name))).toEqual([])
  }
})
