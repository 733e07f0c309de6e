import { todayCounts } from '@haoli/contract'
import { groups } from './doors'

test('everything that is counted has a door, once', () => {
  const shown = groups.flatMap(({ counts }) => counts.map(({ name }) => name))
  expect(shown.sort()).toEqual([...todayCounts].sort())
})
