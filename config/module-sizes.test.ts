import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import webpack from 'webpack'
import { type ModuleSizes, ModuleSizesPlugin } from './module-sizes'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haoli-modules-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function build(files: Record<string, string>): Promise<ModuleSizes> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const to = join(folder, 'cache/modules.json')
  const output = { path: join(folder, 'out'), filename: 'all.js' }
  const plugins = [new ModuleSizesPlugin(to)]
  const options = { context: folder, entry: './main.js', mode: 'production', output, plugins } as const
  return new Promise((resolve, reject) => {
    webpack(options, (error) => (error ? reject(error) : resolve(JSON.parse(readFileSync(to, 'utf8')))))
  })
}

test('each source has its share of the file that it went into, without its comments', async () => {
  const long = (length: number) => `console.log('${'x'.repeat(length)}')`
  const sizes = await build({
    'main.js': `/* ${'comment '.repeat(400)} */ import './big'; ${long(100)}`,
    'big.js': long(900),
  })
  const { bytes = 0, modules = {} } = sizes['all.js'] ?? {}
  expect(bytes).toBe(statSync(join(folder, 'out/all.js')).size)
  expect(Object.keys(modules).sort()).toEqual(['big.js', 'main.js'])
  const { 'main.js': main = 0, 'big.js': big = 0 } = modules
  expect(Math.abs(main + big - bytes)).toBeLessThanOrEqual(1)
  expect(big / main).toBeGreaterThan(4)
})
