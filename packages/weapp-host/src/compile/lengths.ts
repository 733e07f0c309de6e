// Either something in which `rpx`, `vh` and `env` mean nothing (a string, an address, a comment, a name), or what is wanted.
const pieces =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|url\(\s*(?!["'\s])[^)]*\)|(env|constant)\(\s*(safe-area-inset-(?:top|right|bottom|left))\s*(,)?|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(rpx|vh)(?![\w-])|[#@][\w-]+|-*[a-z_\u0080-\uffff][\w\u0080-\uffff-]*|--[\w-]*|(?:\d+\.?\d*|\.\d+)[\w%]*/gi

/** A length of 750 rpx is as wide as the screen. */
function pixels(written: string): string {
  const rpx = Number(written)
  if (rpx === 0) return '0px'
  const length = `100vw * ${rpx} / 750`
  // WeChat rounds to whole pixels, and never a thin line to nothing.
  if (Math.abs(rpx) < 2) return rpx > 0 ? `max(1px, ${length})` : `min(-1px, ${length})`
  return `calc(${length})`
}

/** 100 vh are as high as the page's window: what the phone's bars leave, which is not what the browser calls so. */
const shareOfWindow = (written: string) => `calc(var(--window-height, 100vh) * ${Number(written)} / 100)`

/**
 * CSS of a mini program as a browser takes it: `20rpx` becomes a share of the screen's width, `50vh` and
 * `env(safe-area-inset-…)` go by variables that the phone's frame sets. Takes a value, a declaration, or the text of a
 * `style` attribute.
 */
export function browserCss(text: string): string {
  if (!/rpx|vh|safe-area-inset-/.test(text)) return text
  return text.replace(pieces, (piece, environment?: string, inset?: string, fallback?: string, number?: string) => {
    if (environment && inset) return fallback ? `var(--${inset},` : `var(--${inset}, 0px`
    if (number === undefined) return piece
    // Another case of `rpx` is none that WeChat knows.
    if (piece.endsWith('rpx')) return pixels(number)
    return piece.endsWith('vh') ? shareOfWindow(number) : piece
  })
}
