import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot } from '../../scripts/lib/root'

const folders = readdirSync(inRoot('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^(\.|dist$|node_modules$)/.test(entry.name))
  .map((entry) => entry.name)
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(inRoot('docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
]

/** A line with nothing but a path heads the content of a file that does not exist yet; a `diff` changes one that does. */
const newFileHeading = /^`[^`]+`\n\n```(?!diff)/gm
/** Paths in backticks that begin with a folder of the repository. Those with a placeholder (`<system>`) do not count. */
const pathsIn = (text: string): string[] =>
  [...text.replace(newFileHeading, '```').matchAll(/`([\w.@-]+)(\/[\w./@-]*)`/g)].flatMap(
    ([, folder = '', rest = '']) => (folders.includes(folder) ? [folder + rest] : []),
  )
/** Targets of links to files, relative to the document. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(((?!https?:|#)[^)\s#]+)[^)]*\)/g)].map(([, target = '']) => target)

test('every path and link in the documents exists', () => {
  const named = documents.flatMap((document) => {
    const text = readFileSync(inRoot(document), 'utf8')
    const links = linksIn(text).map((target) => join(dirname(document), target))
    return [...pathsIn(text), ...links].map((path) => ({ document, path }))
  })
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter(({ path }) => !existsSync(inRoot(path)))).toEqual([])
})

test('a path or link that leads nowhere is found', () => {
  expect(pathsIn('see `server/no-such-file.ts`, `contract/src/<system>/` and `npm test`')).toEqual([
    'server/no-such-file.ts',
  ])
  expect(pathsIn('`server/new.ts`\n\n```ts\n```\n`server/old.ts`\n\n```diff\n```')).toEqual(['server/old.ts'])
  expect(linksIn('[a](no-such.md#part), [b](https://example.com)')).toEqual(['no-such.md'])
})
