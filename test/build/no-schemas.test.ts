import { buildSync } from 'esbuild'
import { scriptsOf } from '../../scripts/gates/scripts-of'
import { inRoot } from '../../scripts/lib/root'

/** What schema code always carries along, whatever a minifier does to it: TypeBox's own names and the schemas' words. */
const markers = [
  "'~kind'",
  '"~kind"',
  '~optional',
  'additionalProperties',
  'CreateOrder',
  'AddressParts',
  "wx.login's code",
]

const markersIn = (code: string) => markers.filter((marker) => code.includes(marker))

test.each(['weapp', 'h5'])('no byte of a schema is in the %s build', (kind) => {
  const scripts = scriptsOf(inRoot('dist', kind))
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.flatMap(({ path, code }) => markersIn(code).map((marker) => `${path}: ${marker}`))).toEqual([])
})

test('a schema in the build would be noticed', () => {
  const built = buildSync({
    stdin: { contents: "import { Order } from '@haoli/contract/schemas'; console.log(Order)", resolveDir: inRoot() },
    bundle: true,
    minify: true,
    write: false,
  })
  expect(markersIn(built.outputFiles[0]?.text ?? '')).not.toEqual([])
})
