import { openTemplates } from './templates'

/** What templates and WXS of a compiled program do when they are loaded, before rendering. */
function read(files: Record<string, string>) {
  const templates = openTemplates()
  for (const [file, text] of Object.entries(files)) {
    if (file.endsWith('.wxs')) templates.setScript(file, text)
    else templates.setTemplate(file, text)
  }
  const { code, problems } = templates.compile()
  const noted: unknown[] = []
  const later: (() => void)[] = []
  const groups = new Function('note', 'setTimeout', `return ${code}`)(
    (value: unknown) => noted.push(value),
    (work: () => void) => later.push(work),
  ) as Record<string, unknown>
  return { paths: Object.keys(groups).sort(), problems, noted, later, templates }
}

test('a WXS requires others relative to itself and from the root; a module is loaded once', () => {
  const { noted, problems } = read({
    'pages/a/index.wxml': '<wxs module="m" src="../../lib/m.wxs" /><wxs module="n" src="/lib/n.wxs" />',
    'lib/m.wxs': 'var n = require("./n.wxs"); n.times += 1; note(n.times + require("/lib/n.wxs").times)',
    'lib/n.wxs': 'note("once"); module.exports = { times: 1 }',
  })
  expect(noted).toEqual(['once', 4])
  expect(problems).toEqual([])
})

test('WXS inside a template has getDate and getRegExp', () => {
  const { noted } = read({
    'a.wxml': '<wxs module="m">note(getDate(2020, 1, 3).getDate()); note(getRegExp("^A", "i").test("ab"))</wxs>',
  })
  expect(noted).toEqual([3, true])
})

test('a backslash in WXS stays before letters that WeChat does not know', () => {
  const { noted } = read({
    'a.wxml': '<wxs module="m" src="./a.wxs" />',
    'a.wxs': String.raw`note([getRegExp('^-?\d+(\.\d+)?$').test('1.5'), 'a\nb', 'it\'s', 'a\\b'])`,
  })
  expect(noted).toEqual([[true, 'a\nb', "it's", 'a\\b']])
})

test('in WXS `constructor` of a value is the name of its type; in strings it is text', () => {
  const values = '[[], {}, 1, "a", true, getDate(), getRegExp("a"), note]'
  const { noted } = read({
    'a.wxml': '<wxs module="m" src="./a.wxs" />',
    'a.wxs': `note(${values}.map(function (value) { return value.constructor })); note("a.constructor") // b.constructor`,
  })
  expect(noted).toEqual([
    ['Array', 'Object', 'Number', 'String', 'Boolean', 'Date', 'RegExp', 'Function'],
    'a.constructor',
  ])
})

test('a WXS that fails while loading does not stop the others', () => {
  const { paths, noted, later } = read({
    'a.wxml': '<wxs module="m">null.x</wxs>',
    'b.wxml': '<wxs module="m">note("b")</wxs>',
  })
  expect(paths).toEqual(['a', 'b'])
  expect(noted).toEqual(['b'])
  expect(later[0]).toThrow(TypeError)
})

test('a WXS that is not JavaScript is reported with its line, inside a template too, and the rest works', () => {
  const { paths, problems } = read({
    'a.wxml': '<view />\n\n<wxs module="m">\nvar a = ;\n</wxs><wxs module="n" src="./n.wxs" />',
    'n.wxs': 'var a = 1\nvar b = (',
  })
  expect(paths).toEqual(['a'])
  expect(problems).toEqual([
    expect.objectContaining({ file: 'a.wxml', line: 4, level: 'error' }),
    expect.objectContaining({ file: 'n.wxs', line: 2, level: 'error' }),
  ])
})

test('files that a template names and that do not exist are reported', () => {
  const { paths, problems } = read({
    'pages/a/index.wxml':
      '<view />\n<import src="../b/none" />\n<include src="/gone.wxml" /><wxs module="m" src="./m.wxs" />',
  })
  expect(paths).toEqual(['pages/a/index'])
  expect(problems.map(({ line, message }) => `${line} ${message}`).sort()).toEqual([
    '2 there is no pages/b/none.wxml',
    '3 there is no gone.wxml',
    '3 there is no pages/a/m.wxs',
  ])
})

test('a WXS that is added later is used', () => {
  const { templates } = read({ 'a.wxml': '<wxs module="m" src="./m.wxs" />' })
  templates.setScript('m.wxs', '')
  expect(templates.compile().problems).toEqual([])
  templates.remove('m.wxs')
  expect(templates.compile().problems).toHaveLength(1)
})

test('messages of glass-easel about a template have file, line and column', () => {
  const { problems } = read({ 'a.wxml': '<view>\n  {{ a..b }}\n</view>\n<view x="1" x="2" />' })
  expect(problems).toEqual([
    { file: 'a.wxml', line: 2, column: 8, message: 'not a valid identifier', level: 'error' },
    { file: 'a.wxml', line: 4, column: 13, message: 'duplicated attribute', level: 'warning' },
  ])
})

test('tags nested too deep for the compiler are refused, and only those', () => {
  const nested = (depth: number) => '<view>'.repeat(depth) + '</view>'.repeat(depth)
  const { paths, problems } = read({
    'deep.wxml': nested(5000),
    'fine.wxml': nested(90),
    'many.wxml': '<view />'.repeat(999),
  })
  expect(paths).toEqual(['deep', 'fine', 'many'])
  expect(problems).toEqual([expect.objectContaining({ file: 'deep.wxml', level: 'error' })])
})
