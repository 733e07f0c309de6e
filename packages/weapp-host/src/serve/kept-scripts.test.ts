import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder, removeProgramFolders } from '../testing/program-folder'
import { changedAt, openKeptScripts } from './kept-scripts'

afterAll(removeProgramFolders)

function openSources() {
  const { path } = programFolder({ 'a.ts': 'a', 'b.ts': 'b' })
  const inputs = [join(path, 'a.ts'), join(path, 'b.ts')]
  const made = {
    files: { 'all.js': 'ab', 'all.js.map': '{}' },
    inputs: Object.fromEntries(inputs.map((file) => [file, changedAt(file)])),
  }
  return { path, made, folder: join(path, 'kept'), first: inputs[0] as string }
}

test('scripts built by one process are used by the next, until a source changes or is deleted', () => {
  const { made, folder, first } = openSources()
  openKeptScripts(folder).keep('all', made)
  expect(openKeptScripts(folder).recall('all')).toEqual(made)
  expect(openKeptScripts(folder).recall('other')).toBeUndefined()

  utimesSync(first, 1, 1)
  expect(openKeptScripts(folder).recall('all')).toBeUndefined()
  openKeptScripts(folder).keep('all', { ...made, inputs: { ...made.inputs, [first]: 1000 } })
  expect(openKeptScripts(folder).recall('all')?.files).toEqual(made.files)
  rmSync(first)
  expect(openKeptScripts(folder).recall('all')).toBeUndefined()
})

test('a folder that is read-only or has other files does no harm', () => {
  const { path, made, folder } = openSources()
  writeFileSync(join(path, 'file'), '')
  const nowhere = openKeptScripts(join(path, 'file'))
  nowhere.keep('all', made)
  expect(nowhere.recall('all')).toBeUndefined()

  const kept = openKeptScripts(folder)
  kept.keep('all', made)
  writeFileSync(join(folder, 'all.json'), '{ "files"')
  expect(kept.recall('all')).toBeUndefined()
})
