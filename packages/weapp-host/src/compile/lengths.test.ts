import { browserCss } from './lengths'

const changed: [string, string, string][] = [
  ['a share of the width', '20rpx', 'calc(100vw * 20 / 750)'],
  ['each length of a shorthand', '0 8rpx 1px 16rpx', '0 calc(100vw * 8 / 750) 1px calc(100vw * 16 / 750)'],
  ['a negative decimal', '-3.5rpx', 'calc(100vw * -3.5 / 750)'],
  [
    'a number without a whole part, or with an exponent',
    '+2.5rpx 1e2rpx',
    'calc(100vw * 2.5 / 750) calc(100vw * 100 / 750)',
  ],
  ['within calc', 'calc(100% - 4rpx)', 'calc(100% - calc(100vw * 4 / 750))'],
  ['a fallback, not the variable’s name', 'var(--x20rpx, 3rpx)', 'var(--x20rpx, calc(100vw * 3 / 750))'],
  ['before a line height', '28rpx/1.5 serif', 'calc(100vw * 28 / 750)/1.5 serif'],
  ['a thin line, to a whole pixel', '1rpx solid', 'max(1px, 100vw * 1 / 750) solid'],
  ['a thin shift to the left', '-.5rpx', 'min(-1px, 100vw * -0.5 / 750)'],
  ['nothing', '0rpx', '0px'],
  ['a share of the window’s height', '50vh', 'calc(var(--window-height, 100vh) * 50 / 100)'],
  ['the home indicator', 'env(safe-area-inset-bottom)', 'var(--safe-area-inset-bottom, 0px)'],
  ['the home indicator, in the old way', 'constant(safe-area-inset-bottom)', 'var(--safe-area-inset-bottom, 0px)'],
  [
    'the home indicator, with a fallback and more',
    'calc(env( safe-area-inset-bottom , 20rpx) + 8px)',
    'calc(var(--safe-area-inset-bottom, calc(100vw * 20 / 750)) + 8px)',
  ],
]
test.each(changed)('%s', (_what, written, meant) => expect(browserCss(written)).toBe(meant))

test.each([
  '"5rpx"',
  "'a\\'5rpx'",
  'url(a5rpx.png)',
  'url( x 5rpx )',
  'url("x 5rpx")',
  '/* 5rpx */',
  '#a5rpx',
  'x20rpx',
  '--20rpx',
  '20rpx-wide',
  '20rpxs',
  '20RPX',
  '中20rpx',
  'env(titlebar-area-x)',
])('%s stays unchanged', (written) => expect(browserCss(`${written} 0rpx`)).toBe(`${written} 0px`))

test('a whole style attribute is converted', () => {
  expect(browserCss('width:20rpx;content:"20rpx";top:-2rpx')).toBe(
    'width:calc(100vw * 20 / 750);content:"20rpx";top:calc(100vw * -2 / 750)',
  )
})
