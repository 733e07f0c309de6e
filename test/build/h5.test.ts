import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import budgets from '../../budgets.json'
import { scriptsOf } from '../../scripts/gates/scripts-of'
import { syntaxProblem } from '../../scripts/gates/syntax-problem'
import { readPages } from '../../scripts/lib/public-lists'
import { inRoot } from '../../scripts/lib/root'

const folder = inRoot('dist/h5')
const scripts = scriptsOf(folder)

test.each(scripts.map(({ path, code }) => [path, code] as const))(
  '%s is JavaScript that browsers read',
  (_path, code) => {
    // The minifier has been seen to write what is no JavaScript at all and to report success (footguns.md).
    expect(syntaxProblem(code, budgets.ecmaVersion)).toBeNull()
  },
)

test.each(Object.keys(readPages()))('the browser build has a route to %s', (page) => {
  // A minifier may write a key without its quotes.
  const route = new RegExp(`"?\\bpath"?:"${page}","?load"?:`)
  expect(scripts.filter(({ code }) => route.test(code))).toHaveLength(1)
})

const page = readFileSync(inRoot('dist/h5/index.html'), 'utf8')
const filesIn = (text: string) => [...text.matchAll(/"\/app\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '')
const read = (path: string) => readFileSync(inRoot('dist/h5', path), 'utf8')
const zipped = (texts: string[]) => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)

test('the first load of the browser build is within its budget', () => {
  const named = filesIn(page)
  expect(named.length).toBeGreaterThan(1)
  expect(zipped([page, ...named.map(read)])).toBeLessThan(budgets.h5FirstLoadGzipBytes)
})

test('the first script is small, and home with the files that it asks for is within its budget', () => {
  const [first = ''] = filesIn(page)
  expect(first).toMatch(/^js\/early\.[0-9a-f]{8}\.js$/)
  expect(zipped([read(first)])).toBeLessThan(budgets.h5EarlyGzipBytes)
  const ofHome = filesIn(read(first))
  expect(ofHome.length).toBeGreaterThan(1)
  expect(zipped([page, ...[...filesIn(page), ...ofHome].map(read)])).toBeLessThan(budgets.h5HomeGzipBytes)
})
