import type { Step } from './steps'

/** By the native compiler, which takes a fifth of the time; see docs/decisions/24-two-compilers.md. */
const tsc = (name: string, project: string): Step => ({
  name: `types: ${name}`,
  args: ['node_modules/typescript-7/bin/tsc', '-p', project],
})

/** Everything that can be said without running the product, the longest first. */
export const checks: Step[] = [
  {
    name: 'import zones',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['src', 'server', 'contract', 'preview', 'scripts', 'config', 'test', 'packages'],
    ],
  },
  {
    name: 'import zones of the desk',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.desk.cjs', 'desk/src'],
    ],
  },
  { name: 'the house as its plan says', args: ['--import', 'tsx', 'scripts/architecture.ts', '--check'] },
  tsc('mini program, tests, scripts', '.'),
  tsc('server', 'server'),
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  {
    name: 'openapi.json and the list of operations as the schemas say',
    args: ['--import', 'tsx', 'scripts/openapi.ts', '--check'],
  },
  { name: 'diagrams as the life cycles say', args: ['--import', 'tsx', 'scripts/life-cycles.ts', '--check'] },
  { name: 'public names as they were released', args: ['--import', 'tsx', 'scripts/public-names.ts', '--check'] },
  tsc('contract', 'contract'),
  tsc('preview', 'preview'),
  tsc('desk', 'desk'),
  tsc('local-postgres', 'packages/local-postgres'),
  tsc('weapp-host', 'packages/weapp-host'),
  tsc('weapp-host in the browser', 'packages/weapp-host/tsconfig.view.json'),
  tsc('its tests', 'packages/weapp-host/tsconfig.view-tests.json'),
]
