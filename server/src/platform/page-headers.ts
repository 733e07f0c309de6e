/** Of every answer: a browser does not guess types, and tells other websites nothing of where a link was. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** Of an answer that is no page: should a browser show it after all, it loads and runs nothing. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'"
export const dataHeaders = { ...commonHeaders, 'content-security-policy': dataPolicy }

interface Pages {
  /** Where else pictures and data come from: an origin, as `http://192.168.1.20:3000`. */
  from?: string
  /** Scripts make code out of text. */
  evaluate?: boolean
}

/**
 * The `content-security-policy` of our pages: scripts are files of ours, and only our own pages may show them in a frame. Goods
 * may have pictures and films on other servers. Styles are also set by scripts of the libraries.
 */
export const pagePolicy = ({ from = '', evaluate = false }: Pages = {}): string =>
  [
    "default-src 'none'",
    `script-src 'self'${evaluate ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https: ${from}`,
    `media-src 'self' data: blob: https: ${from}`,
    `font-src 'self' data: https: ${from}`,
    `connect-src 'self' data: blob: ${from}`,
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ]
    .map((rule) => rule.trim())
    .join('; ')
