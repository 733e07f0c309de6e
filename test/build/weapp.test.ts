import { inWords } from '../../scripts/gates/problem'
import { weappGates } from '../../scripts/gates/weapp'
import { openBuild } from '../../scripts/gates/weapp-build'
import { apiOfStart } from '../../scripts/lib/build'
import { inRoot } from '../../scripts/lib/root'

const build = openBuild(inRoot('dist/weapp'))

test('there is a build to look at', () => {
  expect(build.ending('.js').length).toBeGreaterThan(10)
  expect(build.ending('.wxml').length).toBeGreaterThan(10)
})

test.each(weappGates(apiOfStart))('$name', ({ problems }) => {
  expect(problems(build).map(inWords)).toEqual([])
})
