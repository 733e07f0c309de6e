import { lifeCycleMarkdown, lifeCycles, pages, withLifeCycles } from './life-cycle-diagrams'

const names = Object.keys(lifeCycles)
const markers = names
  .map((name) => `<!-- life cycle: ${name} -->\nwhat stood here\n<!-- end of life cycle -->`)
  .join('\n\n')

test('a life cycle is drawn from where it begins to where it ends, each arrow with who takes it', () => {
  const lines = lifeCycleMarkdown(lifeCycles.parcel as never).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'stateDiagram-v2',
      '  [*] --> waiting',
      '  waiting --> claimed: claim (recipient)',
      '  declined --> refunded: give_back (payment)',
      '  expired --> refunded: give_back (payment)',
      '  refunded --> [*]',
    ]),
  )
  expect(lines.filter((line) => line.startsWith('| claim |'))).toHaveLength(1)
})

test('an order shows what its kind can do and no more', () => {
  const parcel = lifeCycleMarkdown(lifeCycles['order of a parcel'] as never)
  expect(parcel).toContain('[*] --> to_ship')
  expect(parcel).not.toContain('to_pay')
  expect(lifeCycleMarkdown(lifeCycles['order of a present'] as never)).toContain(
    'to_claim --> refunded: return_all (present)',
  )
})

test('what stood between the markers is replaced, and drawing again changes nothing', () => {
  const once = withLifeCycles(`before\n\n${markers}\n\nafter`, names)
  expect(once).not.toContain('what stood here')
  expect([once.startsWith('before'), once.endsWith('after')]).toEqual([true, true])
  expect(withLifeCycles(once, names)).toBe(once)
})

test('a marker that is misspelt or missing is told', () => {
  expect(() => withLifeCycles(markers.replace('parcel', 'parcle'), names)).toThrow('parcle')
  expect(() => withLifeCycles('', ['present', 'parcel'])).toThrow('no markers for: present, parcel')
})

test('every life cycle is on one page', () => {
  expect(Object.values(pages).flat().sort()).toEqual([...names].sort())
})
