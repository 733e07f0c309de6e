import { openTemplates } from './templates'

/** What a compiled program's templates and WXS do when they are read, before anything is drawn. */
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

test('a WXS finds others from where it stands and from the root, one module under all its names', () => {
  const { noted, problems } = read({
    'pages/a/index.wxml': '<wxs module="m" src="../../lib/m.wxs" /><wxs module="n" src="/lib/n.wxs" />',
    'lib/m.wxs': 'var n = require("./n.wxs"); n.times += 1; note(n.times + require("/lib/n.wxs").times)',
    'lib/n.wxs': 'note("once"); module.exports = { times: 1 }',
  })
  expect(noted).toEqual(['once', 4])
  expect(problems).toEqual([])
})

test('WXS within a template has its own words for dates and patterns', () => {
  const { noted } = read({
    'a.wxml': '<wxs module="m">note(getDate(2020, 1, 3).getDate()); note(getRegExp("^A", "i").test("ab"))</wxs>',
  })
  expect(noted).toEqual([3, true])
})

test('a backslash of WXS stays before letters that WeChat does not know', () => {
  const { noted } = read({
    'a.wxml': '<wxs module="m" src="./a.wxs" />',
    'a.wxs': String.raw`note([getRegExp('^-?\d+(\.\d+)?$').test('1.5'), 'a\nb', 'it\'s', 'a\\b'])`,
  })
  expect(noted).toEqual([[true, 'a\nb', "it's", 'a\\b']])
})

test('in WXS a value’s constructor is the name of its type; in words it is a word', () => {
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

test('a WXS that fails while it is read fails alone', () => {
  const { paths, noted, later } = read({
    'a.wxml': '<wxs module="m">null.x</wxs>',
    'b.wxml': '<wxs module="m">note("b")</wxs>',
  })
  expect(paths).toEqual(['a', 'b'])
  expect(noted).toEqual(['b'])
  expect(later[0]).toThrow(TypeError)
})

test('a WXS that is not JavaScript is named with its line, within a template too, and the rest works', () => {
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

test('files that a template names and that are not there', () => {
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

test('a WXS that comes later is taken', () => {
  const { templates } = read({ 'a.wxml': '<wxs module="m" src="./m.wxs" />' })
  templates.setScript('m.wxs', '')
  expect(templates.compile().problems).toEqual([])
  templates.remove('m.wxs')
  expect(templates.compile().problems).toHaveLength(1)
})

test('what glass-easel says of a template comes with file, line and column', () => {
  const { problems } = read({ 'a.wxml': '<view>\n  {{ a..b }}\n</view>\n<view x="1" x="2" />' })
  expect(problems).toEqual([
    { file: 'a.wxml', line: 2, column: 8, message: 'not a valid identifier', level: 'error' },
    { file: 'a.wxml', line: 4, column: 13, message: 'duplicated attribute', level: 'warning' },
  ])
})

test('tags nested so deep that the compiler would break are refused alone', () => {
  const nested = (depth: number) => '<view>'.repeat(depth) + '</view>'.repeat(depth)
  const { paths, problems } = read({
    'deep.wxml': nested(5000),
    'fine.wxml': nested(90),
    'many.wxml': '<view />'.repeat(999),
  })
  expect(paths).toEqual(['deep', 'fine', 'many'])
  expect(problems).toEqual([expect.objectContaining({ file: 'deep.wxml', level: 'error' })])
})
