import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes, lineProblemCodes } from '@haoli/contract'
import { buildSync } from 'esbuild'
import { languages } from '@/common/lib/language'
import { type addErrorWords, errorWords, lineProblemWords, wordsForError } from './errors'

// The words alone are read: what a language is chosen by needs a phone.
jest.mock('@/common/stores/preferences', () => ({}))

const root = join(__dirname, '../../..')
const src = join(root, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)errors\.ts$/.test(path))
/** The codes to which one file gives words, and of these the ones that had words already. */
function wordsOf(path: string) {
  const before = new Map(errorWords)
  jest.requireActual(join(src, path))
  const given = [...errorWords].filter(([code, words]) => before.get(code) !== words)
  return given.map(([code]) => ({ code, twice: before.has(code) }))
}
const ofShoppers = Object.entries(errorCodes).flatMap(([code, rule]) => ('staff' in rule ? [] : [code]))
const codes = [...ofShoppers, 'offline', 'timeout', 'bad_response'].sort()

test('every code that a shopper can be answered has words in every language, in one place', () => {
  const given = files.flatMap(wordsOf)
  expect(given.filter(({ twice }) => twice)).toEqual([])
  expect([...errorWords.keys()].sort()).toEqual(codes)
  for (const code of codes) {
    for (const language of languages) expect(wordsForError(code, language)).not.toBe('')
  }
  expect(Object.keys(lineProblemWords).sort()).toEqual([...lineProblemCodes].sort())
})

test('no words are left out or left in another place', () => {
  for (const words of [...errorWords.values(), ...Object.values(lineProblemWords)]) {
    expect(words).toHaveLength(3)
    expect(words[1]).not.toMatch(/[一-鿿]/)
  }
})

test('a code that the contract does not know does not compile', () => {
  // @ts-expect-error no such code
  const wrong: Parameters<typeof addErrorWords>[0] = { not_yet_known: ['一', 'one', '一'] }
  expect(Object.keys(wrong)).toHaveLength(1)
})

test('a code from a newer API still says something', () => {
  expect(wordsForError('not_yet_invented', 'en')).toBe(wordsForError('internal', 'en'))
  expect(wordsForError('toString', 'en')).toBe(wordsForError('internal', 'en'))
})

/** The sources that a page brings with it. */
function sourcesOf(page: string): string[] {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [page],
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'dist',
    packages: 'external',
    alias: { '@': './src' },
    loader: { '.scss': 'empty', '.webp': 'empty', '.png': 'empty' },
    resolveExtensions: ['.weapp.ts', '.weapp.tsx', '.ts', '.tsx'],
  })
  return Object.keys(metafile.inputs)
}

const withWords = readdirSync(src).filter(
  (name) => existsSync(join(src, name, 'pages')) && existsSync(join(src, name, 'messages/errors.ts')),
)
const pages = withWords.flatMap((name) =>
  readdirSync(join(src, name, 'pages')).map((page) => [name, `src/${name}/pages/${page}/index.tsx`] as const),
)

test.each(pages)('the words of %s are there on %s', (name, page) => {
  expect(sourcesOf(page)).toContain(`src/${name}/messages/errors.ts`)
})
