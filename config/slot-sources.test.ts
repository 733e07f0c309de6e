import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import webpack, { type Configuration } from 'webpack'
import { SlotSourcesPlugin } from './slot-sources'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haoli-slots-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function sourcesOf(files: Record<string, string>): Promise<unknown> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const to = join(folder, 'cache/slots.json')
  const options: Configuration = {
    context: folder,
    entry: { app: './src/app.tsx', page: './src/gift/page.ts' },
    mode: 'production',
    output: { path: join(folder, 'out') },
    resolve: { extensions: ['.tsx', '.ts'] },
    plugins: [new SlotSourcesPlugin(to)],
  }
  return new Promise((resolve, reject) => {
    webpack(options, (error) => (error ? reject(error) : resolve(JSON.parse(readFileSync(to, 'utf8')))))
  })
}

test('a fill brings what no page of the main package has without it', async () => {
  const found = await sourcesOf({
    'src/app.tsx': `import './fills'; import './shared'`,
    'src/fills.ts': `import { slots } from './gift/slots'; console.log(slots)`,
    'src/gift/slots.ts': `import { card } from './card'; import { shared } from '../shared'; export const slots = [card, shared]`,
    'src/gift/card.ts': `import { price } from '../price'; export const card = () => price(2)`,
    // What a package's own pages have of it does not make it the main package's.
    'src/gift/page.ts': `import { price } from '../price'; console.log(price(1))`,
    'src/price.ts': `export const price = (fen) => console.log(fen)`,
    'src/shared.ts': `export const shared = 1; console.log('shared')`,
  })
  expect(found).toEqual({ gift: ['src/gift/slots.ts', 'src/gift/card.ts', 'src/price.ts'] })
})

test('two packages do not pay for what both of them bring', async () => {
  const found = await sourcesOf({
    'src/app.tsx': `import { slots as a } from './gift/slots'; import { slots as b } from './trade/slots'; console.log(a, b)`,
    'src/gift/slots.ts': `import { both } from '../both'; export const slots = both`,
    'src/gift/page.ts': ``,
    'src/trade/slots.ts': `import { both } from '../both'; export const slots = both + 1`,
    'src/both.ts': `export const both = Math.random()`,
  })
  expect(found).toEqual({ gift: ['src/gift/slots.ts'], trade: ['src/trade/slots.ts'] })
})
