import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = 'desk/src'
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => readFileSync(join(root, name), 'utf8'))
const keysIn = (place: RegExp) =>
  sources.flatMap((source) =>
    [...source.matchAll(place)].flatMap(([part]) => [...part.matchAll(/t\('([\w.]+)'/g)].map(([, key]) => key)),
  )

test('a drawer is of one thing: its title is not that of the list beside it', () => {
  const ofDrawers = keysIn(/<Side\s[\s\S]*?\sopen=/g)
  expect(ofDrawers.length).toBeGreaterThan(8)
  const ofPages = keysIn(/<Page\s+title=\{t\('[\w.]+'/g)
  expect(ofPages.length).toBeGreaterThan(20)
  expect(ofDrawers.filter((key) => ofPages.includes(key))).toEqual([])
})
