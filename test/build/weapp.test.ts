import { inWords } from '../../scripts/gates/problem'
import { countFills, readSlotSources } from '../../scripts/gates/slot-sizes'
import { weappGates } from '../../scripts/gates/weapp'
import { openBuild } from '../../scripts/gates/weapp-build'
import { apiOfStart } from '../../scripts/lib/build'
import { inRoot } from '../../scripts/lib/root'

const build = openBuild(inRoot('dist/weapp'))

test('there is a build to look at', () => {
  expect(build.ending('.js').length).toBeGreaterThan(10)
  expect(build.ending('.wxml').length).toBeGreaterThan(10)
})

test('it says what the fills of its slots bring', () => {
  const filling = Object.entries(countFills()).filter(([, count]) => count > 0)
  expect(filling.length).toBeGreaterThan(0)
  expect(Object.keys(readSlotSources(build.folder)).sort()).toEqual(filling.map(([root]) => root).sort())
})

test.each(weappGates(apiOfStart))('$name', ({ problems }) => {
  expect(problems(build).map(inWords)).toEqual([])
})
