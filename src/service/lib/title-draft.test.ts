import { emptyTitle, faultsOfTitle, partOfTitle } from './title-draft'

test.each([
  [{ name: '王小明' }, []],
  [{ name: ' ' }, ['name']],
  [{ name: '王小明', email: 'wang@example' }, ['email']],
  [{ kind: 'company' as const, name: '公司' }, ['taxNumber']],
  [{ kind: 'company' as const, name: '公司', taxNumber: ' 9133 0100 7161 0585 2f' }, []],
  [{ kind: 'company' as const, name: '公司', taxNumber: '91330100716105852G' }, ['taxNumber']],
])('what is wrong with %j is found before it is sent', (change, faults) => {
  expect(faultsOfTitle({ ...emptyTitle, ...change })).toEqual(faults)
})

test('a part that the API refuses is found by its name', () => {
  expect(partOfTitle('/taxNumber')).toBe('taxNumber')
  expect(partOfTitle('/kind')).toBeUndefined()
})
