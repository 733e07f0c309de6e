import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusedSelectors, unclosedTag } from '../../scripts/gates/markup-problems'
import { filesOf } from '../../scripts/gates/scripts-of'
import { inRoot } from '../../scripts/lib/root'

const folder = inRoot('dist/weapp')
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const named = (ending: string) =>
  filesOf(folder)
    .map(({ path }) => path)
    .filter((path) => path.endsWith(ending))

test.each(named('.wxml'))("%s compiles with WeChat's template compiler", (path) => {
  expect(unclosedTag(read(path))).toBeNull()
})

test.each(named('.wxss'))("%s compiles with WeChat's style compiler", (path) => {
  expect(refusedSelectors(read(path))).toEqual([])
})
