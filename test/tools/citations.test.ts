import { readdirSync, readFileSync } from 'node:fs'
import { inRoot } from '../../scripts/lib/root'

const rooms = [
  'config',
  'contract/src',
  'preview/src',
  'scripts',
  'server/src',
  'src',
  'packages/local-postgres/src',
  'packages/weapp-host/src',
]
const files = rooms.flatMap((room) =>
  readdirSync(inRoot(room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|scss)$/.test(path))
    .map((path) => `${room}/${path}`),
)
const doc = (name: string) => readFileSync(inRoot('docs', name), 'utf8')

test('what comments cite can be read in docs/', () => {
  const sections = new Set(
    [...doc('wechat.md').matchAll(/^#+ ([\d.]+?)\.? /gm)].map(([, number]) => `wechat.md ${number}`),
  )
  const traps = [...doc('taro.md').matchAll(/^(\d+)\. /gm)].map(([, number]) => `taro.md trap ${number}`)
  const known = new Set([...sections, ...traps])
  const cited = files.flatMap((path) =>
    [...readFileSync(inRoot(path), 'utf8').matchAll(/(wechat|taro)\.md,? (?:trap )?(\d+(?:\.\d+)?)/g)].map(
      ([, name, number]) => ({ path, cites: name === 'taro' ? `taro.md trap ${number}` : `wechat.md ${number}` }),
    ),
  )
  expect(cited.length).toBeGreaterThan(10)
  expect(cited.filter(({ cites }) => !known.has(cites))).toEqual([])
})
