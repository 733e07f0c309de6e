import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { languages } from '@/common/lib/language'
import type { Messages } from './define'

// The words alone are read: what a language is chosen by needs a phone.
jest.mock('@/common/stores/preferences', () => ({}))

const src = join(__dirname, '../..')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) =>
    /(^|\/)messages\.ts$|^(?!common)\w+\/messages\/|^common\/messages\/common\.ts$/.test(path) &&
    !/(\.test|\/errors)\.ts$/.test(path),
)
const all = files.flatMap((path) =>
  Object.values(jest.requireActual<Record<string, Messages>>(join(src, path))).flatMap((messages) =>
    Object.entries(messages).map(([key, words]) => ({ key, words, path })),
  ),
)

// Chinese counts what is still paid (`fold`) where the others count what is taken off.
const sameValue: Record<string, string> = { fold: 'percent' }
const holesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => sameValue[name] ?? name))].sort()
const namesOf = (faulty: typeof all) => faulty.map(({ key, path }) => `${path}: ${key}`)

test('every feature has its words here', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(all.length).toBeGreaterThan(200)
})

test('no message is missing in any language', () => {
  const missing = all.filter(
    ({ words }) => words.length !== languages.length || words.some((text) => text.trim() === ''),
  )
  expect(namesOf(missing)).toEqual([])
})

test('a message says the same values in every language', () => {
  const differ = all.filter(({ words }) => new Set(words.map((text) => holesOf(text).join())).size > 1)
  expect(namesOf(differ)).toEqual([])
})

test('no Chinese stands in the place of the English', () => {
  expect(namesOf(all.filter(({ words }) => /\p{Script=Han}/u.test(words[1])))).toEqual([])
})

test('every message is said somewhere', () => {
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !files.includes(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(join(src, path), 'utf8'))
    .join('\n')
  const literal = new Set([...code.matchAll(/'([a-z]+\.\w+)'/g)].map(([, key]) => key))
  // `order.state_${state}`, `${reason}_words`
  const made = [...code.matchAll(/`((?:[\w.]|\$\{\w+(?:\.\w+)*\})*)`/g)].flatMap(([, text = '']) => {
    const plain = text.replace(/\$\{[^}]*\}/g, '')
    return text.includes('${') && /[a-z]/.test(plain)
      ? [new RegExp(`^${text.replace(/\$\{[^}]*\}/g, '[\\w.]+')}$`)]
      : []
  })
  const silent = all.filter(({ key }) => !literal.has(key) && !made.some((pattern) => pattern.test(key)))
  expect(namesOf(silent)).toEqual([])
})

test('a key means one thing', () => {
  const keys = all.map(({ key }) => key)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('what the main package carries for it is less than 10 kB, the common words in it', () => {
  const built = buildSync({
    entryPoints: [join(src, 'common/messages/index.ts')],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    external: ['react', '@/common/stores/*', '@haoli/contract'],
    write: false,
  })
  const bytes = built.outputFiles[0]?.contents.length ?? 0
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(10_000)
})
