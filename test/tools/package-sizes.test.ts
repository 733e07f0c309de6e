import budgets from '../../budgets.json'
import { packagesOf, sizeProblems } from '../../scripts/gates/package-sizes'
import { openBuild } from '../../scripts/gates/weapp-build'
import { gatesSay, withProgram } from './support/small-program'

const heavy = 'x'.repeat(budgets.subpackageBytes)

test('each file counts for the package that app.json puts it into', () => {
  const changes = { 'shopping.js': '12', 'shop/b.wxss': '123' }
  const [main, shop] = withProgram(changes, (folder) => packagesOf(openBuild(folder)))
  expect(main).toMatchObject({ name: 'main package', budget: budgets.mainPackageBytes })
  expect(main?.files.map(({ path }) => path)).toContain('shopping.js')
  expect(shop?.name).toBe('shop/')
  expect(shop?.files.map(({ path }) => path)).toContain('shop/b.wxss')
  expect(shop?.bytes).toBe(shop?.files.reduce((sum, { bytes }) => sum + bytes, 0))
})

test('a package over its budget says by how much, and which files are heaviest', () => {
  const said = gatesSay({ 'shop/data.js': `var a="${heavy}"` }).join('\n')
  expect(said).toMatch(/shop\/ is \d+ B over its 300000 B/)
  expect(said).toMatch(/300008 B {2}shop\/data\.js\n/)
})

test('where the build wrote down its modules, they are named instead of the file', () => {
  const text = 'y'.repeat(budgets.subpackageBytes)
  const modules = {
    'shop/all.js': { bytes: text.length, modules: { 'src/shop/big.ts': 299_000, 'src/shop/small.ts': 1000 } },
  }
  const [problem] = withProgram({ 'shop/all.js': text }, (folder) => sizeProblems(openBuild(folder), modules))
  expect(problem?.message).toMatch(/299000 B {2}src\/shop\/big\.ts {2}\(in shop\/all\.js\)\n/)
})

test('modules of an older build are not told of a newer one', () => {
  const modules = { 'shop/all.js': { bytes: 1, modules: { 'src/shop/old.ts': 1 } } }
  const [problem] = withProgram({ 'shop/all.js': heavy }, (folder) => sizeProblems(openBuild(folder), modules))
  expect(problem?.message).not.toContain('old.ts')
  expect(problem?.message).toContain('300000 B  shop/all.js')
})

test('a chunk that subpackages share is known in each of them', () => {
  const modules = { 'sub-common/1.js': { bytes: heavy.length, modules: { 'src/common/lib/shared.ts': heavy.length } } }
  const [problem] = withProgram({ 'shop/sub-common/1.js': heavy }, (folder) => sizeProblems(openBuild(folder), modules))
  expect(problem?.message).toContain('src/common/lib/shared.ts  (in shop/sub-common/1.js)')
})
