import { renameSync } from 'node:fs'
import { openCompiler } from '../compile/compile'
import { onePage, type ProgramFolder, removeProgramFolders } from '../testing/program-folder'
import { type Update, watchProgram } from './watch-program'

const closings: (() => void)[] = []
afterEach(() => {
  for (const close of closings.splice(0)) close()
})
afterAll(removeProgramFolders)

/** Watches the folder; `next` waits for the next update. */
function watch(folder: ProgramFolder) {
  const told: Update[] = []
  const waiting: ((update: Update) => void)[] = []
  const heard = (update: Update) => {
    const next = waiting.shift()
    if (next) next(update)
    else told.push(update)
  }
  const program = watchProgram(openCompiler(folder.path), heard, { restMs: 30, errorsMs: 150 })
  closings.push(program.close)
  const next = (): Promise<Update> => {
    const update = told.shift()
    return update ? Promise.resolve(update) : new Promise((resolve) => waiting.push(resolve))
  }
  const kind = async () => (await next()).kind
  return { program, next, kind, told }
}

test('a changed style sheet can be replaced alone; any other change is a new program', async () => {
  const folder = onePage({ 'pages/a/index.wxss': '.a {}', 'assets/a.txt': '1' })
  const { kind } = watch(folder)
  folder.write({ 'pages/a/index.wxss': '.b {}' })
  expect(await kind()).toBe('styles')
  folder.write({ 'pages/a/index.wxss': '.c {}', 'pages/a/index.js': 'Page({ data: {} })' })
  expect(await kind()).toBe('program')
  folder.write({ 'assets/a.txt': '2' })
  expect(await kind()).toBe('program')
  folder.remove('assets/a.txt')
  expect(await kind()).toBe('program')
})

test('files in folders that were created later are seen', async () => {
  const folder = onePage()
  const { kind, program } = watch(folder)
  folder.write({ 'new/deep/a.js': '1' })
  expect(await kind()).toBe('program')
  folder.write({ 'new/deep/a.js': '2' })
  expect(await kind()).toBe('program')
  expect(program.bundle().scripts['new/deep/a.js']).toBe('2')
})

test('during a build that deletes and rewrites the folder the program stays as it was', async () => {
  const folder = onePage({ 'assets/a.txt': '1' })
  const { kind, program } = watch(folder)
  folder.remove()
  expect(await kind()).toBe('writing')
  expect(program.bundle().templatePaths).toEqual(['pages/a/index'])

  folder.write({
    'app.json': '{ "pages": ["pages/a/index", "pages/b/index"] }',
    'pages/a/index.js': 'Page({})',
    'pages/a/index.wxml': '<view />',
  })
  folder.write({ 'pages/b/index.js': 'Page({})', 'pages/b/index.wxml': '<view />' })
  expect(await kind()).toBe('program')
  expect(program.bundle().templatePaths).toEqual(['pages/a/index', 'pages/b/index'])

  // The new folder is watched now.
  folder.write({ 'pages/b/index.wxml': '<view>b</view>' })
  expect(await kind()).toBe('program')
})

test('a build without changes causes no update', async () => {
  const files = { 'app.js': 'App({})', 'pages/a/index.wxss': '.a {}' }
  const folder = onePage(files)
  const { kind, program } = watch(folder)
  const before = program.bundle()
  folder.remove()
  expect(await kind()).toBe('writing')
  onePageAgain(folder, files)
  expect(await kind()).toBe('same')
  expect(program.bundle().templates).toEqual(before.templates)
  // Written again with the same content: the next update must be the real change after it.
  folder.write(files)
  folder.write({ 'app.js': 'App({ a: 1 })' })
  expect(await kind()).toBe('program')
})

const onePageAgain = (folder: ProgramFolder, files: Record<string, string>) =>
  folder.write({
    'app.json': '{ "pages": ["pages/a/index"] }',
    'pages/a/index.js': 'Page({})',
    'pages/a/index.wxml': '<view />',
    ...files,
  })

test('a folder that replaces the old one is seen', async () => {
  const folder = onePage()
  const next = onePage({ 'app.js': 'App({ second: true })' })
  const { kind, program } = watch(folder)
  renameSync(folder.path, `${folder.path}-old`)
  renameSync(next.path, folder.path)
  let last = await kind()
  while (last === 'writing') last = await kind()
  expect(last).toBe('program')
  expect(program.bundle().scripts['app.js']).toContain('second')
})

test('new errors are reported after a delay, fixed ones at once', async () => {
  const folder = onePage()
  const { next, kind } = watch(folder)
  folder.write({ 'app.js': 'App({' })
  expect(await kind()).toBe('writing')
  const update = await next()
  expect(update).toMatchObject({ kind: 'program', bundle: { problems: [{ file: 'app.js', level: 'error' }] } })
  folder.write({ 'app.js': 'App({ mended: true })' })
  expect(await next()).toMatchObject({ kind: 'program', bundle: { problems: [] } })
})
