import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packageSizes } from '../../scripts/gates/package-sizes'

let folder = ''
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haoli-sizes-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('each file counts for the package that app.json puts it into', () => {
  const app = JSON.stringify({ subPackages: [{ root: 'shop' }, { root: 'trade/' }] })
  write('app.json', app)
  write('app.js', '12345')
  write('shopping.js', '1')
  write('shop/pages/a.js', '123')
  write('trade/b.wxss', '12')
  expect(packageSizes(folder)).toEqual({ main: app.length + 6, subpackages: { 'shop/': 3, 'trade/': 2 } })
})
