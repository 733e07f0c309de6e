import type { Query } from '../program/urls'

/** Launch options of the phone's page. */
export interface LaunchOptions {
  /** The page to start on, with its query; by default the first of `app.json`. */
  url?: string
  /** Merged into the start page's query. */
  query: Query
  scene: number
  /** The ticket of the card that was opened, if its sharer asked for one. */
  shareTicket?: string
  theme: 'light' | 'dark'
  /** Each name has its own storage. */
  phone: string
  language: string
  /** The font size that the person set in WeChat; 16 is the default. */
  fontSize: number
  /** px. */
  statusBar: number
  /** px. */
  homeIndicator: number
  /** The height of the keyboard for text fields, px; 0: no keyboard on screen. */
  keyboard: number
  sdk: string
  /** Whether errors of the program are shown over it; they are in `errors` in either case. */
  showErrors: boolean
}

const number = (words: string | null, otherwise: number) => {
  const value = words ? Number(words) : Number.NaN
  return Number.isFinite(value) ? value : otherwise
}

function readQuery(words: string | null): Query {
  if (!words) return {}
  try {
    return Object.fromEntries(Object.entries(JSON.parse(words) as object).map(([name, value]) => [name, String(value)]))
  } catch {
    throw new Error(`the launch option "query" is no JSON object: ${words}`)
  }
}

/** Reads the query string of the phone's page; throws with the option's name if it is invalid. */
export function readLaunchOptions(search: string): LaunchOptions {
  const asked = new URLSearchParams(search)
  const url = asked.get('url')
  const shareTicket = asked.get('shareTicket')
  return {
    ...(url && { url: url.replace(/^\//, '') }),
    query: readQuery(asked.get('query')),
    scene: number(asked.get('scene'), 1001),
    ...(shareTicket && { shareTicket }),
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    phone: asked.get('phone') || 'main',
    language: asked.get('language') || 'zh_CN',
    fontSize: number(asked.get('fontSize'), 16),
    statusBar: number(asked.get('statusBar'), 44),
    homeIndicator: number(asked.get('homeIndicator'), 34),
    keyboard: number(asked.get('keyboard'), 0),
    sdk: asked.get('sdk') || '3.8.0',
    showErrors: asked.get('errors') !== 'hidden',
  }
}
