import { join } from 'node:path'
import { programFolder, removeProgramFolders } from '../testing/program-folder'
import { programRoot } from './program-root'

afterAll(removeProgramFolders)

const project = (miniprogramRoot: string) => JSON.stringify({ miniprogramRoot })

test('a built folder is its own root', () => {
  const { path } = programFolder({ 'app.json': '{}', 'project.config.json': project('./') })
  expect(programRoot(path)).toBe(path)
})

test('a project leads to the program that its configuration names', () => {
  const { path } = programFolder({ 'project.config.json': project('dist/weapp/'), 'dist/weapp/app.json': '{}' })
  expect(programRoot(path)).toBe(join(path, 'dist/weapp'))
})

test('a project that is itself a program and was never built runs as it is', () => {
  const { path } = programFolder({ 'project.config.json': project('dist'), 'app.json': '{}' })
  expect(programRoot(path)).toBe(path)
})

test('a broken project configuration is ignored', () => {
  const { path } = programFolder({ 'project.config.json': '{', 'app.json': '{}' })
  expect(programRoot(path)).toBe(path)
})

test('a folder that is not a program is refused with what to do', () => {
  const { path } = programFolder({ 'readme.txt': '' })
  expect(() => programRoot(join(path, 'nope'))).toThrow(`There is no folder ${join(path, 'nope')}.`)
  expect(() => programRoot(path)).toThrow('has no app.json: name the folder')
})

test('a project that was never built is refused with the missing folder', () => {
  const { path } = programFolder({ 'project.config.json': project('dist') })
  expect(() => programRoot(path)).toThrow(`names ${join(path, 'dist')}, which has no app.json: build first.`)
})
