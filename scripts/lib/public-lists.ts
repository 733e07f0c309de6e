import { readFileSync, writeFileSync } from 'node:fs'
import { errorCodes } from '../../contract/src'
import { namesOf, type PublicNames } from './public-names'
import { inRoot } from './root'

const file = (name: string) => inRoot('contract/public', `${name}.json`)
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T
const write = (name: string, value: unknown) => writeFileSync(file(name), `${JSON.stringify(value, null, 2)}\n`)

/** Pages with the query names that addresses of theirs may have. */
export const readPages = () => read<Record<string, string[]>>(file('pages'))

export const readLists = (): PublicNames => ({
  pages: Object.keys(readPages()),
  routes: read<string[]>(file('routes')),
  errorCodes: read<string[]>(file('error-codes')),
})

/** By what stands last: the path of a route, the name of a code. */
const inOrder = (names: Iterable<string>) =>
  [...names]
    .map((name) => ({ name, key: name.split(' ').reverse().join(' ') }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ name }) => name)

/** Adds `names` to what is listed. Nothing leaves a list here. */
export function addToLists(names: PublicNames): void {
  const listed = readLists()
  const pages = readPages()
  const all = (kind: keyof PublicNames) => inOrder(new Set([...listed[kind], ...names[kind]]))
  write('pages', Object.fromEntries(all('pages').map((page) => [page, pages[page] ?? []])))
  write('routes', all('routes'))
  write('error-codes', all('errorCodes'))
}

/** The names that the code has now: its pages as Taro builds them, its routes as openapi.json has them. */
export async function readNames(): Promise<PublicNames> {
  process.env.TARO_ENV = 'weapp'
  // Taro's compiler defines it where it reads the file.
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: appConfig } = await import('../../src/app.config')
  return namesOf({ appConfig, openapi: read(inRoot('contract/openapi.json')), errorCodes })
}
