// Either something in which `rpx` and `env` mean nothing (a string, an address, a comment, a name), or what is wanted.
const pieces =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|url\(\s*(?!["'\s])[^)]*\)|(env|constant)\(\s*(safe-area-inset-(?:top|right|bottom|left))\s*(,)?|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)rpx(?![\w-])|[#@][\w-]+|-*[a-z_\u0080-\uffff][\w\u0080-\uffff-]*|--[\w-]*|(?:\d+\.?\d*|\.\d+)[\w%]*/gi

/** A length of 750 rpx is as wide as the screen. */
function pixels(written: string): string {
  const rpx = Number(written)
  if (rpx === 0) return '0px'
  const length = `100vw * ${rpx} / 750`
  // WeChat rounds to whole pixels, and never a thin line to nothing.
  if (Math.abs(rpx) < 2) return rpx > 0 ? `max(1px, ${length})` : `min(-1px, ${length})`
  return `calc(${length})`
}

/**
 * CSS of a mini program as a browser takes it: `20rpx` becomes a share of the screen's width, `env(safe-area-inset-…)` the
 * variable that the phone's frame sets. Takes a value, a declaration, or the text of a `style` attribute.
 */
export function browserCss(text: string): string {
  if (!text.includes('rpx') && !text.includes('safe-area-inset-')) return text
  return text.replace(pieces, (piece, environment?: string, inset?: string, fallback?: string, rpx?: string) => {
    if (environment && inset) return fallback ? `var(--${inset},` : `var(--${inset}, 0px`
    // Another case of the unit is none that WeChat knows.
    return rpx !== undefined && piece.endsWith('rpx') ? pixels(rpx) : piece
  })
}
