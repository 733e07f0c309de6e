import { openSelectors, selectorProblem } from './selectors'

const inComponent = openSelectors('parts/x/index', 'x-1')
const within = ':where([wx-sheets~="parts/x/index"])'

test.each([
  ['.a', `${within} .x-1--a`],
  ['.a > view.b:not(.c)::after', `${within} .x-1--a > view.x-1--b:not(.x-1--c)::after`],
  ['.a,\n.b', `${within} .x-1--a,\n${within} .x-1--b`],
  ['.a:nth-child(2n + 1 of .b)', `${within} .x-1--a:nth-child(2n + 1 of .x-1--b)`],
  ['.w-1\\/2', `${within} .x-1--w-1\\/2`],
  ['.\\31 0', `${within} .x-1--10`],
  ['#id [title="a.b"]', `${within} #id [title="a.b"]`],
  ['button::after', `${within} wx-button::after`],
  [':host', '[wx-host="x-1"]'],
  [':host(.wide) .a', '[wx-host="x-1"].wide .x-1--a'],
  [':host > .a', '[wx-host="x-1"] > .x-1--a'],
])('a component’s %s', (written, meant) => expect(inComponent(written)).toBe(meant))

const inPage = openSelectors('pages/a')
const onPage = ':where([wx-sheets~="pages/a"])'

test.each([
  ['page', `page${onPage}`],
  ['page .a, .b', `page${onPage} .a, ${onPage} .b`],
  ['page.dark:not(.c)::before', `page.dark${onPage}:not(.c)::before`],
  ['.a page', `.a page${onPage}`],
  ['my-part .a', `${onPage} my-part .a`],
])('a page’s %s', (written, meant) => expect(inPage(written)).toBe(meant))

test('a folder name may contain characters that an attribute token cannot', () => {
  expect(openSelectors('pages/two words')('.a')).toBe(':where([wx-sheets~="pages/two%20words"]) .a')
})

test.each(['*', '.a *', '.a >>> .b', ':is(.a, .b)', ':root'])('WeChat objects to %s', (selector) => {
  expect(selectorProblem(selector)).toMatch(/WeChat|mini program/)
})
test.each(['.a', '.a:not(.b) > view', '#a[b="*"]', 'page'])('WeChat accepts %s', (selector) => {
  expect(selectorProblem(selector)).toBeUndefined()
})
