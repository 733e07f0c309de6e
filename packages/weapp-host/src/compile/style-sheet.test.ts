import { onePage, removeProgramFolders } from '../testing/program-folder'
import { compileProgram } from './compile'

afterAll(removeProgramFolders)

/** The CSS of the page, without formatting. */
const pageCss = (files: Record<string, string>) => {
  const { styles, problems } = compileProgram(onePage(files).path)
  const words = styles['pages/a/index']?.css.replace(/:where\(.*?\) ?/g, '').replace(/a-\w+--/g, '')
  return { css: words?.replace(/\s+/g, ' '), problems }
}

test('imports are inlined, relative or from the root, with or without extension', () => {
  const { css, problems } = pageCss({
    'pages/a/index.wxss': '@charset "utf-8"; @import "./near"; @import \'/far.wxss\'; .own {}',
    'pages/a/near.wxss': '.near {}',
    'far.wxss': '@import "lib/deep"; .far {}',
    'lib/deep.wxss': '.deep { top: 0rpx }',
  })
  expect(css).toBe('.near {} .deep { top: 0px } .far {} .own {}')
  expect(problems).toEqual([])
})

test('a sheet that is imported twice counts at its last import', () => {
  const { css } = pageCss({
    'pages/a/index.wxss': '@import "/base"; @import "./other"; .own {}',
    'pages/a/other.wxss': '.other {} @import "/base";',
    'base.wxss': '.base {}',
  })
  expect(css).toBe('.other {} .base {} .own {}')
})

test('circular imports of style sheets end', () => {
  const { css } = pageCss({
    'pages/a/index.wxss': '@import "./b"; .own {}',
    'pages/a/b.wxss': '@import "./index"; .b {}',
  })
  expect(css).toBe('.b {} .own {}')
})

test('an import of a missing file is reported with its line, and the rest stays', () => {
  const { css, problems } = pageCss({ 'pages/a/index.wxss': '.own {}\n@import "./none";' })
  expect(css).toBe('.own {}')
  expect(problems).toEqual([
    { file: 'pages/a/index.wxss', line: 2, message: 'there is no pages/a/none.wxss', level: 'error' },
  ])
})

test('rules in @media and @supports are scoped too, steps of @keyframes are not', () => {
  const { styles } = compileProgram(
    onePage({
      'app.wxss':
        '@media (min-width: 750rpx) { .a { top: 0rpx } } @supports (top: env(safe-area-inset-top)) { page { --b: 0 } } @keyframes k { from { top: 0rpx } 50% { top: 1px } }',
    }).path,
  )
  const within = ':where([wx-sheets~="app"])'
  expect(styles.app).toEqual({
    css: [
      `@media (min-width: calc(100vw * 750 / 750)) { ${within} .a { top: 0px } }`,
      `@supports (top: var(--safe-area-inset-top, 0px)) { page${within} { --b: 0 } }`,
      '@keyframes k { from { top: 0px } 50% { top: 1px } }',
    ].join('\n'),
  })
})

test('class names of two components in folders of the same name do not collide', () => {
  const part = { wxml: '<view class="a" />', json: '{ "component": true }', js: 'Component({})', wxss: '.a {}' }
  const at = (path: string) =>
    Object.fromEntries(Object.entries(part).map(([ending, text]) => [`${path}.${ending}`, text]))
  const { styles } = compileProgram(onePage({ ...at('parts/box/index'), ...at('more/box/index') }).path)
  const scopes = ['parts/box/index', 'more/box/index'].map((path) => styles[path]?.scope)
  expect(scopes).toEqual([expect.stringMatching(/^box-\w+$/), expect.stringMatching(/^box-\w+$/)])
  expect(new Set(scopes).size).toBe(2)
})

test('a style sheet that is not CSS is reported with line and column; the others work', () => {
  const { css, problems } = pageCss({
    'pages/a/index.wxss': '@import "./broken"; .own {}',
    'pages/a/broken.wxss': '.a {\n  top: 1px;\n',
  })
  expect(css).toBe('.own {}')
  expect(problems).toEqual([
    { file: 'pages/a/broken.wxss', line: 1, column: 1, message: 'Unclosed block', level: 'error' },
  ])
})

const objected: [string, string, RegExp][] = [
  ['a picture of the program’s own', '.a { background: url("./a.png") }', /cannot show a picture/],
  ['a rule in a rule', '.a { .b { top: 0 } }', /rules within rules/],
  ['an import by url()', '@import url("./index.wxss");', /write the path in quotes/],
  ['an import from the network', '@import "https://a.example/a.css";', /files of the program only/],
  ['a selector that WeChat refuses', '* { top: 0 }', /refuses the selector/],
  ['a selector that is none', '.a[ { top: 0 }', /./],
]
test.each(objected)('WeChat’s objection to %s is reported with its line', (_what, wxss, message) => {
  const { problems } = pageCss({ 'pages/a/index.wxss': `\n${wxss}` })
  expect(problems).toEqual([
    expect.objectContaining({ file: 'pages/a/index.wxss', line: 2, message: expect.stringMatching(message) }),
  ])
})

test('pictures from the network are allowed in WXSS', () => {
  const wxss = '.a { background: url(data:image/png;base64,AA), url("https://a.example/a.png"), url(#a) }'
  expect(pageCss({ 'pages/a/index.wxss': wxss }).problems).toEqual([])
})

test('only in a component’s style sheet are tags and ids reported, once', () => {
  const wxss = { 'pages/a/index.wxss': '.a:not(.b):nth-child(odd) {}\nview {}\n.a #b {}' }
  expect(pageCss(wxss).problems).toEqual([])
  const { problems } = pageCss({ ...wxss, 'pages/a/index.json': '{ "component": true }' })
  expect(problems).toEqual([expect.objectContaining({ line: 2, message: expect.stringContaining('not view') })])
})
