import { readdirSync, readFileSync } from 'node:fs'
import { inRoot } from '../../scripts/lib/root'

const glossary = readFileSync(inRoot('docs/glossary.md'), 'utf8')
const entries = [...glossary.matchAll(/^- \*\*(.+?)\*\* ([^\s:]+)(?: \((.+?)\))?: \S/gm)].map(
  ([, term = '', , folders = '']) => ({
    term,
    folders: [...folders.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  }),
)

test('every line of the glossary is a term, its Chinese and what it is; no term stands twice', () => {
  expect(glossary.match(/^- /gm)?.length).toBe(entries.length)
  const terms = entries.flatMap(({ term }) => term.split(', '))
  expect(terms.filter((term, place) => terms.indexOf(term) !== place)).toEqual([])
})

test.each(['server/src/core', 'server/src/systems', 'contract/src', 'src'])(
  'the folders of %s are explained',
  (room) => {
    const folders = readdirSync(inRoot(room), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const explained = entries.flatMap((entry) => entry.folders)
    expect(folders.map(({ name }) => name).filter((name) => !explained.includes(name))).toEqual([])
  },
)
