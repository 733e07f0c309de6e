import { compilersRun } from '../../scripts/gates/wechat-compilers'
import { type Files, gatesSay } from './support/small-program'

test.each<[what: string, changes: Files, said: RegExp]>([
  [
    'syntax that is too new',
    { 'pages/b.js': 'Page({})\nvar a = { ...b }' },
    /pages\/b\.js:2:11 Unexpected token: (.|\n)* is not ES2017/,
  ],
  [
    'a name that WeChat does not have',
    { 'pages/b.js': 'Page({})\nnew AbortController()' },
    /pages\/b\.js:2:5 AbortController does not exist in WeChat/,
  ],
  [
    'a tag that is never closed',
    { 'pages/b.wxml': '<view>\n<input value="1">\n</view>' },
    /compile without a warning: pages\/b\.wxml:2:2 missing end tag/,
  ],
  [
    'an expression that is none',
    { 'pages/b.wxml': '<view>{{a b}}</view>' },
    /compile without a warning: pages\/b\.wxml:1:/,
  ],
  [
    'a template that is imported and not there',
    { 'pages/b.wxml': '<import src="./x.wxml" />' },
    /pages\/b\.wxml:1 there is no pages\/x\.wxml/,
  ],
  [
    'a selector that WeChat refuses',
    { 'pages/b.wxss': '.a {}\n.c > * { top: 0 }' },
    /compile without a warning: pages\/b\.wxss:2:1 .*\*/,
  ],
  ['a style sheet that is none', { 'pages/b.wxss': '.a { top: 0' }, /compile without a warning: pages\/b\.wxss:1:/],
  [
    'a style sheet that is imported and not there',
    { 'pages/b.wxss': '@import "./x.wxss";' },
    /pages\/b\.wxss:1 there is no pages\/x\.wxss/,
  ],
])('%s is noticed, with its place', (_what, changes, said) => {
  expect(gatesSay(changes)).toContainEqual(expect.stringMatching(said))
})

const where = compilersRun() ? test : test.skip

where('WeChat’s own compilers name file, line and column of every file that they refuse', () => {
  const said = gatesSay({
    'pages/a.wxml': '<view>\n <text>{{a b}}</text>\n</view>',
    'pages/b.wxml': '<view>\n<text></view>',
    'shop/pages/c.wxml': '<wxs module="x" src="./x.wxs" />',
    'pages/a.wxss': '.c > * { top: 0 }',
    'pages/b.wxss': '@import "./x.wxss";',
  }).filter((line) => line.startsWith("WeChat's own compiler takes"))
  expect(said.sort()).toEqual([
    expect.stringMatching(/every style sheet: pages\/a\.wxss:1:6 WeChat’s compiler: error at token `\*`/),
    expect.stringMatching(/every style sheet: pages\/b\.wxss WeChat’s compiler: path `\.\/x\.wxss` not found/),
    expect.stringMatching(/every template: pages\/a\.wxml:2:8 WeChat’s compiler: .*unexpected token `b`/),
    expect.stringMatching(/every template: pages\/b\.wxml:2:9 WeChat’s compiler: expect end-tag/),
    expect.stringMatching(/every template: shop\/pages\/c\.wxml:1:1 WeChat’s compiler: \.\/x\.wxs not found/),
  ])
})

test('WeChat’s own compilers run wherever the project is tested', () => {
  // They are built for these: on anything else the gate says that it was left out.
  const theirs = ['linux', 'darwin', 'win32'].includes(process.platform) && process.arch === 'x64'
  if (theirs && !isMusl()) expect(compilersRun()).toBe(true)
})

const isMusl = () => {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return process.platform === 'linux' && !header?.glibcVersionRuntime
}
