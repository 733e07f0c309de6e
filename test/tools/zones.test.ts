import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inRoot } from '../../scripts/lib/root'

/** Every rule is broken once on purpose: a rule that finds nothing here would find nothing in the product either. */
const broken: [rule: string, file: string, imports: string][] = [
  ['zone-lib', 'src/common/lib/a.ts', '../platform/ok'],
  ['zone-platform', 'src/common/platform/a.ts', '../api/ok'],
  ['zone-ui', 'src/common/ui/a.ts', '../api/ok'],
  ['zone-api', 'src/common/api/a.ts', '../blocks/ok'],
  ['zone-blocks', 'src/common/blocks/a.ts', '../../shop/ok'],
  ['zone-slots', 'src/common/slots/a.ts', '../../shop/ok'],
  ['zone-blocks', 'src/common/blocks/b.ts', '../slots/ok'],
  ['zone-packages', 'src/shop/a.ts', '../trade/ok'],
  ['zone-packages', 'src/tabs/home/b.ts', '../../shop/ok'],
  ['zone-packages', 'src/added-later/a.ts', '../trade/ok'],
  ['zone-packages', 'src/added-later/slots.ts', '../trade/ok'],
  ['zone-app', 'src/a.ts', './shop/ok'],
  ['zone-slots-alone', 'src/added-later/pages/a.ts', '../slots'],
  ['zone-tabs', 'src/tabs/home/a.ts', '../cart/ok'],
  ['client-contract-entry', 'src/common/api/b.ts', '../../../contract/src/schemas'],
  ['client-contract-entry', 'src/common/api/f.ts', '../../../contract/src/orders/schemas'],
  ['client-alone', 'src/shop/b.ts', '../../server/src/ok'],
  ['client-no-node', 'src/common/platform/b.ts', 'node:fs'],
  ['zone-desk-sections', 'desk/src/orders/a.ts', '../coupons/ok'],
  ['zone-desk-sections', 'desk/src/common/a.ts', '../coupons/ok'],
  ['client-contract-entry', 'desk/src/orders/b.ts', '../../../contract/src/schemas'],
  ['server-alone', 'server/src/a.ts', '../../src/common/lib/ok'],
  ['server-platform', 'server/src/platform/a.ts', '../core/orders/ok'],
  ['server-core', 'server/src/core/orders/a.ts', '../../systems/presents/ok'],
  ['server-core', 'server/src/core/orders/b.ts', '../../systems'],
  ['server-core', 'server/src/core/orders/c.ts', '../../../testing/ok'],
  ['server-systems', 'server/src/systems/presents/a.ts', '../venues/ok'],
  ['server-systems', 'server/src/systems/presents/b.ts', '../../sandbox/ok'],
  ['server-sandbox', 'server/src/sandbox/a.ts', '../systems/presents/ok'],
  ['server-long-work', 'server/src/systems/venues/a.ts', './sheet/draw-sheet'],
  ['server-long-library', 'server/src/systems/venues/b.ts', 'pdfkit'],
  ['contract-alone', 'contract/src/orders/schemas.ts', '../../../server/src/ok'],
  ['contract-plain', 'contract/src/b.ts', './schemas'],
  ['contract-plain', 'contract/src/orders/b.ts', './order-schemas'],
  ['contract-plain', 'contract/src/orders/c.ts', '../presents/schemas'],
  ['contract-no-folder-circles', 'contract/src/cart/a.ts', '../venues/ok'],
  ['packages-alone', 'packages/weapp-host/src/a.ts', '../../../src/common/lib/ok'],
  ['packages-alone', 'packages/local-postgres/src/a.ts', '../../../server/src/ok'],
  ['packages-alone', 'packages/weapp-host/src/b.ts', '../../local-postgres/src/ok'],
  ['no-circles', 'src/common/lib/c.ts', './d'],
  ['resolvable', 'src/common/lib/e.ts', './nowhere'],
]

const allowed: [file: string, imports: string][] = [
  ['src/common/lib/d.ts', './c'],
  ['src/common/blocks/fine.ts', '../api/ok'],
  ['src/trade/fine.ts', '../common/blocks/ok'],
  ['src/tabs/home/fine.ts', '../../common/slots/ok'],
  ['src/packages.ts', 'node:fs'],
  ['desk/src/shell/fine.ts', '../coupons/section'],
  ['desk/src/coupons/fine.ts', '../common/ok'],
  ['src/common/api/fine.ts', '../../../contract/src/index'],
  ['server/src/fine.ts', '../../contract/src/schemas'],
  ['server/src/systems/presents/fine.ts', '../../core/orders/ok'],
  ['server/src/sandbox/fine.ts', '../core/orders/ok'],
  ['server/src/systems/venues/sheet/sheet-thread.ts', './draw-sheet'],
  ['contract/src/presents/part-schemas.ts', '../orders/order-schemas'],
  ['contract/src/presents/fine.ts', '../orders/ok'],
  ['contract/src/venues/b.ts', '../cart/ok'],
]

const targets = [
  ...['lib', 'platform', 'api', 'blocks', 'slots'].map((zone) => `src/common/${zone}/ok.ts`),
  ...['shop', 'trade', 'tabs/cart'].map((zone) => `src/${zone}/ok.ts`),
  ...[
    'server/src/ok.ts',
    'contract/src/index.ts',
    'packages/local-postgres/src/ok.ts',
    'contract/src/schemas.ts',
    'contract/src/presents/schemas.ts',
  ],
  ...['desk/src/coupons/ok.ts', 'desk/src/coupons/section.ts', 'desk/src/common/ok.ts'],
  ...['cart', 'orders', 'venues'].map((system) => `contract/src/${system}/ok.ts`),
  'contract/src/orders/order-schemas.ts',
  ...['core/orders', 'systems/presents', 'systems/venues', 'sandbox'].map((folder) => `server/src/${folder}/ok.ts`),
  ...['server/src/systems.ts', 'server/testing/ok.ts', 'server/src/systems/venues/sheet/draw-sheet.ts'],
]

interface Report {
  summary: { violations: { rule: { name: string }; from: string }[] }
}

let folder = ''
let found: string[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'haoli-zones-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const path of targets) write(path, 'export const ok = 1\n')
  for (const [, path, imports] of broken) write(path, `import '${imports}'\n`)
  for (const [path, imports] of allowed) write(path, `import '${imports}'\n`)
  const depcruise = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = inRoot('.dependency-cruiser.cjs')
  const args = [depcruise, '--config', config, '--output-type', 'json', 'src', 'server', 'contract', 'packages', 'desk']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
  const report = JSON.parse(stdout) as Report
  found = report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(broken)('%s is noticed in %s', (rule, file) => {
  const culprit = rule.endsWith('folder-circles') ? dirname(file) : file
  expect(found).toContain(`${rule} ${culprit}`)
})

test.each(allowed.slice(1))('%s may import %s', (file) => {
  expect(found.filter((line) => line.endsWith(` ${file}`))).toEqual([])
})
