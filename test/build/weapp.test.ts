import { readFileSync } from 'node:fs'
import budgets from '../../budgets.json'
import { packageSizes } from '../../scripts/gates/package-sizes'
import { filesOf, scriptsOf } from '../../scripts/gates/scripts-of'
import { syntaxProblem } from '../../scripts/gates/syntax-problem'
import { undeclaredGlobals } from '../../scripts/gates/undeclared-globals'
import { inRoot } from '../../scripts/lib/root'

const folder = inRoot('dist/weapp')
const scripts = scriptsOf(folder)
const sizes = packageSizes(folder)

/** Names that Taro mentions in code for other platforms, which nothing calls on WeChat. */
const neverReached: Record<string, string[]> = { 'taro.js': ['tt'] }

test('the main package is within its budget', () => {
  expect(sizes.main).toBeGreaterThan(0)
  expect(sizes.main).toBeLessThan(budgets.mainPackageBytes)
})

test.each(Object.entries(sizes.subpackages))('subpackage %s is within its budget', (_root, bytes) => {
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(budgets.subpackageBytes)
})

test('there are scripts to read', () => {
  expect(scripts.length).toBeGreaterThan(10)
})

test.each(scripts.map(({ path, code }) => [path, code] as const))(
  '%s runs on the oldest phones promised',
  (_path, code) => {
    expect(syntaxProblem(code, budgets.ecmaVersion)).toBeNull()
  },
)

test.each(scripts.map(({ path, code }) => [path, code] as const))('%s uses only what WeChat has', (path, code) => {
  expect(undeclaredGlobals(code).filter((name) => !neverReached[path]?.includes(name))).toEqual([])
})

test('WeChat refuses tab icons that are heavier than this', () => {
  const app = JSON.parse(readFileSync(inRoot('dist/weapp/app.json'), 'utf8'))
  const theme = JSON.parse(readFileSync(inRoot('dist/weapp/theme.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const named = Object.values(theme)
    .flatMap((look) => Object.values(look))
    .filter((value) => /\.png$/.test(value))
  expect(named.length).toBe(app.tabBar.list.length * 4)
  const icons = filesOf(folder).filter(({ path }) => named.includes(path))
  expect(icons.map(({ path }) => path).sort()).toEqual([...new Set(named)].sort())
  for (const { path, bytes } of icons)
    expect({ path, light: bytes <= budgets.tabIconBytes }).toEqual({ path, light: true })
})
