import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inRoot } from '../../scripts/lib/root'
import { changed, readExample } from './support/worked-example'

/** The project with the system of docs/add-a-system.md, in a folder of its own. */
const copy = inRoot('.cache', 'add-a-system')
const example = readExample(readFileSync(inRoot('docs/add-a-system.md'), 'utf8'))
/** The folders of the new system. */
const own = ['contract/src/stamps', 'server/src/systems/stamps', 'src/stamps']
const copied = ['config', 'contract', 'desk/src', 'packages', 'scripts', 'server', 'src', 'test']
const single = [
  'budgets.json',
  'jest.config.mjs',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  '.dependency-cruiser.cjs',
]

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  const filter = (path: string) => !['node_modules', 'pictures'].includes(basename(path))
  for (const folder of copied) cpSync(inRoot(folder), join(copy, folder), { recursive: true, filter })
  for (const file of single) cpSync(inRoot(file), join(copy, file))
  linkPackages()
  for (const [path, text] of example.files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  for (const { path, lines } of example.changes) {
    writeFileSync(join(copy, path), changed(readFileSync(join(copy, path), 'utf8'), lines))
  }
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Everybody's packages, but the copy's own workspaces. */
function linkPackages(): void {
  mkdirSync(join(copy, 'node_modules/@haoli'), { recursive: true })
  for (const name of readdirSync(inRoot('node_modules'))) {
    if (name !== '@haoli') symlinkSync(inRoot('node_modules', name), join(copy, 'node_modules', name))
  }
  for (const folder of ['contract', 'server', 'packages/weapp-host', 'packages/local-postgres']) {
    symlinkSync(join(copy, folder), join(copy, 'node_modules/@haoli', basename(folder)))
    const own = inRoot(folder, 'node_modules')
    if (existsSync(own)) symlinkSync(own, join(copy, folder, 'node_modules'))
  }
}

/** Runs a program of Node in the copy. Throws with all that it said where it ends otherwise than expected. */
function run(args: string[], wanted = 0): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 1e8 })
  const said = `${stdout}${stderr}`
  if (status !== wanted) throw new Error(`${args.join(' ')} ended with ${status}:\n${said}`)
  return said
}
const script = (name: string, ...args: string[]) => ['--import', 'tsx', `scripts/${name}.ts`, ...args]

test('the worked example touches nothing but its folders and the lists', () => {
  const ownPath = /(^|\/)(systems\/)?stamps\/|^server\/migrations\/9999-stamps\.sql$|^test\/journeys\/stamps\.test\.ts$/
  expect([...example.files.keys()].filter((path) => !ownPath.test(path))).toEqual([])
  expect(example.changes.map(({ path }) => path)).toEqual([
    'server/src/systems.ts',
    'contract/src/index.ts',
    'contract/src/schemas.ts',
    'contract/src/notices/kinds.ts',
    'server/src/platform/database/tables.ts',
  ])
})

test('its types fit, with all that takes from it or gives to it', () => {
  const config = { extends: './tsconfig.json', include: ['src/types.d.ts', 'server/src/systems.ts', ...own] }
  writeFileSync(join(copy, 'tsconfig.example.json'), JSON.stringify(config))
  run(['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.example.json', '--incremental', 'false'])
}, 120_000)

test('it keeps to the import zones, and its page and route are noticed as new names', () => {
  run(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...own])
  run(script('openapi'))
  const said = run(script('public-names', '--check'), 1)
  expect(said).toContain('stamps/pages/stamps/index')
  expect(said).toContain('/v1/me/stamps')
  run(script('public-names'))
}, 120_000)

test('its rule holds on a real database, and its journey leads from the tab to its page', () => {
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'server', 'journeys', '--testPathPatterns']
  expect(run([...jest, 'stamps'])).toMatch(/Tests: +3 passed, 3 total/)
}, 120_000)
