// Matches either text in which `rpx`, `vh` and `env` mean nothing (a string, a URL, a comment, a name), or a length to convert.
const pieces =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|url\(\s*(?!["'\s])[^)]*\)|(env|constant)\(\s*(safe-area-inset-(?:top|right|bottom|left))\s*(,)?|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(rpx|vh)(?![\w-])|[#@][\w-]+|-*[a-z_\u0080-\uffff][\w\u0080-\uffff-]*|--[\w-]*|(?:\d+\.?\d*|\.\d+)[\w%]*/gi

/** 750 rpx are the width of the screen. */
function pixels(written: string): string {
  const rpx = Number(written)
  if (rpx === 0) return '0px'
  const length = `100vw * ${rpx} / 750`
  // WeChat rounds to whole pixels, but never rounds a thin line to nothing.
  if (Math.abs(rpx) < 2) return rpx > 0 ? `max(1px, ${length})` : `min(-1px, ${length})`
  return `calc(${length})`
}

/** 100 vh are the height of the page's window, without the phone's bars, which differs from the browser's viewport. */
const shareOfWindow = (written: string) => `calc(var(--window-height, 100vh) * ${Number(written)} / 100)`

/**
 * Converts the CSS of a mini program for a browser: `20rpx` becomes a share of the screen's width; `50vh` and
 * `env(safe-area-inset-…)` use variables that the phone's frame sets. Takes a value, a declaration, or the text of a
 * `style` attribute.
 */
export function browserCss(text: string): string {
  if (!/rpx|vh|safe-area-inset-/.test(text)) return text
  return text.replace(pieces, (piece, environment?: string, inset?: string, fallback?: string, number?: string) => {
    if (environment && inset) return fallback ? `var(--${inset},` : `var(--${inset}, 0px`
    if (number === undefined) return piece
    // WeChat knows `rpx` in lower case only.
    if (piece.endsWith('rpx')) return pixels(number)
    return piece.endsWith('vh') ? shareOfWindow(number) : piece
  })
}
