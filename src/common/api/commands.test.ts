import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../../..')
const filesIn = (folder: string, wanted: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => wanted.test(name))

const textOf = (name: string) => readFileSync(join(root, name), 'utf8')
const sources = filesIn('src', /(?<!\.test|\.d)\.tsx?$/).map((name) => ({ name, text: textOf(name) }))

/** `/v1/orders/{id}/cancel` and `/v1/orders/${id}/cancel` alike. */
const plain = (path: string) => path.replace(/\$?\{[^{}]*\}/g, '*')

/** The paths that the client calls in one way, as they stand in its sources. */
const calledBy = (call: 'command' | 'post'): string[] =>
  sources.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`api\\.${call}(?:<[^(]*>)?\\(\\s*(['\`])(.+?)\\1`, 'g'))].map(([, , path = '']) =>
      plain(path),
    ),
  )

interface Operation {
  parameters?: { name: string }[]
}
const { paths } = JSON.parse(textOf('contract/openapi.json')) as { paths: Record<string, Record<string, Operation>> }
const posts = Object.entries(paths).flatMap(([path, { post }]) => (post ? [{ path: plain(path), post }] : []))
const takesKey = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === 'idempotency-key')
const withKey = posts.filter(({ post }) => takesKey(post)).map(({ path }) => path)

/** Commands that end in the same when they are sent again, and whose repetition must tell what is now. */
const repeatable: Record<string, string> = {
  '/v1/cart/removals': 'a line that is gone stays gone, and the answer is the cart of now',
  '/v1/me/notices/read': 'what is read stays read',
  '/v1/me/footprints': 'a product has one footprint a day',
  '/v1/me/promoter/links': 'a promoter has one link to a target',
  '/v1/me/recommender/end': 'what has ended stays ended',
  '/v1/sandbox/payments/*/answer': 'a payment settles once',
  '/v1/sandbox/withdrawals/*/answer': 'a withdrawal ends once',
}

const commands = calledBy('command')

test('the sources were found', () => {
  expect(commands.length).toBeGreaterThan(12)
  expect(calledBy('post')).toContain('/v1/quotes')
})

test('what takes an Idempotency-Key is sent as a command, or may simply be sent again', () => {
  expect(calledBy('post').filter((path) => withKey.includes(path) && !repeatable[path])).toEqual([])
})

test('a command is one that takes an Idempotency-Key', () => {
  expect(commands.filter((path) => !withKey.includes(path))).toEqual([])
})

test('every call of the API is one of these: none is sent by a path that this test cannot read', () => {
  const calls = sources.flatMap(({ text }) => text.match(/api\.(command|post)\b/g) ?? [])
  expect(calls).toHaveLength(commands.length + calledBy('post').length)
})

test('keys are made for the submitter, and for files, each of which is sent again with its own', () => {
  const users = sources.filter(({ text }) => /import (?!type).*\/intent-keys'/.test(text))
  expect(users.map(({ name }) => name).sort()).toEqual([
    'src/common/api/submitter.ts',
    'src/service/lib/upload-queue.ts',
  ])
})

test('every command has a journey in which its first answer is lost', () => {
  const journeys = filesIn('test/journeys', /\.test\.tsx?$/)
    .map(textOf)
    .join('\n')
  const tried = [...journeys.matchAll(/'POST (\/v1\/[^']+)'/g)].map(([, path = '']) => plain(path))
  expect(commands.filter((path) => !tried.includes(path))).toEqual([])
})

test('what is left out here is still there', () => {
  expect(Object.keys(repeatable).filter((path) => !calledBy('post').includes(path))).toEqual([])
})
