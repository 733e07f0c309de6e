import budgets from '../../budgets.json'
import { slotProblems } from '../../scripts/gates/slot-sizes'

const bytes = 10_000
const build = {
  app: { subPackages: [{ root: 'gift', pages: [] }] },
  files: ['common.js', 'common.wxss', 'gift/page.js'].map((path) => ({ path, bytes })),
}
/** A build where the main package holds a card of `card` B and its styles of 500 B for the gift package's fills. */
const problems = (card: number, fills: number) =>
  slotProblems(
    build,
    {
      'common.js': { bytes, modules: { 'src/gift/card.tsx': card, 'src/common/lib/other.ts': bytes - card } },
      'common.wxss': { bytes, modules: { 'src/gift/card.module.scss': 500 } },
      'gift/page.js': { bytes, modules: { 'src/gift/card.tsx': bytes } },
    },
    { gift: ['src/gift/slots.ts', 'src/gift/card.tsx', 'src/gift/card.module.scss'] },
    { gift: fills },
  )

test('fills within 3,000 B each are fine', () => {
  expect(problems(budgets.slotBytes - 500, 1)).toEqual([])
  expect(problems(budgets.slotBytes * 2 - 500, 2)).toEqual([])
})

test('one that is heavier is refused, with what it brings', () => {
  const [problem] = problems(budgets.slotBytes - 499, 1)
  expect(problem?.file).toBe('src/gift/slots.ts')
  expect(problem?.message).toContain('brings 3001 B into the main package')
  expect(problem?.message).toContain('2501 B  src/gift/card.tsx  (in common.js)')
})

test('a package that says it fills no slot may bring nothing', () => {
  expect(problems(1, 0)).toHaveLength(1)
})

test('fills of which nothing is known are not taken for light ones', () => {
  const [problem] = slotProblems(build, {}, { gift: ['src/gift/slots.ts'] }, { gift: 1 })
  expect(problem?.message).toContain('no file of the main package')
})
