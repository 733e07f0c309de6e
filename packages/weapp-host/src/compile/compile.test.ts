import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { onePage, programFolder, removeProgramFolders } from '../testing/program-folder'
import { compileProgram, openCompiler } from './compile'

afterAll(removeProgramFolders)

test('a program is compiled to one bundle', () => {
  const bundle = compileProgram(join(__dirname, '../../fixtures/plain'))
  expect(bundle.problems).toEqual([])
  expect(bundle.name).toBe('plain')
  expect(bundle.templatePaths).toContain('parts/stepper/index')
  expect(bundle.json['pages/list/index']).toEqual({ usingComponents: { stepper: '../../parts/stepper/index' } })
  expect(bundle.scripts['miniprogram_npm/greeting/index.js']).toBeDefined()
  expect(bundle.files['app.json']).toBeGreaterThan(100)
})

test('files that no phone gets are left out: project files, hidden files, node_modules', () => {
  const folder = onePage({ 'project.config.json': '{}', '.git/app.json': '{', 'node_modules/a/index.js': '(' })
  const { files, json, problems } = compileProgram(folder.path)
  expect(Object.keys(files).sort()).toEqual([
    'app.js',
    'app.json',
    'pages/a/index.js',
    'pages/a/index.wxml',
    'project.config.json',
  ])
  expect(Object.keys(json)).toEqual(['app'])
  expect(problems).toEqual([])
})

test('a symlink to a file is followed; one to a folder is not, because it may be circular', () => {
  const folder = onePage({ 'shared/a.js': 'module.exports = 1' })
  symlinkSync(join(folder.path, 'shared/a.js'), join(folder.path, 'b.js'))
  symlinkSync(folder.path, join(folder.path, 'round'))
  symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'c.js'))
  const { scripts } = compileProgram(folder.path)
  expect(Object.keys(scripts)).toEqual(['app.js', 'b.js', 'pages/a/index.js', 'shared/a.js'])
})

test('theme variables are found wherever app.json is', () => {
  const folder = onePage({
    'app.json': '{ "pages": ["pages/a/index"], "themeLocation": "config/colours.json" }',
    'config/colours.json': '{ "light": { "ink": "#000" } }',
  })
  expect(compileProgram(folder.path).json.theme).toEqual({ light: { ink: '#000' } })
})

test('broken JSON, JavaScript, WXML and WXSS are each reported with their line; the rest is compiled', () => {
  const { problems, json, templatePaths, styles } = compileProgram(
    onePage({
      'pages/a/index.json': '{\n  "usingComponents": {,}\n}',
      'pages/a/index.js': 'Page({})\n\nconst a = ;',
      'pages/a/index.wxml': '<view>\n{{ a..b }}</view>',
      'pages/a/index.wxss': '.a {\n top: 1px;\n',
      'app.wxss': '.fine {}',
    }).path,
  )
  expect(problems.map(({ file, line, level }) => `${level} ${file}:${line}`).sort()).toEqual([
    'error pages/a/index.js:3',
    'error pages/a/index.json:2',
    'error pages/a/index.wxml:2',
    'error pages/a/index.wxss:1',
  ])
  expect(json.app).toBeDefined()
  expect(templatePaths).toEqual(['pages/a/index'])
  expect(styles.app?.css).toContain('.fine')
})

const wrong: [string, Record<string, string>, string][] = [
  [
    'a page that is not there',
    { 'app.json': '{ "pages": ["pages/a/index",\n "pages/b/index"] }' },
    'app.json:2 names the page pages/b/index, and there is no pages/b/index.js or pages/b/index.wxml',
  ],
  [
    'a page of a subpackage without a template',
    {
      'app.json': '{ "pages": ["pages/a/index"], "subPackages": [{ "root": "/more/", "pages": ["b"] }] }',
      'more/b.js': '',
    },
    'app.json:1 names the page more/b, and there is no more/b.wxml',
  ],
  [
    'a tab that is no page',
    { 'app.json': '{ "pages": ["pages/a/index"], "tabBar": { "list": [{ "pagePath": "pages/b" }] } }' },
    'app.json:1 the tab pages/b is no page of the main package',
  ],
  [
    'a tab’s icon that is not there',
    {
      'app.json':
        '{ "pages": ["pages/a/index"], "tabBar": { "list": [\n{ "pagePath": "pages/a/index", "iconPath": "a.png" }] } }',
    },
    'app.json:2 there is no a.png',
  ],
  [
    'a tab’s icon that is not there in the dark',
    {
      'app.json':
        '{ "pages": ["pages/a/index"], "themeLocation": "theme.json", "tabBar": { "list": [{ "pagePath": "pages/a/index", "iconPath": "@a", "selectedIconPath": "@b" }] } }',
      'theme.json': '{ "light": { "a": "a.png", "b": "a.png" }, "dark": { "a": "dark.png" } }',
      'a.png': '',
      'dark.png': '',
    },
    'app.json:1 the theme does not say what @b is in light and dark',
  ],
  [
    'a component that is not there',
    { 'pages/a/index.json': '{ "usingComponents": {\n "my-box": "../box" } }' },
    'pages/a/index.json:2 <my-box> stands for ../box, and there is no pages/box.js or pages/box.wxml',
  ],
  [
    'a component of a plugin',
    { 'pages/a/index.json': '{ "usingComponents": { "live": "plugin://live/player" } }' },
    'pages/a/index.json:1 live comes from a plugin; plugins do not run here',
  ],
  [
    'a theme that is not there',
    { 'app.json': '{ "pages": ["pages/a/index"], "themeLocation": "theme.json" }' },
    'app.json:1 there is no theme.json',
  ],
]
test.each(wrong)('%s is named', (_what, files, message) => {
  const { problems } = compileProgram(onePage(files).path)
  expect(problems.map(({ file, line, message: words }) => `${file}:${line} ${words}`)).toEqual([message])
})

test('components are found by index and in the miniprogram_npm of any parent folder', () => {
  const component = (path: string) => ({ [`${path}.js`]: 'Component({})', [`${path}.wxml`]: '' })
  const using = { box: '/parts/box', near: 'near-package', far: 'far-package/cell', here: 'own' }
  const { problems } = compileProgram(
    onePage({
      'pages/a/index.json': JSON.stringify({ usingComponents: using }),
      ...component('parts/box/index'),
      ...component('pages/miniprogram_npm/near-package/index'),
      ...component('miniprogram_npm/far-package/cell/index'),
      ...component('pages/a/own'),
    }).path,
  )
  expect(problems).toEqual([])
})

test('ES modules are converted to what a phone runs', () => {
  const { scripts, problems } = compileProgram(
    onePage({
      'pages/a/index.js':
        'import tea, { cups as n } from "../../tea"\nexport default [tea, n]\nexport * from "./more.js"',
      'pages/a/more.js': 'export const more = import.meta ? 1 : 2',
      'tea.js': 'module.exports = { cups: 3 }',
    }).path,
  )
  expect(problems).toEqual([])
  const run = (file: string) => {
    const module = { exports: {} as Record<string, unknown> }
    const require = (name: string) => run({ '../../tea': 'tea.js', './more.js': 'pages/a/more.js' }[name] ?? name)
    new Function('require', 'module', 'exports', scripts[file] ?? '')(require, module, module.exports)
    return module.exports
  }
  const page = run('pages/a/index.js')
  expect([page.default, page.more]).toEqual([[{ cups: 3 }, 3], 1])
  expect(scripts['tea.js']).toBe('module.exports = { cups: 3 }')
})

test('a broken ES module is reported with its line, and the others are converted', () => {
  const { scripts, problems } = compileProgram(
    onePage({ 'a.js': 'export const a = 1', 'b.js': 'import "./a"\nconst b = ;', 'c.js': 'export const c = (' }).path,
  )
  expect(problems.map(({ file, line }) => `${file}:${line}`).sort()).toEqual(['b.js:2', 'c.js:1'])
  expect(scripts['a.js']).toContain('module.exports')
})

test('a changed file is read again, and a deleted one is forgotten', () => {
  const folder = onePage({ 'pages/a/index.wxss': '@import "/base";', 'base.wxss': '.a { top: 0 }', 'x.js': '(' })
  const compiler = openCompiler(folder.path)
  const before = compiler.compile()
  folder.write({ 'base.wxss': '.a { top: 1px }', 'pages/a/index.wxml': '{{ a..b }}' })
  folder.remove('x.js')
  const after = compiler.compile()
  expect(before.bundle.styles['pages/a/index']?.css).toContain('top: 0')
  expect(after.bundle.styles['pages/a/index']?.css).toContain('top: 1px')
  expect(before.bundle.problems.map(({ file }) => file)).toEqual(['x.js'])
  expect(after.bundle.problems.map(({ file }) => file)).toEqual(['pages/a/index.wxml'])
  expect(after.bundle.scripts['x.js']).toBeUndefined()
})

test('a style sheet is added, removed and added again', () => {
  const folder = onePage({ 'pages/a/index.wxss': '@import "./base";' })
  const compiler = openCompiler(folder.path)
  const messages = () => compiler.compile().bundle.problems.map(({ message }) => message)
  expect(messages()).toEqual(['there is no pages/a/base.wxss'])
  folder.write({ 'pages/a/base.wxss': '.a {}' })
  expect(messages()).toEqual([])
  folder.remove('pages/a/base.wxss')
  expect(messages()).toEqual(['there is no pages/a/base.wxss'])
})

test('an empty folder has one problem', () => {
  const folder = programFolder({ 'app.json': '{ "pages": [] }' })
  const compiler = openCompiler(folder.path)
  folder.remove()
  expect(compiler.compile().bundle.problems).toEqual([{ file: 'app.json', message: 'is missing', level: 'error' }])
})
